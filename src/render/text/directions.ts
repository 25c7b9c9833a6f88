import type { Bidi } from 'bidi-js';
import createBidi from 'bidi-js/dist/bidi.mjs';

/** The way a paragraph's text runs, as its markup says; null to go by its first letter. */
export type Direction = 'ltr' | 'rtl' | null;

/** Embedding levels of a text (Unicode Standard Annex 9): odd ones run from right to left. */
export interface Directions {
  /** Level of the paragraph. */
  base: number;
  /** Level of each UTF-16 unit. */
  levels: Uint8Array;
}

/** Letters that run from right to left, and controls that turn the direction. */
const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc]|[\ud802-\ud803\ud83a-\ud83b]/;

/** Made when first needed: its tables are not for every mail. */
let bidi: Bidi | undefined;

/** Whether there is anything in the text that does not run from left to right. */
export function turnsDirection(text: string): boolean {
  return RIGHT_TO_LEFT.test(text);
}

/** The levels of a text; null where all of it runs from left to right. */
export function directionsOf(text: string, declared: Direction): Directions | null {
  if (declared !== 'rtl' && !turnsDirection(text)) return null;
  bidi ??= createBidi();
  const { levels, paragraphs } = bidi.getEmbeddingLevels(text, declared ?? 'auto');
  return { base: paragraphs[0]?.level ?? (declared === 'rtl' ? 1 : 0), levels };
}

/** Finds brackets and the like, which are turned round in text that runs from right to left. */
export const MIRRORED = /([()<>[\]{}\u00ab\u00bb\u2039\u203a\u2045\u2046]+)/;

/** Brackets and the like turned round; all else as it is. */
export function mirrored(text: string): string {
  if (!MIRRORED.test(text)) return text;
  const tables = bidi ?? createBidi();
  bidi = tables;
  return Array.from(text, (character) => tables.getMirroredCharacter(character) ?? character).join('');
}

/**
 * The order in which the pieces of a line are shown (UAX 9, rule L2), as indices: from the highest level to the
 * lowest odd one, every row of pieces at that level or above is turned round.
 */
export function visualOrder(levels: number[]): number[] {
  const order = levels.map((_, index) => index);
  const odd = levels.filter((level) => level % 2 === 1);
  if (odd.length === 0) return order;
  for (let level = Math.max(...levels); level >= Math.min(...odd); level -= 1) {
    let start = 0;
    while (start < order.length) {
      let end = start;
      while (end < order.length && (levels[order[end] ?? 0] ?? 0) >= level) end += 1;
      if (end > start) order.splice(start, end - start, ...order.slice(start, end).reverse());
      start = Math.max(end, start + 1);
    }
  }
  return order;
}
