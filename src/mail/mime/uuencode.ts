import type { TransferDecoder } from './transfer-decoder.ts';

/** The first line of an encoded file: permissions in octal, and its name. */
const BEGIN = /^begin [0-7]{3,4} ./;

/** Lines carry at most 45 octets in 61 characters; a line longer than this is none. */
const LONGEST_LINE = 200;

const NOTHING = Buffer.alloc(0);

/** Uuencoding, as POSIX has it: from the `begin` line to the `end` line; all around is passed over. */
export class UuencodeDecoder implements TransferDecoder {
  #line = '';
  #state: 'before' | 'inside' | 'ended' = 'before';
  #bad = 0;

  write(chunk: Buffer): Buffer {
    const decoded: Buffer[] = [];
    const lines = (this.#line + chunk.toString('latin1')).split('\n');
    const unfinished = lines.pop() ?? '';
    for (const line of lines) decoded.push(this.#decode(line));
    // of a line that is too long the beginning is enough to see that
    this.#line = unfinished.slice(0, LONGEST_LINE * 2);
    return Buffer.concat(decoded);
  }

  end(): Buffer {
    const rest = this.#line === '' ? NOTHING : this.#decode(this.#line);
    this.#line = '';
    if (this.#state !== 'ended') this.#bad++;
    return rest;
  }

  get defect() {
    if (this.#bad === 0) return null;
    return { code: 'uuencode-invalid', detail: `${this.#bad} bad lines, or no end` } as const;
  }

  #decode(ended: string): Buffer {
    const line = ended.trimEnd();
    if (this.#state === 'before') {
      if (BEGIN.test(line)) this.#state = 'inside';
      return NOTHING;
    }
    if (this.#state === 'ended' || line === '') return NOTHING;
    if (line === 'end') {
      this.#state = 'ended';
      return NOTHING;
    }
    return this.#decodeLine(line);
  }

  /** The first character tells the octets of the line; blanks that were cut off at its end stand for zero. */
  #decodeLine(line: string): Buffer {
    const length = valueAt(line, 0);
    const groups = Math.ceil(length / 3);
    if (line.length > LONGEST_LINE || /[^ -`]/.test(line) || line.length > groups * 4 + 3) {
      this.#bad++;
      return NOTHING;
    }
    const octets = Buffer.alloc(groups * 3);
    for (let group = 0; group < groups; group++) {
      const place = 1 + group * 4;
      const bits =
        (valueAt(line, place) << 18) |
        (valueAt(line, place + 1) << 12) |
        (valueAt(line, place + 2) << 6) |
        valueAt(line, place + 3);
      octets.writeUIntBE(bits, group * 3, 3);
    }
    return octets.subarray(0, length);
  }
}

/** Six bits; both the blank and the grave accent stand for zero. */
function valueAt(line: string, place: number): number {
  return place < line.length ? (line.charCodeAt(place) - 0x20) & 0x3f : 0;
}
