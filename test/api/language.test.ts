import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languageOf } from '../../src/api/language.ts';

test('the language that is liked best, of those that there are', () => {
  for (const [header, language] of [
    [undefined, 'en'],
    ['', 'en'],
    ['nl', 'nl'],
    ['nl-NL,nl;q=0.9,en;q=0.8', 'nl'],
    ['en-GB, nl;q=0.5', 'en'],
    ['de, nl;q=0.1', 'nl'],
    ['nl;q=0, en;q=0.1', 'en'],
    ['*', 'en'],
    ['nlx', 'en'],
  ] as const)
    assert.equal(languageOf(header), language, header);
});
