import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { contentDisposition } from '../../src/api/content-disposition.ts';

test('a plain name is quoted', () => {
  assert.equal(contentDisposition('besluit 1.pdf'), 'attachment; filename="besluit 1.pdf"');
});

test('a name beyond ASCII comes in both forms', () => {
  assert.equal(
    contentDisposition('coördinatie (versie*2).pdf'),
    'attachment; filename="co_rdinatie (versie*2).pdf"; filename*=UTF-8\'\'co%C3%B6rdinatie%20%28versie%2A2%29.pdf',
  );
});

test('no name breaks out of the field, and every name can be read back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      const field = contentDisposition(name);
      assert.match(
        field,
        /^attachment; filename="[\x20\x21\x23-\x7e]*"(; filename\*=UTF-8''[\w!#$&+.^`|~%-]*)?$/,
      );
      const [, extended] = /filename\*=UTF-8''(.*)$/.exec(field) ?? [];
      if (extended !== undefined) assert.equal(decodeURIComponent(extended), name.toWellFormed());
    }),
  );
});
