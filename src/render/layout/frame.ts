import type { Borders, Frame } from './box.ts';
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
  const background = frame.background === null ? null : fill(x, y, width, 0, frame.background);
  if (background !== null) flow.sheet.items.push(background);
  const { border, padding } = frame;
  const left = border.left.width + padding.left;
  const right = border.right.width + padding.right;
  const inner = { x: x + left, width: Math.max(1, width - left - right), tag: place.tag };
  const bottom = lay(inner, y + border.top.width + padding.top) + padding.bottom + border.bottom.width;
  if (background !== null) background.height = bottom - y;
  flow.sheet.items.push(...borderFills(border, x, y, width, bottom - y));
  return bottom;
}

/** The sides of a border as filled rectangles. */
export function borderFills(
  border: Borders,
  x: number,
  y: number,
  width: number,
  height: number,
): FillItem[] {
  const { top, right, bottom, left } = border;
  return [
    fill(x, y, width, top.width, top.color),
    fill(x + width - right.width, y, right.width, height, right.color),
    fill(x, y + height - bottom.width, width, bottom.width, bottom.color),
    fill(x, y, left.width, height, left.color),
  ].filter((side) => side.width > 0 && side.height > 0);
}

/** A filled rectangle on the sheet. */
export function fill(x: number, y: number, width: number, height: number, color: string): FillItem {
  return { kind: 'fill', x, y, width, height, scale: 1, color };
}
