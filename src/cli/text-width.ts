import stringWidth from 'string-width';

const segmenter = new Intl.Segmenter();

/** Columns that a text takes on a terminal. */
export const widthOf = (text: string): number => stringWidth(text);

/** Mail is hostile: what it says must not steer the terminal (control characters, and those that turn the direction of writing). */
export const printable = (text: string): string =>
  text.replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '');

/** The text, cut with an ellipsis where it is wider than said. */
export function cut(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  const [kept] = split(text, width - 1);
  return `${kept}…`;
}

/** The text on lines that are no wider than said, broken between words; a word that is too wide by itself is broken. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && widthOf(line) + 1 + widthOf(word) <= width) {
      line += ` ${word}`;
      continue;
    }
    if (line !== '') lines.push(line);
    const parts = pieces(word, width);
    line = parts.pop() ?? '';
    lines.push(...parts);
  }
  return [...lines, line];
}

function pieces(word: string, width: number): string[] {
  const [first, rest] = split(word, width);
  return rest === '' ? [first] : [first, ...pieces(rest, width)];
}

/** Takes as much of a text as is no wider than said, at least one character. */
function split(text: string, width: number): [string, string] {
  let kept = '';
  let used = 0;
  for (const { segment } of segmenter.segment(text)) {
    used += widthOf(segment);
    if (used > width && kept !== '') break;
    kept += segment;
  }
  return [kept, text.slice(kept.length)];
}
