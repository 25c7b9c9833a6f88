import type { TextStyle } from '../layout/box.ts';

/** A4, in points. */
export const PAGE_SIZE: [number, number] = [595.28, 841.89];
/** The text area: its corner, width and height, in points. */
export const TEXT_AREA = { x: 56, y: 52, width: PAGE_SIZE[0] - 112, height: PAGE_SIZE[1] - 52 - 64 };
/** Where the line at the foot of each page stands, from the top. */
export const FOOT_Y = PAGE_SIZE[1] - 44;

export const INK = '#1b1d1f';
export const GREY = '#5f666d';
export const PALE = '#d5d9dd';
export const LINK = '#0b57a4';

/** Text of the mail. */
export const BODY: TextStyle = {
  family: 'sans',
  size: 10,
  bold: false,
  italic: false,
  underline: false,
  strike: false,
  color: INK,
  background: null,
  lineHeight: 1.4,
  rise: 0,
};

export const SUBJECT: TextStyle = { ...BODY, size: 16, bold: true, lineHeight: 1.25 };
export const SECTION: TextStyle = { ...BODY, size: 11, bold: true };
export const FIELD: TextStyle = { ...BODY, size: 9, lineHeight: 1.4 };
export const LABEL: TextStyle = { ...FIELD, color: GREY };
export const SMALL: TextStyle = { ...FIELD, size: 8, color: GREY };
export const HASH: TextStyle = { ...SMALL, family: 'mono', size: 7 };
export const NOTE: TextStyle = { ...FIELD, color: '#6b4a00' };
