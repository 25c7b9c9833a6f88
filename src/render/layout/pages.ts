import { headsAt } from './repeated-heads.ts';
import type { FillItem, LineItem, Sheet } from './sheet.ts';

/** What of the sheet is on one page, with `y` counted from the top of its text area. */
export interface PageContent {
  fills: FillItem[];
  lines: LineItem[];
  /** Rows of headers that were on an earlier page, shown again. */
  repeated: LineItem[];
}

/**
 * Cuts the sheet into pages of `height` points. No line is cut: a line that would cross the end of the page
 * begins the next one, and the next page starts at the topmost such line with all that is no higher, so columns
 * beside each other keep their places, and nothing is overtaken. Backgrounds and borders are cut where the page ends.
 * A table that goes on has its row of headers again at the top of the page.
 */
export function cutIntoPages(sheet: Sheet, height: number): PageContent[] {
  const fills = sheet.items.filter((item) => item.kind === 'fill');
  const repeats = sheet.items.filter((item) => item.kind === 'repeat');
  let lines = sheet.items.filter((item) => item.kind === 'line');
  const pages: PageContent[] = [];
  let top = 0;
  do {
    const heads = headsAt(top, repeats);
    const room = height - heads.height;
    const end = top + room;
    const fits = (line: LineItem): boolean => {
      const until = line.until - line.y > room ? line.y + line.height : line.until;
      return until <= end || (line.y <= top && line.height > room);
    };
    const next = lines.reduce(
      (first, line) => (fits(line) ? first : Math.min(first, line.y)),
      Number.POSITIVE_INFINITY,
    );
    const here = lines.filter((line) => line.y < next);
    const later = lines.filter((line) => line.y >= next);
    const lowest = here.reduce((last, line) => Math.max(last, line.y + line.height), top);
    const bottom = Number.isFinite(next) ? Math.max(Math.min(next, end), Math.min(lowest, end)) : end;
    const origin = top - heads.height;
    pages.push({
      fills: [...cutFills(fills, { top, bottom, next, origin, first: heads.first }), ...heads.fills],
      lines: here.map((line) => ({ ...line, y: line.y - origin })),
      repeated: heads.lines,
    });
    // A line that cannot be placed by the rule (it starts above the page) is taken along as it is.
    top = Number.isFinite(next) ? Math.max(next, top + 1) : end;
    lines = later;
  } while (lines.length > 0);
  return pages;
}

/** A part of the sheet: what starts below `next` is on later pages, and `origin` is at the top of the page. */
interface Part {
  top: number;
  bottom: number;
  next: number;
  origin: number;
  /** What reaches past here, from above, is behind the headers too. */
  first: number;
}

function cutFills(fills: FillItem[], { top, bottom, next, origin, first }: Part): FillItem[] {
  const cut: FillItem[] = [];
  for (const item of fills) {
    const from = Math.max(item.y, top);
    const to = Math.min(item.y + item.height, bottom);
    if (to <= from || item.y >= next) continue;
    const parts = { above: from - item.y, below: item.y + item.height - to };
    const start = from > item.y && item.y <= first ? origin : from;
    cut.push({ ...item, y: start - origin, height: to - start, cut: parts });
  }
  return cut;
}
