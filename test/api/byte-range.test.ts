import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byteRange } from '../../src/api/byte-range.ts';

const ROWS: [string | undefined, number, ReturnType<typeof byteRange>][] = [
  [undefined, 10, null],
  ['bytes=0-0', 10, { start: 0, end: 0 }],
  ['bytes=0-', 10, { start: 0, end: 9 }],
  ['bytes=5-99', 10, { start: 5, end: 9 }],
  ['bytes=-3', 10, { start: 7, end: 9 }],
  ['bytes=-99', 10, { start: 0, end: 9 }],
  ['bytes=10-', 10, 'unsatisfiable'],
  ['bytes=-0', 10, 'unsatisfiable'],
  ['bytes=0-', 0, 'unsatisfiable'],
  ['bytes=-1', 0, 'unsatisfiable'],
  ['bytes=5-4', 10, null],
  ['bytes=-', 10, null],
  ['bytes=0-1,3-4', 10, null],
  ['lines=0-1', 10, null],
];

test('a range is read as RFC 9110 has it', () => {
  for (const [field, size, range] of ROWS)
    assert.deepEqual(byteRange(field, size), range, `${field} of ${size}`);
});
