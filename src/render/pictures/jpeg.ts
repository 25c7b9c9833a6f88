import type { PictureFile } from './picture-file.ts';
import { jpegOfSamples } from './samples.ts';

/** Start-of-frame markers of Huffman-coded JPEG that viewers of PDF decode (ISO 10918-1, B.1.1.3). */
const FRAMES = new Set([0xc0, 0xc1, 0xc2]);
const APP1 = 0xe1;
const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;

/** A JPEG more pixels than which is not shown: viewers would have to unpack it. */
const MOST_PIXELS = 60_000_000;

/** As that, for one in the colours of print, which has to be unpacked. */
const MOST_PRINT_PIXELS = 12_000_000;
/** Components of a pixel in the colours of print: cyan, magenta, yellow, black. */
const PRINT = 4;

/** A JPEG; one in the colours of print becomes one in those of screens. Null for anything else. Throws where it is damaged. */
export async function readJpeg(data: Buffer): Promise<PictureFile | null> {
  if (data.length < 12 || data.readUInt16BE(0) !== 0xffd8) return null;
  let orientation = 1;
  let at = 2;
  while (at + 9 < data.length && data[at] === 0xff) {
    const marker = data[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (FRAMES.has(marker)) return framed(data, at, orientation);
    if (marker === START_OF_SCAN || marker === END_OF_IMAGE) return null;
    const end = at + 2 + data.readUInt16BE(at + 2);
    if (marker === APP1) orientation = orientationIn(data.subarray(at + 4, end)) ?? orientation;
    at = end;
  }
  return null;
}

async function framed(data: Buffer, at: number, orientation: number): Promise<PictureFile | null> {
  const components = data[at + 9];
  const rows = data.readUInt16BE(at + 5);
  const columns = data.readUInt16BE(at + 7);
  if (data[at + 4] !== 8 || columns * rows === 0 || columns * rows > MOST_PIXELS) return null;
  if (components === PRINT) return columns * rows > MOST_PRINT_PIXELS ? null : forScreens(data, orientation);
  if (components !== 1 && components !== 3) return null;
  return {
    columns,
    rows,
    density: 1,
    orientation,
    data,
    filter: 'DCTDecode',
    bitsPerComponent: 8,
    colorSpace: components === 1 ? 'DeviceGray' : 'DeviceRGB',
    pngColors: null,
    alpha: null,
  };
}

/** Colours for print have no place in a document whose colours are those of screens. */
async function forScreens(data: Buffer, orientation: number): Promise<PictureFile> {
  const { decode } = await import('jpeg-js');
  const limits = { maxResolutionInMP: MOST_PRINT_PIXELS / 1e6, maxMemoryUsageInMB: 400 };
  const { data: samples, width, height } = decode(data, { ...limits, tolerantDecoding: true });
  return { ...(await jpegOfSamples(samples, width, height)), orientation };
}

const ORIENTATION = 0x0112;

/** The Orientation that EXIF gives (CIPA DC-008, 4.6.4); null where it gives none. */
function orientationIn(app1: Buffer): number | null {
  if (app1.length < 16 || app1.toString('latin1', 0, 6) !== 'Exif\0\0') return null;
  const tiff = app1.subarray(6);
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const read16 = (offset: number): number => (little ? tiff.readUInt16LE(offset) : tiff.readUInt16BE(offset));
  const directory = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  if (directory + 2 > tiff.length) return null;
  const entries = read16(directory);
  for (let index = 0; index < entries; index += 1) {
    const entry = directory + 2 + index * 12;
    if (entry + 12 > tiff.length) return null;
    if (read16(entry) !== ORIENTATION) continue;
    const orientation = read16(entry + 8);
    return orientation >= 1 && orientation <= 8 ? orientation : null;
  }
  return null;
}
