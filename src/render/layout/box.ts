import type { Family } from '../fonts/catalogue.ts';
import type { StructureAttributes, StructureType } from '../pdf/structure.ts';
import type { Picture } from '../pictures/picture.ts';
import type { PictureFile } from '../pictures/picture-file.ts';
import type { Direction } from '../text/directions.ts';

/** How characters look. Sizes in points, colours as `#rrggbb`. */
export interface TextStyle {
  family: Family;
  size: number;
  bold: boolean;
  italic: boolean;
  underline: boolean;
  strike: boolean;
  color: string;
  /** Behind the characters; null for none. */
  background: string | null;
  /** Height of a line as a multiple of the size. */
  lineHeight: number;
  /** Distance above the baseline, as a part of the size: superscript, subscript. */
  rise: number;
}

/** Where a link leads: a URL with a scheme that is safe to print as a link. */
export type LinkTarget = string | null;

/** What flows in lines. */
export type Inline =
  | { kind: 'text'; text: string; style: TextStyle; link: LinkTarget }
  | { kind: 'break'; style: TextStyle }
  | { kind: 'picture'; picture: Picture; style: TextStyle; link: LinkTarget };

export interface Sides {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

export interface BorderLine {
  /** Points; 0 for none. */
  width: number;
  color: string;
}

export interface Borders {
  top: BorderLine;
  right: BorderLine;
  bottom: BorderLine;
  left: BorderLine;
}

/** A width as asked for: points, or a part of what there is. */
export type Width = { kind: 'points' | 'fraction'; value: number } | null;

/** The radius of each corner: points, or a part of the shorter side; from the left one at the top clockwise. */
export type Corners = [Width, Width, Width, Width];

/** A picture behind a block: as large as covers it or fits in it, or in its own size, in rows where it repeats. */
export interface BackgroundPicture {
  file: PictureFile;
  fit: 'cover' | 'contain' | 'natural';
  repeats: boolean;
}

/** The frame around a block. All lengths in points. */
export interface Frame {
  margin: Sides;
  padding: Sides;
  border: Borders;
  background: string | null;
  picture: BackgroundPicture | null;
  /** Null where all its corners are sharp. */
  radius: Corners | null;
  width: Width;
  /** Where a block that is narrower than its room stands in it. */
  place: 'left' | 'center' | 'right';
}

/** `start` is where the text starts: left, or right where it runs from right to left. */
export type Alignment = 'start' | 'left' | 'center' | 'right';

/** Lines of text. */
export interface Paragraph {
  kind: 'paragraph';
  tag: StructureType;
  frame: Frame;
  align: Alignment;
  direction: Direction;
  inlines: Inline[];
  /** Gives lines their least height; that of the first inline where left out, or where it is lower. */
  strut?: TextStyle;
  /** How far the first line starts from where the others do, in points; negative hangs out. */
  indent: number;
  /** Stays on the page of what follows it: headings. */
  keepWithNext: boolean;
}

/** Blocks below each other. */
export interface Container {
  kind: 'container';
  /** Null where the grouping means nothing. */
  tag: StructureType | null;
  attributes: StructureAttributes;
  frame: Frame;
  /** What it is high at least, in points, with its padding; as high as its children where left out. */
  minHeight?: number;
  children: Block[];
}

/** An item of a list: its marker hangs left of its body. */
export interface ListItem {
  kind: 'item';
  marker: Inline[];
  /** Room for the marker. */
  indent: number;
  /** Where it runs from right to left, the marker hangs right. */
  direction: Direction;
  frame: Frame;
  children: Block[];
}

export interface Cell {
  header: 'Row' | 'Column' | null;
  columnSpan: number;
  rowSpan: number;
  width: Width;
  /** Its column's share of the room that others leave; none where left out. */
  grow?: number;
  frame: Frame;
  align: 'top' | 'middle' | 'bottom';
  minHeight: number;
  children: Block[];
}

export interface Row {
  cells: Cell[];
  minHeight: number;
  background: string | null;
}

export interface Table {
  kind: 'table';
  /** A table of data, told to readers as one; else it only arranges things. */
  data: boolean;
  frame: Frame;
  /** Between cells. */
  spacing: number;
  rows: Row[];
}

export interface Rule {
  kind: 'rule';
  frame: Frame;
  /** What must be below it on its page, in points; about two lines where left out. */
  keptBelow?: number;
  color: string;
  thickness: number;
}

/** Blocks that stand at one side, with what follows beside them until it is below them. */
export interface Float {
  kind: 'float';
  side: 'left' | 'right';
  frame: Frame;
  children: Block[];
}

/** Blocks in a row, in rows where one is too narrow: columns, buttons. */
export interface Beside {
  kind: 'beside';
  align: Alignment;
  items: { frame: Frame; children: Block[] }[];
}

/** What follows is below all floats. */
export interface Clear {
  kind: 'clear';
}

export type Block = Paragraph | Container | ListItem | Table | Rule | Float | Beside | Clear;

/** The frame of a block; those that only arrange others have none. */
export function frameOf(block: Block): Frame {
  return block.kind === 'beside' || block.kind === 'clear' ? NO_FRAME : block.frame;
}

export const NO_SIDES: Sides = { top: 0, right: 0, bottom: 0, left: 0 };

const NO_BORDER: BorderLine = { width: 0, color: '#000000' };

export const NO_FRAME: Frame = {
  margin: NO_SIDES,
  padding: NO_SIDES,
  border: { top: NO_BORDER, right: NO_BORDER, bottom: NO_BORDER, left: NO_BORDER },
  background: null,
  picture: null,
  radius: null,
  width: null,
  place: 'left',
};

/** A frame with nothing but space above and below. */
export function spaced(top: number, bottom: number): Frame {
  return { ...NO_FRAME, margin: { ...NO_SIDES, top, bottom } };
}
