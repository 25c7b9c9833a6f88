import { crc32 } from 'node:zlib';
import type { TransferDecoder } from '../mime/transfer-decoder.ts';

/** What every dictionary holds at first (MS-OXRTFCP, 2.1.2.1). */
const PREFIX = Buffer.from(
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor ' +
    'MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par ' +
    '\\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx',
  'latin1',
);

const COMPRESSED = 0x75465a4c;
const UNCOMPRESSED = 0x414c454d;

const HEADER_BYTES = 16;
const DICTIONARY_BYTES = 4096;
const NOTHING = Buffer.alloc(0);

/** The most that comes out: two octets can stand for seventeen. */
const MOST_OCTETS = 16 * 1024 * 1024;

/** Compressed RTF (MS-OXRTFCP). It is small as mail goes, so that it is gathered and decoded at its end. */
export class LzfuDecoder implements TransferDecoder {
  readonly #chunks: Buffer[] = [];
  #wrong: string | null = null;

  write(chunk: Buffer): Buffer {
    // a copy: the octets of a chunk are only good until the next one
    this.#chunks.push(Buffer.from(chunk));
    return NOTHING;
  }

  end(): Buffer {
    const octets = Buffer.concat(this.#chunks);
    if (octets.length < HEADER_BYTES) return this.#fail('no header', NOTHING);
    const rawSize = octets.readUInt32LE(4);
    const content = octets.subarray(HEADER_BYTES, Math.max(HEADER_BYTES, octets.readUInt32LE(0) + 4));
    const type = octets.readUInt32LE(8);
    if (type === UNCOMPRESSED) return content.subarray(0, rawSize);
    if (type !== COMPRESSED) return this.#fail('unknown compression', NOTHING);
    if (checksum(content) !== octets.readUInt32LE(12)) this.#wrong = 'checksum is wrong';
    return this.#decompress(content, rawSize);
  }

  get defect() {
    return this.#wrong === null ? null : ({ code: 'rtf-damaged', detail: this.#wrong } as const);
  }

  #decompress(content: Buffer, rawSize: number): Buffer {
    const output = new Output(Math.min(rawSize, content.length * 9, MOST_OCTETS));
    let place = 0;
    while (place < content.length) {
      const flags = content[place++] ?? 0;
      for (let bit = 0; bit < 8 && place < content.length; bit++) {
        if ((flags & (1 << bit)) === 0) {
          output.put(content[place++] ?? 0);
        } else {
          const reference = ((content[place] ?? 0) << 8) | (content[place + 1] ?? 0);
          place += 2;
          if (reference >> 4 === output.place) return output.octets();
          output.copy(reference >> 4, (reference & 0xf) + 2);
        }
      }
      if (output.isFull) break;
    }
    const octets = output.octets();
    return octets.length < rawSize ? this.#fail(`${octets.length} of ${rawSize} octets`, octets) : octets;
  }

  #fail(what: string, octets: Buffer): Buffer {
    this.#wrong ??= what;
    return octets;
  }
}

/** Octets that were written, and the dictionary that the last of them are. */
class Output {
  readonly #octets: Buffer;
  readonly #dictionary = Buffer.alloc(DICTIONARY_BYTES);
  #length = 0;
  /** Where the dictionary is written next: a reference to it is the end. */
  place = PREFIX.length;

  constructor(size: number) {
    this.#octets = Buffer.allocUnsafe(size);
    PREFIX.copy(this.#dictionary);
  }

  get isFull(): boolean {
    return this.#length === this.#octets.length;
  }

  put(octet: number): void {
    if (!this.isFull) this.#octets[this.#length++] = octet;
    this.#dictionary[this.place] = octet;
    this.place = (this.place + 1) % DICTIONARY_BYTES;
  }

  copy(from: number, length: number): void {
    for (let index = 0; index < length; index++)
      this.put(this.#dictionary[(from + index) % DICTIONARY_BYTES] ?? 0);
  }

  octets(): Buffer {
    return this.#octets.subarray(0, this.#length);
  }
}

/** CRC-32 that begins at zero and is not turned over at its end (MS-OXRTFCP, 2.1.3.2). */
export function checksum(octets: Buffer): number {
  return (crc32(octets, 0xffffffff) ^ 0xffffffff) >>> 0;
}
