import type { BackgroundPicture, Corners } from '../layout/box.ts';
import type { FillItem } from '../layout/sheet.ts';
import { imageMatrix } from '../pdf/image-object.ts';
import { number, rgb } from '../pdf/operands.ts';
import type { Picture } from '../pictures/picture.ts';
import { liesOnItsSide } from '../pictures/picture-file.ts';
import type { Box } from './stand-in.ts';

/** How far the handles of a curve are from its ends, as a part of the radius, for a quarter of a circle. */
const HANDLE = 0.5523;

/** A picture is shown behind a block no more often than this. */
const MOST_TILES = 400;

/** The operators that fill a rectangle, or its edge (ISO 32000-1, 8.5). */
export function filled(item: FillItem, box: Box, color: string): string {
  const { edge } = item;
  const inner = edge === 0 ? '' : ` ${outline(item, inside(box, edge), edge)}`;
  return `${rgb(color)} rg ${outline(item, box, 0)}${inner} ${edge === 0 ? 'f' : 'f*'}`;
}

/** The operators that draw the picture behind a block, kept within it; `key` is its name in the page's resources. */
export function behind(item: FillItem, box: Box, picture: BackgroundPicture, key: string): string[] {
  const { above, below } = item.cut;
  const whole = { ...box, top: box.top - above, height: box.height + above + below };
  const operators = [`q ${outline(item, box, 0)} W n`];
  for (const tile of tiles(whole, picture, item.scale)) {
    const matrix = imageMatrix(picture.file, tile).map(number).join(' ');
    operators.push(`q ${matrix} cm /${key} Do Q`);
  }
  return [...operators, 'Q'];
}

function tiles(box: Box, { file, fit, repeats }: BackgroundPicture, scale: number): Box[] {
  const [columns, rows] = liesOnItsSide(file) ? [file.rows, file.columns] : [file.columns, file.rows];
  if (fit !== 'natural') {
    const factors = [box.width / columns, box.height / rows];
    const factor = fit === 'cover' ? Math.max(...factors) : Math.min(...factors);
    const [width, height] = [columns * factor, rows * factor];
    const left = box.left + (box.width - width) / 2;
    return [{ left, top: box.top + (box.height - height) / 2, width, height }];
  }
  const pixel = (0.75 / file.density) * scale;
  const [width, height] = [columns * pixel, rows * pixel];
  const first = { left: box.left, top: box.top, width, height };
  const across = Math.ceil(box.width / width);
  const down = Math.ceil(box.height / height);
  if (!repeats || across * down > MOST_TILES) return [first];
  return Array.from({ length: across * down }, (_, index) => ({
    ...first,
    left: box.left + (index % across) * width,
    top: box.top + Math.floor(index / across) * height,
  }));
}

const inside = ({ left, top, width, height }: Box, by: number): Box => ({
  left: left + by,
  top: top + by,
  width: Math.max(0, width - 2 * by),
  height: Math.max(0, height - 2 * by),
});

/** The path of a rectangle, its corners round but for those that were cut off; `less` is taken off their radius. */
function outline({ radius, scale, cut }: FillItem, box: Box, less: number): string {
  const radii = radiiIn(box, radius, scale);
  const left = radii.map((one, index) => {
    const cutOff = index < 2 ? cut.above > 0 : cut.below > 0;
    return cutOff ? 0 : Math.max(0, one - less);
  });
  return path(box, left);
}

/** The operators that keep a picture within round corners; none where it has no such corners. */
export function rounded({ radius }: Picture, box: Box, scale: number): string {
  return radius === null ? '' : `${path(box, radiiIn(box, radius, scale))} W n `;
}

function radiiIn({ width, height }: Box, radius: Corners | null, scale: number): number[] {
  const shorter = Math.min(width, height);
  return (radius ?? []).map((one) => {
    if (one === null) return 0;
    return Math.min(one.kind === 'points' ? one.value * scale : one.value * shorter, shorter / 2);
  });
}

/** A rectangle as a path, with these radii from the left corner at the top clockwise; y counts downwards. */
function path({ left, top, width, height }: Box, radii: number[]): string {
  const at = (...places: number[]): string => places.map(number).join(' ');
  if (radii.every((radius) => radius === 0)) return `${at(left, top, width, height)} re`;
  const [first = 0, second = 0, third = 0, fourth = 0] = radii;
  const [right, bottom] = [left + width, top + height];
  const near = (radius: number): number => radius * (1 - HANDLE);
  return [
    `${at(left + first, top)} m ${at(right - second, top)} l`,
    `${at(right - near(second), top, right, top + near(second), right, top + second)} c`,
    `${at(right, bottom - third)} l`,
    `${at(right, bottom - near(third), right - near(third), bottom, right - third, bottom)} c`,
    `${at(left + fourth, bottom)} l`,
    `${at(left + near(fourth), bottom, left, bottom - near(fourth), left, bottom - fourth)} c`,
    `${at(left, top + first)} l`,
    `${at(left, top + near(first), left + near(first), top, left + first, top)} c h`,
  ].join(' ');
}
