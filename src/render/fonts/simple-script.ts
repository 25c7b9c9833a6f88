import type { Font } from 'fontkit';

/**
 * Whether every character of the word stands beside its neighbours without changing shape or place: Latin,
 * Greek, Cyrillic, symbols and ideographs without combining marks. Others need the font's layout tables.
 */
export function isSimple(word: string): boolean {
  for (let index = 0; index < word.length; index += 1) {
    if (!isSimpleUnit(word.charCodeAt(index))) return false;
  }
  return true;
}

/** By UTF-16 unit: no character outside the basic plane counts as simple. */
function isSimpleUnit(unit: number): boolean {
  if (unit < 0x300) return true;
  if (unit < 0x370) return false;
  if (unit < 0x530) return unit < 0x483 || unit > 0x489;
  if (unit >= 0x1e00 && unit < 0x200b) return true;
  if (unit >= 0x2010 && unit < 0x20d0) return unit < 0x2028 || unit > 0x202f;
  if (unit >= 0x2100 && unit < 0x2c00) return true;
  return unit >= 0x2e80 && unit < 0xa000 && (unit < 0x302a || unit > 0x302f);
}

/** Whether all letters of the font are equally wide, so that there is nothing to kern. */
export function isFixedPitch(font: Font): boolean {
  return font.glyphForCodePoint(0x69).advanceWidth === font.glyphForCodePoint(0x4d).advanceWidth;
}
