import type { Alignment, Paragraph } from './box.ts';
import type { Line } from './line-filling.ts';
import { breakLines } from './lines.ts';
import type { Flow, Place } from './place.ts';
import type { LineItem, Tag } from './sheet.ts';

/** What a heading or a rule must have below it on its page, in points: about two lines. */
export const KEPT_BELOW = 36;

/** Lays the lines of a paragraph; gives the y below the last. */
export function layParagraph(flow: Flow, block: Paragraph, place: Place, y: number): number {
  const tag: Tag = { type: block.tag, attributes: {}, parent: place.tag };
  const items: LineItem[] = [];
  let top = y;
  for (const line of breakLines(block.inlines, place.width, flow.budget, block)) {
    if (line.pieces.length > 0) items.push(lineItem(line, place, top, block.align, tag));
    top += line.height;
  }
  keepTogether(items, top, block.keepWithNext);
  for (const item of items) flow.sheet.items.push(item);
  return top;
}

/** A line where it stands on the sheet. */
export function lineItem(line: Line, place: Place, y: number, align: Alignment, tag: Tag): LineItem {
  const spare = Math.max(0, place.width - line.width);
  const start = line.rightToLeft ? spare : 0;
  const shift = { start, left: 0, center: spare / 2, right: spare }[align];
  return {
    kind: 'line',
    x: place.x + shift,
    y,
    width: line.width,
    height: line.height,
    until: y + line.height,
    scale: 1,
    baseline: line.baseline,
    pieces: line.pieces,
    tag,
  };
}

/** No page begins or ends with a lone line of a longer paragraph; a heading goes with what follows. */
function keepTogether(items: LineItem[], bottom: number, withNext: boolean): void {
  if (withNext) {
    for (const item of items) item.until = bottom + KEPT_BELOW;
    return;
  }
  items.forEach((item, index) => {
    const next = items[index + 1];
    const alone = index === 0 || index === items.length - 2;
    if (alone && next !== undefined) item.until = next.y + next.height;
  });
}
