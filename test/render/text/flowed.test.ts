import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixedLines, flowedLines } from '../../../src/render/text/flowed.ts';

test('quote marks are counted and taken off', () => {
  assert.deepEqual(fixedLines('a\n> b\n>> c\n> > d\n >e'), [
    { depth: 0, text: 'a' },
    { depth: 1, text: 'b' },
    { depth: 2, text: 'c' },
    { depth: 2, text: 'd' },
    { depth: 0, text: ' >e' },
  ]);
});

test('flowed lines go on in the next of the same depth (RFC 3676, 4.1)', () => {
  const text = '> een lange \n> regel\n> nog een \nantwoord \ndat doorloopt\n  ingesprongen\n-- \nnaam';
  assert.deepEqual(flowedLines(text, false), [
    { depth: 1, text: 'een lange regel' },
    { depth: 1, text: 'nog een ' },
    { depth: 0, text: 'antwoord dat doorloopt' },
    { depth: 0, text: ' ingesprongen' },
    { depth: 0, text: '-- ' },
    { depth: 0, text: 'naam' },
  ]);
});

test('with DelSp the space at the end goes (RFC 3676, 4.3)', () => {
  assert.deepEqual(flowedLines('samen \ngesteld', true), [{ depth: 0, text: 'samengesteld' }]);
});
