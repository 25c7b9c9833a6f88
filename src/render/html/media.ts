/** A page is read as a window of this width, in CSS pixels, would be: not as a telephone. */
const WINDOW_WIDTH = 800;

/** Whether a media query list holds for a page (Media Queries 4: types, and the widths that mail asks for). */
export function mediaApplies(list: string): boolean {
  return list.split(',').some((query) => queryApplies(query.trim().toLowerCase()));
}

function queryApplies(query: string): boolean {
  const negated = query.startsWith('not ');
  const terms = query.replace(/^(?:not|only)\s+/, '').split(/\s+and\s+/);
  return terms.every(termApplies) !== negated;
}

function termApplies(term: string): boolean {
  if (/^(?:all|screen|print)$/.test(term)) return true;
  const width = /^\(\s*(min|max)-(?:device-)?width\s*:\s*(\d+(?:\.\d+)?)(px|em|rem)\s*\)$/.exec(term);
  if (width === null) return false;
  const pixels = Number(width[2]) * (width[3] === 'px' ? 1 : 16);
  return width[1] === 'min' ? WINDOW_WIDTH >= pixels : WINDOW_WIDTH <= pixels;
}
