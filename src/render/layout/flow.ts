import type { Budget } from '../limits.ts';
import { layBeside } from './beside.ts';
import type { Block, Container, Float, ListItem, Rule } from './box.ts';
import { Extents } from './extent.ts';
import { Floats } from './floats.ts';
import { fill, layFramed } from './frame.ts';
import { breakLines } from './lines.ts';
import { adjoins, marginsOf } from './margins.ts';
import { KEPT_BELOW, layParagraph, lineItem } from './paragraph.ts';
import type { Flow, Place } from './place.ts';
import { emptyLine, Sheet, type Tag } from './sheet.ts';
import { layTable } from './table.ts';

/** Between the marker of a list item and its text, in points. */
const MARKER_GAP = 5;

/** Lays blocks below each other on a sheet of their own, `width` points wide, as parts of `tag`. */
export function layOut(blocks: Block[], width: number, tag: Tag, budget: Budget): Sheet {
  const sheet = new Sheet();
  const flow: Flow = {
    sheet,
    budget,
    extents: new Extents(budget),
    layBlocks: (inner, place, y) => layBlocks(flow, inner, place, y, NOT_ADJOINING),
  };
  flow.layBlocks(blocks, { x: 0, width, tag }, 0);
  return sheet;
}

/** Which margins of a run of blocks were taken into account outside it already. */
interface Adjoining {
  top: boolean;
  bottom: boolean;
}

const NOT_ADJOINING: Adjoining = { top: false, bottom: false };

/** Adjoining margins become one. Floats reach no further down than the run of blocks that they are in. */
function layBlocks(flow: Flow, blocks: Block[], place: Place, y: number, adjoining: Adjoining): number {
  const floats = new Floats(place);
  let at = y;
  let margin = 0;
  blocks.forEach((block, index) => {
    flow.budget.node();
    if (block.kind === 'float') {
      layFloat(flow, block, floats, at + margin);
      return;
    }
    if (block.kind === 'clear') {
      at = Math.max(at, floats.bottom);
      return;
    }
    const margins = marginsOf(block);
    const above = Math.max(margin, margins.top);
    if (index > 0 || !adjoining.top) at += above;
    margin = margins.bottom;
    const room = floats.roomForText(() => flow.extents.of([block]).narrowest, at);
    at = layBlock(flow, block, room.place, room.y);
  });
  return Math.max(at + (adjoining.bottom ? 0 : margin), floats.bottom);
}

type Flowing = Exclude<Block, { kind: 'float' | 'clear' }>;

function layBlock(flow: Flow, block: Flowing, place: Place, y: number): number {
  switch (block.kind) {
    case 'paragraph':
      return layFramed(flow, block.frame, place, y, (inner, top) => layParagraph(flow, block, inner, top));
    case 'container':
      return layFramed(flow, block.frame, place, y, (inner, top) =>
        Math.max(layContainer(flow, block, inner, top), top + leastHeight(block)),
      );
    case 'item':
      return layFramed(flow, block.frame, place, y, (inner, top) => layItem(flow, block, inner, top));
    case 'rule':
      return layFramed(flow, block.frame, place, y, (inner, top) => layRule(flow, block, inner, top));
    case 'table':
      return layTable(flow, block, place, y);
    case 'beside':
      return layBeside(flow, block, place, y);
  }
}

/** How high the inside of a container is at least. */
function leastHeight({ frame: { padding }, minHeight = 0 }: Container): number {
  return minHeight - padding.top - padding.bottom;
}

function layContainer(flow: Flow, block: Container, place: Place, y: number): number {
  const tag: Tag =
    block.tag === null ? place.tag : { type: block.tag, attributes: block.attributes, parent: place.tag };
  const adjoining = { top: adjoins(block, 'top'), bottom: adjoins(block, 'bottom') };
  return layBlocks(flow, block.children, { ...place, tag }, y, adjoining);
}

function layFloat(flow: Flow, block: Float, floats: Floats, y: number): void {
  const { margin, width } = block.frame;
  const around = margin.left + margin.right;
  const { narrowest, widest } = flow.extents.of([block]);
  const whole = floats.roomFor(0, floats.bottom).place.width;
  const asked = width?.kind === 'fraction' ? width.value * whole + around : widest;
  const least = Math.min(Math.max(asked, narrowest), whole);
  const { place, y: top } = floats.roomFor(least, y);
  const x = block.side === 'left' ? place.x : place.x + place.width - least;
  const frame = { ...block.frame, width: { kind: 'points' as const, value: Math.max(1, least - around) } };
  const inner = { x, width: least, tag: place.tag };
  const bottom = layFramed(flow, frame, inner, top + margin.top, (content, contentTop) =>
    flow.layBlocks(block.children, content, contentTop),
  );
  floats.add(block.side, x, x + least, bottom + margin.bottom);
}

function layItem(flow: Flow, block: ListItem, place: Place, y: number): number {
  const item: Tag = { type: 'LI', attributes: {}, parent: place.tag };
  const label: Tag = { type: 'Lbl', attributes: {}, parent: item };
  const body: Tag = { type: 'LBody', attributes: {}, parent: item };
  const rightToLeft = block.direction === 'rtl';
  const [marker] = breakLines(block.marker, Number.POSITIVE_INFINITY, flow.budget);
  let markerBottom = y;
  if (marker !== undefined) {
    const x = rightToLeft
      ? place.x + place.width - block.indent + MARKER_GAP
      : place.x + block.indent - MARKER_GAP - marker.width;
    flow.sheet.items.push(lineItem(marker, { ...place, x }, y, 'left', label));
    markerBottom = y + marker.height;
  }
  const inner = {
    x: place.x + (rightToLeft ? 0 : block.indent),
    width: Math.max(1, place.width - block.indent),
    tag: body,
  };
  return Math.max(markerBottom, flow.layBlocks(block.children, inner, y));
}

function layRule(flow: Flow, block: Rule, place: Place, y: number): number {
  const bottom = y + block.thickness;
  flow.sheet.items.push(emptyLine(place.x, y, bottom + (block.keptBelow ?? KEPT_BELOW), place.tag));
  flow.sheet.items.push(fill(place.x, y, place.width, block.thickness, block.color));
  return bottom;
}
