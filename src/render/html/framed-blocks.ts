import { type Block, type Frame, NO_FRAME, NO_SIDES } from '../layout/box.ts';
import { PALE } from '../page/type-scale.ts';
import type { ComputedStyle } from './computed-style.ts';
import type { HtmlElement } from './tree.ts';

/** Whether a block shows something although nothing is in it. */
export function isVisible({ frame, height }: ComputedStyle): boolean {
  const { top, right, bottom, left } = frame.border;
  return (
    frame.background !== null ||
    frame.picture !== null ||
    height > 0 ||
    top.width + right.width + bottom.width + left.width > 0
  );
}

/** An `hr` as a rule, in the colour and thickness of its border where it has one. */
export function ruleOf({ frame, text }: ComputedStyle): Block {
  const { top } = frame.border;
  const space = text.size * 0.6;
  return {
    kind: 'rule',
    frame: {
      ...NO_FRAME,
      margin: { ...NO_SIDES, top: space, bottom: space },
      width: frame.width,
      place: frame.width === null ? 'left' : 'center',
    },
    color: top.width > 0 ? top.color : PALE,
    thickness: top.width > 0 ? top.width : 0.8,
  };
}

/** Room for the marker of a list item, as parts of the size of its text. */
const MARKER_ROOM = { least: 1.4, most: 2 };

/** Between the edge of coloured paper and what is on it, in points. */
const PAPER_EDGE = 6;

/** The body of a mail that is on coloured paper, with its paper; on white, as it is. */
export function onItsPaper({ frame: { background } }: ComputedStyle, children: Block[]): Block[] {
  if (background === null || background === '#ffffff' || children.length === 0) return children;
  const padding = { top: PAPER_EDGE, right: PAPER_EDGE, bottom: PAPER_EDGE, left: PAPER_EDGE };
  return [
    { kind: 'container', tag: null, attributes: {}, frame: { ...NO_FRAME, background, padding }, children },
  ];
}

/** How far the items of a list are set in, out of its own margin and padding, and the frame with the rest of it. */
export function listFrame({ frame, text, direction }: ComputedStyle): { indent: number; frame: Frame } {
  const side = direction === 'rtl' ? 'right' : 'left';
  const asked = frame.margin[side] + frame.padding[side];
  const indent = Math.min(Math.max(asked, text.size * MARKER_ROOM.least), text.size * MARKER_ROOM.most);
  return {
    indent,
    frame: {
      ...frame,
      margin: { ...frame.margin, [side]: Math.max(0, asked - indent) },
      padding: { ...frame.padding, left: 0, right: 0 },
    },
  };
}

/** No block is made higher than this for its background, in points. */
const MOST_HEIGHT = 400;

/** An element as a block around others. */
export function containerOf(element: HtmlElement, style: ComputedStyle, children: Block[]): Block {
  const quote = element.name === 'blockquote';
  const tag = quote ? 'BlockQuote' : null;
  const shows = style.frame.background !== null || style.frame.picture !== null;
  return {
    kind: 'container',
    tag,
    attributes: {},
    frame: quote && !style.bordered ? quoteFrame(style.frame) : style.frame,
    // Room that shows nothing is left to its children: senders write heights that they saw on a screen.
    minHeight: shows ? Math.min(style.height, MOST_HEIGHT) : 0,
    children,
  };
}

/** Quotes have a line beside them, as in plain text, unless their sender says otherwise. */
function quoteFrame(frame: Frame): Frame {
  return {
    ...frame,
    margin: { ...frame.margin, left: Math.min(frame.margin.left, 6) },
    padding: { ...frame.padding, left: Math.max(frame.padding.left, 9) },
    border: { ...frame.border, left: { width: 1.5, color: PALE } },
  };
}
