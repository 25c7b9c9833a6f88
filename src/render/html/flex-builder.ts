import { type Block, type Cell, frameOf, NO_FRAME, NO_SIDES, type Width } from '../layout/box.ts';
import type { BlockContext } from './block-context.ts';
import { type ComputedStyle, insideBlock } from './computed-style.ts';
import type { HtmlElement, HtmlNode } from './tree.ts';

/** An item of a row: what is in it, the width that it asks for, and its share of what is left. */
interface Item {
  children: Block[];
  width: Width;
  grow: number;
}

/** What is in a flex container as blocks: columns where its items share its width, else blocks that stand in a row. */
export function flexOf(element: HtmlElement, style: ComputedStyle, context: BlockContext): Block[] {
  const { flex } = style;
  if (!flex.row) return context.blocksIn(element, insideBlock(style));
  const items = itemsOf(element, style, context);
  if (items.length === 0) return [];
  const [first, last] = items;
  if (flex.justify === 'between' && items.length === 2 && first !== undefined && last !== undefined) {
    return [{ kind: 'float', side: 'right', frame: NO_FRAME, children: last.children }, ...first.children];
  }
  const shared = items.some(({ grow, width }) => grow > 0 || width?.kind === 'fraction');
  if (!flex.wraps && (shared || flex.justify === 'between')) return [columns(items, style)];
  return [row(items, style)];
}

function itemsOf(element: HtmlElement, style: ComputedStyle, context: BlockContext): Item[] {
  const inside = insideBlock(style);
  return element.children.flatMap((child) => {
    const children = context.blocksIn(only(element, child), inside);
    if (children.length === 0) return [];
    if (child.kind === 'text') return [{ children, width: null, grow: 0 }];
    const { flex, frame } = context.cascade.styleOf(child, inside);
    // What the item asks for is a part of the container, not of its column.
    return [{ children: children.map(filling), width: flex.basis ?? frame.width, grow: flex.grow }];
  });
}

const only = (element: HtmlElement, child: HtmlNode): HtmlElement => ({ ...element, children: [child] });

function filling(block: Block): Block {
  const { width } = frameOf(block);
  if (width?.kind !== 'fraction' || block.kind === 'beside' || block.kind === 'clear') return block;
  return { ...block, frame: { ...block.frame, width: null } };
}

/** One row of a table that only arranges things. */
function columns(items: Item[], { flex }: ComputedStyle): Block {
  const cells = items.flatMap((item, index): Cell[] => {
    const cell = cellOf(item, flex.align);
    return index === 0 || flex.gap === 0 ? [cell] : [gapOf(flex.gap), cell];
  });
  const frame = { ...NO_FRAME, width: { kind: 'fraction' as const, value: 1 } };
  return { kind: 'table', data: false, frame, spacing: 0, rows: [{ cells, minHeight: 0, background: null }] };
}

function cellOf({ children, width, grow }: Item, align: ComputedStyle['flex']['align']): Cell {
  const [only, ...more] = children;
  const whole = { header: null, columnSpan: 1, rowSpan: 1, width, grow, minHeight: 0 };
  if (align === 'stretch' && only?.kind === 'container' && only.tag === null && more.length === 0) {
    // Cards beside each other are all as high as the highest.
    const frame = { ...only.frame, width: null };
    return { ...whole, frame, align: 'top', children: only.children };
  }
  return { ...whole, frame: NO_FRAME, align: align === 'stretch' ? 'top' : align, children };
}

/** A cell that is as wide as its padding. */
function gapOf(gap: number): Cell {
  const padding = { ...NO_SIDES, right: gap };
  return { ...cellOf({ children: [], width: null, grow: 0 }, 'top'), frame: { ...NO_FRAME, padding } };
}

/** Blocks beside each other, as wide as they are. */
function row(items: Item[], { flex, align }: ComputedStyle): Block {
  const margin = { ...NO_SIDES, right: flex.gap };
  return {
    kind: 'beside',
    align: flex.justify === 'between' || flex.justify === 'start' ? align : flex.justify,
    items: items.map(({ children, width }) => ({ frame: { ...NO_FRAME, margin, width }, children })),
  };
}
