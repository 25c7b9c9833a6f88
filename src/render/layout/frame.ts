import type { Frame } from './box.ts';
import type { Flow, Place } from './place.ts';
import type { FillItem } from './sheet.ts';

/** Width of a framed block, border to border, where `room` points are left between its margins. */
export function outerWidth(frame: Frame, room: number): number {
  if (frame.width === null) return room;
  const asked = frame.width.kind === 'points' ? frame.width.value : frame.width.value * room;
  return Math.min(asked, room);
}

/** Draws a block's background and border around what `lay` puts inside; gives the y below its border. */
export function layFramed(
  flow: Flow,
  frame: Frame,
  place: Place,
  y: number,
  lay: (inner: Place, y: number) => number,
): number {
  const room = Math.max(1, place.width - frame.margin.left - frame.margin.right);
  const width = outerWidth(frame, room);
  const shift = { left: 0, center: (room - width) / 2, right: room - width }[frame.place];
  const x = place.x + frame.margin.left + shift;
  const background = backgroundOf(frame, x, y, width);
  if (background !== null) flow.sheet.items.push(background);
  const { border, padding } = frame;
  const left = border.left.width + padding.left;
  const right = border.right.width + padding.right;
  const inner = { x: x + left, width: Math.max(1, width - left - right), tag: place.tag };
  const bottom = lay(inner, y + border.top.width + padding.top) + padding.bottom + border.bottom.width;
  if (background !== null) background.height = bottom - y;
  flow.sheet.items.push(...borderFills(frame, x, y, width, bottom - y));
  return bottom;
}

/** What is behind a frame, its height to be found; null for nothing. */
export function backgroundOf(
  { background, picture, radius }: Frame,
  x: number,
  y: number,
  width: number,
): FillItem | null {
  if (background === null && picture === null) return null;
  return { ...fill(x, y, width, 0, background), picture, radius };
}

/** The sides of a border as filled rectangles; one of a kind all round, with its corners, as one. */
export function borderFills(
  { border, radius }: Frame,
  x: number,
  y: number,
  width: number,
  height: number,
): FillItem[] {
  const { top, right, bottom, left } = border;
  const same = [right, bottom, left].every((side) => side.width === top.width && side.color === top.color);
  if (radius !== null && same) {
    const all = { ...fill(x, y, width, height, top.color), radius, edge: top.width };
    return top.width > 0 && width > 0 && height > 0 ? [all] : [];
  }
  return [
    fill(x, y, width, top.width, top.color),
    fill(x + width - right.width, y, right.width, height, right.color),
    fill(x, y + height - bottom.width, width, bottom.width, bottom.color),
    fill(x, y, left.width, height, left.color),
  ].filter((side) => side.width > 0 && side.height > 0);
}

/** A filled rectangle on the sheet. */
export function fill(x: number, y: number, width: number, height: number, color: string | null): FillItem {
  const whole = { picture: null, radius: null, edge: 0, cut: { above: 0, below: 0 } };
  return { kind: 'fill', x, y, width, height, scale: 1, color, ...whole };
}
