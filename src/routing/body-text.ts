import { html } from 'parse5';
import type { ParsedMail } from '../mail/message.ts';
import { readHtml } from './html-tokens.ts';

const { TAG_ID } = html;
const LINES: ReadonlySet<html.TAG_ID> = new Set([
  ...[TAG_ID.ADDRESS, TAG_ID.BLOCKQUOTE, TAG_ID.BR, TAG_ID.DD, TAG_ID.DIV, TAG_ID.DL, TAG_ID.DT, TAG_ID.H1],
  ...[TAG_ID.H2, TAG_ID.H3, TAG_ID.H4, TAG_ID.H5, TAG_ID.H6, TAG_ID.HR, TAG_ID.LI, TAG_ID.OL, TAG_ID.P],
  ...[TAG_ID.PRE, TAG_ID.TABLE, TAG_ID.TR, TAG_ID.UL],
]);
/** What has rows of cells: a table, and a list of terms (`dl`), of which each `dt` begins a row with what stands in its `dd`. */
const GRIDS: ReadonlySet<html.TAG_ID> = new Set([TAG_ID.TABLE, TAG_ID.DL]);
const ROWS: ReadonlySet<html.TAG_ID> = new Set([TAG_ID.TR, TAG_ID.DT]);
const CELLS: ReadonlySet<html.TAG_ID> = new Set([TAG_ID.TD, TAG_ID.TH, TAG_ID.DT, TAG_ID.DD]);
/**
 * The body as texts to search, the plainest first: what came as text, then the HTML as lines of text, with a tab
 * between the cells of a table row, and between a term and what it means. Empty ones are left out. The HTML is only tokenised, never built into a tree: the time
 * taken grows with its length, whatever is in it.
 */
export function bodyTexts(mail: ParsedMail): string[] {
  const plain = bodyValues(mail, 'text/plain').join('\n');
  const markup = bodyValues(mail, 'text/html').map(htmlToText).join('\n');
  return [plain, markup].filter((text) => text.trim() !== '');
}

/** The parts of the body that came in this form. */
export function bodyValues(mail: ParsedMail, type: 'text/plain' | 'text/html'): string[] {
  const parts = type === 'text/plain' ? mail.textBody : mail.htmlBody;
  return parts.flatMap((part) =>
    part.type === type && part.partId ? [mail.bodyValues[part.partId] ?? ''] : [],
  );
}

/** HTML as lines of text, with a tab between the cells of a table row. */
export function htmlToText(markup: string): string {
  const writer = new LineWriter();
  readHtml(markup, writer);
  return writer.lines();
}

/** Writes text as lines, with runs of blanks made one, and knows which cell of which row it is in. */
class LineWriter {
  #ended: string[] = [];
  #line = '';
  /** The line ends with a blank, or has nothing yet: further blanks add nothing. */
  #blank = true;
  /** The current row of each open table, the innermost last: cells begun, and lines that had ended before it. */
  #rows: { cells: number; before: number }[] = [];

  open(tag: html.TAG_ID): void {
    if (GRIDS.has(tag)) this.#rows.push({ cells: 0, before: this.#ended.length });
    if (ROWS.has(tag)) this.#startRow();
    if (CELLS.has(tag)) this.#cell();
    if (LINES.has(tag)) this.#endLine();
  }

  close(tag: html.TAG_ID): void {
    if (GRIDS.has(tag)) this.#rows.pop();
    if (GRIDS.has(tag) || tag === TAG_ID.TR) this.#endRow();
    if (LINES.has(tag)) this.#endLine();
  }

  text(characters: string): void {
    const spaced = characters.replace(/[\s\u00A0]+/g, ' ');
    const added = this.#blank ? spaced.trimStart() : spaced;
    if (added === '') return;
    this.#line += added;
    this.#blank = added.endsWith(' ');
  }

  /** All that was written, as lines without blanks at their ends. */
  lines(): string {
    return [...this.#ended, this.#line]
      .map((line) => line.trim())
      .join('\n')
      .trimEnd();
  }

  /** A second cell goes on in the line of the first, also where paragraphs within the cells would break it. */
  #cell(): void {
    const row = this.#rows.pop() ?? { cells: 0, before: this.#ended.length };
    this.#rows.push({ ...row, cells: row.cells + 1 });
    if (row.cells === 0) {
      this.#endLine();
    } else {
      if (this.#line === '' && this.#ended.length > row.before) this.#line = this.#ended.pop() ?? '';
      this.#line += '\t';
      this.#blank = true;
    }
  }

  #startRow(): void {
    this.#endRow();
    this.#rows.splice(-1, 1, { cells: 0, before: this.#ended.length });
  }

  /** A line that waits for the text of a cell goes on. */
  #endLine(): void {
    if (!this.#line.endsWith('\t')) this.#endRow();
  }

  #endRow(): void {
    if (this.#line === '') return;
    this.#ended.push(this.#line);
    this.#line = '';
    this.#blank = true;
  }
}
