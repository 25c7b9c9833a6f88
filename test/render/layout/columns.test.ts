import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Cell, NO_FRAME, type Table } from '../../../src/render/layout/box.ts';
import { columnExtents, columnWidths, gridOf } from '../../../src/render/layout/columns.ts';

const cell = (columnSpan = 1, rowSpan = 1): Cell => ({
  header: null,
  columnSpan,
  rowSpan,
  width: null,
  frame: NO_FRAME,
  align: 'top',
  minHeight: 0,
  children: [],
});

const table = (...rows: Cell[][]): Table => ({
  kind: 'table',
  data: true,
  frame: NO_FRAME,
  spacing: 0,
  rows: rows.map((cells) => ({ cells, minHeight: 0, background: null })),
});

test('cells find their place past those that reach down from above', () => {
  const grid = gridOf(table([cell(1, 2), cell(2)], [cell(), cell()]));
  assert.deepEqual(
    grid.map(({ row, column }) => [row, column]),
    [
      [0, 0],
      [0, 1],
      [1, 1],
      [1, 2],
    ],
  );
});

test('a span without end makes no more columns than can be', () => {
  const columns = columnExtents(table([cell(100_000, 100_000), cell()]), () => ({ narrowest: 1, widest: 1 }));
  assert.ok(columns.length <= 200);
});

test('columns get what they need first, then what they have use for, then the rest', () => {
  const columns = [
    { narrowest: 20, widest: 40, fraction: 0, grow: 0 },
    { narrowest: 30, widest: 200, fraction: 0, grow: 0 },
  ];
  assert.deepEqual(columnWidths(columns, 50), [20, 30]);
  assert.deepEqual(columnWidths(columns, 240), [40, 200]);
  const [narrow = 0, wide = 0] = columnWidths(columns, 145);
  assert.equal(Math.round(narrow + wide), 145);
  assert.ok(narrow > 20 && narrow < 40 && wide > 30 && wide < 200);
  assert.equal(Math.round(columnWidths(columns, 480).reduce((sum, width) => sum + width)), 480);
});

test('a column that asks for a part of the table gets it', () => {
  const columns = [
    { narrowest: 10, widest: 10, fraction: 0.25, grow: 0 },
    { narrowest: 10, widest: 10, fraction: 0, grow: 0 },
  ];
  assert.deepEqual(columnWidths(columns, 400), [100, 300]);
});

test('columns that grow share what others leave, and have what they need', () => {
  const fixed = { narrowest: 20, widest: 40, fraction: 0, grow: 0 };
  const growing = { narrowest: 10, widest: 500, fraction: 0, grow: 1 };
  assert.deepEqual(columnWidths([fixed, growing, { ...growing, grow: 2 }], 100), [40, 20, 40]);
  assert.deepEqual(columnWidths([{ ...growing, narrowest: 60 }, growing], 100), [60, 40]);
});
