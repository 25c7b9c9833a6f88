import type { Inline } from '../layout/box.ts';
import type { Line } from '../layout/line-filling.ts';
import { breakLines } from '../layout/lines.ts';
import type { LineItem } from '../layout/sheet.ts';
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
  return breakLines(inlines, room, budget).map((line) => footLine(line, x, 0));
}

/** A line that is placed by hand and belongs to no text. */
export function footLine(line: Line, x: number, y: number): LineItem {
  return {
    kind: 'line',
    x,
    y,
    width: line.width,
    height: line.height,
    until: y + line.height,
    scale: 1,
    baseline: line.baseline,
    pieces: line.pieces,
    tag: { type: 'P', attributes: {}, parent: null },
  };
}
