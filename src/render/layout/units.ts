import { shapeAscii, shapeText, type TextRun } from '../fonts/text-run.ts';
import type { Budget } from '../limits.ts';
import { type Direction, type Directions, directionsOf, turnsDirection } from '../text/directions.ts';
import type { Inline, LinkTarget, TextStyle } from './box.ts';
import { breakOpportunities } from './break-opportunities.ts';
import type { LinePiece, TextPiece } from './sheet.ts';

/** What cannot be broken: a word, with the space that follows it. */
export interface Unit {
  pieces: LinePiece[];
  /** Points, without the space. */
  width: number;
  space: TextPiece | null;
  /** Width of the space that is part of its last piece. */
  trailing: number;
  /** A line ends after it, whatever room is left. */
  ends: boolean;
}

/** The words of a paragraph, in the order in which they are read. */
export interface Reading {
  units: Unit[];
  rightToLeft: boolean;
}

/** Paragraphs are measured, then laid: their words are shaped once for both. */
const readings = new WeakMap<Inline[], Reading>();

/** Divides a paragraph into words. A word may run through several inlines. */
export function readUnits(inlines: Inline[], declared: Direction, budget: Budget): Reading {
  let reading = readings.get(inlines);
  if (reading === undefined) {
    const turned =
      declared === 'rtl' || inlines.some((inline) => inline.kind === 'text' && turnsDirection(inline.text));
    const directions = turned ? directionsOf(inlines.map(plainText).join(''), declared) : null;
    const reader = new UnitReader(directions, budget);
    for (const inline of inlines) reader.read(inline);
    reading = { units: reader.finish(), rightToLeft: (directions?.base ?? 0) % 2 === 1 };
    readings.set(inlines, reading);
  }
  return reading;
}

/**
 * No word is longer than this, in UTF-16 units; what has no spaces for longer is shaped in parts. Fonts of scripts
 * whose letters join take time by the square of the length.
 */
const LONGEST_PIECE = 120;

const WORDS = / +|[^ ]+/g;
/** As that, with the space that follows a short word of plain letters, where it is the only one. */
const WORDS_WITH_SPACE = /[!-,./-~]{1,60} (?! )| +|[^ ]+/g;
const SPACE = 0x20;

/** Stands for a picture where the order of letters is found. */
const OBJECT = '\ufffc';

function plainText(inline: Inline): string {
  if (inline.kind === 'text') return inline.text;
  return inline.kind === 'break' ? '\n' : OBJECT;
}

class UnitReader {
  readonly #directions: Directions | null;
  readonly #budget: Budget;
  readonly #units: Unit[] = [];
  #open: Unit | null = null;
  /** Place in the text of the whole paragraph. */
  #offset = 0;

  constructor(directions: Directions | null, budget: Budget) {
    this.#directions = directions;
    this.#budget = budget;
  }

  read(inline: Inline): void {
    if (inline.kind === 'text') {
      this.#text(inline.text, inline.style, inline.link);
      return;
    }
    if (inline.kind === 'break') this.#close(null, true);
    else this.#picture(inline);
    this.#offset += 1;
  }

  finish(): Unit[] {
    if (this.#open !== null) this.#close();
    return this.#units;
  }

  #text(text: string, style: TextStyle, link: LinkTarget): void {
    const together =
      this.#directions === null && style.background === null && !style.underline && !style.strike;
    for (const [run] of text.matchAll(together ? WORDS_WITH_SPACE : WORDS)) {
      if (run.startsWith(' ')) this.#space(run, style, link);
      else if (run.endsWith(' ')) this.#word(run, style, link);
      else this.#run(run, style, link);
      this.#offset += run.length;
    }
  }

  /** A plain word and the one space after it are one piece: that halves the pieces of a text. */
  #word(wordAndSpace: string, style: TextStyle, link: LinkTarget): void {
    this.#budget.work();
    const unit = this.#open ?? emptyUnit();
    const piece = placed(shapeAscii(wordAndSpace, style), style, link, 0);
    unit.pieces.push(piece);
    unit.trailing = (piece.face.advanceOf(SPACE) * style.size) / 1000;
    unit.width += piece.width - unit.trailing;
    this.#units.push(unit);
    this.#open = null;
  }

  #close(space: TextPiece | null = null, ends = false): void {
    const unit = this.#open ?? emptyUnit();
    unit.space = space;
    unit.ends = ends;
    this.#units.push(unit);
    this.#open = null;
  }

  #picture({ picture, style, link }: Inline & { kind: 'picture' }): void {
    if (this.#open !== null) this.#close();
    const { width } = picture;
    const level = this.#levelAt(this.#offset);
    this.#open = {
      ...emptyUnit(),
      pieces: [{ kind: 'picture', picture, style, link, level, x: 0, width }],
      width,
    };
  }

  #space(text: string, style: TextStyle, link: LinkTarget): void {
    const [space = null] = textPieces(text, style, link, this.#levelAt(this.#offset));
    this.#close(space);
  }

  /** A run without spaces goes on with what is open, up to its first break opportunity. */
  #run(text: string, style: TextStyle, link: LinkTarget): void {
    this.#budget.work();
    let start = 0;
    for (const end of [...breakOpportunities(text), text.length]) {
      if (this.#open !== null && start > 0) this.#close();
      this.#open ??= emptyUnit();
      for (const [from, to] of this.#sameLevel(start, end)) {
        const level = this.#levelAt(this.#offset + from);
        for (const piece of textPieces(text.slice(from, to), style, link, level)) {
          this.#open.pieces.push(piece);
          this.#open.width += piece.width;
        }
      }
      start = end;
    }
  }

  #levelAt(offset: number): number {
    return this.#directions?.levels[offset] ?? 0;
  }

  /** The parts of a run that are each of one level, and none longer than can be shaped in reasonable time. */
  #sameLevel(start: number, end: number): [number, number][] {
    if (this.#directions === null && end - start <= LONGEST_PIECE) return [[start, end]];
    const parts: [number, number][] = [];
    let from = start;
    for (let at = start + 1; at <= end; at += 1) {
      const same = this.#levelAt(this.#offset + at) === this.#levelAt(this.#offset + from);
      if (at < end && same && at - from < LONGEST_PIECE) continue;
      parts.push([from, at]);
      from = at;
    }
    return parts;
  }
}

const emptyUnit = (): Unit => ({ pieces: [], width: 0, space: null, trailing: 0, ends: false });

/** Text without line ends as pieces, not yet placed: one for each face that it takes. */
export function textPieces(text: string, style: TextStyle, link: LinkTarget, level: number): TextPiece[] {
  return shapeText(text, style, level % 2 === 1).map((run) => placed(run, style, link, level));
}

function placed(run: TextRun, style: TextStyle, link: LinkTarget, level: number): TextPiece {
  const { text, face, word } = run;
  const width = (word.width * style.size) / 1000;
  return { kind: 'text', text, style, link, level, face, word, x: 0, width };
}
