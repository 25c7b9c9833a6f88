import type { Budget } from '../limits.ts';
import type { Paragraph, Rule } from './box.ts';
import { type Block, type Container, type Fitted, type Frame, type ListItem, NO_FRAME } from './box.ts';
import { Extents } from './extent.ts';
import { fill, layFramed } from './frame.ts';
import type { Line } from './line-filling.ts';
import { breakLines } from './lines.ts';
import type { Flow, Place } from './place.ts';
import { emptyLine, type LineItem, Sheet, type Tag } from './sheet.ts';
import { layTable } from './table.ts';

/** What a heading must have below it on its page, in points: about two lines. */
const KEPT_BELOW = 36;
/** Between the marker of a list item and its text, in points. */
const MARKER_GAP = 5;

/** Lays blocks below each other on a sheet of their own, `width` points wide, as parts of `tag`. */
export function layOut(blocks: Block[], width: number, tag: Tag, budget: Budget): Sheet {
  const sheet = new Sheet();
  const flow: Flow = {
    sheet,
    budget,
    extents: new Extents(budget),
    layBlocks: (inner, place, y) => layBlocks(flow, inner, place, y),
  };
  layBlocks(flow, blocks, { x: 0, width, tag }, 0);
  return sheet;
}

/** Adjoining margins become one. */
function layBlocks(flow: Flow, blocks: Block[], place: Place, y: number): number {
  let at = y;
  let margin = 0;
  blocks.forEach((block, index) => {
    flow.budget.node();
    const frame = frameOf(block);
    at += index === 0 ? frame.margin.top : Math.max(margin, frame.margin.top);
    margin = frame.margin.bottom;
    at = layBlock(flow, block, place, at);
  });
  return at + margin;
}

const frameOf = (block: Block): Frame => (block.kind === 'fitted' ? NO_FRAME : block.frame);

function layBlock(flow: Flow, block: Block, place: Place, y: number): number {
  switch (block.kind) {
    case 'paragraph':
      return layFramed(flow, block.frame, place, y, (inner, top) => layParagraph(flow, block, inner, top));
    case 'container':
      return layFramed(flow, block.frame, place, y, (inner, top) => layContainer(flow, block, inner, top));
    case 'item':
      return layFramed(flow, block.frame, place, y, (inner, top) => layItem(flow, block, inner, top));
    case 'rule':
      return layFramed(flow, block.frame, place, y, (inner, top) => layRule(flow, block, inner, top));
    case 'table':
      return layTable(flow, block, place, y);
    case 'fitted':
      return layFitted(flow, block, place, y);
  }
}

function layParagraph(flow: Flow, block: Paragraph, place: Place, y: number): number {
  const tag: Tag = { type: block.tag, attributes: {}, parent: place.tag };
  const items: LineItem[] = [];
  let top = y;
  for (const line of breakLines(block.inlines, place.width, flow.budget, block.direction)) {
    if (line.pieces.length > 0) items.push(lineItem(line, place, top, block.align, tag));
    top += line.height;
  }
  keepTogether(items, top, block.keepWithNext);
  for (const item of items) flow.sheet.items.push(item);
  return top;
}

function lineItem(line: Line, place: Place, y: number, align: Paragraph['align'], tag: Tag): LineItem {
  const spare = Math.max(0, place.width - line.width);
  const start = line.rightToLeft ? spare : 0;
  const shift = { start, left: 0, center: spare / 2, right: spare }[align];
  return {
    kind: 'line',
    x: place.x + shift,
    y,
    width: line.width,
    height: line.height,
    until: y + line.height,
    scale: 1,
    baseline: line.baseline,
    pieces: line.pieces,
    tag,
  };
}

/** No page begins or ends with a lone line of a longer paragraph; a heading goes with what follows. */
function keepTogether(items: LineItem[], bottom: number, withNext: boolean): void {
  if (withNext) {
    for (const item of items) item.until = bottom + KEPT_BELOW;
    return;
  }
  items.forEach((item, index) => {
    const next = items[index + 1];
    const alone = index === 0 || index === items.length - 2;
    if (alone && next !== undefined) item.until = next.y + next.height;
  });
}

function layContainer(flow: Flow, block: Container, place: Place, y: number): number {
  const tag: Tag =
    block.tag === null ? place.tag : { type: block.tag, attributes: block.attributes, parent: place.tag };
  return layBlocks(flow, block.children, { ...place, tag }, y);
}

function layItem(flow: Flow, block: ListItem, place: Place, y: number): number {
  const item: Tag = { type: 'LI', attributes: {}, parent: place.tag };
  const label: Tag = { type: 'Lbl', attributes: {}, parent: item };
  const body: Tag = { type: 'LBody', attributes: {}, parent: item };
  const [marker] = breakLines(block.marker, Number.POSITIVE_INFINITY, flow.budget);
  let markerBottom = y;
  if (marker !== undefined) {
    const x = place.x + block.indent - MARKER_GAP - marker.width;
    flow.sheet.items.push(lineItem(marker, { ...place, x }, y, 'left', label));
    markerBottom = y + marker.height;
  }
  const inner = { x: place.x + block.indent, width: Math.max(1, place.width - block.indent), tag: body };
  return Math.max(markerBottom, layBlocks(flow, block.children, inner, y));
}

function layRule(flow: Flow, block: Rule, place: Place, y: number): number {
  const bottom = y + block.thickness;
  flow.sheet.items.push(emptyLine(place.x, y, bottom + KEPT_BELOW, place.tag));
  flow.sheet.items.push(fill(place.x, y, place.width, block.thickness, block.color));
  return bottom;
}

/** Sets blocks as wide as they must be, and makes them smaller where the page is narrower than that. */
function layFitted(flow: Flow, block: Fitted, place: Place, y: number): number {
  const { narrowest } = flow.extents.of(block.children);
  if (narrowest <= place.width + 0.5) return layBlocks(flow, block.children, place, y);
  const scale = place.width / narrowest;
  const from = flow.sheet.items.length;
  const height = layBlocks(flow, block.children, { x: 0, width: narrowest, tag: place.tag }, 0);
  flow.sheet.transform(from, scale, place.x, y);
  return y + height * scale;
}
