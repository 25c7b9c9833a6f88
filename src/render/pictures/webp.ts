import type { PictureFile } from './picture-file.ts';
import { jpegOfSamples, pictureOfSamples } from './samples.ts';

/** A WebP of more pixels than this is not shown: all of it is unpacked. */
const MOST_PIXELS = 12_000_000;

/** Flags of a `VP8X` chunk (RFC 9649, 2.7.1). */
const ANIMATED = 0x02;
const WITH_ALPHA = 0x10;

interface Chunk {
  type: string;
  content: Buffer;
}

/** A WebP (RFC 9649), of one that moves its first frame; null for anything else. Throws where it is damaged. */
export async function readWebp(data: Buffer): Promise<PictureFile | null> {
  if (data.length < 30 || data.toString('latin1', 0, 4) !== 'RIFF') return null;
  if (data.toString('latin1', 8, 12) !== 'WEBP') return null;
  const chunks = stillChunks(chunksOf(data.subarray(12)));
  const { columns, rows } = sizeOf(chunks);
  if (columns * rows === 0 || columns * rows > MOST_PIXELS) return null;
  const { decode } = await import('@cwasm/webp');
  const decoded = decode(riff(chunks));
  const samples = Buffer.from(decoded.data.buffer, decoded.data.byteOffset, decoded.data.byteLength);
  const photo = chunks.some(({ type }) => type === 'VP8 ') && !chunks.some(({ type }) => type === 'ALPH');
  const asPicture = photo ? jpegOfSamples : pictureOfSamples;
  return asPicture(samples, decoded.width, decoded.height);
}

function chunksOf(data: Buffer): Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = 0; at + 8 <= data.length; ) {
    const length = data.readUInt32LE(at + 4);
    chunks.push({
      type: data.toString('latin1', at, at + 4),
      content: data.subarray(at + 8, at + 8 + length),
    });
    at += 8 + length + (length % 2);
  }
  return chunks;
}

/** The chunks of one picture: of a WebP that moves, those of its first frame as if it were all. */
function stillChunks(chunks: Chunk[]): Chunk[] {
  const header = chunks.find(({ type }) => type === 'VP8X');
  if (header === undefined || ((header.content[0] ?? 0) & ANIMATED) === 0) return chunks;
  const frame = chunks.find(({ type }) => type === 'ANMF')?.content;
  if (frame === undefined) throw new Error('a WebP that moves has no frame');
  const parts = chunksOf(frame.subarray(16));
  const content = Buffer.alloc(10);
  if (parts.some(({ type }) => type === 'ALPH')) content[0] = WITH_ALPHA;
  frame.copy(content, 4, 6, 12);
  return [{ type: 'VP8X', content }, ...parts];
}

/** Size in pixels as the file says it (RFC 9649, 2.5 to 2.7). */
function sizeOf(chunks: Chunk[]): { columns: number; rows: number } {
  for (const { type, content } of chunks) {
    if (type === 'VP8X') return { columns: content.readUIntLE(4, 3) + 1, rows: content.readUIntLE(7, 3) + 1 };
    if (type === 'VP8 ') {
      return { columns: content.readUInt16LE(6) & 0x3fff, rows: content.readUInt16LE(8) & 0x3fff };
    }
    if (type === 'VP8L') {
      const bits = content.readUInt32LE(1);
      return { columns: (bits & 0x3fff) + 1, rows: ((bits >>> 14) & 0x3fff) + 1 };
    }
  }
  throw new Error('a WebP has no picture');
}

function riff(chunks: Chunk[]): Buffer {
  const parts = chunks.flatMap(({ type, content }) => {
    const head = Buffer.alloc(8);
    head.write(type, 'latin1');
    head.writeUInt32LE(content.length, 4);
    return [head, content, Buffer.alloc(content.length % 2)];
  });
  const body = Buffer.concat([Buffer.from('WEBP'), ...parts]);
  const head = Buffer.alloc(8);
  head.write('RIFF');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body]);
}
