import { createHash, hash } from 'node:crypto';
import type { ContentRange } from '../message.ts';
import { LineEnds } from './line-ends.ts';
import type { RawMail } from './raw-mail.ts';
import { CHUNK_BYTES, type TransferDecoder, transferDecoder } from './transfer-decoder.ts';

/** What decoded content comes to. The content itself is not kept, but for the beginning of a text. */
export interface ContentDigest {
  /** SHA-256 (hex) of the decoded octets. */
  sha256: string;
  size: number;
  /** SHA-256 (hex) of what a transport leaves as it is: see `identity.ts`. */
  invariant: string;
  /** The first octets, as many as were to be kept. */
  kept: Buffer;
  defect: TransferDecoder['defect'];
}

/**
 * Decodes the content of a leaf in chunks, hashes and measures it.
 *
 * @param keep Octets of the decoded content to hand back.
 * @param isText Whether line ends do not count in `invariant`; those of content that is not encoded never do.
 */
export function digestContent(
  raw: RawMail,
  range: ContentRange,
  keep: number,
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
  let size = 0;
  for (const chunk of chunks) {
    exact.update(chunk);
    invariant?.update(lineEnds.write(chunk));
    // a copy: the octets of a chunk are only good until the next one
    if (size < keep) kept.push(Buffer.from(chunk.subarray(0, keep - size)));
    size += chunk.length;
  }
  const sha256 = exact.digest('hex');
  return {
    sha256,
    size,
    invariant: invariant?.digest('hex') ?? sha256,
    kept: Buffer.concat(kept),
    defect: decoder.defect,
  };
}

/** The same for content that is one chunk, without hash objects. */
function digestWhole(
  chunks: Iterable<Buffer>,
  keep: number,
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
    kept: content.subarray(0, keep),
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

/** The first decoded octets of content, as far as its first chunk goes. */
export function firstContent(raw: RawMail, range: ContentRange, octets: number): Buffer {
  const [first] = decodedChunks(
    raw,
    { ...range, end: Math.min(range.end, range.start + octets * 2) },
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
