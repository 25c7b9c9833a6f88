import type { FillItem, LineItem, RepeatItem } from './sheet.ts';

/** Headers together may take so much of a page, in points; those that need more are not shown again. */
export const TALLEST_REPEATED = 120;

/** Headers that are shown again, and where the first of them was. */
export interface Heads {
  height: number;
  first: number;
  fills: FillItem[];
  lines: LineItem[];
}

/** The headers of tables that go on at the top of a page, and the room that they take. */
export function headsAt(top: number, repeats: RepeatItem[]): Heads {
  const heads: Heads = { height: 0, first: Number.NEGATIVE_INFINITY, fills: [], lines: [] };
  for (const { y, height, until, items } of repeats) {
    const goesOn = y + height <= top && top < until;
    if (!goesOn || heads.height + height > TALLEST_REPEATED) continue;
    for (const item of items) {
      const moved = { ...item, y: item.y - y + heads.height };
      if (moved.kind === 'fill') heads.fills.push(moved);
      else if (moved.kind === 'line') heads.lines.push(moved);
    }
    if (heads.height === 0) heads.first = y;
    heads.height += height;
  }
  return heads;
}
