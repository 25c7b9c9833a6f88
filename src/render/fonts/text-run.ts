import type { TextStyle } from '../layout/box.ts';
import { MIRRORED, mirrored } from '../text/directions.ts';
import { faceFor, faceOf } from './catalogue.ts';
import type { FontFace, ShapedWord } from './face.ts';

/** Text that one face can show. */
export interface TextRun {
  /** As it is read. */
  text: string;
  face: FontFace;
  word: ShapedWord;
}

/** Shown by change of their neighbours only; a font that lacks them loses nothing. */
const IGNORABLE = /^(?:\p{Default_Ignorable_Code_Point}|\p{Cc})$/u;
/** Part of what a reader takes for one character together with others, so that both need the same face. */
const JOINING = /\p{M}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u200c|\u200d|\ufe0f|\u20e3/u;
const ASCII = /^[\x20-\x7e]*$/;

/** Made when first needed. */
let segmenter: Intl.Segmenter | undefined;

/** Shapes text of ASCII alone, which every family has. */
export function shapeAscii(text: string, style: TextStyle): TextRun {
  const face = faceOf(style.family, style.bold, style.italic);
  return { text, face, word: face.shape(text) };
}

/** Shapes text without line breaks, divided by which face has its characters. */
export function shapeText(text: string, style: TextStyle, rightToLeft: boolean): TextRun[] {
  if (!rightToLeft && ASCII.test(text)) return [shapeAscii(text, style)];
  const own = faceOf(style.family, style.bold, style.italic);
  const runs: TextRun[] = [];
  for (const { text: part, face } of byFace(text, style)) {
    if (face === null) for (const character of part) runs.push(asCodePoint(character, own));
    else if (rightToLeft) runs.push(...turned(part, face));
    else runs.push({ text: part, face, word: face.shape(part) });
  }
  return runs;
}

/** Text that runs from right to left; its brackets are turned round, and shaped apart from its letters. */
function turned(text: string, face: FontFace): TextRun[] {
  return text.split(MIRRORED).flatMap((part) => {
    if (part === '') return [];
    return [{ text: part, face, word: face.shape(mirrored(part), true) }];
  });
}

interface FacedText {
  text: string;
  face: FontFace | null;
}

function byFace(text: string, style: TextStyle): FacedText[] {
  const parts: FacedText[] = [];
  for (const cluster of clusters(text.normalize('NFC'))) {
    const shown = Array.from(cluster).filter((character) => !IGNORABLE.test(character));
    if (shown.length === 0) continue;
    const points = shown.map((character) => character.codePointAt(0) ?? 0);
    const face = faceFor(points, style.family, style.bold, style.italic);
    if (face === null && shown.length > 1) {
      for (const character of shown) parts.push(...byFace(character, style));
      continue;
    }
    const kept = face === null ? shown.join('') : withoutMissing(cluster, face);
    const last = parts.at(-1);
    if (last !== undefined && last.face === face) last.text += kept;
    else parts.push({ text: kept, face });
  }
  return parts;
}

/** Without characters that show nothing and that the font does not know how to act on. */
function withoutMissing(cluster: string, face: FontFace): string {
  const kept = Array.from(cluster).filter(
    (character) => !IGNORABLE.test(character) || face.has(character.codePointAt(0) ?? 0),
  );
  return kept.join('');
}

/** What a reader takes for single characters (Unicode Standard Annex 29). */
function clusters(text: string): string[] {
  if (!JOINING.test(text)) return Array.from(text);
  segmenter ??= new Intl.Segmenter('und', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** A character that no font has, shown as its number and read as itself. */
function asCodePoint(character: string, face: FontFace): TextRun {
  const number = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return { text: character, face, word: { ...face.shape(`[U+${number}]`), spelled: false } };
}
