import type { Budget } from '../limits.ts';
import type { Beside, Block, Frame, Table } from './box.ts';
import { type ColumnExtent, columnExtents, type Extent } from './columns.ts';
import { lineExtent } from './lines.ts';

/** Finds the extents of blocks, each once. */
export class Extents {
  readonly #budget: Budget;
  readonly #known = new WeakMap<Block, Extent>();
  readonly #columns = new WeakMap<Table, ColumnExtent[]>();

  constructor(budget: Budget) {
    this.#budget = budget;
  }

  /** Extent of blocks below each other; floats stand beside what follows them. */
  of(blocks: Block[]): Extent {
    let narrowest = 0;
    let widest = 0;
    let beside = 0;
    for (const block of blocks) {
      const extent = this.#ofBlock(block);
      narrowest = Math.max(narrowest, extent.narrowest);
      widest = Math.max(widest, beside + extent.widest);
      beside = block.kind === 'float' ? beside + extent.widest : 0;
    }
    return { narrowest, widest };
  }

  /** Extents of the columns of a table, which is measured before it is laid. */
  ofColumns(table: Table): ColumnExtent[] {
    let columns = this.#columns.get(table);
    if (columns === undefined) {
      columns = columnExtents(table, (blocks) => this.of(blocks));
      this.#columns.set(table, columns);
    }
    return columns;
  }

  #ofBlock(block: Block): Extent {
    let extent = this.#known.get(block);
    if (extent === undefined) {
      extent = this.#measure(block);
      this.#known.set(block, extent);
    }
    return extent;
  }

  #measure(block: Block): Extent {
    this.#budget.work();
    switch (block.kind) {
      case 'paragraph':
        return framed(lineExtent(block.inlines, this.#budget, block), block.frame);
      case 'container':
        return framed(this.of(block.children), block.frame);
      case 'item': {
        const inner = this.of(block.children);
        return framed(
          { narrowest: inner.narrowest + block.indent, widest: inner.widest + block.indent },
          block.frame,
        );
      }
      case 'rule':
        return framed({ narrowest: 0, widest: 0 }, block.frame);
      case 'table':
        return framed(this.#ofTable(block), block.frame);
      case 'float':
        return framed(this.of(block.children), block.frame);
      case 'beside':
        return this.#ofBeside(block);
      case 'clear':
        return { narrowest: 0, widest: 0 };
    }
  }

  #ofBeside(block: Beside): Extent {
    const items = block.items.map(({ frame, children }) => framed(this.of(children), frame));
    return {
      narrowest: items.reduce((most, item) => Math.max(most, item.narrowest), 0),
      widest: items.reduce((sum, item) => sum + item.widest, 0),
    };
  }

  #ofTable(table: Table): Extent {
    const columns = this.ofColumns(table);
    const gaps = table.spacing * (columns.length + 1);
    return {
      narrowest: columns.reduce((sum, column) => sum + column.narrowest, gaps),
      widest: columns.reduce((sum, column) => sum + column.widest, gaps),
    };
  }
}

/** Adds what the frame takes, and heeds a width in points. */
function framed(inner: Extent, frame: Frame): Extent {
  const around =
    frame.margin.left +
    frame.margin.right +
    frame.padding.left +
    frame.padding.right +
    frame.border.left.width +
    frame.border.right.width;
  if (frame.width?.kind === 'points') {
    const fixed = Math.max(
      inner.narrowest + around,
      frame.width.value + frame.margin.left + frame.margin.right,
    );
    return { narrowest: fixed, widest: fixed };
  }
  return { narrowest: inner.narrowest + around, widest: inner.widest + around };
}
