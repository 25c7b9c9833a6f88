import { type BorderLine, type Borders, type Cell, NO_FRAME, NO_SIDES, type Table } from '../layout/box.ts';
import { type GridCell, gridOf } from '../layout/columns.ts';
import type { Budget } from '../limits.ts';

/** Which cell covers a place of the grid, by row and column. */
type Owners = (Cell | undefined)[][];

/**
 * The table as it looks where cells share their borders (CSS 2.1, 17.6.2): of two lines that meet the thicker is
 * drawn, by the cell left of it or above it; at the edge, that of the cell or that of the table.
 */
export function withSharedBorders(table: Table, budget: Budget): Table {
  const grid = gridOf(table);
  const owners = ownersOf(grid, table.rows.length, budget);
  const borders = new Map(grid.map((placed) => [placed.cell, bordersOf(placed, owners, table.frame.border)]));
  const rows = table.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => {
      const border = borders.get(cell) ?? cell.frame.border;
      return { ...cell, frame: { ...cell.frame, border } };
    }),
  }));
  const frame = { ...table.frame, border: NO_FRAME.border, padding: NO_SIDES };
  return { ...table, spacing: 0, frame, rows };
}

function ownersOf(grid: GridCell[], rowCount: number, budget: Budget): Owners {
  const owners: Owners = Array.from({ length: rowCount }, () => []);
  for (const { cell, row, column } of grid) {
    for (const line of owners.slice(row, row + cell.rowSpan)) {
      for (let at = column; at < column + cell.columnSpan; at += 1) {
        budget.work();
        line[at] ??= cell;
      }
    }
  }
  return owners;
}

function bordersOf({ cell, row, column }: GridCell, owners: Owners, edge: Borders): Borders {
  const own = cell.frame.border;
  const lines = owners.slice(row, row + cell.rowSpan);
  const toRight = lines.map((line) => line[column + cell.columnSpan]);
  const below = (owners[row + cell.rowSpan] ?? []).slice(column, column + cell.columnSpan);
  return {
    top: row === 0 ? thickest([own.top, edge.top]) : NO_FRAME.border.top,
    left: column === 0 ? thickest([own.left, edge.left]) : NO_FRAME.border.left,
    right: thickest([own.right, ...meeting(toRight, 'left', edge.right)]),
    bottom: thickest([own.bottom, ...meeting(below, 'top', edge.bottom)]),
  };
}

/** The lines that the neighbours have where they meet the cell; that of the table where there are none. */
function meeting(neighbours: (Cell | undefined)[], side: 'left' | 'top', edge: BorderLine): BorderLine[] {
  const cells = neighbours.filter((cell) => cell !== undefined);
  return cells.length === 0 ? [edge] : cells.map((cell) => cell.frame.border[side]);
}

const thickest = (lines: BorderLine[]): BorderLine =>
  lines.reduce((most, line) => (line.width > most.width ? line : most));
