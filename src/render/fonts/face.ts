import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkit';
import { isFixedPitch, isSimple } from './simple-script.ts';
import { TrueTypeOutlines } from './truetype.ts';

/** Glyphs in a row that share a distance from the baseline. */
export interface GlyphRun {
  /** Distance above the baseline, in 1/1000 em. */
  rise: number;
  /** Operands of the PDF operator TJ, without its brackets (ISO 32000-1, 9.4.3). */
  operands: string;
}

/** A word as glyphs. All measures in 1/1000 em. */
export interface ShapedWord {
  width: number;
  runs: GlyphRun[];
  /** Glyphs used, in visual order, and the text that each stands for. */
  glyphs: number[];
  codes: number[][];
  /** Whether the glyphs, each read as its code, spell the word; else the word must carry its text beside them. */
  spelled: boolean;
}

interface PlacedGlyph {
  id: number;
  codePoints: number[];
  natural: number;
  advance: number;
  xOffset: number;
  yOffset: number;
}

/** Words kept for each face and direction; when full, the older half is let go. */
const WORDS_KEPT = 8_000;

/** Latin, Greek and Cyrillic letters are kerned; symbols and ideographs beyond them are all set alike. */
const KERNED_BELOW = 0x0530;

/** Ligatures of taste only, not those that a script demands: they make text harder to find and to copy. */
const WITHOUT_LIGATURES = { liga: false, dlig: false };

const hex4 = (value: number): string => value.toString(16).padStart(4, '0');

/**
 * A parsed font, kept for the life of the thread. Opening a font and shaping text are what a PDF costs
 * most, so a word is shaped once; in scripts where letters stand side by side even an unknown word is put
 * together from single advances and pair kerning, each asked of the font once.
 */
export class FontFace {
  readonly name: string;
  readonly font: Font;
  readonly outlines: TrueTypeOutlines;
  /** Above and below the baseline, in 1/1000 em; below is negative. */
  readonly ascent: number;
  readonly descent: number;
  /** Glyphs of the characters that most mail has, with what they stand for. */
  readonly frequent: ReadonlyMap<number, number[]>;
  readonly #scale: number;
  readonly #kerned: boolean;
  readonly #glyphByCodePoint = new Map<number, number>();
  readonly #advances = new Map<number, number>();
  readonly #kerning = new Map<number, number>();
  #words = new Map<string, ShapedWord>();
  #olderWords = new Map<string, ShapedWord>();

  /**
   * @param path a TrueType file of the installation, never anything that a mail says.
   * @param frequentCharacters what most mail set in this face has.
   */
  constructor(path: string, frequentCharacters = '') {
    const data = readFileSync(path);
    const font = create(data);
    if (!('glyphForCodePoint' in font)) throw new Error(`${path} is a collection, not a font`);
    this.font = font;
    this.outlines = new TrueTypeOutlines(data);
    this.name = font.postscriptName;
    this.#scale = 1000 / font.unitsPerEm;
    this.ascent = font.ascent * this.#scale;
    this.descent = font.descent * this.#scale;
    this.frequent = new Map(
      Array.from(frequentCharacters, (character) => character.codePointAt(0) ?? 0).map((point) => [
        this.#glyphOf(point),
        [point],
      ]),
    );
    this.#kerned = font.availableFeatures.includes('kern') && !isFixedPitch(font);
  }

  /** Whether the font has a glyph for the character. */
  has(codePoint: number): boolean {
    return this.#glyphOf(codePoint) !== 0;
  }

  /** Advance of a glyph in whole 1/1000 em, as the PDF's width table has it. */
  advance(glyph: number): number {
    let advance = this.#advances.get(glyph);
    if (advance === undefined) {
      advance = Math.round(this.font.getGlyph(glyph).advanceWidth * this.#scale);
      this.#advances.set(glyph, advance);
    }
    return advance;
  }

  /** Advance of a character that stands by itself. */
  advanceOf(codePoint: number): number {
    return this.advance(this.#glyphOf(codePoint));
  }

  /** The word as glyphs; right to left ones come in visual order. */
  shape(word: string, rightToLeft = false): ShapedWord {
    const key = rightToLeft ? `\u200f${word}` : word;
    const known = this.#words.get(key) ?? this.#olderWords.get(key);
    if (known !== undefined) return known;
    const shaped = !rightToLeft && isSimple(word) ? this.#sideBySide(word) : this.#layOut(word, rightToLeft);
    if (this.#words.size >= WORDS_KEPT / 2) {
      this.#olderWords = this.#words;
      this.#words = new Map();
    }
    this.#words.set(key, shaped);
    return shaped;
  }

  #glyphOf(codePoint: number): number {
    let glyph = this.#glyphByCodePoint.get(codePoint);
    if (glyph === undefined) {
      glyph = this.font.hasGlyphForCodePoint(codePoint) ? this.font.glyphForCodePoint(codePoint).id : 0;
      this.#glyphByCodePoint.set(codePoint, glyph);
    }
    return glyph;
  }

  #kern(left: number, right: number): number {
    if (left >= KERNED_BELOW || right >= KERNED_BELOW) return 0;
    const key = left * 0x11_0000 + right;
    let kern = this.#kerning.get(key);
    if (kern === undefined) {
      const run = this.font.layout(String.fromCodePoint(left, right));
      const [position] = run.positions;
      const together =
        run.glyphs.length === 2 && position !== undefined ? position.xAdvance * this.#scale : 0;
      kern = together === 0 ? 0 : Math.round(together) - this.advance(this.#glyphOf(left));
      this.#kerning.set(key, kern);
    }
    return kern;
  }

  #sideBySide(word: string): ShapedWord {
    const points = Array.from(word, (character) => character.codePointAt(0) ?? 0);
    const placed = points.map((point, index): PlacedGlyph => {
      const id = this.#glyphOf(point);
      const natural = this.advance(id);
      const next = points[index + 1];
      const kern = this.#kerned && next !== undefined ? this.#kern(point, next) : 0;
      return { id, codePoints: [point], natural, advance: natural + kern, xOffset: 0, yOffset: 0 };
    });
    return this.#shaped(placed, true);
  }

  #layOut(word: string, rightToLeft: boolean): ShapedWord {
    const direction = rightToLeft ? 'rtl' : 'ltr';
    const run = this.font.layout(word, WITHOUT_LIGATURES, undefined, undefined, direction);
    const placed = run.glyphs.map((glyph, index): PlacedGlyph => {
      const position = run.positions[index];
      const natural = this.advance(glyph.id);
      return {
        id: glyph.id,
        codePoints: glyph.codePoints,
        natural,
        advance: position === undefined ? natural : Math.round(position.xAdvance * this.#scale),
        xOffset: position === undefined ? 0 : Math.round(position.xOffset * this.#scale),
        yOffset: position === undefined ? 0 : Math.round(position.yOffset * this.#scale),
      };
    });
    const read = rightToLeft ? placed.toReversed() : placed;
    const spelled = String.fromCodePoint(...read.flatMap((glyph) => glyph.codePoints)) === word;
    return this.#shaped(placed, spelled);
  }

  #shaped(placed: PlacedGlyph[], spelled: boolean): ShapedWord {
    const runs: GlyphRun[] = [];
    let operands = '';
    let open = '';
    let rise = 0;
    let drawn = 0;
    let wanted = 0;
    const closeString = (): void => {
      if (open !== '') operands += `<${open}>`;
      open = '';
    };
    for (const glyph of placed) {
      if (glyph.yOffset !== rise) {
        closeString();
        if (operands !== '') runs.push({ rise, operands });
        operands = '';
        rise = glyph.yOffset;
      }
      const back = drawn - (wanted + glyph.xOffset);
      if (back !== 0) {
        closeString();
        operands += `${back} `;
      }
      open += hex4(glyph.id);
      drawn = wanted + glyph.xOffset + glyph.natural;
      wanted += glyph.advance;
    }
    closeString();
    if (drawn !== wanted) operands += `${drawn - wanted} `;
    if (operands !== '') runs.push({ rise, operands });
    return {
      width: wanted,
      runs,
      glyphs: placed.map((glyph) => glyph.id),
      codes: placed.map((glyph) => glyph.codePoints),
      spelled,
    };
  }
}
