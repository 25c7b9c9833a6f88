import { deflateSync } from 'node:zlib';
import type { PictureFile } from './picture-file.ts';

/** A picture of unpacked samples: red, green, blue and opacity of each pixel, an octet each. */
export function pictureOfSamples(samples: Buffer, columns: number, rows: number): PictureFile {
  const pixels = columns * rows;
  const colors = Buffer.alloc(pixels * 3);
  const alpha = Buffer.alloc(pixels);
  let opaque = true;
  for (let pixel = 0; pixel < pixels; pixel += 1) {
    samples.copy(colors, pixel * 3, pixel * 4, pixel * 4 + 3);
    const opacity = samples[pixel * 4 + 3] ?? 255;
    alpha[pixel] = opacity;
    if (opacity !== 255) opaque = false;
  }
  return {
    columns,
    rows,
    density: 1,
    orientation: 1,
    data: deflateSync(colors),
    filter: 'FlateDecode',
    bitsPerComponent: 8,
    colorSpace: 'DeviceRGB',
    pngColors: null,
    alpha: opaque ? null : deflateSync(alpha),
  };
}

/** How well photos keep their looks, of 100: no eye tells it from the original. */
const QUALITY = 90;

/** A photo, as samples like those above and all opaque: as a JPEG, which keeps it small. */
export async function jpegOfSamples(samples: Buffer, columns: number, rows: number): Promise<PictureFile> {
  const { encode } = await import('jpeg-js');
  return {
    columns,
    rows,
    density: 1,
    orientation: 1,
    data: encode({ data: samples, width: columns, height: rows }, QUALITY).data,
    filter: 'DCTDecode',
    bitsPerComponent: 8,
    colorSpace: 'DeviceRGB',
    pngColors: null,
    alpha: null,
  };
}
