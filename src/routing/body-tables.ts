import type { ParsedMail } from '../mail/message.ts';
import { bodyValues } from './body-text.ts';
import { htmlTables, type Table } from './html-tables.ts';

/** Blanks and quote marks before a line; a tab there is an empty cell. */
const BEFORE_ROW = /^[ >]+/;
/** What stands between the head of a written table and its rows. */
const RULER = /^[\s|:+=_-]+$/;

/** The tables of a body, the plainest first: those written with tabs or bars between cells, then those of the HTML. */
export function bodyTables(mail: ParsedMail): Table[] {
  return [
    ...bodyValues(mail, 'text/plain').flatMap(writtenTables),
    ...bodyValues(mail, 'text/html').flatMap(htmlTables),
  ];
}

/** The tables of a text of lines: consecutive lines with tabs, or with bars, between cells. */
export function writtenTables(text: string): Table[] {
  const tables: Table[] = [[]];
  for (const line of text.split(/\r?\n/)) {
    const row = line.replace(BEFORE_ROW, '');
    if (row !== '' && RULER.test(row)) continue;
    const cells = cellsOf(row);
    if (cells.length > 1) tables.at(-1)?.push(cells);
    else tables.push([]);
  }
  return tables.filter((rows) => rows.length > 1);
}

function cellsOf(row: string): string[] {
  if (row.includes('\t')) return row.split('\t').map((cell) => cell.trim());
  const within = row.trim().replace(/^\||\|$/g, '');
  return within.split('|').map((cell) => cell.trim());
}
