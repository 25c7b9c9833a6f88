import assert from 'node:assert/strict';
import { test } from 'node:test';
import { directionsOf, mirrored, visualOrder } from '../../../src/render/text/directions.ts';

test('text that runs from left to right needs no levels', () => {
  assert.equal(directionsOf('Geachte heer, (1458)', null), null);
});

test('a paragraph runs as its first letter does, unless its markup says otherwise', () => {
  assert.equal(directionsOf('שלום en hallo', null)?.base, 1);
  assert.equal(directionsOf('Hallo שלום', null)?.base, 0);
  assert.equal(directionsOf('Hallo', 'rtl')?.base, 1);
});

test('rows of pieces are turned round by level (UAX 9, L2)', () => {
  assert.deepEqual(visualOrder([0, 0, 0]), [0, 1, 2]);
  assert.deepEqual(visualOrder([1, 1, 1]), [2, 1, 0]);
  assert.deepEqual(visualOrder([1, 2, 2, 1]), [3, 1, 2, 0]);
  assert.deepEqual(visualOrder([0, 1, 2, 1, 0]), [0, 3, 2, 1, 4]);
});

test('brackets are turned round', () => {
  assert.equal(mirrored('(אב)'), ')אב(');
});
