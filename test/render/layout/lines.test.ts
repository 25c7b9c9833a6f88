import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Inline } from '../../../src/render/layout/box.ts';
import type { Line } from '../../../src/render/layout/line-filling.ts';
import { breakLines, lineExtent } from '../../../src/render/layout/lines.ts';
import { Budget, DEFAULT_LIMITS } from '../../../src/render/limits.ts';
import { BODY } from '../../../src/render/page/type-scale.ts';

const budget = new Budget(DEFAULT_LIMITS);

const inlines = (...texts: string[]): Inline[] =>
  texts.map((text) => ({ kind: 'text', text, style: { ...BODY }, link: null }));

const textOf = (line: Line): string =>
  line.pieces.map((piece) => (piece.kind === 'text' ? piece.text : '')).join('');

const broken = (room: number, ...texts: string[]): string[] =>
  breakLines(inlines(...texts), room, budget).map(textOf);

test('lines are broken at spaces, and no wider than their room', () => {
  const lines = breakLines(inlines('Wij hebben uw aanvraag op 2 maart ontvangen.'), 100, budget);
  assert.deepEqual(lines.map(textOf), ['Wij hebben uw ', 'aanvraag op 2 maart ', 'ontvangen.']);
  for (const line of lines) assert.ok(line.width <= 100);
});

test('a word that runs through several styles is not broken between them', () => {
  assert.deepEqual(broken(90, 'een lange', 'woord', 'keten daarna'), ['een ', 'langewoordketen ', 'daarna']);
});

test('words are broken after hyphens, and numbers are not', () => {
  assert.deepEqual(broken(60, 'vergunning-aanvraag'), ['vergunning-', 'aanvraag']);
  assert.deepEqual(broken(300, '06-12345678'), ['06-12345678']);
});

test('a URL that fits no line is cut after its separators', () => {
  const lines = broken(110, 'https://www.voorbeeld.nl/loket/vergunningen/aanvragen?zaak=1458');
  assert.equal(lines.join(''), 'https://www.voorbeeld.nl/loket/vergunningen/aanvragen?zaak=1458');
  assert.ok(lines.length > 1);
  for (const line of lines.slice(0, -1)) assert.match(line, /[/.?=&:]$/);
});

test('a word without any separator is cut where the room ends, and nothing of it is lost', () => {
  const word = 'a'.repeat(1_000);
  assert.equal(broken(100, word).join(''), word);
});

test('Chinese is broken between its characters, but not before closing punctuation', () => {
  const lines = broken(55, '您好，世界。这是一个很长的句子。');
  assert.ok(lines.length > 2);
  for (const line of lines) assert.doesNotMatch(line, /^[，。]/);
});

test('Thai is broken between its words', () => {
  const segmenter = new Intl.Segmenter('th', { granularity: 'word' });
  const text = 'สวัสดีชาวโลกนี่คือการทดสอบ';
  const starts = new Set(Array.from(segmenter.segment(text), ({ index }) => index));
  let at = 0;
  for (const line of broken(60, text)) {
    assert.ok(starts.has(at), line);
    at += line.length;
  }
});

test('text from right to left is read in order and seen in reverse', () => {
  const [line] = breakLines(inlines('שלום עולם'), 300, budget);
  assert.ok(line?.rightToLeft);
  assert.equal(textOf(line), 'שלום עולם');
  const places = line.pieces.map((piece) => piece.x);
  assert.deepEqual(
    places,
    places.toSorted((left, right) => right - left),
  );
});

test('a number within Arabic stands left of the words before it', () => {
  const [line] = breakLines(inlines('رقم 1458 هو'), 300, budget);
  const place = (text: string): number =>
    line?.pieces.find((piece) => piece.kind === 'text' && piece.text === text)?.x ?? Number.NaN;
  assert.ok(place('1458') < place('رقم'));
  assert.ok(place('هو') < place('1458'));
});

test('a hanging first line starts before the others', () => {
  const lines = breakLines(inlines('• een wat langere regel tekst'), 80, budget, {
    direction: null,
    indent: -18,
  });
  assert.equal(lines[0]?.pieces[0]?.x, -18);
  assert.equal(lines[1]?.pieces[0]?.x, 0);
});

test('the extent of a paragraph is its widest word and its only line', () => {
  const setting = { direction: null, indent: 0 };
  const { narrowest, widest } = lineExtent(inlines('een twee drie'), budget, setting);
  const [line] = breakLines(inlines('een twee drie'), 1_000, budget);
  const [word] = breakLines(inlines('twee'), 1_000, budget);
  assert.ok(Math.abs(widest - (line?.width ?? 0)) < 0.001);
  assert.ok(Math.abs(narrowest - (word?.width ?? 0)) < 0.001);
});
