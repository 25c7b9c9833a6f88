import type { Table } from './box.ts';
import { columnWidths, type GridCell, gridOf } from './columns.ts';
import { backgroundOf, borderFills, layFramed } from './frame.ts';
import type { Flow, Place } from './place.ts';
import { TALLEST_REPEATED } from './repeated-heads.ts';
import { emptyLine, type FillItem, type LineItem, type RepeatItem, type Tag } from './sheet.ts';

/** A cell that is laid, until the height of its last row is known. */
interface OpenCell {
  gridCell: GridCell;
  x: number;
  y: number;
  width: number;
  /** Below its content, padding and border. */
  bottom: number;
  background: FillItem | null;
  /** Its items on the sheet: from the first, to before the second. */
  items: [number, number];
}

/** A table that is wider than its room is made smaller, but not so that it can no longer be read. */
const SMALLEST_SCALE = 0.45;
const TOLERANCE = 0.5;

/** A row no taller than this, in points, is on one page as a whole. */
const TALLEST_KEPT = 160;

/** Lays a table (HTML 4.9, CSS 2.1 chapter 17 as far as mail needs it); gives the y below it. */
export function layTable(flow: Flow, table: Table, place: Place, y: number): number {
  const narrowest = Math.min(flow.extents.of([table]).narrowest, place.width / SMALLEST_SCALE);
  if (narrowest <= place.width + TOLERANCE) return layAsItIs(flow, table, place, y);
  const scale = place.width / narrowest;
  const from = flow.sheet.items.length;
  const bottom = layAsItIs(flow, table, { x: 0, width: narrowest, tag: place.tag }, 0);
  flow.sheet.transform(from, scale, place.x, y);
  return y + bottom * scale;
}

function layAsItIs(flow: Flow, table: Table, place: Place, y: number): number {
  const columns = flow.extents.ofColumns(table);
  if (columns.length === 0) return y;
  const frame =
    table.frame.width === null ? { ...table.frame, width: shrunk(flow, table, place) } : table.frame;
  return layFramed(flow, frame, place, y, (inner, top) => {
    const gaps = table.spacing * (columns.length + 1);
    const widths = columnWidths(columns, Math.max(1, inner.width - gaps));
    return new TableLayout(flow, table, inner, widths).lay(top);
  });
}

/** A table without a width is as wide as its content has use for. */
function shrunk(flow: Flow, table: Table, place: Place): Table['frame']['width'] {
  const { widest } = flow.extents.of([table]);
  const { margin } = table.frame;
  return { kind: 'points', value: Math.min(widest - margin.left - margin.right, place.width) };
}

class TableLayout {
  readonly #flow: Flow;
  readonly #table: Table;
  readonly #place: Place;
  readonly #widths: number[];
  readonly #tag: Tag;

  constructor(flow: Flow, table: Table, place: Place, widths: number[]) {
    this.#flow = flow;
    this.#table = table;
    this.#place = place;
    this.#widths = widths;
    this.#tag = table.data ? { type: 'Table', attributes: {}, parent: place.tag } : place.tag;
  }

  lay(y: number): number {
    const byRow = Map.groupBy(gridOf(this.#table), (cell) => cell.row);
    const { items } = this.#flow.sheet;
    const from = items.length;
    const heads = this.#table.data ? headRows(this.#table) : 0;
    let repeat: RepeatItem | null = null;
    let top = y + this.#table.spacing;
    let open: OpenCell[] = [];
    let head: LineItem[] = [];
    this.#table.rows.forEach((row, index) => {
      const rowTag: Tag = this.#table.data ? { type: 'TR', attributes: {}, parent: this.#tag } : this.#tag;
      const start = emptyLine(this.#place.x, top, top, rowTag);
      this.#flow.sheet.items.push(start);
      for (const gridCell of byRow.get(index) ?? []) {
        open.push(this.#layCell(gridCell, rowTag, row.background, top));
      }
      const lastRow = index === this.#table.rows.length - 1;
      const ending = open.filter(
        ({ gridCell }) => lastRow || gridCell.row + gridCell.cell.rowSpan <= index + 1,
      );
      const bottom = ending.reduce((lowest, cell) => Math.max(lowest, cell.bottom), top + row.minHeight);
      for (const cell of ending) this.#close(cell, bottom);
      open = open.filter((cell) => !ending.includes(cell));
      for (const above of [...head, start]) if (bottom - above.y <= TALLEST_KEPT) above.until = bottom;
      // Headers go with the first row below them.
      head = row.cells.every((cell) => cell.header === 'Column') ? [...head, start] : [];
      top = bottom + this.#table.spacing;
      if (index === heads - 1 && top - y <= TALLEST_REPEATED) {
        const { x } = this.#place;
        repeat = {
          kind: 'repeat',
          x,
          y,
          width: 0,
          height: top - y,
          scale: 1,
          until: 0,
          items: items.slice(from),
        };
      }
    });
    if (repeat !== null) items.push(Object.assign<RepeatItem, object>(repeat, { until: top }));
    return top;
  }

  #layCell(gridCell: GridCell, rowTag: Tag, rowBackground: string | null, y: number): OpenCell {
    const { cell, column } = gridCell;
    const { sheet } = this.#flow;
    const { spacing } = this.#table;
    const covered = this.#widths.slice(column, column + cell.columnSpan);
    const width = covered.reduce((sum, part) => sum + part, spacing * (covered.length - 1));
    const before = this.#widths.slice(0, column).reduce((sum, part) => sum + part + spacing, spacing);
    const x = this.#place.x + before;
    const color = cell.frame.background ?? rowBackground;
    const background = backgroundOf({ ...cell.frame, background: color }, x, y, width);
    if (background !== null) sheet.items.push(background);
    const { border, padding } = cell.frame;
    const left = border.left.width + padding.left;
    const right = border.right.width + padding.right;
    const tag = this.#table.data ? cellTag(gridCell, rowTag) : rowTag;
    const from = sheet.items.length;
    const top = y + border.top.width + padding.top;
    if (this.#table.data) sheet.items.push(emptyLine(x, top, top, tag));
    const inner = { x: x + left, width: Math.max(1, width - left - right), tag };
    const contentBottom = this.#flow.layBlocks(cell.children, inner, top);
    const bottom = Math.max(contentBottom + padding.bottom + border.bottom.width, y + cell.minHeight);
    return { gridCell, x, y, width, bottom, background, items: [from, sheet.items.length] };
  }

  #close(open: OpenCell, bottom: number): void {
    const { cell } = open.gridCell;
    const { sheet } = this.#flow;
    const spare = bottom - open.bottom;
    if (open.background !== null) open.background.height = bottom - open.y;
    if (cell.align !== 'top' && spare > 0) {
      sheet.lower(...open.items, cell.align === 'middle' ? spare / 2 : spare);
    }
    sheet.items.push(...borderFills(cell.frame, open.x, open.y, open.width, bottom - open.y));
  }
}

/** How many rows at the top name columns; none where no other rows follow. */
function headRows({ rows }: Table): number {
  const first = rows.findIndex((row) => !row.cells.every((cell) => cell.header === 'Column'));
  const reachesDown = rows
    .slice(0, first)
    .some((row, index) => row.cells.some((cell) => index + cell.rowSpan > first));
  return first < 0 || reachesDown ? 0 : first;
}

function cellTag({ cell }: GridCell, parent: Tag): Tag {
  const spans = { columnSpan: cell.columnSpan, rowSpan: cell.rowSpan };
  return cell.header === null
    ? { type: 'TD', attributes: spans, parent }
    : { type: 'TH', attributes: { ...spans, scope: cell.header }, parent };
}
