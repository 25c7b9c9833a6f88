import type { TransferDecoder } from './transfer-decoder.ts';

const LF = 0x0a;
const CR = 0x0d;
const TAB = 0x09;
const SPACE = 0x20;
const EQUALS = 0x3d;

/** Blanks at the end of a line are passed over (RFC 2045, 6.7, rule 3); more than these at once are content. */
const LONGEST_PADDING = 1000;

const NOTHING = Buffer.alloc(0);

/**
 * Quoted-printable (RFC 2045, 6.7). Bad escapes stay as they are; line ends stay as they came, LF or CRLF. What cannot
 * be told at the end of a chunk (an escape cut in two, blanks before a line end) waits for the next one.
 */
export class QuotedPrintableDecoder implements TransferDecoder {
  #held: Buffer = NOTHING;
  #bad = 0;

  write(chunk: Buffer): Buffer {
    return this.#decode(this.#held.length === 0 ? chunk : Buffer.concat([this.#held, chunk]), false);
  }

  end(): Buffer {
    return this.#decode(this.#held, true);
  }

  get defect() {
    return this.#bad === 0 ? null : ({ code: 'quoted-printable-invalid', detail: `${this.#bad}×` } as const);
  }

  #decode(input: Buffer, last: boolean): Buffer {
    const output = Buffer.allocUnsafe(input.length);
    let written = 0;
    let place = 0;
    while (place < input.length) {
      const octet = input[place] ?? 0;
      if (octet !== EQUALS && (!isBlank(octet) || isVisible(input[place + 1]))) {
        output[written++] = octet;
        place++;
        continue;
      }
      const next = octet === EQUALS ? behindEscape(input, place, last) : behindBlanks(input, place, last);
      if (next === null) break;
      written += this.#put(input, place, next, output, written);
      place = next.place;
    }
    this.#held = place < input.length ? Buffer.from(input.subarray(place)) : NOTHING;
    return output.subarray(0, written);
  }

  /** Writes what an escape or blanks stand for; returns how many octets that is. */
  #put(input: Buffer, place: number, next: Step, output: Buffer, written: number): number {
    switch (next.means) {
      case 'nothing':
        return 0;
      case 'itself':
        return input.copy(output, written, place, next.place);
      case 'bad escape':
        this.#bad++;
        return input.copy(output, written, place, next.place);
      default:
        output[written] = next.means;
        return 1;
    }
  }
}

/** What stands at a place, and the place behind it. */
interface Step {
  place: number;
  means: 'nothing' | 'itself' | 'bad escape' | number;
}

/** At an equals sign: a soft line break, an octet, or a bad escape; null where more is needed to tell. */
function behindEscape(input: Buffer, place: number, last: boolean): Step | null {
  const high = hexDigit(input[place + 1]);
  const low = hexDigit(input[place + 2]);
  if (high >= 0 && low >= 0) return { place: place + 3, means: high * 16 + low };
  const lineEnd = lineEndAt(input, blanksEnd(input, place + 1), last);
  if (lineEnd === 'unknown' || (lineEnd === null && place + 2 >= input.length && !last)) return null;
  return lineEnd === null ? { place: place + 1, means: 'bad escape' } : { place: lineEnd, means: 'nothing' };
}

/** At a blank: padding where the line ends behind it, else itself; null where more is needed to tell. */
function behindBlanks(input: Buffer, start: number, last: boolean): Step | null {
  const place = blanksEnd(input, start);
  const lineEnd = lineEndAt(input, place, last);
  if (lineEnd === 'unknown') return null;
  return { place, means: lineEnd === null ? 'itself' : 'nothing' };
}

/** Behind the blanks at `start`, but not further than padding goes. */
function blanksEnd(input: Buffer, start: number): number {
  const limit = Math.min(input.length, start + LONGEST_PADDING);
  let place = start;
  while (place < limit && isBlank(input[place])) place++;
  return place;
}

/** The place behind a line end, or the end of all, at `place`; null where there is none; 'unknown' where more is needed. */
function lineEndAt(input: Buffer, place: number, last: boolean): number | null | 'unknown' {
  if (place >= input.length) return last ? place : 'unknown';
  if (input[place] === LF) return place + 1;
  if (input[place] !== CR) return null;
  if (place + 1 >= input.length) return last ? place + 1 : 'unknown';
  return input[place + 1] === LF ? place + 2 : null;
}

function isBlank(octet: number | undefined): boolean {
  return octet === SPACE || octet === TAB;
}

/** Whether it is there, and what comes before it is not at the end of a line. */
function isVisible(octet: number | undefined): boolean {
  return octet !== undefined && octet > SPACE;
}

/** Small letters are taken too; -1 for all else. */
function hexDigit(octet: number | undefined): number {
  if (octet === undefined) return -1;
  if (octet >= 0x30 && octet <= 0x39) return octet - 0x30;
  const letter = octet & 0xdf;
  return letter >= 0x41 && letter <= 0x46 ? letter - 0x37 : -1;
}
