import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BODY } from '../../../src/render/page/type-scale.ts';
import { linked, safeTarget } from '../../../src/render/text/links.ts';

const targets = (text: string): [string, string][] =>
  linked(text, BODY).flatMap((inline): [string, string][] =>
    inline.kind === 'text' && inline.link !== null ? [[inline.text, inline.link]] : [],
  );

test('URLs and addresses in text become links, without the punctuation of the sentence', () => {
  assert.deepEqual(
    targets('Zie https://voorbeeld.nl/a?b=1, (www.voorbeeld.nl/x_(y)) of info@voorbeeld.nl.'),
    [
      ['https://voorbeeld.nl/a?b=1', 'https://voorbeeld.nl/a?b=1'],
      ['www.voorbeeld.nl/x_(y)', 'http://www.voorbeeld.nl/x_(y)'],
      ['info@voorbeeld.nl', 'mailto:info@voorbeeld.nl'],
    ],
  );
});

test('all of the text stays, in order', () => {
  const text = 'a <https://x.nl> b mailto:c@d.nl e@f g';
  assert.equal(
    linked(text, BODY)
      .map((inline) => (inline.kind === 'text' ? inline.text : ''))
      .join(''),
    text,
  );
});

test('targets that run, or read files, are no links', () => {
  for (const target of [
    'javascript:alert(1)',
    'file:///etc/passwd',
    'data:text/html,x',
    'vbscript:x',
    '#anker',
    'x',
  ]) {
    assert.equal(safeTarget(target), null, target);
  }
  assert.equal(safeTarget(' https://voorbeeld.nl/ '), 'https://voorbeeld.nl/');
});
