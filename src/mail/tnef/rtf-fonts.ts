import { codePageCharset } from './code-page.ts';

/** The code page of what \fcharset numbers (RTF Specification 1.9.1, "Font Table"); 0 and 1: that of the document. */
const CODE_PAGES: Record<number, number> = {
  77: 10000,
  128: 932,
  129: 949,
  130: 1361,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
};

const MOST_FONTS = 1000;

/** The charsets of a document's fonts. */
export class RtfFonts {
  readonly #charsets = new Map<number, string>();
  #codePage: number | null = null;
  #default: number | null = null;
  #defined: number | null = null;

  /** Takes a word of the font table. */
  define(word: string, value: number | null): void {
    if (word === 'f') this.#defined = value;
    const codePage = word === 'fcharset' ? CODE_PAGES[value ?? 0] : word === 'cpg' ? value : undefined;
    if (codePage === undefined || this.#defined === null || this.#charsets.size >= MOST_FONTS) return;
    this.#charsets.set(this.#defined, codePageCharset(codePage));
  }

  /** Takes what the document says of itself, and returns the charset in force. */
  setDefault(word: 'ansicpg' | 'deff', value: number | null): string {
    if (word === 'ansicpg') this.#codePage = value;
    else this.#default = value;
    return this.charset(null);
  }

  /** @param font null: the one of the document. */
  charset(font: number | null): string {
    const number = font ?? this.#default;
    const own = number === null ? undefined : this.#charsets.get(number);
    return own ?? codePageCharset(this.#codePage);
  }
}
