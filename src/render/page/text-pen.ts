import type { FontFace } from '../fonts/face.ts';
import type { LineItem, TextPiece } from '../layout/sheet.ts';
import type { ArchiveDocument } from '../pdf/archive-document.ts';
import { EmbeddedFont } from '../pdf/embedded-font.ts';
import { number, rgb } from '../pdf/operands.ts';
import { hexString } from '../pdf/text-string.ts';
import { piecesByLook } from './piece-groups.ts';

/** Where lines are drawn under and through text, below its baseline, and how thick, as parts of its size. */
const UNDERLINE = 0.1;
const STRIKE = -0.28;
const THICKNESS = 0.05;
const THINNEST = 0.4;

/** Writes text as operators (ISO 32000-1, 9.4), with the fonts that it takes. Pages are drawn from the top down. */
export class TextPen {
  readonly #document: ArchiveDocument;
  readonly #fonts = new Map<FontFace, EmbeddedFont>();

  constructor(document: ArchiveDocument) {
    this.#document = document;
  }

  /** Adds the operators for pieces of a line; (x, y) is the corner that the line's own place is counted from. */
  draw(operators: string[], line: LineItem, pieces: TextPiece[], x: number, y: number): void {
    const { scale } = line;
    const left = x + line.x;
    const baseline = y + line.y + line.baseline * scale;
    for (const piece of pieces) {
      if (piece.style.background !== null) operators.push(background(piece, left, baseline, scale));
    }
    operators.push('BT');
    for (const group of piecesByLook(pieces)) this.#group(operators, group, left, baseline, scale);
    operators.push('ET');
    for (const piece of pieces) {
      if (piece.style.underline || piece.style.strike) {
        operators.push(...strokes(piece, left, baseline, scale));
      }
    }
  }

  /** Writes the fonts. To be called after the last page. */
  finish(): void {
    for (const font of this.#fonts.values()) font.finish();
  }

  /** Text of one font, size and colour. A word that its glyphs do not spell carries its text (14.9.4). */
  #group(operators: string[], group: TextPiece[], left: number, baseline: number, scale: number): void {
    const [first] = group;
    if (first === undefined) return;
    const { style, face } = first;
    const font = this.#fontOf(face);
    const size = style.size * scale;
    const place = `${number(left + first.x * scale)} ${number(baseline - style.rise * size)}`;
    operators.push(`${rgb(style.color)} rg /${font.key} ${number(size)} Tf 1 0 0 -1 ${place} Tm`);
    let operands = '';
    for (const { text, word } of group) {
      const spelled = font.take(word);
      const [only] = word.runs;
      if (spelled && word.runs.length === 1 && only?.rise === 0) {
        operands += only.operands;
        continue;
      }
      if (operands !== '') operators.push(`[${operands}] TJ`);
      operands = '';
      if (!spelled) operators.push(`/Span <</ActualText ${hexString(text)}>> BDC`);
      for (const run of word.runs) {
        operators.push(`${number((run.rise * size) / 1000)} Ts [${run.operands}] TJ`);
      }
      operators.push(spelled ? '0 Ts' : '0 Ts EMC');
    }
    if (operands !== '') operators.push(`[${operands}] TJ`);
  }

  #fontOf(face: FontFace): EmbeddedFont {
    let font = this.#fonts.get(face);
    if (font === undefined) {
      font = new EmbeddedFont(this.#document, face, `F${this.#fonts.size + 1}`);
      this.#fonts.set(face, font);
    }
    this.#document.page.fonts[font.key] ??= font.object;
    return font;
  }
}

const rectangle = (...edges: number[]): string => `${edges.map(number).join(' ')} re f`;

/** Colour behind the letters: as high as the type, not as the line. */
function background(
  { style, x, width, face }: TextPiece,
  left: number,
  baseline: number,
  scale: number,
): string {
  const size = (style.size * scale) / 1000;
  const height = (face.ascent - face.descent) * size;
  const box = rectangle(left + x * scale, baseline - face.ascent * size, width * scale, height);
  return `${rgb(style.background ?? '#ffffff')} rg ${box}`;
}

/** Lines under and through the text, as thick as befits its size. */
function strokes({ style, x, width }: TextPiece, left: number, baseline: number, scale: number): string[] {
  const size = style.size * scale;
  const thickness = Math.max(THINNEST, size * THICKNESS);
  const stroke = (below: number): string =>
    rectangle(left + x * scale, baseline + below * size, width * scale, thickness);
  return [
    `${rgb(style.color)} rg`,
    ...(style.underline ? [stroke(UNDERLINE)] : []),
    ...(style.strike ? [stroke(STRIKE)] : []),
  ];
}
