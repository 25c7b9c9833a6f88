/** A piece of RTF (RTF Specification 1.9.1, "RTF Syntax"). */
export type RtfToken =
  | { kind: 'open' | 'close' | 'ignorable' }
  | { kind: 'word'; word: string; value: number | null }
  /** Characters as they are, one an octet, of the charset that is in force. */
  | { kind: 'text'; text: string };

const TEXT = /[^\\{}\r\n]+/y;
const WORD = /([a-zA-Z]{1,32})(-?\d{1,10})? ?/y;
const HEX = /[0-9a-fA-F]{2}/y;

/** Symbols that stand for a word or a character. */
const SYMBOLS: Record<string, RtfToken> = {
  '*': { kind: 'ignorable' },
  '~': { kind: 'word', word: 'nbsp', value: null },
  _: { kind: 'word', word: 'nbhyphen', value: null },
  '\r': { kind: 'word', word: 'par', value: null },
  '\n': { kind: 'word', word: 'par', value: null },
};

/** Cuts RTF, one character an octet, into its pieces. What is none is passed over. */
export function* rtfTokens(rtf: string): Generator<RtfToken> {
  const scanner = new Scanner(rtf);
  while (!scanner.isAtEnd) {
    const text = scanner.match(TEXT)?.[0];
    if (text !== undefined) yield { kind: 'text', text };
    else {
      const character = scanner.next();
      if (character === '{') yield { kind: 'open' };
      else if (character === '}') yield { kind: 'close' };
      else if (character === '\\') yield* control(scanner);
    }
  }
}

/** What follows a backslash; nothing where that means nothing. */
function* control(scanner: Scanner): Generator<RtfToken> {
  const found = scanner.match(WORD);
  if (found) {
    const [, word = '', digits] = found;
    const value = digits === undefined ? null : Number(digits);
    if (word === 'bin') scanner.skip(value ?? 0);
    yield { kind: 'word', word, value };
    return;
  }
  const symbol = scanner.next();
  const hex = symbol === "'" ? scanner.match(HEX)?.[0] : undefined;
  const known = SYMBOLS[symbol];
  if (hex !== undefined) yield { kind: 'text', text: String.fromCharCode(Number.parseInt(hex, 16)) };
  else if (symbol === '\\' || symbol === '{' || symbol === '}') yield { kind: 'text', text: symbol };
  else if (known) yield known;
}

/** A place in a text. */
class Scanner {
  readonly #text: string;
  #place = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get isAtEnd(): boolean {
    return this.#place >= this.#text.length;
  }

  /** What a sticky pattern finds here, and goes behind it; null where nothing. */
  match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#place;
    const found = pattern.exec(this.#text);
    if (found) this.#place = pattern.lastIndex;
    return found;
  }

  next(): string {
    return this.#text[this.#place++] ?? '';
  }

  skip(characters: number): void {
    this.#place += Math.max(0, characters);
  }
}
