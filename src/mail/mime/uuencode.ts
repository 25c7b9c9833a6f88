import type { TransferDecoder } from './transfer-decoder.ts';

/** The first line of an encoded file: permissions in octal, and its name. */
const BEGIN = /^begin [0-7]{3,4} ./;

/** Lines have some 61 characters; of a longer one this much is enough to see that it is none. */
const LONGEST_LINE = 400;

/** What six bits can say that a line has. */
const MOST_OCTETS = 63;

/** Blanks that may have been cut off in all, lest a few octets stand for a file without end. */
const MOST_MISSING = 1024 * 1024;

/** Characters that no line of data has. */
const NO_DATA = /[^ -`]/;

/** Uuencoding, as POSIX has it: from the `begin` line to the `end` line; all around is passed over. */
export class UuencodeDecoder implements TransferDecoder {
  #line = '';
  #state: 'before' | 'inside' | 'ended' = 'before';
  #missing = 0;
  #bad = 0;

  write(chunk: Buffer): Buffer {
    const lines = (this.#line + chunk.toString('latin1')).split(/[\r\n]/);
    this.#line = (lines.pop() ?? '').slice(0, LONGEST_LINE);
    return this.#decode(lines);
  }

  end(): Buffer {
    const rest = this.#decode([this.#line]);
    if (this.#state !== 'ended') this.#bad++;
    return rest;
  }

  get defect() {
    if (this.#bad === 0) return null;
    return { code: 'uuencode-invalid', detail: this.#bad > 0 ? `${this.#bad}×` : '' } as const;
  }

  #decode(lines: string[]): Buffer {
    const output = Buffer.allocUnsafe(lines.length * MOST_OCTETS);
    let written = 0;
    for (const ended of lines) {
      const line = ended.trimEnd();
      if (this.#state === 'before') {
        if (BEGIN.test(line)) this.#state = 'inside';
      } else if (this.#state === 'inside' && line === 'end') {
        this.#state = 'ended';
      } else if (this.#state === 'inside' && line !== '') {
        written += this.#decodeLine(line, output, written);
      }
    }
    return output.subarray(0, written);
  }

  /**
   * Writes what a line of data stands for, and returns how many octets that is: its first character says so. Blanks
   * that were cut off at its end stand for zero.
   */
  #decodeLine(line: string, output: Buffer, written: number): number {
    const length = valueAt(line, 0);
    const groups = Math.ceil(length / 3);
    this.#missing += Math.max(0, groups * 4 + 1 - line.length);
    if (line.length > groups * 4 + 3 || this.#missing > MOST_MISSING || NO_DATA.test(line)) {
      this.#bad++;
      return 0;
    }
    for (let group = 0; group < groups; group++) {
      const place = 1 + group * 4;
      const bits =
        (valueAt(line, place) << 18) |
        (valueAt(line, place + 1) << 12) |
        (valueAt(line, place + 2) << 6) |
        valueAt(line, place + 3);
      output.writeUIntBE(bits, written + group * 3, 3);
    }
    return length;
  }
}

/** Six bits; both the blank and the grave accent stand for zero. */
function valueAt(line: string, place: number): number {
  return place < line.length ? (line.charCodeAt(place) - 0x20) & 0x3f : 0;
}
