import { html, Tokenizer, TokenizerMode } from 'parse5';
import type { EmailBodyPart, ParsedMail } from '../mail/message.ts';

/** Characters of HTML that are looked at: far more than text that a form or an answer needs. */
const LONGEST_HTML = 1_000_000;

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
/** Elements whose content is no text, and is read without looking for tags (HTML, 13.2.6.2). */
const HIDDEN: ReadonlyMap<html.TAG_ID, Tokenizer['state']> = new Map([
  [TAG_ID.SCRIPT, TokenizerMode.SCRIPT_DATA],
  [TAG_ID.STYLE, TokenizerMode.RAWTEXT],
  [TAG_ID.TITLE, TokenizerMode.RCDATA],
]);

/**
 * The body as texts to search, the plainest first: what came as text, then the HTML as lines of text, with a tab
 * between the cells of a table row, and between a term and what it means. Empty ones are left out. The HTML is only tokenised, never built into a tree: the time
 * taken grows with its length, whatever is in it.
 */
export function bodyTexts(mail: ParsedMail): string[] {
  const valuesOf = (parts: readonly EmailBodyPart[], type: string): string[] =>
    parts.flatMap((part) => (part.type === type && part.partId ? [mail.bodyValues[part.partId] ?? ''] : []));
  const plain = valuesOf(mail.textBody, 'text/plain').join('\n');
  const markup = valuesOf(mail.htmlBody, 'text/html').map(htmlToText).join('\n');
  return [plain, markup].filter((text) => text.trim() !== '');
}

/** HTML as lines of text, with a tab between the cells of a table row. */
export function htmlToText(markup: string): string {
  const writer = new LineWriter();
  const tokenizer: Tokenizer = new Tokenizer({ sourceCodeLocationInfo: false }, {
    onStartTag({ tagID }) {
      const hidden = HIDDEN.get(tagID);
      if (hidden !== undefined) tokenizer.state = hidden;
      writer.open(tagID);
    },
    onEndTag: ({ tagID }) => writer.close(tagID),
    onCharacter: ({ chars }) => writer.text(chars),
    onWhitespaceCharacter: () => writer.text(' '),
    onNullCharacter: () => undefined,
    onComment: () => undefined,
    onDoctype: () => undefined,
    onEof: () => undefined,
  } satisfies ConstructorParameters<typeof Tokenizer>[1]);
  tokenizer.write(markup.slice(0, LONGEST_HTML), true);
  return writer.lines();
}

/** Writes text as lines, with runs of blanks made one, and knows which cell of which row it is in. */
class LineWriter {
  #ended: string[] = [];
  #line = '';
  /** The line ends with a blank, or has nothing yet: further blanks add nothing. */
  #blank = true;
  #hidden: html.TAG_ID | null = null;
  /** Cells begun in the current row of each open table, the innermost last. */
  #cells: number[] = [];

  open(tag: html.TAG_ID): void {
    if (HIDDEN.has(tag)) this.#hidden = tag;
    if (GRIDS.has(tag)) this.#cells.push(0);
    if (ROWS.has(tag)) this.#cells.splice(-1, 1, 0);
    if (ROWS.has(tag)) this.#endRow();
    if (CELLS.has(tag)) this.#cell();
    if (LINES.has(tag)) this.#endLine();
  }

  close(tag: html.TAG_ID): void {
    if (tag === this.#hidden) this.#hidden = null;
    if (GRIDS.has(tag)) this.#cells.pop();
    if (GRIDS.has(tag) || tag === TAG_ID.TR) this.#endRow();
    if (LINES.has(tag)) this.#endLine();
  }

  text(characters: string): void {
    if (this.#hidden !== null) return;
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
    const begun = this.#cells.pop() ?? 0;
    this.#cells.push(begun + 1);
    if (begun === 0) {
      this.#endLine();
    } else {
      const first = this.#line || this.#ended.pop() || '';
      this.#line = `${first}\t`;
      this.#blank = true;
    }
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
