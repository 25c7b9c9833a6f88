import type { RawMail } from './raw-mail.ts';

/** A delimiter line (RFC 2046, 5.1.1) that was found. */
export interface Delimiter {
  /** Depth in the stack of open multiparts; 0 is the outermost. */
  level: number;
  /** The closing one, with two hyphens at its end. */
  closing: boolean;
  start: number;
  /**
   * The end of the content before it: the line end before a delimiter belongs to the delimiter. It may lie before the
   * content's own start, where the same line end also ended a header.
   */
  contentEnd: number;
  /** Behind its line end. */
  next: number;
}

interface OpenMultipart {
  /** Two hyphens and the boundary, one character an octet. */
  marker: string;
  closed: boolean;
}

const LF = 0x0a;
const CR = 0x0d;
const HYPHEN = 0x2d;

/** More blanks, or text after them, behind a boundary than this make no delimiter of it. */
const LONGEST_PADDING = 200;

/** So many hyphens that are no delimiter are looked at between two looks at the clock. */
const PATIENCE = 4096;

/**
 * Finds delimiter lines of all multiparts that are open, in one pass over the octets: a part ends at a delimiter of
 * any of them, so that a multipart that was never closed ends with the one around it. Where two have the same boundary,
 * the innermost that is not closed is meant.
 */
export class DelimiterScanner {
  readonly #raw: RawMail;
  readonly #isLate: () => boolean;
  readonly #open: OpenMultipart[] = [];
  #seen = 0;
  /** Octets of the longest marker that was ever open. */
  #longest = 0;

  /** @param isLate Says when to stop looking; then there is no further delimiter. */
  constructor(raw: RawMail, isLate: () => boolean) {
    this.#raw = raw;
    this.#isLate = isLate;
  }

  /** Opens a multipart; returns its level. */
  open(boundary: string): number {
    const marker = `--${boundary}`;
    this.#longest = Math.max(this.#longest, marker.length);
    return this.#open.push({ marker, closed: false }) - 1;
  }

  /** Notes that the closing delimiter was seen: another multipart with this boundary goes first from now on. */
  markClosed(level: number): void {
    const multipart = this.#open[level];
    if (multipart) multipart.closed = true;
  }

  /** Leaves the innermost multipart. */
  leave(): void {
    this.#open.pop();
  }

  /** The next delimiter at or after `from`, which is the start of a line, or null. */
  next(from: number): Delimiter | null {
    if (this.#open.length === 0) return null;
    const { size } = this.#raw;
    let place = from;
    for (;;) {
      const found = this.#raw.find('--', place, size);
      if (found < 0 || (++this.#seen % PATIENCE === 0 && this.#isLate())) return null;
      const delimiter = found === from || this.#isLineEnd(found - 1) ? this.at(found) : null;
      if (delimiter) return delimiter;
      place = this.#behindHyphens(found + 2);
    }
  }

  /** The delimiter that begins at `place`, the start of a line, or null. */
  at(place: number): Delimiter | null {
    if (this.#open.length === 0) return null;
    const line = this.#raw
      .slice(place, Math.min(this.#raw.size, place + this.#longest + 2))
      .toString('latin1');
    for (const closed of [false, true]) {
      for (let level = this.#open.length - 1; level >= 0; level--) {
        const multipart = this.#open[level];
        if (multipart?.closed !== closed || !line.startsWith(multipart.marker)) continue;
        const tail = this.#tail(place + multipart.marker.length, line.slice(multipart.marker.length));
        if (tail) return { level, ...tail, start: place, contentEnd: this.#beforeLineEnd(place) };
      }
    }
    return null;
  }

  /** What follows a marker that ends at `place`, where that makes a delimiter of it. */
  #tail(place: number, rest: string): { closing: boolean; next: number } | null {
    const closing = rest.startsWith('--');
    const next = this.#lineEndBehind(closing ? place + 2 : place);
    return next === null ? null : { closing, next };
  }

  /** The place behind the line end, where only blanks, or text after a blank, come before it; else null. */
  #lineEndBehind(place: number): number | null {
    const { size } = this.#raw;
    if (place >= size || this.#octet(place) === LF) return Math.min(size, place + 1);
    const rest = this.#raw.slice(place, Math.min(size, place + LONGEST_PADDING)).toString('latin1');
    const padding = /^(?:[ \t][^\r\n]*)?(\r*\n|\r)/.exec(rest);
    if (padding) return place + padding[0].length;
    return place + rest.length === size && /^[ \t]*$/.test(rest) ? size : null;
  }

  #isLineEnd(place: number): boolean {
    const octet = this.#octet(place);
    return octet === LF || octet === CR;
  }

  #octet(place: number): number | undefined {
    return this.#raw.slice(place, place + 1)[0];
  }

  #beforeLineEnd(place: number): number {
    const octets = this.#raw.slice(Math.max(0, place - 2), place);
    const last = octets.at(-1);
    if (last === LF && octets.length > 1 && octets[0] === CR) return place - 2;
    return last === LF || last === CR ? place - 1 : place;
  }

  #behindHyphens(from: number): number {
    const { size } = this.#raw;
    let place = from;
    while (place < size) {
      const octets = this.#raw.slice(place, Math.min(size, place + 64));
      const other = octets.findIndex((octet) => octet !== HYPHEN);
      if (other >= 0) return place + other;
      place += octets.length;
    }
    return size;
  }
}
