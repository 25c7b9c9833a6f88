import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { writtenTables } from '../../src/routing/body-tables.ts';
import { htmlTables } from '../../src/routing/html-tables.ts';
import { columnValue } from '../../src/routing/table-column.ts';

test('cells are text, empty ones and those over several columns keep their places', () => {
  assert.deepEqual(
    htmlTables(
      '<style>td{}</style><table><tr><td></td><th colspan=2>een <b>twee</b></th><td>drie<br>vier</table>buiten',
    ),
    [[['', 'een twee', '', 'drie vier']]],
  );
});

test('a table in a cell is a table of its own', () => {
  assert.deepEqual(htmlTables('<table><tr><td>a<table><tr><td>b</table>c</table>'), [[['b']], [['ac']]]);
});

test('lines with tabs or bars are tables, each up to a line without', () => {
  assert.deepEqual(writtenTables('a\tb\r\n\tc\r\n\r\n| d | e |\n|---|---|\n| f | |\n'), [
    [
      ['a', 'b'],
      ['', 'c'],
    ],
    [
      ['d', 'e'],
      ['f', ''],
    ],
  ]);
  assert.deepEqual(writtenTables('een gewone | regel\nen nog een'), []);
});

test('the first row counts, not one further down; a table without the value is passed over', () => {
  const empty = [
    ['Naam', 'Plaats'],
    ['Jan', ''],
    ['Piet', 'Utrecht'],
  ];
  assert.equal(columnValue([empty], 'plaats'), null);
  assert.equal(columnValue([empty, [['Plaats'], ['Delft']]], 'plaats'), 'Delft');
  assert.equal(columnValue([[['Plaats', 'x']]], 'plaats'), null);
});

test('a long cell is no title, and costs no time', () => {
  assert.equal(columnValue([[[`${'*'.repeat(200_000)}x`], ['y']]], 'x'), null);
});

test('any markup gives tables, and costs time by its length only', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (markup) => Array.isArray(htmlTables(markup))));
  for (const part of [
    '<table>',
    '<table><tr><td>x<td>',
    '<td colspan=20>',
    '<tr><td colspan=99999999999>',
    '</table>',
  ])
    htmlTables(part.repeat(200_000 / part.length));
});
