import { styleText } from 'node:util';
import stringWidth from 'string-width';

/** A column: its title, and what a row shows in it. */
export interface Column<Row> {
  title: string;
  value: (row: Row) => string | number | null;
  /** Numbers stand to the right. */
  align?: 'left' | 'right';
  /** How a cell is coloured where colours are shown. */
  style?: (row: Row) => Style | undefined;
}

export type Style = Parameters<typeof styleText>[0];

/** How wide the terminal is (null: no terminal, nothing is cut), and whether it shows colours. */
export interface Sheet {
  width: number | null;
  colour: boolean;
}

const GAP = '  ';
const NARROWEST = 8;

/** Rows under their titles. On a terminal the widest columns are cut, with an ellipsis, until it all fits. */
export function formatTable<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  sheet: Sheet,
): string {
  const cells = rows.map((row) => columns.map((column) => oneLine(column.value(row))));
  const natural = columns.map(({ title }, index) =>
    Math.max(stringWidth(title), ...cells.map((row) => stringWidth(row[index] ?? ''))),
  );
  const widths = fitted(natural, sheet.width);
  const lay = (texts: string[], style: (index: number) => Style | undefined) =>
    columns
      .map(({ align }, index) => {
        const last = index === columns.length - 1 && align !== 'right';
        const laid = padded(texts[index] ?? '', widths[index] ?? 0, align ?? 'left', last);
        return paint(laid, style(index), sheet.colour);
      })
      .join(GAP)
      .trimEnd();
  const head = lay(
    columns.map(({ title }) => title),
    () => 'bold',
  );
  const body = rows.map((row, place) => lay(cells[place] ?? [], (index) => columns[index]?.style?.(row)));
  return [head, ...body].join('\n');
}

/** Names with their values below each other. A null value is left out. */
export function formatRecord(entries: readonly (readonly [string, string | number | null])[]): string {
  const present = entries.filter(([, value]) => value !== null);
  const width = Math.max(0, ...present.map(([name]) => stringWidth(name)));
  return present
    .map(([name, value]) => {
      const lines = String(value).split('\n').map(printable);
      return `${name}${' '.repeat(width - stringWidth(name))}${GAP}${lines.join(`\n${' '.repeat(width)}${GAP}`)}`;
    })
    .join('\n');
}

/** Colours a text, where colours are shown. */
export const paint = (text: string, style: Style | undefined, colour: boolean): string =>
  style === undefined || !colour ? text : styleText(style, text, { validateStream: false });

/** Makes the widest column narrower, step by step, until the row fits. */
function fitted(natural: number[], width: number | null): number[] {
  const widths = [...natural];
  const gaps = GAP.length * (widths.length - 1);
  while (width !== null && widths.reduce((sum, each) => sum + each, gaps) > width) {
    const widest = Math.max(...widths);
    if (widest <= NARROWEST) break;
    widths[widths.indexOf(widest)] = widest - 1;
  }
  return widths;
}

function padded(text: string, width: number, align: 'left' | 'right', last: boolean): string {
  const fitting = cut(text, width);
  const blanks = ' '.repeat(Math.max(0, width - stringWidth(fitting)));
  if (align === 'right') return blanks + fitting;
  return last ? fitting : fitting + blanks;
}

function cut(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  let kept = '';
  let used = 1;
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    used += stringWidth(segment);
    if (used > width) break;
    kept += segment;
  }
  return `${kept}…`;
}

const oneLine = (value: string | number | null): string =>
  value === null ? '' : printable(String(value).replace(/\s+/g, ' '));

/** Mail is hostile: what it says must not steer the terminal (control and bidi override characters). */
const printable = (text: string): string =>
  text.replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '');
