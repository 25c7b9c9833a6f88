import type { Inline } from '../layout/box.ts';
import type { Line } from '../layout/line-filling.ts';
import { breakLines } from '../layout/lines.ts';
import type { LineItem } from '../layout/sheet.ts';
import { Budget, DEFAULT_LIMITS } from '../limits.ts';
import { footLine } from './foot.ts';
import { SMALL } from './type-scale.ts';

/** A rectangle on the page, in points from its top left corner. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Between the edge of the box and its label, in points. */
const GAP = 3;
/** A box with less room than this, in points, has no label. */
const NARROWEST = 12;

/** The sizes that a label is tried in, in points. */
const SIZES = [7.5, 6, 5];

/**
 * The label of a box as lines in its middle; their places are counted from its corner. A label that does not fit at any
 * size is left out, as half a word tells nobody anything: it is the figure's alternative text in any case.
 */
export function standInLines(label: string, box: Box, scale: number): LineItem[] {
  const room = box.width - 2 * GAP;
  if (room < NARROWEST) return [];
  for (const size of SIZES) {
    const style = { ...SMALL, size: Math.min(size, 7.5 * scale), lineHeight: 1.25 };
    const inlines: Inline[] = [{ kind: 'text', text: label, style, link: null }];
    const lines = breakLines(inlines, room, new Budget(DEFAULT_LIMITS));
    const height = style.size * style.lineHeight;
    const top = (box.height - lines.length * height) / 2;
    if (top < 0 || breaksWords(lines, label)) continue;
    return lines.map((line, index) => footLine(line, (box.width - line.width) / 2, top + index * height));
  }
  return [];
}

/** Whether a word of the label goes on in a next line without a hyphen or the like. */
function breaksWords(lines: Line[], label: string): boolean {
  const words = new Set(label.split(/\s+/));
  const whole = lines.map((line) => line.pieces.map((piece) => ('text' in piece ? piece.text : '')).join(''));
  return whole.some((line) => {
    const last = line.trim().split(/\s+/).at(-1) ?? '';
    return last !== '' && !words.has(last) && !/[-/.?&=]$/.test(last);
  });
}
