import { type Alignment, type Frame, NO_FRAME, type TextStyle } from '../layout/box.ts';
import { BODY } from '../page/type-scale.ts';
import type { Direction } from '../text/directions.ts';
import { alignmentOf } from './alignment.ts';
import type { FindPicture } from './background.ts';
import { legible, lengthOf } from './css-values.ts';
import { type Declarations, lower } from './declarations.ts';
import { type Display, displayOf } from './display.ts';
import { type FlexStyle, flexStyle } from './flex-style.ts';
import { frameOf } from './frame-style.ts';
import { type SymbolFont, symbolFontOf } from './symbol-font.ts';
import { textStyle } from './text-style.ts';

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
  /** Colour behind the text: its own background, or that of what it stands in; null where that is a picture. */
  backdrop: string | null;
  flex: FlexStyle;
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
  flex: flexStyle(new Map(), BODY.size),
};

const NO_PICTURES: FindPicture = () => null;

/** The style of an element, from its parent's and what the cascade says of it. */
export function computeStyle(
  parent: ComputedStyle,
  declarations: Declarations,
  find: FindPicture = NO_PICTURES,
): ComputedStyle {
  const text = textStyle(parent.text, declarations);
  const em = text.size;
  const frame = frameOf(declarations, em, parent.alignsBlocks, find);
  const backdrop = frame.picture !== null ? null : (frame.background ?? parent.backdrop);
  if (backdrop !== null) text.color = legible(text.color, backdrop);
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
    frame,
    bordered: declarations.has('border-left') || declarations.has('border-left-style'),
    height: lengthOf(declarations.get('height') ?? '', em) ?? 0,
    verticalAlign: lower(declarations, 'vertical-align') ?? 'baseline',
    float: float === 'left' || float === 'right' ? float : null,
    clears: /left|right|both|all/.test(lower(declarations, 'clear') ?? ''),
    borderSpacing: spacingOf(declarations, em) ?? parent.borderSpacing,
    bordersCollapse: collapsing === undefined ? parent.bordersCollapse : collapsing === 'collapse',
    backdrop,
    flex: flexStyle(declarations, em),
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

function listTypeOf(declarations: Declarations): string | null {
  const value = (declarations.get('list-style-type') ?? declarations.get('list-style'))?.toLowerCase();
  return value === undefined ? null : (value.split(/\s+/)[0] ?? null);
}

function spacingOf(declarations: Declarations, em: number): number | null {
  if (declarations.get('border-collapse')?.toLowerCase() === 'collapse') return 0;
  const [first] = (declarations.get('border-spacing') ?? '').split(/\s+/);
  return first === undefined ? null : lengthOf(first, em);
}
