import type { TransferDecoder } from './transfer-decoder.ts';

const LF = 0x0a;
const CR = 0x0d;
const EQUALS = 0x3d;

const ALPHABET = 1;
const BLANK = 2;
const PADDING = 3;

/** What each octet is: 0 for all that should not be there. Both alphabets of RFC 4648 are taken. */
const KIND = new Uint8Array(256);
for (const character of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_') {
  KIND[character.charCodeAt(0)] = ALPHABET;
}
for (const blank of ' \t\r\n') KIND[blank.charCodeAt(0)] = BLANK;
KIND[EQUALS] = PADDING;

/** Fewer octets in lines of equal length than these are not worth a way of their own. */
const WORTHWHILE = 1000;

/**
 * Base64 (RFC 2045, 6.8). Octets outside the alphabet are passed over; after padding a new run begins, as some programs
 * put encoded pieces one after the other. Lines of equal length, as nearly all mail has them, are decoded
 * natively many at a time; all else octet by octet.
 */
export class Base64Decoder implements TransferDecoder {
  /** Alphabet characters of an unfinished group of four. */
  #pending = '';
  #atLineStart = true;
  #padded = false;
  #junk = 0;
  #odd = false;

  write(chunk: Buffer): Buffer {
    const decoded: Buffer[] = [];
    let place = 0;
    if (!this.#atLineStart || this.#pending !== '') {
      place = nextLine(chunk, 0);
      this.#decodeAny(chunk, 0, place, decoded);
    }
    if (this.#pending === '') place = this.#decodeLines(chunk, place, decoded);
    this.#decodeAny(chunk, place, chunk.length, decoded);
    if (chunk.length > 0) this.#atLineStart = chunk[chunk.length - 1] === LF;
    return decoded.length === 1 && decoded[0] ? decoded[0] : Buffer.concat(decoded);
  }

  end(): Buffer {
    const group = this.#pending;
    this.#pending = '';
    return this.#decodeGroups(group);
  }

  get defect() {
    if (this.#junk > 0) {
      return { code: 'base64-invalid', detail: `${this.#junk}×` } as const;
    }
    if (!this.#odd) return null;
    return { code: 'base64-invalid', detail: '=' } as const;
  }

  /** Decodes what is in lines of equal length; returns the place behind them. */
  #decodeLines(chunk: Buffer, start: number, decoded: Buffer[]): number {
    let place = start;
    for (;;) {
      const lines = equalLines(chunk, place);
      if (!lines) return place;
      if (this.#padded) this.#odd = true;
      decoded.push(lines.octets);
      place = lines.next;
    }
  }

  /** Decodes octets as they come, and keeps an unfinished group. */
  #decodeAny(chunk: Buffer, start: number, end: number, decoded: Buffer[]): void {
    if (start === end) return;
    const run = Buffer.allocUnsafe(this.#pending.length + end - start);
    let length = run.write(this.#pending, 'latin1');
    for (let place = start; place < end; place++) {
      const octet = chunk[place] ?? 0;
      const kind = KIND[octet];
      if (kind === ALPHABET) {
        run[length++] = octet;
      } else if (kind === PADDING) {
        if (length > 0) decoded.push(this.#decodeGroups(run.toString('latin1', 0, length)));
        this.#padded = true;
        length = 0;
      } else if (kind !== BLANK) {
        this.#junk++;
      }
    }
    const whole = length - (length % 4);
    if (whole > 0) decoded.push(this.#decodeGroups(run.toString('latin1', 0, whole)));
    this.#pending = run.toString('latin1', whole, length);
  }

  /** Decodes groups of four, the last one as far as it goes: a single character stands for less than an octet. */
  #decodeGroups(groups: string): Buffer {
    if (groups !== '' && (this.#padded || groups.length % 4 === 1)) this.#odd = true;
    return Buffer.from(groups, 'base64');
  }
}

function nextLine(chunk: Buffer, place: number): number {
  const found = chunk.indexOf(LF, place);
  return found < 0 ? chunk.length : found + 1;
}

/**
 * Decodes the lines at `start` that are as long as the first one, where that is whole groups of four. Null where they are
 * few, or hold anything but the alphabet: then fewer octets come out than the lines have room for.
 */
function equalLines(chunk: Buffer, start: number): { octets: Buffer; next: number } | null {
  const stride = nextLine(chunk, start) - start;
  const lineEnd = chunk[start + stride - 2] === CR ? 2 : 1;
  const length = stride - lineEnd;
  if (length <= 0 || length % 4 !== 0) return null;
  let next = start;
  while (isLineEnd(chunk, next + stride - lineEnd, lineEnd)) next += stride;
  if (next - start < WORTHWHILE) return null;
  const octets = Buffer.from(chunk.toString('latin1', start, next), 'base64');
  return octets.length === ((next - start) / stride) * length * 0.75 ? { octets, next } : null;
}

function isLineEnd(chunk: Buffer, place: number, length: number): boolean {
  return length === 1 ? chunk[place] === LF : chunk[place] === CR && chunk[place + 1] === LF;
}
