import { faceOf } from '../fonts/catalogue.ts';
import { shapeText } from '../fonts/text-run.ts';
import type { Budget } from '../limits.ts';
import type { Inline, LinkTarget, TextStyle } from './box.ts';
import { breakOpportunities, separators } from './break-opportunities.ts';
import type { LinePiece, TextPiece } from './sheet.ts';

/** A line of pieces, set from its left edge. */
export interface Line {
  pieces: LinePiece[];
  /** Without the space at its end. */
  width: number;
  height: number;
  baseline: number;
}

/** What cannot be broken: a word, with the space that follows it. */
interface Unit {
  pieces: LinePiece[];
  width: number;
  space: TextPiece | null;
  /** A line ends after it, whatever room is left. */
  ends: boolean;
}

/** Breaks inlines into lines no wider than `room` points. An empty paragraph has one empty line. */
export function breakLines(inlines: Inline[], room: number, budget: Budget): Line[] {
  const strut = inlines[0]?.style;
  if (strut === undefined) return [];
  const lines: Line[] = [];
  let filling = new LineFilling(strut);
  const close = (): void => {
    lines.push(filling.line());
    filling = new LineFilling(strut);
  };
  for (const unit of units(inlines)) {
    budget.work();
    if (!filling.empty && !filling.fits(unit, room)) close();
    if (unit.width <= room) filling.add(unit);
    else {
      for (const part of shatter(unit, room)) {
        if (!filling.empty && !filling.fits(part, room)) close();
        filling.add(part);
      }
    }
    if (unit.ends) close();
  }
  if (!filling.empty) close();
  return lines;
}

/** The widest word and the whole on one line, in points: between them a column finds its width. */
export function lineExtent(inlines: Inline[], budget: Budget): { narrowest: number; widest: number } {
  let narrowest = 0;
  let widest = 0;
  let current = 0;
  for (const unit of units(inlines)) {
    budget.work();
    narrowest = Math.max(narrowest, unit.width);
    widest = Math.max(widest, current + unit.width);
    current = unit.ends ? 0 : current + unit.width + (unit.space?.width ?? 0);
  }
  return { narrowest, widest };
}

/** A line while words are added to it. */
class LineFilling {
  readonly #strut: TextStyle;
  readonly #pieces: LinePiece[] = [];
  #units = 0;
  /** Where the next word goes, and where the last one ended. */
  #next = 0;
  #end = 0;

  constructor(strut: TextStyle) {
    this.#strut = strut;
  }

  get empty(): boolean {
    return this.#units === 0;
  }

  fits(unit: Unit, room: number): boolean {
    return this.#next + unit.width <= room + 0.01;
  }

  add(unit: Unit): void {
    this.#units += 1;
    for (const piece of unit.pieces) this.#put(piece);
    this.#end = this.#next;
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
    return { pieces: this.#pieces, width: this.#end, height: above + below, baseline: above };
  }

  #put(piece: LinePiece): void {
    piece.x = this.#next;
    this.#next += piece.width;
    this.#pieces.push(piece);
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

/** The words of a paragraph, in order. A word may run through several inlines. */
function units(inlines: Inline[]): Unit[] {
  const reading = new UnitReading();
  for (const inline of inlines) reading.inline(inline);
  return reading.finish();
}

class UnitReading {
  readonly #units: Unit[] = [];
  #open: Unit | null = null;

  inline(inline: Inline): void {
    if (inline.kind === 'break') this.#close({ ends: true });
    else if (inline.kind === 'picture') this.#picture(inline);
    else {
      for (const [text] of inline.text.matchAll(/ +|[^ ]+/g)) {
        if (text.startsWith(' ')) this.#space(text, inline.style, inline.link);
        else this.#run(text, inline.style, inline.link);
      }
    }
  }

  finish(): Unit[] {
    if (this.#open !== null) this.#close({});
    return this.#units;
  }

  #close(ending: Partial<Unit>): void {
    this.#units.push(Object.assign(this.#open ?? emptyUnit(), ending));
    this.#open = null;
  }

  #picture({ picture, style, link }: Inline & { kind: 'picture' }): void {
    if (this.#open !== null) this.#close({});
    const { width } = picture;
    this.#open = { ...emptyUnit(), pieces: [{ kind: 'picture', picture, style, link, x: 0, width }], width };
  }

  #space(text: string, style: TextStyle, link: LinkTarget): void {
    const [space = null] = textPieces(text, style, link);
    this.#close({ space });
  }

  /** A run without spaces goes on with what is open, up to its first break opportunity. */
  #run(text: string, style: TextStyle, link: LinkTarget): void {
    for (const part of divided(text)) {
      if (this.#open !== null && part.opens) this.#close({});
      this.#open ??= emptyUnit();
      for (const piece of textPieces(part.text, style, link)) {
        this.#open.pieces.push(piece);
        this.#open.width += piece.width;
      }
    }
  }
}

const emptyUnit = (): Unit => ({ pieces: [], width: 0, space: null, ends: false });

/** The parts of a run between its break opportunities; the first goes on where the last run stopped. */
function divided(run: string): { text: string; opens: boolean }[] {
  const offsets = breakOpportunities(run);
  if (offsets.length === 0) return [{ text: run, opens: false }];
  return [0, ...offsets].map((start, index) => ({
    text: run.slice(start, offsets[index]),
    opens: index > 0,
  }));
}

function textPieces(text: string, style: TextStyle, link: LinkTarget): TextPiece[] {
  return shapeText(text, style).map(({ text: part, face, word }) => {
    const width = (word.width * style.size) / 1000;
    return { kind: 'text', text: part, style, link, face, word, x: 0, width };
  });
}

/** Cuts a unit that is wider than a line: after separators where it can, else where the room ends. */
function* shatter(unit: Unit, room: number): Generator<Unit> {
  const parts: LinePiece[] = unit.pieces.flatMap((piece) =>
    piece.kind === 'picture' || piece.width <= room / 8 ? [piece] : cutAtSeparators(piece, room),
  );
  for (const [index, piece] of parts.entries()) {
    const last = index === parts.length - 1;
    yield { pieces: [piece], width: piece.width, space: last ? unit.space : null, ends: false };
  }
}

function cutAtSeparators(piece: TextPiece, room: number): TextPiece[] {
  const offsets = separators(piece.text).filter((offset) => offset < piece.text.length);
  return [0, ...offsets].flatMap((start, index) => {
    const parts = textPieces(piece.text.slice(start, offsets[index]), piece.style, piece.link);
    return parts.flatMap((part) => (part.width <= room ? [part] : cutByLength(part, room)));
  });
}

function cutByLength(piece: TextPiece, room: number): TextPiece[] {
  const characters = Array.from(piece.text);
  const share = Math.max(1, Math.floor((characters.length * room) / piece.width) - 1);
  const parts: TextPiece[] = [];
  for (let at = 0; at < characters.length; at += share) {
    parts.push(...textPieces(characters.slice(at, at + share).join(''), piece.style, piece.link));
  }
  return parts;
}
