import { html } from 'parse5';
import { readHtml } from './html-tokens.ts';

/** A table as rows of cells of text. */
export type Table = string[][];

/** Columns that one cell is taken to have at most. */
const WIDEST_CELL = 20;

const { TAG_ID } = html;
const CELLS: ReadonlySet<html.TAG_ID> = new Set([TAG_ID.TD, TAG_ID.TH]);

/**
 * The tables of HTML in the order in which they end. A table within a cell is one of its own, and no text of that cell; a cell
 * over several columns is followed by empty ones.
 */
export function htmlTables(markup: string): Table[] {
  const ended: Table[] = [];
  const open: TableWriter[] = [];
  const end = (): void => {
    const table = open.pop();
    if (table) ended.push(table.rows());
  };
  readHtml(markup, {
    open(tag, span) {
      if (tag === TAG_ID.TABLE) open.push(new TableWriter());
      else open.at(-1)?.open(tag, span);
    },
    close(tag) {
      if (tag === TAG_ID.TABLE) end();
      else open.at(-1)?.close(tag);
    },
    text: (characters) => open.at(-1)?.text(characters),
  });
  while (open.length > 0) end();
  return ended;
}

/** Writes the cells of one table. */
class TableWriter {
  readonly #rows: Table = [];
  /** The column of the last row that text goes to; null between cells. */
  #column: number | null = null;

  open(tag: html.TAG_ID, span: string | undefined): void {
    if (tag === TAG_ID.TR) this.#startRow();
    else if (CELLS.has(tag)) this.#startCell(Number(span));
    else this.text(' ');
  }

  close(tag: html.TAG_ID): void {
    if (tag === TAG_ID.TR || CELLS.has(tag)) this.#column = null;
  }

  text(characters: string): void {
    const row = this.#rows.at(-1);
    if (row && this.#column !== null) row[this.#column] += characters;
  }

  /** The rows, with runs of blanks in their cells made one. */
  rows(): Table {
    return this.#rows.map((row) => row.map((cell) => cell.replace(/\s+/g, ' ').trim()));
  }

  #startRow(): void {
    this.#rows.push([]);
    this.#column = null;
  }

  #startCell(span: number): void {
    if (this.#rows.length === 0) this.#startRow();
    const row = this.#rows.at(-1) ?? [];
    this.#column = row.length;
    row.push('');
    const columns = Number.isInteger(span) ? Math.min(span, WIDEST_CELL) : 1;
    for (let column = 1; column < columns; column++) row.push('');
  }
}
