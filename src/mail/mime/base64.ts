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
    while (place < chunk.length) {
      if (this.#atLineStart && this.#pending === '') {
        const lines = decodeEqualLines(chunk, place);
        if (lines) {
          if (this.#padded) this.#odd = true;
          decoded.push(lines.octets);
          place = lines.next;
          continue;
        }
      }
      const end = nextLine(chunk, place);
      this.#decodeAny(chunk, place, end, decoded);
      this.#atLineStart = chunk[end - 1] === LF;
      place = end;
    }
    return decoded.length === 1 && decoded[0] ? decoded[0] : Buffer.concat(decoded);
  }

  end(): Buffer {
    return this.#flush();
  }

  get defect() {
    if (this.#junk > 0)
      return { code: 'base64-invalid', detail: `${this.#junk} octets outside the alphabet` } as const;
    if (this.#odd)
      return { code: 'base64-invalid', detail: 'data after padding, or an incomplete end' } as const;
    return null;
  }

  /** Decodes octets as they come, and keeps an unfinished group. */
  #decodeAny(chunk: Buffer, start: number, end: number, decoded: Buffer[]): void {
    let run = this.#pending;
    let from = start;
    for (let place = start; place < end; place++) {
      const kind = KIND[chunk[place] ?? 0];
      if (kind === ALPHABET) continue;
      run += chunk.toString('latin1', from, place);
      from = place + 1;
      if (kind === PADDING) {
        this.#pending = run;
        decoded.push(this.#flush());
        run = '';
        this.#padded = true;
      } else if (kind !== BLANK) this.#junk++;
    }
    run += chunk.toString('latin1', from, end);
    const whole = run.length - (run.length % 4);
    if (this.#padded && run !== '') this.#odd = true;
    decoded.push(Buffer.from(run.slice(0, whole), 'base64'));
    this.#pending = run.slice(whole);
  }

  /** Decodes an unfinished group as far as it goes: a single character stands for less than an octet. */
  #flush(): Buffer {
    const group = this.#pending;
    this.#pending = '';
    if (group.length % 4 === 1) this.#odd = true;
    return Buffer.from(group, 'base64');
  }
}

function nextLine(chunk: Buffer, place: number): number {
  const found = chunk.indexOf(LF, place);
  return found < 0 ? chunk.length : found + 1;
}

/**
 * Decodes the lines at `start` that are as long as the first one, where that is whole groups of four. Null where there
 * are none, or they hold anything but the alphabet: then fewer octets come out than the lines have room for.
 */
function decodeEqualLines(chunk: Buffer, start: number): { octets: Buffer; next: number } | null {
  const stride = nextLine(chunk, start) - start;
  if (start + stride > chunk.length || chunk[start + stride - 1] !== LF) return null;
  const lineEnd = chunk[start + stride - 2] === CR ? 2 : 1;
  const length = stride - lineEnd;
  if (length === 0 || length % 4 !== 0) return null;
  let next = start + stride;
  while (
    next + stride <= chunk.length &&
    chunk[next + stride - 1] === LF &&
    (lineEnd === 1 || chunk[next + stride - 2] === CR)
  ) {
    next += stride;
  }
  const octets = Buffer.from(chunk.toString('latin1', start, next), 'base64');
  return octets.length === ((next - start) / stride) * length * 0.75 ? { octets, next } : null;
}
