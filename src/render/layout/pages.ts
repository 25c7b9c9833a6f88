import type { FillItem, LineItem, Sheet } from './sheet.ts';

/** What of the sheet is on one page, with `y` counted from the top of its text area. */
export interface PageContent {
  fills: FillItem[];
  lines: LineItem[];
}

/**
 * Cuts the sheet into pages of `height` points. No line is cut: a line that would cross the end of the page
 * begins the next one, and the next page starts at the topmost such line with all that is no higher, so columns
 * beside each other keep their places, and nothing is overtaken. Backgrounds and borders are cut where the page ends.
 */
export function cutIntoPages(sheet: Sheet, height: number): PageContent[] {
  const fills = sheet.items.filter((item) => item.kind === 'fill');
  let lines = sheet.items.filter((item) => item.kind === 'line');
  const pages: PageContent[] = [];
  let top = 0;
  do {
    const end = top + height;
    const fits = (line: LineItem): boolean => {
      const until = line.until - line.y > height ? line.y + line.height : line.until;
      return until <= end || (line.y <= top && line.height > height);
    };
    const next = lines.reduce(
      (first, line) => (fits(line) ? first : Math.min(first, line.y)),
      Number.POSITIVE_INFINITY,
    );
    const here = lines.filter((line) => line.y < next);
    const later = lines.filter((line) => line.y >= next);
    const lowest = here.reduce((last, line) => Math.max(last, line.y + line.height), top);
    const bottom = Number.isFinite(next) ? Math.max(Math.min(next, end), Math.min(lowest, end)) : end;
    pages.push({
      fills: cutFills(fills, top, bottom, next),
      lines: here.map((line) => ({ ...line, y: line.y - top })),
    });
    // A line that cannot be placed by the rule (it starts above the page) is taken along as it is.
    top = Number.isFinite(next) ? Math.max(next, top + 1) : end;
    lines = later;
  } while (lines.length > 0);
  return pages;
}

function cutFills(fills: FillItem[], top: number, bottom: number, next: number): FillItem[] {
  const cut: FillItem[] = [];
  for (const item of fills) {
    const from = Math.max(item.y, top);
    const to = Math.min(item.y + item.height, bottom);
    if (to > from && item.y < next) cut.push({ ...item, y: from - top, height: to - from });
  }
  return cut;
}
