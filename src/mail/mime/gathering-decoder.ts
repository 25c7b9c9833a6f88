import type { TransferDecoder } from './transfer-decoder.ts';

const NOTHING = Buffer.alloc(0);

/** What decoded octets come to, and what was wrong. */
export interface Gathered {
  content: Buffer;
  /** null: nothing. */
  wrong: string | null;
}

/** For content that cannot be decoded in pieces, and is bounded by what decodes it: it is gathered, and decoded at its end. */
export class GatheringDecoder implements TransferDecoder {
  readonly #code: 'cms-damaged' | 'pgp-damaged';
  readonly #decode: (octets: Buffer) => Gathered;
  readonly #chunks: Buffer[] = [];
  #wrong: string | null = null;

  constructor(code: 'cms-damaged' | 'pgp-damaged', decode: (octets: Buffer) => Gathered) {
    this.#code = code;
    this.#decode = decode;
  }

  write(chunk: Buffer): Buffer {
    // a copy: the octets of a chunk are only good until the next one
    this.#chunks.push(Buffer.from(chunk));
    return NOTHING;
  }

  end(): Buffer {
    const { content, wrong } = this.#decode(Buffer.concat(this.#chunks));
    this.#wrong = wrong;
    return content;
  }

  get defect() {
    return this.#wrong === null ? null : { code: this.#code, detail: this.#wrong };
  }
}
