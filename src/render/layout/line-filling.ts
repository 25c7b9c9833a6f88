import { faceOf } from '../fonts/catalogue.ts';
import { visualOrder } from '../text/directions.ts';
import type { TextStyle } from './box.ts';
import type { LinePiece } from './sheet.ts';
import type { Unit } from './units.ts';

/** A line of pieces, set from its left edge. */
export interface Line {
  /** In the order in which they are read. */
  pieces: LinePiece[];
  /** Without the space at its end. */
  width: number;
  height: number;
  baseline: number;
  rightToLeft: boolean;
}

/** Lengths are sums of rounded widths: a word that fits but for this much fits, in points. */
const TOLERANCE = 0.01;

/** A line while words are added to it. */
export class LineFilling {
  readonly #strut: TextStyle;
  readonly #rightToLeft: boolean;
  readonly #pieces: LinePiece[] = [];
  #units = 0;
  /** Where the next word goes, and where the last one ended. */
  #next: number;
  #end: number;
  /** Pieces before the space at the end. */
  #shown = 0;

  /**
   * @param strut the style that gives the line its least height.
   * @param indent where its first word goes, in points.
   */
  constructor(strut: TextStyle, rightToLeft: boolean, indent: number) {
    this.#next = indent;
    this.#end = indent;
    this.#strut = strut;
    this.#rightToLeft = rightToLeft;
  }

  get empty(): boolean {
    return this.#units === 0;
  }

  fits(unit: Unit, room: number): boolean {
    return this.#next + unit.width <= room + TOLERANCE;
  }

  add(unit: Unit): void {
    this.#units += 1;
    for (const piece of unit.pieces) this.#put(piece);
    this.#end = this.#next - unit.trailing;
    this.#shown = this.#pieces.length;
    if (unit.space !== null) this.#put(unit.space);
  }

  line(): Line {
    const styles = new Map<TextStyle, number>([[this.#strut, 0]]);
    for (const piece of this.#pieces) {
      const height = piece.kind === 'picture' ? piece.picture.height : 0;
      styles.set(piece.style, Math.max(height, styles.get(piece.style) ?? 0));
    }
    let above = 0;
    let below = 0;
    for (const [style, pictureHeight] of styles) {
      const extent = extentOf(style);
      above = Math.max(above, extent.above, pictureHeight);
      below = Math.max(below, extent.below);
    }
    this.#reorder();
    return {
      pieces: this.#pieces,
      width: this.#end,
      height: above + below,
      baseline: above,
      rightToLeft: this.#rightToLeft,
    };
  }

  #put(piece: LinePiece): void {
    piece.x = this.#next;
    this.#next += piece.width;
    this.#pieces.push(piece);
  }

  /** Moves pieces to where they are seen, where some of the line runs from right to left. */
  #reorder(): void {
    if (!this.#rightToLeft && this.#pieces.every((piece) => piece.level === 0)) return;
    const shown = this.#pieces.slice(0, this.#shown);
    let x = Math.min(...shown.map((piece) => piece.x));
    for (const index of visualOrder(shown.map((piece) => piece.level))) {
      const piece = shown[index];
      if (piece === undefined) continue;
      piece.x = x;
      x += piece.width;
    }
    // The space at the end stands where the paragraph ends (UAX 9, rule L1).
    for (const space of this.#pieces.slice(this.#shown)) space.x = this.#rightToLeft ? -space.width : x;
  }
}

/** How far a line of this style reaches above and below its baseline, in points. */
function extentOf(style: TextStyle): { above: number; below: number } {
  const face = faceOf(style.family, style.bold, style.italic);
  const ascent = (face.ascent * style.size) / 1000;
  const descent = (-face.descent * style.size) / 1000;
  const leading = (style.size * style.lineHeight - ascent - descent) / 2;
  const rise = style.rise * style.size;
  return { above: ascent + leading + rise, below: descent + leading - rise };
}
