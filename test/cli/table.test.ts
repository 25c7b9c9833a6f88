import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stripVTControlCharacters } from 'node:util';
import { type Column, formatRecord, formatTable } from '../../src/cli/table.ts';

interface Row {
  id: string;
  text: string;
  count: number | null;
}

const COLUMNS: Column<Row>[] = [
  { title: 'Id', value: (row) => row.id, narrow: 'never' },
  { title: 'Text', value: (row) => row.text, style: () => 'red' },
  { title: 'Count', value: (row) => row.count, align: 'right' },
];

const ROWS: Row[] = [
  { id: 'een', text: 'kort', count: 3 },
  { id: 'twee', text: 'een langere tekst, met 漢字 erin', count: null },
];

test('columns are as wide as their cells, numbers stand to the right', () => {
  assert.equal(
    formatTable(COLUMNS, ROWS, { width: null, colour: false }),
    [
      'Id    Text                              Count',
      'een   kort                                  3',
      'twee  een langere tekst, met 漢字 erin',
    ].join('\n'),
  );
});

test('on a narrow terminal the widest column is cut, and ids are not', () => {
  const lines = formatTable(COLUMNS, ROWS, { width: 25, colour: false }).split('\n');
  assert.deepEqual(lines, ['Id    Text          Count', 'een   kort              3', 'twee  een langere…']);
});

test('a column that wraps goes on on the next line, between words', () => {
  const columns: Column<Row>[] = COLUMNS.slice(0, 2).map((column) => ({ ...column, narrow: 'wrap' }));
  const lines = formatTable(columns, ROWS, { width: 22, colour: false }).split('\n');
  assert.deepEqual(lines.slice(2), ['twee  een langere', '      tekst, met 漢字', '      erin']);
});

test('colours change no place on the line', () => {
  const plain = formatTable(COLUMNS, ROWS, { width: 40, colour: false });
  const coloured = formatTable(COLUMNS, ROWS, { width: 40, colour: true });
  assert.notEqual(coloured, plain);
  const trimmed = stripVTControlCharacters(coloured)
    .split('\n')
    .map((line) => line.trimEnd());
  assert.deepEqual(trimmed, plain.split('\n'));
});

test('what a mail says cannot steer the terminal or turn its direction', () => {
  const text = '\u001b[2J\u0007\u202egnp.exe\u2066\r\nBcc: x';
  const row = { id: 'a', text, count: 1 };
  const table = formatTable(COLUMNS, [row], { width: null, colour: false });
  assert.match(table, /^a {3}\[2Jgnp\.exe Bcc: x +1$/m);
  assert.equal(
    formatRecord([['Subject', text]], { width: null, colour: false }),
    'Subject  [2Jgnp.exe\n         Bcc: x',
  );
});

test('fields stand below each other, without those that are not there', () => {
  const fields = formatRecord(
    [
      ['Name', 'info'],
      ['Reason', null],
      ['Last error', 'the server cannot be reached'],
    ],
    { width: 24, colour: false },
  );
  assert.equal(
    fields,
    'Name        info\nLast error  the server\n            cannot be\n            reached',
  );
});
