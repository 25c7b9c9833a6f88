import type { FontFace, ShapedWord } from '../fonts/face.ts';
import type { StructureAttributes, StructureType } from '../pdf/structure.ts';
import type { Picture } from '../pictures/picture.ts';
import type { BackgroundPicture, Corners, LinkTarget, TextStyle } from './box.ts';

/** A place in the structure of the document, which pieces of the sheet belong to. */
export interface Tag {
  type: StructureType;
  attributes: StructureAttributes;
  parent: Tag | null;
}

/** Characters of one style, face and direction in a line. */
export interface TextPiece {
  kind: 'text';
  text: string;
  style: TextStyle;
  link: LinkTarget;
  face: FontFace;
  word: ShapedWord;
  /** Embedding level (UAX 9): odd where it runs from right to left. */
  level: number;
  /** From the line's left edge, in points. */
  x: number;
  width: number;
}

export interface PicturePiece {
  kind: 'picture';
  picture: Picture;
  style: TextStyle;
  link: LinkTarget;
  level: number;
  x: number;
  width: number;
}

export type LinePiece = TextPiece | PicturePiece;

interface Placed {
  x: number;
  y: number;
  width: number;
  height: number;
  /** How much smaller than set it is to be drawn. */
  scale: number;
}

/** A line of text. It is never cut. */
export interface LineItem extends Placed {
  kind: 'line';
  /** Where what must stay on the same page ends, on the sheet. */
  until: number;
  /** From the top of the line to its baseline. */
  baseline: number;
  pieces: LinePiece[];
  tag: Tag;
}

/** A filled rectangle: a background, a side of a border, a rule. It is cut where the page ends. */
export interface FillItem extends Placed {
  kind: 'fill';
  /** Null where there is a picture only. */
  color: string | null;
  picture: BackgroundPicture | null;
  radius: Corners | null;
  /** Where only its edge is filled: how thick that is, in points; 0 where all of it is. */
  edge: number;
  /** What of it is on pages before and after, in points. */
  cut: { above: number; below: number };
}

/** Rows at the top of a table, which are shown again on each page that it goes on to. */
export interface RepeatItem extends Placed {
  kind: 'repeat';
  /** Where the table ends, on the sheet. */
  until: number;
  items: SheetItem[];
}

/**
 * A line with nothing on it: it keeps what is drawn at `y` on the page of what comes before `until`, and makes
 * the element of its tag exist for readers.
 */
export function emptyLine(x: number, y: number, until: number, tag: Tag): LineItem {
  return { kind: 'line', x, y, width: 0, height: 0, until, scale: 1, baseline: 0, pieces: [], tag };
}

export type SheetItem = LineItem | FillItem | RepeatItem;

/** One endless page, that blocks are laid on before it is cut. Order is the order of reading. */
export class Sheet {
  readonly items: SheetItem[] = [];

  /** Makes everything laid since `from` smaller by `scale`, and moves it from the origin to (x, y). */
  transform(from: number, scale: number, x: number, y: number): void {
    for (const item of this.items.slice(from)) {
      item.x = x + item.x * scale;
      item.y = y + item.y * scale;
      item.width *= scale;
      item.height *= scale;
      item.scale *= scale;
      if (item.kind === 'fill') item.edge *= scale;
      else item.until = y + item.until * scale;
    }
  }

  /** Moves everything laid since `from` (and before `to`) down. */
  lower(from: number, to: number, distance: number): void {
    for (const item of this.items.slice(from, to)) {
      item.y += distance;
      if (item.kind !== 'fill') item.until += distance;
    }
  }
}
