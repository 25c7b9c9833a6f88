import type { Inline } from '../layout/box.ts';
import { breakLines } from '../layout/lines.ts';
import type { LineItem, Tag } from '../layout/sheet.ts';
import type { Budget } from '../limits.ts';
import type { RenditionInput } from '../rendition.ts';
import { SMALL, TEXT_AREA } from './type-scale.ts';
import type { Words } from './words.ts';

/** Room that the page number takes, in points. */
const NUMBER_WIDTH = 90;

/** The line at the foot of each page: which mail it is, and which page of how many. */
export function pageFoot(
  input: RenditionInput,
  words: Words,
  page: number,
  count: number,
  budget: Budget,
): LineItem[] {
  const subject = input.parsed.subject?.trim() || words.noSubject;
  const what = input.caseNumber === null ? subject : `${words.caseNumber} ${input.caseNumber} · ${subject}`;
  const [left] = lineItems(what, 0, TEXT_AREA.width - NUMBER_WIDTH, budget);
  const [number] = lineItems(words.page(page, count), 0, TEXT_AREA.width, budget);
  if (number !== undefined) number.x = TEXT_AREA.width - number.width;
  return [left, number].filter((line) => line !== undefined);
}

function lineItems(text: string, x: number, room: number, budget: Budget): LineItem[] {
  const inlines: Inline[] = [{ kind: 'text', text, style: SMALL, link: null }];
  const tag: Tag = { type: 'P', attributes: {}, parent: null };
  return breakLines(inlines, room, budget).map((line) => ({
    kind: 'line',
    x,
    y: 0,
    width: line.width,
    height: line.height,
    until: line.height,
    scale: 1,
    baseline: line.baseline,
    pieces: line.pieces,
    tag,
  }));
}
