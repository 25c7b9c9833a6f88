import { foldLetters } from '../mail/subject-text.ts';

/** Quote marks, list marks, emphasis and table edges that may stand before a label. */
const BEFORE_LABEL = /^[\s>*_•|-]+/;
const SEPARATOR = /[:\t|]/;
const AFTER_LABEL = /^[*_\s]*[:\t|][*_:\t| ]*/;
/** Only looked for where a run of them begins: a long one within a value costs no more than its length. */
const AFTER_VALUE = /(?<![\s*_|])[\s*_|]+$/;
/** A line that is itself a label, with or without a value: `Plaats: Utrecht`, but not `12:30 uur` or a link. */
const LABELLED = /^\p{L}[^:]{0,60}:(\s|$)/u;

/**
 * The value after a label in a text of lines, as website forms and templates write them: `Naam: Jan`, `*Naam:* Jan`,
 * `| Naam | Jan |`, or the label with a colon on a line of its own and the value on the next. Letter case and runs of
 * blanks in the label do not count. The first line with a value wins; null where there is none.
 */
export function labelledValue(text: string, label: string): string | null {
  const wanted = labelOf(label.replace(/\s*:\s*$/, ''));
  const lines = text
    .split('\n')
    .map((line) => line.replace(BEFORE_LABEL, ''))
    .filter((line) => line.trim() !== '');
  for (const [index, line] of lines.entries()) {
    const rest = afterLabel(line, wanted);
    if (rest === null) continue;
    const value = withoutEnd(rest === '' ? (valueAlone(lines[index + 1]) ?? '') : rest);
    if (value !== '') return value;
  }
  return null;
}

/** What follows the label and its separator on this line; null where the line does not begin with them. */
function afterLabel(line: string, wanted: string): string | null {
  const separator = line.search(SEPARATOR);
  if (separator < 0 || labelOf(line.slice(0, separator)) !== wanted) return null;
  return line.slice(separator).replace(AFTER_LABEL, '').trim();
}

const valueAlone = (line: string | undefined): string | undefined =>
  line !== undefined && LABELLED.test(line) ? undefined : line;

/** A value ends at the edge of its cell, without emphasis. */
const withoutEnd = (value: string): string => value.split('\t')[0]?.replace(AFTER_VALUE, '') ?? '';

const labelOf = (written: string): string => foldLetters(written.replace(/[\s*_]+/g, ' ').trim());
