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
    orientation: 1,
    data: deflateSync(colors),
    filter: 'FlateDecode',
    bitsPerComponent: 8,
    colorSpace: 'DeviceRGB',
    pngColors: null,
    alpha: opaque ? null : deflateSync(alpha),
  };
}
