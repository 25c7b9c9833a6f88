import {
  type Alignment,
  type BorderLine,
  type Frame,
  NO_FRAME,
  type TextStyle,
  type Width,
} from '../layout/box.ts';
import { BODY } from '../page/type-scale.ts';
import type { Direction } from '../text/directions.ts';
import { colorOf, familyOf, fontSizeOf, legible, lengthOf, widthOf } from './css-values.ts';
import type { Declarations } from './declarations.ts';
import { type SymbolFont, symbolFontOf } from './symbol-font.ts';

export type Display =
  | 'none'
  | 'inline'
  | 'inline-block'
  | 'block'
  | 'list-item'
  | 'table'
  | 'table-caption'
  | 'table-row-group'
  | 'table-row'
  | 'table-cell';

/** What is said of an element when all is taken together. Lengths in points. */
export interface ComputedStyle {
  text: TextStyle;
  align: Alignment;
  /** Set by an `align` attribute, which moves blocks too, but not the text of a table in it (HTML, 15.3.3). */
  alignsBlocks: 'left' | 'center' | 'right' | null;
  /** Of the first line of paragraphs. */
  indent: number;
  /** Set in a font whose letters are pictures. */
  symbols: SymbolFont | null;
  direction: Direction;
  /** Spaces and line ends as they stand; and whether lines may be broken. */
  preserved: boolean;
  listType: string;
  display: Display;
  frame: Frame;
  /** Whether it is said what its left border is, if only that there is none. */
  bordered: boolean;
  height: number;
  verticalAlign: string;
  float: 'left' | 'right' | null;
  clears: boolean;
  borderSpacing: number;
  /** Whether cells share their borders. */
  bordersCollapse: boolean;
  /** Colour behind the text: its own background, or that of what it stands in. */
  backdrop: string;
}

/** What the body of a mail starts from. */
export const INITIAL_STYLE: ComputedStyle = {
  text: BODY,
  align: 'start',
  alignsBlocks: null,
  indent: 0,
  symbols: null,
  direction: null,
  preserved: false,
  listType: 'disc',
  display: 'block',
  frame: NO_FRAME,
  bordered: false,
  height: 0,
  verticalAlign: 'baseline',
  float: null,
  clears: false,
  borderSpacing: 1.5,
  bordersCollapse: false,
  backdrop: '#ffffff',
};

/** The style of an element, from its parent's and what the cascade says of it. */
export function computeStyle(parent: ComputedStyle, declarations: Declarations): ComputedStyle {
  const text = textStyle(parent.text, declarations);
  const em = text.size;
  const frame = frameOf(declarations, em);
  const backdrop = frame.background ?? parent.backdrop;
  text.color = legible(text.color, backdrop);
  const whiteSpace = lower(declarations, 'white-space');
  const direction = lower(declarations, 'direction');
  const float = lower(declarations, 'float');
  const family = declarations.get('font-family');
  const collapsing = lower(declarations, 'border-collapse');
  return {
    text,
    ...alignmentOf(parent, declarations),
    indent: lengthOf(declarations.get('text-indent') ?? '', em) ?? parent.indent,
    symbols: family === undefined ? parent.symbols : symbolFontOf(family),
    direction: direction === 'rtl' || direction === 'ltr' ? direction : parent.direction,
    preserved: whiteSpace === undefined ? parent.preserved : /^(?:pre|break-spaces)/.test(whiteSpace),
    listType: listTypeOf(declarations) ?? parent.listType,
    display: displayOf(declarations),
    frame: withPlace(frame, declarations, parent.alignsBlocks),
    bordered: declarations.has('border-left') || declarations.has('border-left-style'),
    height: lengthOf(declarations.get('height') ?? '', em) ?? 0,
    verticalAlign: lower(declarations, 'vertical-align') ?? 'baseline',
    float: float === 'left' || float === 'right' ? float : null,
    clears: /left|right|both|all/.test(lower(declarations, 'clear') ?? ''),
    borderSpacing: spacingOf(declarations, em) ?? parent.borderSpacing,
    bordersCollapse: collapsing === undefined ? parent.bordersCollapse : collapsing === 'collapse',
    backdrop,
  };
}

const lower = (declarations: Declarations, property: string): string | undefined =>
  declarations.get(property)?.toLowerCase();

type AlignmentStyle = Pick<ComputedStyle, 'align' | 'alignsBlocks'>;

function alignmentOf(parent: ComputedStyle, declarations: Declarations): AlignmentStyle {
  const value = lower(declarations, 'text-align');
  switch (value) {
    case 'left':
    case 'center':
    case 'right':
      return { align: value, alignsBlocks: null };
    case '-webkit-left':
      return { align: 'left', alignsBlocks: 'left' };
    case '-webkit-center':
      return { align: 'center', alignsBlocks: 'center' };
    case '-webkit-right':
      return { align: 'right', alignsBlocks: 'right' };
    case 'end':
      return { align: 'right', alignsBlocks: null };
    case 'start':
    case 'justify':
      return { align: 'start', alignsBlocks: null };
    default: {
      const leftOutside = parent.alignsBlocks !== null && declarations.get('display') === 'table';
      return leftOutside
        ? { align: 'start', alignsBlocks: null }
        : { align: parent.align, alignsBlocks: parent.alignsBlocks };
    }
  }
}

function textStyle(parent: TextStyle, declarations: Declarations): TextStyle {
  const style = { ...parent };
  const size = fontSizeOf(declarations.get('font-size') ?? '', parent.size, BODY.size);
  if (size !== null) style.size = size;
  const family = declarations.get('font-family');
  if (family !== undefined) style.family = familyOf(family);
  const weight = declarations.get('font-weight')?.toLowerCase();
  if (weight !== undefined && weight !== 'inherit') {
    style.bold = weight === 'bold' || weight === 'bolder' || Number(weight) >= 600;
  }
  const slant = declarations.get('font-style')?.toLowerCase();
  if (slant !== undefined && slant !== 'inherit') style.italic = /italic|oblique/.test(slant);
  const decoration = (
    declarations.get('text-decoration') ?? declarations.get('text-decoration-line')
  )?.toLowerCase();
  if (decoration !== undefined) {
    style.underline = decoration.includes('underline');
    style.strike = parent.strike || decoration.includes('line-through');
  }
  const color = colorOf(declarations.get('color') ?? '');
  if (color !== null) style.color = color;
  const height = lineHeightOf(declarations.get('line-height'), style.size);
  if (height !== null) style.lineHeight = height;
  const raised = declarations.get('vertical-align')?.toLowerCase();
  if (raised === 'super') style.rise = 0.4;
  if (raised === 'sub') style.rise = -0.2;
  return style;
}

/** Lines are kept at a distance at which they can be read, whatever the mail says. */
function lineHeightOf(value: string | undefined, size: number): number | null {
  if (value === undefined) return null;
  const text = value.trim().toLowerCase();
  if (text === 'normal') return BODY.lineHeight;
  let height: number | null = null;
  if (/^[\d.]+$/.test(text)) height = Number(text);
  else if (text.endsWith('%')) height = Number.parseFloat(text) / 100;
  else {
    const points = lengthOf(text, size);
    height = points === null || size === 0 ? null : points / size;
  }
  return height === null || Number.isNaN(height) ? null : Math.min(Math.max(height, 1.1), 3);
}

function displayOf(declarations: Declarations): Display {
  if (declarations.get('visibility')?.toLowerCase() === 'hidden') return 'none';
  if (declarations.get('mso-hide')?.toLowerCase() === 'all') return 'none';
  const display = declarations.get('display')?.toLowerCase();
  switch (display) {
    case 'none':
    case 'block':
    case 'list-item':
    case 'table':
    case 'table-caption':
    case 'table-row':
    case 'table-cell':
    case 'inline-block':
      return display;
    case 'table-row-group':
    case 'table-header-group':
    case 'table-footer-group':
      return 'table-row-group';
    case 'flex':
    case 'grid':
      return 'block';
    case 'inline-table':
    case 'inline-flex':
      return 'inline-block';
    default:
      return 'inline';
  }
}

function listTypeOf(declarations: Declarations): string | null {
  const value = (declarations.get('list-style-type') ?? declarations.get('list-style'))?.toLowerCase();
  return value === undefined ? null : (value.split(/\s+/)[0] ?? null);
}

function spacingOf(declarations: Declarations, em: number): number | null {
  if (declarations.get('border-collapse')?.toLowerCase() === 'collapse') return 0;
  const [first] = (declarations.get('border-spacing') ?? '').split(/\s+/);
  return first === undefined ? null : lengthOf(first, em);
}

function frameOf(declarations: Declarations, em: number): Frame {
  const length = (property: string): number => lengthOf(declarations.get(property) ?? '', em) ?? 0;
  const inside = (property: string): number => Math.max(0, Math.min(length(property), 200));
  const outside = (property: string): number => Math.max(0, Math.min(length(property), 150));
  return {
    margin: {
      top: outside('margin-top'),
      right: outside('margin-right'),
      bottom: outside('margin-bottom'),
      left: outside('margin-left'),
    },
    padding: {
      top: inside('padding-top'),
      right: inside('padding-right'),
      bottom: inside('padding-bottom'),
      left: inside('padding-left'),
    },
    border: {
      top: borderOf(declarations, 'top', em),
      right: borderOf(declarations, 'right', em),
      bottom: borderOf(declarations, 'bottom', em),
      left: borderOf(declarations, 'left', em),
    },
    background: colorOf(declarations.get('background-color') ?? ''),
    width: maximum(declarations, em),
    place: 'left',
  };
}

/** Where a block stands: as its margins say, else as an `align` attribute around it does. */
function withPlace(frame: Frame, declarations: Declarations, around: Frame['place'] | null): Frame {
  const left = lower(declarations, 'margin-left') === 'auto';
  const right = lower(declarations, 'margin-right') === 'auto';
  if (!left && !right) return { ...frame, place: around ?? 'left' };
  return { ...frame, place: left && right ? 'center' : left ? 'right' : 'left' };
}

function maximum(declarations: Declarations, em: number): Width {
  const width = widthOf(declarations.get('width') ?? '', em);
  const most = widthOf(declarations.get('max-width') ?? '', em);
  if (most?.kind !== 'points') return width;
  if (width?.kind === 'points') return { kind: 'points', value: Math.min(width.value, most.value) };
  return width === null || width.value === 1 ? most : width;
}

function borderOf(declarations: Declarations, side: string, em: number): BorderLine {
  const words = (declarations.get(`border-${side}`) ?? '').toLowerCase().split(/\s+(?![^(]*\))/);
  const style =
    declarations.get(`border-${side}-style`) ??
    words.find((word) => /^(?:none|hidden|solid|dashed|dotted|double|groove|ridge|inset|outset)$/.test(word));
  if (style === undefined || /none|hidden/.test(style)) return NO_FRAME.border.top;
  const thickness =
    declarations.get(`border-${side}-width`) ??
    words.find((word) => /^[\d.]|^(?:thin|medium|thick)$/.test(word));
  const named = { thin: 0.75, medium: 2.25, thick: 3.75 }[thickness ?? 'medium'];
  const color =
    declarations.get(`border-${side}-color`) ?? words.find((word) => word !== style && word !== thickness);
  return {
    width: Math.min(named ?? lengthOf(thickness ?? '', em) ?? 0, 20),
    color: colorOf(color ?? '') ?? '#6b7177',
  };
}

const insides = new WeakMap<ComputedStyle, ComputedStyle>();

/** The style that a block hands on to what is in it: its background is not repeated behind letters. */
export function insideBlock(style: ComputedStyle): ComputedStyle {
  if (style.text.background === null && style.text.rise === 0) return style;
  let inside = insides.get(style);
  if (inside === undefined) {
    inside = { ...style, text: { ...style.text, background: null, rise: 0 } };
    insides.set(style, inside);
  }
  return inside;
}
