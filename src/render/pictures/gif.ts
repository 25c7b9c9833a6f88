import { GifReader } from 'omggif';
import type { PictureFile } from './picture-file.ts';
import { pictureOfSamples } from './samples.ts';

/** A GIF of more pixels than this is not shown: all of it is unpacked in script. */
const MOST_PIXELS = 4_000_000;

/** The first picture of a GIF: paper does not move. Null for anything else; throws where it is damaged. */
export function readGif(data: Buffer): PictureFile | null {
  if (data.length < 14 || data.toString('latin1', 0, 3) !== 'GIF') return null;
  const columns = data.readUInt16LE(6);
  const rows = data.readUInt16LE(8);
  if (columns * rows === 0 || columns * rows > MOST_PIXELS) return null;
  const samples = Buffer.alloc(columns * rows * 4);
  new GifReader(data).decodeAndBlitFrameRGBA(0, samples);
  return pictureOfSamples(samples, columns, rows);
}
