import type { Inline } from '../layout/box.ts';
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

/** The label of a box as lines in its middle, as many as it holds; their places are counted from its corner. */
export function standInLines(label: string, box: Box, scale: number): LineItem[] {
  const style = { ...SMALL, size: Math.min(7.5, 7.5 * scale), lineHeight: 1.25 };
  const inlines: Inline[] = [{ kind: 'text', text: label, style, link: null }];
  const room = box.width - 2 * GAP;
  if (room < 12) return [];
  const lines = breakLines(inlines, room, new Budget(DEFAULT_LIMITS));
  const height = style.size * style.lineHeight;
  const shown = lines.slice(0, Math.floor((box.height - 1) / height));
  const top = (box.height - shown.length * height) / 2;
  return shown.map((line, index) => footLine(line, (box.width - line.width) / 2, top + index * height));
}
