import { readGif } from './gif.ts';
import { readJpeg } from './jpeg.ts';
import { readPng } from './png.ts';
import { readSvg } from './svg.ts';
import { readWebp } from './webp.ts';

/** A picture in the form in which a PDF holds it (ISO 32000-1, 8.9.5). */
export interface PictureFile {
  /** Pixels, as stored. */
  columns: number;
  rows: number;
  /** How many of its pixels stand for one of CSS. */
  density: number;
  /** How it is to be turned to be looked at (CIPA DC-008, 4.6.4: Orientation); 1 is as it is. */
  orientation: number;
  /** Encoded as `filter` says. */
  data: Buffer;
  filter: 'DCTDecode' | 'FlateDecode';
  bitsPerComponent: number;
  /** A palette stands for its colours: three octets for each. */
  colorSpace: 'DeviceRGB' | 'DeviceGray' | { palette: Buffer };
  /** Samples of a pixel where lines are filtered as in PNG; null where they are not. */
  pngColors: number | null;
  /** Opacity of each pixel, an octet each, deflated; null where all is opaque. */
  alpha: Buffer | null;
}

/** The picture in these bytes, whatever its name or type say; null where it is of no kind we show, or damaged. */
export async function readPicture(data: Buffer): Promise<PictureFile | null> {
  try {
    return (
      (await readJpeg(data)) ??
      readPng(data) ??
      readGif(data) ??
      (await readWebp(data)) ??
      (await readSvg(data))
    );
  } catch {
    return null;
  }
}

/** Whether the picture lies on its side, so that its columns are seen as rows. */
export function liesOnItsSide({ orientation }: PictureFile): boolean {
  return orientation >= 5;
}
