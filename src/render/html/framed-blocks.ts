import { type Block, type Frame, NO_FRAME, NO_SIDES } from '../layout/box.ts';
import { PALE } from '../page/type-scale.ts';
import type { ComputedStyle } from './computed-style.ts';
import type { HtmlElement } from './tree.ts';

/** Whether a block shows something although nothing is in it. */
export function isVisible({ frame, height }: ComputedStyle): boolean {
  const { top, right, bottom, left } = frame.border;
  return frame.background !== null || height > 0 || top.width + right.width + bottom.width + left.width > 0;
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

/** An element as a block around others. */
export function containerOf(element: HtmlElement, style: ComputedStyle, children: Block[]): Block {
  const quote = element.name === 'blockquote';
  const tag = quote ? 'BlockQuote' : null;
  return {
    kind: 'container',
    tag,
    attributes: {},
    frame: quote ? quoteFrame(style.frame) : style.frame,
    children,
  };
}

/** Quotes have a line beside them, as in plain text. */
function quoteFrame(frame: Frame): Frame {
  if (frame.border.left.width > 0) return frame;
  return {
    ...frame,
    margin: { ...frame.margin, left: Math.min(frame.margin.left, 6) },
    padding: { ...frame.padding, left: Math.max(frame.padding.left, 9) },
    border: { ...frame.border, left: { width: 1.5, color: PALE } },
  };
}
