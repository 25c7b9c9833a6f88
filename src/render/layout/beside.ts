import type { Beside, Block, Frame } from './box.ts';
import { layFramed } from './frame.ts';
import type { Flow, Place } from './place.ts';

/** A block of the row, as wide as it is to be with its margins. */
interface Sized {
  frame: Frame;
  children: Block[];
  width: number;
}

/** Between blocks, where there is room for it, in points: the space that stands between words. */
const GAP = 3;

/** Lays blocks beside each other, in as many rows as they need; gives the y below the last row. */
export function layBeside(flow: Flow, block: Beside, place: Place, y: number): number {
  let top = y;
  for (const row of rowsOf(flow, block, place.width)) {
    const free = place.width - row.reduce((sum, item) => sum + item.width, 0);
    const gap = Math.max(0, Math.min(GAP, free / Math.max(1, row.length - 1)));
    const spare = free - gap * (row.length - 1);
    const shift = { start: 0, left: 0, center: spare / 2, right: spare }[block.align];
    let x = place.x + Math.max(0, shift);
    let bottom = top;
    for (const { frame, children, width } of row) {
      const { margin } = frame;
      const fixed = { kind: 'points' as const, value: width - margin.left - margin.right };
      const itemBottom = layFramed(
        flow,
        { ...frame, width: fixed },
        { x, width, tag: place.tag },
        top + margin.top,
        (inner, contentTop) => flow.layBlocks(children, inner, contentTop),
      );
      bottom = Math.max(bottom, itemBottom + margin.bottom);
      x += width + gap;
    }
    top = bottom;
  }
  return top;
}

function rowsOf(flow: Flow, block: Beside, room: number): Sized[][] {
  const rows: Sized[][] = [];
  let left = 0;
  for (const { frame, children } of block.items) {
    const { margin } = frame;
    const extent = flow.extents.of([{ kind: 'container', tag: null, attributes: {}, frame, children }]);
    const asked =
      frame.width?.kind === 'fraction'
        ? frame.width.value * room + margin.left + margin.right
        : extent.widest;
    const width = Math.min(Math.max(asked, extent.narrowest), room);
    const row = rows.at(-1);
    if (row !== undefined && width <= left + 0.5) row.push({ frame, children, width });
    else {
      rows.push([{ frame, children, width }]);
      left = room;
    }
    left -= width;
  }
  return rows;
}
