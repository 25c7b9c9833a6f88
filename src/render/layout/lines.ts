import type { Budget } from '../limits.ts';
import type { Direction } from '../text/directions.ts';
import type { Inline, TextStyle } from './box.ts';
import { separators } from './break-opportunities.ts';
import type { Extent } from './columns.ts';
import { type Line, LineFilling } from './line-filling.ts';
import type { LinePiece, PicturePiece, TextPiece } from './sheet.ts';
import { readUnits, textPieces, type Unit } from './units.ts';

/** How lines are set, besides what is in them. */
export interface LineSetting {
  direction: Direction;
  /** How far the first line starts from where the others do, in points. */
  indent: number;
  strut?: TextStyle;
}

const PLAIN_SETTING: LineSetting = { direction: null, indent: 0 };

/** A word longer than this may be cut to make room for other columns, in points. */
const LONGEST_WORD = 200;

/** A picture that is too wide for a column is made smaller, but a column need not be narrower than this, in points. */
const NARROWEST_PICTURE = 48;

/** Breaks inlines into lines no wider than `room` points. An empty paragraph has one empty line. */
export function breakLines(
  inlines: Inline[],
  room: number,
  budget: Budget,
  { direction, indent, strut: least }: LineSetting = PLAIN_SETTING,
): Line[] {
  const first = inlines[0]?.style;
  if (first === undefined) return [];
  const strut = least !== undefined && lineHeight(least) < lineHeight(first) ? least : first;
  const { units, rightToLeft } = readUnits(inlines, direction, budget);
  const lines: Line[] = [];
  let filling = new LineFilling(strut, rightToLeft, rightToLeft ? 0 : indent);
  const close = (): void => {
    lines.push(filling.line());
    filling = new LineFilling(strut, rightToLeft, 0);
  };
  const add = (unit: Unit): void => {
    if (!filling.empty && !filling.fits(unit, room)) close();
    filling.add(unit);
  };
  for (const unit of units) {
    budget.work();
    if (unit.width <= room) add(unit);
    else shatter(unit, room).forEach(add);
    if (unit.ends) close();
  }
  if (!filling.empty) close();
  return lines;
}

const lineHeight = ({ size, lineHeight: factor }: TextStyle): number => size * factor;

/** The widest word and the whole on one line, in points: between them a column finds its width. */
export function lineExtent(inlines: Inline[], budget: Budget, { direction, indent }: LineSetting): Extent {
  let narrowest = 0;
  let widest = 0;
  let current = Math.max(0, indent);
  for (const unit of readUnits(inlines, direction, budget).units) {
    budget.work();
    narrowest = Math.max(narrowest, narrowestOf(unit));
    widest = Math.max(widest, current + unit.width);
    current = unit.ends ? 0 : current + unit.width + unit.trailing + (unit.space?.width ?? 0);
  }
  return { narrowest, widest };
}

/** The room that a unit demands: words that are longer than any word should be are cut, and large pictures shrink. */
function narrowestOf(unit: Unit): number {
  let width = -unit.trailing;
  for (const piece of unit.pieces) {
    if (piece.kind === 'text') width = Math.min(width + piece.width, LONGEST_WORD);
    else width += piece.picture.flexible ? Math.min(piece.width, NARROWEST_PICTURE) : piece.width;
  }
  return width;
}

/** Cuts a unit that is wider than a line: after separators where it can, else where the room ends. */
function shatter(unit: Unit, room: number): Unit[] {
  const parts = unit.pieces.flatMap((piece): LinePiece[] => {
    if (piece.kind === 'picture') return [fittedPicture(piece, room)];
    return piece.width <= room / 8 ? [piece] : cutAtSeparators(piece, room);
  });
  return parts.map((piece, index) => {
    const last = index === parts.length - 1;
    const trailing = last ? unit.trailing : 0;
    return {
      pieces: [piece],
      width: piece.width - trailing,
      space: last ? unit.space : null,
      trailing,
      ends: false,
    };
  });
}

function fittedPicture(piece: PicturePiece, room: number): PicturePiece {
  const scale = Math.min(1, room / piece.width);
  const { picture } = piece;
  const fitted = { ...picture, width: picture.width * scale, height: picture.height * scale };
  return { ...piece, picture: fitted, width: fitted.width };
}

function cutAtSeparators(piece: TextPiece, room: number): TextPiece[] {
  const offsets = separators(piece.text).filter((offset) => offset < piece.text.length);
  return [0, ...offsets].flatMap((start, index) => {
    const parts = partOf(piece, piece.text.slice(start, offsets[index]));
    return parts.flatMap((part) => (part.width <= room ? [part] : cutByLength(part, room)));
  });
}

function cutByLength(piece: TextPiece, room: number): TextPiece[] {
  const characters = Array.from(piece.text);
  const share = Math.max(1, Math.floor((characters.length * room) / piece.width) - 1);
  const parts: TextPiece[] = [];
  for (let at = 0; at < characters.length; at += share) {
    parts.push(...partOf(piece, characters.slice(at, at + share).join('')));
  }
  return parts;
}

const partOf = ({ style, link, level }: TextPiece, text: string): TextPiece[] =>
  textPieces(text, style, link, level);
