import { html, Tokenizer, TokenizerMode } from 'parse5';

/** Characters of HTML that are looked at: far more than text that a form or an answer needs. */
const LONGEST_HTML = 1_000_000;

const { TAG_ID } = html;

/** Elements whose content is no text, and is read without looking for tags (HTML, 13.2.6.2). */
const HIDDEN: ReadonlyMap<html.TAG_ID, Tokenizer['state']> = new Map([
  [TAG_ID.SCRIPT, TokenizerMode.SCRIPT_DATA],
  [TAG_ID.STYLE, TokenizerMode.RAWTEXT],
  [TAG_ID.TITLE, TokenizerMode.RCDATA],
]);

/** Who is told of what HTML has, in its order. */
export interface HtmlReader {
  /** @param span columns that a cell takes (`colspan`), as it is written. */
  open(tag: html.TAG_ID, span: string | undefined): void;
  close(tag: html.TAG_ID): void;
  /** Characters that are seen; runs of blanks come as one or more of them. */
  text(characters: string): void;
}

/** Reads HTML without building a tree: the time taken grows with its length, whatever is in it. */
export function readHtml(markup: string, reader: HtmlReader): void {
  let hidden: html.TAG_ID | null = null;
  const text = (characters: string): void => {
    if (hidden === null) reader.text(characters);
  };
  const tokenizer: Tokenizer = new Tokenizer({ sourceCodeLocationInfo: false }, {
    onStartTag({ tagID, attrs }) {
      const state = HIDDEN.get(tagID);
      if (state !== undefined) {
        tokenizer.state = state;
        hidden = tagID;
      }
      reader.open(tagID, attrs.find(({ name }) => name === 'colspan')?.value);
    },
    onEndTag({ tagID }) {
      if (tagID === hidden) hidden = null;
      reader.close(tagID);
    },
    onCharacter: ({ chars }) => text(chars),
    onWhitespaceCharacter: () => text(' '),
    onNullCharacter: () => undefined,
    onComment: () => undefined,
    onDoctype: () => undefined,
    onEof: () => undefined,
  } satisfies ConstructorParameters<typeof Tokenizer>[1]);
  tokenizer.write(markup.slice(0, LONGEST_HTML), true);
}
