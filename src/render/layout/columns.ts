import type { Block, Cell, Table } from './box.ts';

/** The narrowest a block can be without breaking words, and the widest it has use for, in points. */
export interface Extent {
  narrowest: number;
  widest: number;
}

/** Of a column, with the part of the table's width that it asks for; 0 where it asks for none. */
export interface ColumnExtent extends Extent {
  fraction: number;
  /** Its share of the room that others leave, to which it then holds; 0 where it has none. */
  grow: number;
}

/** Finds the extent of blocks below each other. */
export type Measure = (blocks: Block[]) => Extent;

/** A cell and where it stands in the grid. */
export interface GridCell {
  cell: Cell;
  row: number;
  column: number;
}

/** More columns than this are not told apart: no page is so wide, and a span may claim any number. */
const MOST_COLUMNS = 200;

/** Gives each cell its place, past cells that reach down from rows above (HTML, 4.9.12). */
export function gridOf(table: Table): GridCell[] {
  const placed: GridCell[] = [];
  const occupied: number[] = [];
  table.rows.forEach((row, rowIndex) => {
    let column = 0;
    for (const cell of row.cells) {
      while ((occupied[column] ?? 0) > rowIndex) column += 1;
      if (column >= MOST_COLUMNS) column = MOST_COLUMNS - 1;
      placed.push({ cell, row: rowIndex, column });
      const until = Math.min(column + cell.columnSpan, MOST_COLUMNS);
      for (let index = column; index < until; index += 1) occupied[index] = rowIndex + cell.rowSpan;
      column = until;
    }
  });
  return placed;
}

/** Narrowest and widest useful width of every column. */
export function columnExtents(table: Table, measure: Measure): ColumnExtent[] {
  const grid = gridOf(table);
  const count = grid.reduce((most, { cell, column }) => Math.max(most, spanEnd(column, cell)), 0);
  const columns = Array.from({ length: count }, () => ({ narrowest: 0, widest: 0, fraction: 0, grow: 0 }));
  const bySpan = [...grid].sort((left, right) => left.cell.columnSpan - right.cell.columnSpan);
  for (const { cell, column } of bySpan) {
    const covered = columns.slice(column, spanEnd(column, cell));
    const extent = cellExtent(cell, measure);
    const gaps = table.spacing * (covered.length - 1);
    widen(covered, 'narrowest', extent.narrowest - gaps);
    widen(covered, 'widest', Math.max(extent.widest, extent.narrowest) - gaps);
    const [only] = covered;
    if (only === undefined || covered.length > 1) continue;
    if (cell.width?.kind === 'fraction') only.fraction = Math.max(only.fraction, cell.width.value);
    only.grow = Math.max(only.grow, cell.grow ?? 0);
  }
  return columns;
}

const spanEnd = (column: number, cell: Cell): number => Math.min(column + cell.columnSpan, MOST_COLUMNS);

function cellExtent(cell: Cell, measure: Measure): Extent {
  const { padding, border } = cell.frame;
  const around = padding.left + padding.right + border.left.width + border.right.width;
  const inner = measure(cell.children);
  const narrowest = inner.narrowest + around;
  if (cell.width?.kind !== 'points') return { narrowest, widest: inner.widest + around };
  return { narrowest, widest: Math.max(narrowest, cell.width.value) };
}

/** Lets columns together be at least `wanted`, each growing by its share. */
function widen(columns: Extent[], side: keyof Extent, wanted: number): void {
  const present = columns.reduce((sum, column) => sum + column[side], 0);
  if (present >= wanted || columns.length === 0) return;
  for (const column of columns) {
    const share = present > 0 ? column[side] / present : 1 / columns.length;
    column[side] += (wanted - present) * share;
  }
}

/** Divides a width over columns: what each needs, then what each has use for, then the rest. */
export function columnWidths(columns: ColumnExtent[], room: number): number[] {
  const narrowest = columns.map((column) => Math.max(column.narrowest, 1));
  const least = sum(narrowest);
  if (least >= room) return narrowest.map((width) => (width * room) / least);
  const wanted = columns.map(({ fraction, grow, widest }, index) => {
    const use = grow > 0 ? 0 : widest;
    return Math.max(narrowest[index] ?? 1, fraction > 0 ? fraction * room : use);
  });
  const most = sum(wanted);
  if (most <= room && columns.some(({ grow }) => grow > 0)) return grown(columns, wanted, room);
  if (most <= room) {
    const flexible = columns.map((column, index) => (column.fraction > 0 ? 0 : (wanted[index] ?? 0)));
    const shares = sum(flexible) > 0 ? flexible : wanted;
    return wanted.map((width, index) => width + ((room - most) * (shares[index] ?? 0)) / sum(shares));
  }
  const part = (room - least) / (most - least);
  return narrowest.map((width, index) => width + ((wanted[index] ?? width) - width) * part);
}

/** Shares what others leave among the columns that grow; one that needs more than its share has what it needs. */
function grown(columns: ColumnExtent[], least: number[], room: number): number[] {
  let growing = columns.map((_, index) => index).filter((index) => (columns[index]?.grow ?? 0) > 0);
  for (;;) {
    const rest = room - sum(least.filter((_, index) => !growing.includes(index)));
    const shares = sum(growing.map((index) => columns[index]?.grow ?? 0));
    const share = (index: number): number => (rest * (columns[index]?.grow ?? 0)) / shares;
    const enough = growing.filter((index) => share(index) >= (least[index] ?? 0));
    if (enough.length === growing.length) {
      return least.map((width, index) => (growing.includes(index) ? share(index) : width));
    }
    growing = enough;
  }
}

const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);
