import { foldLetters } from './subject-text.ts';

/** Quote marks, list marks, emphasis and table edges that may stand before a label. */
const BEFORE_LABEL = /^[\s>*_•|-]+/;
/** What stands between a label and its value: a colon, or the edge of a table cell. */
const AFTER_LABEL = /^[*_\s]*?[:\t|][*_:\t| ]*/;
const AFTER_VALUE = /[\s*_|]+$/;

/**
 * The value after a label in a text of lines, as website forms and templates write them: `Naam: Jan`, `*Naam:* Jan`,
 * `| Naam | Jan |`, or the label with a colon on a line of its own and the value on the next. Letter case and runs of
 * blanks in the label do not count. The first line with a value wins; null where there is none.
 */
export function labelledValue(text: string, label: string): string | null {
  const wanted = foldLetters(label.trim().replace(/\s+/g, ' ').replace(/:$/, ''));
  const lines = text.split('\n').map((line) => line.replace(BEFORE_LABEL, ''));
  for (const [index, line] of lines.entries()) {
    const rest = afterLabel(line, wanted);
    if (rest === null) continue;
    const value = rest || (lines.slice(index + 1).find((next) => next.trim() !== '') ?? '');
    const clean = value.split('\t')[0]?.replace(AFTER_VALUE, '') ?? '';
    if (clean !== '') return clean;
  }
  return null;
}

/** What follows the label and its colon on this line; null where the line does not begin with them. */
function afterLabel(line: string, wanted: string): string | null {
  const separator = line.search(/[:\t|]/);
  if (separator < 0) return null;
  const label = line
    .slice(0, separator)
    .replace(/[\s*_]+/g, ' ')
    .trim();
  return foldLetters(label) === wanted ? line.slice(separator).replace(AFTER_LABEL, '').trim() : null;
}
