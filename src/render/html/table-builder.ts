import type { Block, Cell, Row, Table } from '../layout/box.ts';
import type { BlockContext } from './block-context.ts';
import { type ComputedStyle, insideBlock } from './computed-style.ts';
import { withSharedBorders } from './shared-borders.ts';
import type { HtmlElement } from './tree.ts';

/** A cell may claim to span any number; no table of a mail means more than this. */
const WIDEST_SPAN = 100;

/** A table element as blocks: its captions, then the table (HTML, 4.9). */
export function tableOf(element: HtmlElement, style: ComputedStyle, context: BlockContext): Block[] {
  const reading = new TableReading(context);
  reading.read(element, style);
  const { rows, captions } = reading;
  if (rows.length === 0) return captions;
  const { frame, borderSpacing: spacing } = style;
  const table: Table = { kind: 'table', data: isData(rows), frame, spacing, rows };
  return [...captions, style.bordersCollapse ? withSharedBorders(table, context.budget) : table];
}

/** A table tells data apart from layout by its header cells: a newsletter has none. */
const isData = (rows: Row[]): boolean => rows.some((row) => row.cells.some((cell) => cell.header !== null));

class TableReading {
  readonly rows: Row[] = [];
  readonly captions: Block[] = [];
  readonly #context: BlockContext;

  constructor(context: BlockContext) {
    this.#context = context;
  }

  read(element: HtmlElement, style: ComputedStyle): void {
    let stray: Cell[] = [];
    for (const child of element.children) {
      if (child.kind !== 'element') continue;
      this.#context.budget.node();
      const childStyle = this.#context.cascade.styleOf(child, insideBlock(style));
      if (childStyle.display === 'none') continue;
      if (childStyle.display === 'table-cell') {
        stray.push(this.#cell(child, childStyle, false));
        continue;
      }
      if (stray.length > 0) this.rows.push({ cells: stray, minHeight: 0, background: null });
      stray = [];
      if (child.name === 'tr' || childStyle.display === 'table-row')
        this.#row(child, childStyle, element.name === 'thead');
      else if (childStyle.display === 'table-row-group') this.read(child, childStyle);
      else this.captions.push(...this.#context.blocksIn(child, childStyle));
    }
    if (stray.length > 0) this.rows.push({ cells: stray, minHeight: 0, background: null });
  }

  #row(element: HtmlElement, style: ComputedStyle, inHead: boolean): void {
    const cells: Cell[] = [];
    for (const child of element.children) {
      if (child.kind !== 'element') continue;
      this.#context.budget.node();
      const childStyle = this.#context.cascade.styleOf(child, insideBlock(style));
      if (childStyle.display !== 'none')
        cells.push(this.#cell(child, childStyle, inHead || this.rows.length === 0));
    }
    if (cells.length > 0)
      this.rows.push({ cells, minHeight: style.height, background: style.frame.background });
  }

  #cell(element: HtmlElement, style: ComputedStyle, onTop: boolean): Cell {
    const align = style.verticalAlign;
    return {
      header: element.name !== 'th' ? null : onTop ? 'Column' : 'Row',
      columnSpan: spanOf(element, 'colspan'),
      rowSpan: spanOf(element, 'rowspan'),
      width: style.frame.width,
      frame: { ...style.frame, width: null },
      align: align === 'top' || align === 'bottom' ? align : align === 'baseline' ? 'top' : 'middle',
      minHeight: style.height,
      children: this.#context.blocksIn(element, insideBlock(style)),
    };
  }
}

function spanOf(element: HtmlElement, attribute: string): number {
  const span = Number.parseInt(element.attributes.get(attribute) ?? '1', 10);
  return Number.isNaN(span) ? 1 : Math.min(Math.max(span, 1), WIDEST_SPAN);
}
