import { layOut } from '../layout/flow.ts';
import type { Sheet } from '../layout/sheet.ts';
import type { Budget } from '../limits.ts';
import { eventBlocks } from '../page/events.ts';
import { headOf, layoutNote } from '../page/head.ts';
import { TEXT_AREA } from '../page/type-scale.ts';
import { wordsIn } from '../page/words.ts';
import type { RenditionInput } from '../rendition.ts';
import type { PrintedBody } from './printed-body.ts';

/** A header block that takes more than this part of a page has pages of its own. */
const TALLEST = 0.6;

/** The header block above a body that a browser prints. */
export interface HeadSheet {
  sheet: Sheet;
  /** Room that it takes on the first page of the body, in points; 0 where it has pages of its own. */
  height: number;
}

/** Lays the header block. The same mail gives the same height each time. */
export function headSheet(input: RenditionInput, printed: PrintedBody, budget: Budget): HeadSheet {
  const words = wordsIn(input.language);
  const blocks = [
    ...headOf(input, words, [...input.notes, ...printed.notes], new Set(printed.shown)),
    layoutNote(words.byBrowser),
    ...eventBlocks(input),
  ];
  const sheet = layOut(blocks, TEXT_AREA.width, { type: 'Sect', attributes: {}, parent: null }, budget);
  const bottom = sheet.items.reduce((lowest, item) => Math.max(lowest, item.y + item.height), 0) + GAP;
  return { sheet, height: bottom > TEXT_AREA.height * TALLEST ? 0 : Math.ceil(bottom) };
}

/** Between the header block and the body, in points. */
const GAP = 6;
