import { foldLetters } from '../mail/subject-text.ts';
import type { Table } from './html-tables.ts';

/** Characters of a cell that may be a title: long ones are not looked at, whatever is in them. */
const LONGEST_TITLE = 200;
/** Emphasis around a title, and a colon after it. */
const AROUND_TITLE = /^[\s*_]+|[\s*_:]+$/g;

/**
 * What stands in the first row below the title of a column. Letter case, runs of blanks, emphasis and a colon do not count in titles. An
 * empty cell is not made good by a row further down, which speaks of something else; by another table it is.
 *
 * @returns null where no table has such a column with a value.
 */
export function columnValue(tables: readonly Table[], title: string): string | null {
  const wanted = titleOf(title);
  for (const rows of tables) {
    const head = rows.findIndex((row) => row.some((cell) => titleOf(cell) === wanted));
    if (head < 0) continue;
    const column = rows[head]?.findIndex((cell) => titleOf(cell) === wanted) ?? -1;
    const first = rows.slice(head + 1).find((row) => row.some((cell) => cell !== ''));
    const value = first?.[column];
    if (value) return value;
  }
  return null;
}

const titleOf = (written: string): string | null =>
  written.length > LONGEST_TITLE ? null : foldLetters(written.replace(/\s+/g, ' ').replace(AROUND_TITLE, ''));
