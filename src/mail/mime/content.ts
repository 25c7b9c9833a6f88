import { createHash, hash } from 'node:crypto';
import type { ContentRange } from '../message.ts';
import { LineEnds } from './line-ends.ts';
import type { RawMail } from './raw-mail.ts';
import { CHUNK_BYTES, type TransferDecoder, transferDecoder } from './transfer-decoder.ts';

/** What decoded content comes to. The content itself is not kept, but for as much of it as was asked for. */
export interface ContentDigest {
  /** SHA-256 (hex) of the decoded octets. */
  sha256: string;
  size: number;
  /** SHA-256 (hex) of what a transport leaves as it is: see `identity.ts`. */
  invariant: string;
  /** The first octets, as many as were to be kept. */
  kept: Buffer;
  /** The last ones, as many as were to be kept. */
  last: Buffer;
  defect: TransferDecoder['defect'];
}

/**
 * Decodes the content of a leaf in chunks, hashes and measures it.
 *
 * @param keep Octets of the decoded content to hand back, from its beginning and from its end.
 * @param isText Whether line ends do not count in `invariant`; those of content that is not encoded never do.
 */
export function digestContent(
  raw: RawMail,
  range: ContentRange,
  keep: { first: number; last: number },
  isText: boolean,
): ContentDigest {
  const decoder = transferDecoder(range.encoding);
  const chunks = decodedChunks(raw, range, decoder);
  const looseEnds = isText || range.encoding !== 'base64';
  if (range.end - range.start <= CHUNK_BYTES) return digestWhole(chunks, keep, looseEnds, decoder);
  const exact = createHash('sha256');
  const invariant = looseEnds ? createHash('sha256') : null;
  const lineEnds = new LineEnds();
  const kept: Buffer[] = [];
  const end = new LastOctets(keep.last);
  let size = 0;
  for (const chunk of chunks) {
    exact.update(chunk);
    invariant?.update(lineEnds.write(chunk));
    // a copy: the octets of a chunk are only good until the next one
    if (size < keep.first) kept.push(Buffer.from(chunk.subarray(0, keep.first - size)));
    end.write(chunk);
    size += chunk.length;
  }
  const sha256 = exact.digest('hex');
  return {
    sha256,
    size,
    invariant: invariant?.digest('hex') ?? sha256,
    kept: Buffer.concat(kept),
    last: end.octets(),
    defect: decoder.defect,
  };
}

/** The same for content that is one chunk, without hash objects. */
function digestWhole(
  chunks: Iterable<Buffer>,
  keep: { first: number; last: number },
  looseEnds: boolean,
  decoder: TransferDecoder,
): ContentDigest {
  const parts = [...chunks];
  const content = Buffer.concat(parts);
  const sha256 = hash('sha256', content, 'hex');
  const loose = looseEnds ? new LineEnds().write(content) : content;
  return {
    sha256,
    size: content.length,
    invariant: loose.equals(content) ? sha256 : hash('sha256', loose, 'hex'),
    kept: content.subarray(0, keep.first),
    last: content.subarray(Math.max(0, content.length - keep.last)),
    defect: decoder.defect,
  };
}

/** The decoded content as a whole; null where it has more octets than `most`. */
export function wholeContent(raw: RawMail, range: ContentRange, most: number): Buffer | null {
  const kept: Buffer[] = [];
  let size = 0;
  for (const chunk of decodedChunks(raw, range, transferDecoder(range.encoding))) {
    size += chunk.length;
    if (size > most) return null;
    // a copy: the octets of a chunk are only good until the next one
    kept.push(Buffer.from(chunk));
  }
  return Buffer.concat(kept, size);
}

/** A line that says what follows (`begin 644 winmail.dat`), and the first one of data. */
const BEFORE_CONTENT = 512;

/** The first decoded octets of content, as far as its first chunk goes. */
export function firstContent(raw: RawMail, range: ContentRange, octets: number): Buffer {
  const [first] = decodedChunks(
    raw,
    { ...range, end: Math.min(range.end, range.start + octets * 2 + BEFORE_CONTENT) },
    transferDecoder(range.encoding),
  );
  return Buffer.from(first?.subarray(0, octets) ?? []);
}

/** Decoded content, chunk by chunk; each is only good until the next. */
function* decodedChunks(raw: RawMail, range: ContentRange, decoder: TransferDecoder): Generator<Buffer> {
  for (let place = range.start; place < range.end; place += CHUNK_BYTES) {
    yield decoder.write(raw.slice(place, Math.min(range.end, place + CHUNK_BYTES)));
  }
  yield decoder.end();
}

/** Keeps the last octets of what is written. */
class LastOctets {
  readonly #most: number;
  readonly #chunks: Buffer[] = [];
  #size = 0;

  constructor(most: number) {
    this.#most = most;
  }

  write(chunk: Buffer): void {
    if (this.#most === 0) return;
    // a copy: the octets of a chunk are only good until the next one
    this.#chunks.push(Buffer.from(chunk));
    this.#size += chunk.length;
    for (
      let first = this.#chunks[0];
      first && this.#size - first.length >= this.#most;
      first = this.#chunks[0]
    ) {
      this.#size -= first.length;
      this.#chunks.shift();
    }
  }

  octets(): Buffer {
    return Buffer.concat(this.#chunks).subarray(Math.max(0, this.#size - this.#most));
  }
}
