import type { TransferDecoder } from '../mime/transfer-decoder.ts';

const OCTET_STRING = 0x04;
const CONSTRUCTED_OCTET_STRING = 0x24;
const END_OF_CONTENTS = 0x00;
const LONGEST_LENGTH = 5;

/**
 * The content of an OCTET STRING that comes in pieces (X.690, 8.7.3.2): OCTET STRINGs one after the other, which may be in
 * pieces themselves. As pieces of pieces lie one behind the other, only the ends of those without a length have to be
 * passed over.
 */
export class OctetStringsDecoder implements TransferDecoder {
  /** Octets of an identifier and length that are not whole yet. */
  #header: number[] = [];
  /** Octets of the piece that are still to come. */
  #left = 0;
  #wrong: string | null = null;

  write(chunk: Buffer): Buffer {
    const pieces: Buffer[] = [];
    for (let place = 0; place < chunk.length && this.#wrong === null; ) {
      if (this.#left > 0) {
        const piece = chunk.subarray(place, place + this.#left);
        pieces.push(piece);
        this.#left -= piece.length;
        place += piece.length;
      } else {
        this.#header.push(chunk[place++] ?? 0);
        this.#readHeader();
      }
    }
    return pieces.length === 1 && pieces[0] ? pieces[0] : Buffer.concat(pieces);
  }

  end(): Buffer {
    if (this.#left > 0 || this.#header.length > 0) this.#wrong ??= 'ends in a piece';
    return Buffer.alloc(0);
  }

  get defect() {
    return this.#wrong === null ? null : ({ code: 'cms-damaged', detail: this.#wrong } as const);
  }

  #readHeader(): void {
    const [tag = 0, first, ...length] = this.#header;
    if (first === undefined) return;
    const more = first < 0x80 ? 0 : first & 0x7f;
    if (![OCTET_STRING, CONSTRUCTED_OCTET_STRING, END_OF_CONTENTS].includes(tag) || more > LONGEST_LENGTH) {
      this.#wrong = 'a piece that is no OCTET STRING';
      return;
    }
    if (length.length < more) return;
    this.#header = [];
    if (tag !== OCTET_STRING) return;
    this.#left = more === 0 ? first : length.reduce((value, octet) => value * 256 + octet, 0);
  }
}
