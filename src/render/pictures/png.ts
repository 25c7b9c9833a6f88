import { inflateSync } from 'node:zlib';
import { PNG } from 'pngjs';
import type { PictureFile } from './picture-file.ts';
import { pictureOfSamples } from './samples.ts';

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');

/** Colour types (ISO 15948, 11.2.2), with the samples of a pixel. */
const GREY = 0;
const PALETTE = 3;
const SAMPLES: Record<number, number> = { [GREY]: 1, 2: 3, [PALETTE]: 1, 4: 2, 6: 4 };

/** A PNG of more pixels than this is not shown: it is made to fill memory. */
const MOST_PIXELS = 40_000_000;
/** As that, where the pixels have to be unpacked in script. */
const MOST_UNPACKED = 12_000_000;

/** What the chunks of a PNG say (ISO 15948, 11.2). */
interface PngParts {
  columns: number;
  rows: number;
  bits: number;
  colorType: number;
  interlaced: boolean;
  palette: Buffer;
  transparent: boolean;
  /** Deflated. */
  pixels: Buffer;
}

/** A PNG; null for anything else, and for one that is larger than it says, or than we show. */
export function readPng(data: Buffer): PictureFile | null {
  const parts = readParts(data);
  if (parts === null) return null;
  const { columns, rows, bits, colorType } = parts;
  const samples = SAMPLES[colorType];
  if (samples === undefined || columns * rows === 0 || columns * rows > MOST_PIXELS) return null;
  const octets = (Math.ceil((columns * samples * bits) / 8) + 1) * rows;
  if (!inflatesTo(parts.pixels, octets)) return null;
  const simple = colorType <= PALETTE && !parts.transparent && !parts.interlaced && bits <= 8;
  if (simple) return asItIs(parts, samples);
  if (columns * rows > MOST_UNPACKED) return null;
  const unpacked = PNG.sync.read(data);
  return pictureOfSamples(unpacked.data, unpacked.width, unpacked.height);
}

/** A PDF unpacks the lines of a PNG as they are. */
function asItIs(
  { columns, rows, bits, colorType, palette, pixels }: PngParts,
  samples: number,
): PictureFile | null {
  if (colorType === PALETTE && (palette.length === 0 || palette.length % 3 !== 0)) return null;
  const plain = colorType === GREY ? 'DeviceGray' : 'DeviceRGB';
  return {
    columns,
    rows,
    density: 1,
    orientation: 1,
    data: pixels,
    filter: 'FlateDecode',
    bitsPerComponent: bits,
    colorSpace: colorType === PALETTE ? { palette } : plain,
    pngColors: samples,
    alpha: null,
  };
}

/** Null where it is no PNG, or its chunks do not follow each other to the end. */
function readParts(data: Buffer): PngParts | null {
  if (data.length < 45 || !data.subarray(0, 8).equals(SIGNATURE)) return null;
  const pixels: Buffer[] = [];
  let palette: Buffer = Buffer.alloc(0);
  let transparent = false;
  let at = 8;
  while (at + 12 <= data.length) {
    const length = data.readUInt32BE(at);
    const type = data.toString('latin1', at + 4, at + 8);
    const content = data.subarray(at + 8, at + 8 + length);
    if (content.length < length) return null;
    if (type === 'IDAT') pixels.push(content);
    if (type === 'PLTE') palette = content;
    if (type === 'tRNS') transparent = true;
    if (type === 'IEND') {
      return {
        columns: data.readUInt32BE(16),
        rows: data.readUInt32BE(20),
        bits: data.readUInt8(24),
        colorType: data.readUInt8(25),
        interlaced: data.readUInt8(28) === 1,
        palette,
        transparent,
        pixels: Buffer.concat(pixels),
      };
    }
    at += 12 + length;
  }
  return null;
}

/** Whether the pixels are all there, and no more than their size allows (interlaced ones have a little more). */
function inflatesTo(compressed: Buffer, octets: number): boolean {
  const limit = Math.ceil(octets * 1.1) + 4_096;
  return inflateSync(compressed, { maxOutputLength: limit }).length >= octets;
}
