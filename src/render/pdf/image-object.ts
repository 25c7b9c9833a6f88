import type { PictureFile } from '../pictures/picture-file.ts';
import type { ArchiveDocument, PdfObject } from './archive-document.ts';

/** Writes a picture as an image object (ISO 32000-1, 8.9.5), with its opacity as a soft mask. */
export function imageObject(document: ArchiveDocument, picture: PictureFile): PdfObject {
  const { columns, rows, bitsPerComponent, colorSpace, pngColors, alpha } = picture;
  const image = document.ref({
    Type: 'XObject',
    Subtype: 'Image',
    Width: columns,
    Height: rows,
    BitsPerComponent: bitsPerComponent,
    ColorSpace: typeof colorSpace === 'string' ? colorSpace : indexed(document, colorSpace.palette),
    Filter: picture.filter,
    DecodeParms:
      pngColors === null
        ? undefined
        : { Predictor: 15, Colors: pngColors, BitsPerComponent: bitsPerComponent, Columns: columns },
    SMask: alpha === null ? undefined : softMask(document, columns, rows, alpha),
  });
  image.end(picture.data);
  return image;
}

function indexed(document: ArchiveDocument, palette: Buffer): unknown[] {
  const colors = document.ref({});
  colors.end(palette);
  return ['Indexed', 'DeviceRGB', palette.length / 3 - 1, colors];
}

function softMask(document: ArchiveDocument, columns: number, rows: number, alpha: Buffer): PdfObject {
  const mask = document.ref({
    Type: 'XObject',
    Subtype: 'Image',
    Width: columns,
    Height: rows,
    BitsPerComponent: 8,
    ColorSpace: 'DeviceGray',
    Filter: 'FlateDecode',
  });
  mask.end(alpha);
  return mask;
}

/** Where a stored column and row are seen: parts of the column, of the row, and of the whole, for right and down. */
type Turn = [number, number, number, number, number, number];

/** By Orientation (CIPA DC-008, 4.6.4), 1 to 8. */
const TURNS: Turn[] = [
  [1, 0, 0, 0, 1, 0],
  [-1, 0, 1, 0, 1, 0],
  [-1, 0, 1, 0, -1, 1],
  [1, 0, 0, 0, -1, 1],
  [0, 1, 0, 1, 0, 0],
  [0, -1, 1, 1, 0, 0],
  [0, -1, 1, -1, 0, 1],
  [0, 1, 0, -1, 0, 1],
];

/**
 * The operands of `cm` that put a picture, upright, into a box of the page; y counts downwards. The unit square of
 * an image has its first row on top, at 1.
 */
export function imageMatrix(
  { orientation }: PictureFile,
  box: { left: number; top: number; width: number; height: number },
): number[] {
  const [column, row, right, columnDown, rowDown, down] = TURNS[orientation - 1] ?? [1, 0, 0, 0, 1, 0];
  return [
    box.width * column,
    box.height * columnDown,
    -box.width * row,
    -box.height * rowDown,
    box.left + box.width * (right + row),
    box.top + box.height * (down + rowDown),
  ];
}
