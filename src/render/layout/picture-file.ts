import { inflateSync } from 'node:zlib';

/** What must be known of a picture before it may stand on the page. */
export interface PictureFacts {
  /** Pixels. */
  width: number;
  height: number;
}

/** A picture of more pixels than this is not shown: it is made to fill memory. */
const MOST_PIXELS = 40_000_000;

/** Size of a PNG or JPEG that can be shown; null for anything else, damaged, too large, or in CMYK. */
export function pictureFacts(data: Buffer): PictureFacts | null {
  const facts = data.readUInt16BE?.(0) === 0xffd8 ? jpegFacts(data) : pngFacts(data);
  if (facts === null || facts.width === 0 || facts.height === 0) return null;
  return facts.width * facts.height > MOST_PIXELS ? null : facts;
}

const PNG_SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
/** Samples of a pixel by PNG colour type (ISO 15948, 11.2.2). */
const PNG_SAMPLES: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

function pngFacts(data: Buffer): PictureFacts | null {
  if (data.length < 45 || !data.subarray(0, 8).equals(PNG_SIGNATURE)) return null;
  const width = data.readUInt32BE(16);
  const height = data.readUInt32BE(20);
  const bits = data.readUInt8(24);
  const samples = PNG_SAMPLES[data.readUInt8(25)];
  if (samples === undefined || width * height > MOST_PIXELS) return null;
  const bytes = (Math.ceil((width * samples * bits) / 8) + 1) * height;
  return inflatesTo(pixelData(data), bytes) ? { width, height } : null;
}

/** The contents of all IDAT chunks; empty where the chunks do not follow each other to the end. */
function pixelData(data: Buffer): Buffer {
  const parts: Buffer[] = [];
  let at = 8;
  while (at + 12 <= data.length) {
    const length = data.readUInt32BE(at);
    const type = data.toString('latin1', at + 4, at + 8);
    if (at + 12 + length > data.length) return Buffer.alloc(0);
    if (type === 'IDAT') parts.push(data.subarray(at + 8, at + 8 + length));
    if (type === 'IEND') return Buffer.concat(parts);
    at += 12 + length;
  }
  return Buffer.alloc(0);
}

/** Whether the pixels are all there, and no more than their size allows (interlaced ones have a little more). */
function inflatesTo(compressed: Buffer, bytes: number): boolean {
  try {
    const length = inflateSync(compressed, { maxOutputLength: Math.ceil(bytes * 1.1) + 4_096 }).length;
    return length >= bytes;
  } catch {
    return false;
  }
}

/** Start-of-frame markers of Huffman-coded JPEG that viewers of PDF decode (ISO 10918-1, B.1.1.3). */
const JPEG_FRAMES = new Set([0xc0, 0xc1, 0xc2]);

function jpegFacts(data: Buffer): PictureFacts | null {
  let at = 2;
  while (at + 9 < data.length) {
    if (data[at] !== 0xff) return null;
    const marker = data[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (JPEG_FRAMES.has(marker)) {
      const components = data[at + 9];
      // Colours for print have no place in a document whose colours are those of screens.
      if (data[at + 4] !== 8 || (components !== 1 && components !== 3)) return null;
      return { height: data.readUInt16BE(at + 5), width: data.readUInt16BE(at + 7) };
    }
    if (marker === 0xda || marker === 0xd9) return null;
    at += 2 + data.readUInt16BE(at + 2);
  }
  return null;
}
