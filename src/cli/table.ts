import { styleText } from 'node:util';
import { cut, printable, widthOf, wrapped } from './text-width.ts';

/** A column: its title, and what a row shows in it. */
export interface Column<Row> {
  title: string;
  value: (row: Row) => string | number | null;
  /** Numbers stand to the right. */
  align?: 'left' | 'right';
  /** How a cell is coloured where colours are shown. */
  style?: (row: Row) => Style | undefined;
  /** What there is to do where a row is too wide for the terminal: cut (unless said), go on on the next line, or never shorten (ids, times). */
  narrow?: 'cut' | 'wrap' | 'never';
}

/** A field of one thing: its name, what it holds (null: left out), and how that is coloured. */
export type Field = readonly [name: string, value: string | number | null, style?: Style];

export type Style = Parameters<typeof styleText>[0];

/** How wide the terminal is (null: no terminal, nothing is shortened), and whether it shows colours. */
export interface Sheet {
  width: number | null;
  colour: boolean;
}

const GAP = '  ';
const NARROWEST = 8;

/** Rows under their titles. */
export function formatTable<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  sheet: Sheet,
): string {
  const cells = rows.map((row) => columns.map((column) => oneLine(column.value(row))));
  const widths = fitted(columns, cells, sheet.width);
  const head = columns.map(({ title }) => title);
  const lines = [
    ...layRow(columns, head, widths, () => 'bold', sheet.colour),
    ...rows.flatMap((row, place) =>
      layRow(columns, cells[place] ?? [], widths, (index) => columns[index]?.style?.(row), sheet.colour),
    ),
  ];
  return lines.join('\n');
}

/** Names with their values beside them, below each other. */
export function formatRecord(fields: readonly Field[], sheet: Sheet): string {
  const present = fields.filter(([, value]) => value !== null);
  const width = Math.max(0, ...present.map(([name]) => widthOf(name)));
  const room = sheet.width === null ? null : Math.max(NARROWEST, sheet.width - width - GAP.length);
  return present
    .flatMap(([name, value, style]) => {
      const lines = String(value)
        .split('\n')
        .flatMap((line) => (room === null ? [printable(line)] : wrapped(printable(line), room)));
      return lines.map(
        (line, index) => padded(index === 0 ? name : '', width) + GAP + paint(line, style, sheet.colour),
      );
    })
    .join('\n');
}

/** Colours a text, where colours are shown. */
export const paint = (text: string, style: Style | undefined, colour: boolean): string =>
  style === undefined || !colour || text === '' ? text : styleText(style, text, { validateStream: false });

/** The widths of the columns: as wide as their cells, but the widest made narrower, step by step, until a row fits. */
function fitted<Row>(columns: readonly Column<Row>[], cells: string[][], width: number | null): number[] {
  const widths = columns.map(({ title }, index) =>
    Math.max(widthOf(title), ...cells.map((row) => widthOf(row[index] ?? ''))),
  );
  const gaps = GAP.length * (widths.length - 1);
  while (width !== null && widths.reduce((sum, each) => sum + each, gaps) > width) {
    const yielding = widths.map((each, index) => (columns[index]?.narrow === 'never' ? 0 : each));
    const widest = Math.max(...yielding);
    if (widest <= NARROWEST) break;
    widths[yielding.indexOf(widest)] = widest - 1;
  }
  return widths;
}

/** A row as lines of text: one, and more where a cell goes on. */
function layRow<Row>(
  columns: readonly Column<Row>[],
  texts: readonly string[],
  widths: readonly number[],
  styleOf: (index: number) => Style | undefined,
  colour: boolean,
): string[] {
  const laid = columns.map(({ narrow }, index) => {
    const text = texts[index] ?? '';
    const width = widths[index] ?? 0;
    return narrow === 'wrap' ? wrapped(text, width) : [narrow === 'never' ? text : cut(text, width)];
  });
  const height = Math.max(...laid.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    columns
      .map(({ align = 'left' }, index) => {
        const text = laid[index]?.[line] ?? '';
        const blanks = ' '.repeat(Math.max(0, (widths[index] ?? 0) - widthOf(text)));
        const painted = paint(text, styleOf(index), colour);
        return align === 'right' ? blanks + painted : painted + blanks;
      })
      .join(GAP)
      .trimEnd(),
  );
}

const padded = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)));

const oneLine = (value: string | number | null): string =>
  value === null ? '' : printable(String(value).replace(/\s+/g, ' '));
