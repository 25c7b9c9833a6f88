import type { TextStyle } from '../layout/box.ts';
import { faceFor, faceOf } from './catalogue.ts';
import type { FontFace, ShapedWord } from './face.ts';

/** Text that one face can show. */
export interface TextRun {
  text: string;
  face: FontFace;
  word: ShapedWord;
}

/** Shown by change of their neighbours only; a font that lacks them loses nothing. */
const IGNORABLE = /^(?:\p{Default_Ignorable_Code_Point}|\p{Cc})$/u;
/** Continue the character before them. */
const EXTENDING = /^(?:\p{M}|\p{Emoji_Modifier}|\u200c|\u200d)$/u;
const ASCII = /^[\x20-\x7e]*$/;

/** Shapes text without line breaks, divided by which face has its characters. */
export function shapeText(text: string, style: TextStyle, rightToLeft = false): TextRun[] {
  const own = faceOf(style.family, style.bold, style.italic);
  if (ASCII.test(text)) return [{ text, face: own, word: own.shape(text, rightToLeft) }];
  const runs: TextRun[] = [];
  for (const { text: part, face } of byFace(text, style)) {
    if (face !== null) runs.push({ text: part, face, word: face.shape(part, rightToLeft) });
    else for (const character of part) runs.push(asCodePoint(character, own));
  }
  return runs;
}

interface FacedText {
  text: string;
  face: FontFace | null;
}

function byFace(text: string, style: TextStyle): FacedText[] {
  const parts: FacedText[] = [];
  for (const character of text.normalize('NFC')) {
    const last = parts.at(-1);
    const point = character.codePointAt(0) ?? 0;
    if (last !== undefined && continues(character, point, last)) {
      if (last.face?.has(point)) last.text += character;
      continue;
    }
    if (IGNORABLE.test(character)) continue;
    const face = faceFor(point, style.family, style.bold, style.italic);
    if (last !== undefined && last.face === face) last.text += character;
    else parts.push({ text: character, face });
  }
  return parts;
}

/** Whether the character belongs to the part before it, shown there or, if ignorable, not at all. */
function continues(character: string, point: number, last: FacedText): boolean {
  if (last.face === null) return IGNORABLE.test(character);
  if (EXTENDING.test(character) && last.face.has(point)) return true;
  return IGNORABLE.test(character);
}

/** A character that no font has, shown as its number and read as itself. */
function asCodePoint(character: string, face: FontFace): TextRun {
  const number = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return { text: character, face, word: { ...face.shape(`[U+${number}]`), spelled: false } };
}
