import assert from 'node:assert/strict';
import { test } from 'node:test';
import { create } from 'fontkit';
import { faceFor, faceOf } from '../../../src/render/fonts/catalogue.ts';
import { isSimple } from '../../../src/render/fonts/simple-script.ts';
import { shapeText } from '../../../src/render/fonts/text-run.ts';
import { BODY } from '../../../src/render/page/type-scale.ts';

const sans = faceOf('sans', false, false);

test('a word is shaped once', () => {
  assert.equal(sans.shape('vergunning'), sans.shape('vergunning'));
});

test('words put together from letters are as wide as the font says', () => {
  for (const word of ['AVATAR', 'Tel.', 'Wij', 'fiets', 'coöperatie', 'ΑΥΓΟ', 'Вопрос', '€ 12,50']) {
    const exact = (sans.font.layout(word).advanceWidth * 1_000) / sans.font.unitsPerEm;
    assert.ok(Math.abs(sans.shape(word).width - exact) <= word.length, word);
  }
});

test('scripts whose letters join are told apart', () => {
  assert.ok(isSimple('Geachte Łukasz, Ελληνικά Вопрос – 漢字'));
  for (const word of ['مرحبا', 'नमस्ते', 'สวัสดี', 'e\u0301']) assert.ok(!isSimple(word), word);
});

test('a subset has the outlines of its glyphs, under their own numbers, and nothing else', () => {
  const glyphs = Array.from(
    'Aéfi€',
    (character) => sans.font.glyphForCodePoint(character.codePointAt(0) ?? 0).id,
  );
  const subset = create(sans.outlines.subset(glyphs));
  assert.ok('getGlyph' in subset);
  for (const glyph of glyphs) {
    assert.equal(subset.getGlyph(glyph).path.toSVG(), sans.font.getGlyph(glyph).path.toSVG());
    assert.equal(subset.getGlyph(glyph).advanceWidth, sans.font.getGlyph(glyph).advanceWidth);
  }
  const left = sans.font.glyphForCodePoint(0x42).id;
  assert.equal(subset.getGlyph(left).path.toSVG(), '');
});

test('characters that the family lacks come from a font that has them', () => {
  const faces: [string, string][] = [
    ['שלום', 'Cousine'],
    ['①', 'NotoSansSymbols'],
    ['مرحبا', 'Amiri'],
    ['नमस्ते', 'NotoSansDevanagari'],
    ['สวัสดี', 'NotoSansThai'],
    ['漢字', 'NotoSansSC'],
    ['한국어', 'NanumGothic'],
    ['ሰላም', 'NotoSansEthiopic'],
    ['😀', 'NotoEmoji'],
  ];
  for (const [text, name] of faces) {
    const runs = shapeText(text, { ...BODY, family: 'mono' }, false);
    for (const run of runs) {
      assert.ok(run.face.name.startsWith(name), `${text}: ${run.face.name}`);
      assert.ok(!run.word.glyphs.includes(0), text);
    }
  }
});

test('what is one character to its reader is set in one font', () => {
  for (const emoji of ['👨‍👩‍👧', '🇳🇱', '👍🏽', '1️⃣', '❤️']) {
    assert.equal(shapeText(emoji, BODY, false).length, 1, emoji);
  }
});

test('a character that no font has is shown as its code point', () => {
  assert.equal(faceFor([0x10ff0], 'sans', false, false), null);
  const [run] = shapeText('\u{10ff0}', BODY, false);
  assert.equal(run?.text, '\u{10ff0}');
  assert.deepEqual(run?.word.glyphs, sans.shape('[U+10FF0]').glyphs);
  assert.equal(run?.word.spelled, false);
});
