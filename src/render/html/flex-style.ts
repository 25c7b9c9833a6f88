import type { Alignment, Width } from '../layout/box.ts';
import { lengthOf, widthOf } from './css-values.ts';
import { type Declarations, lower } from './declarations.ts';

/** What is said of an element as a flex container, and as an item of one (CSS Flexible Box Layout 1). */
export interface FlexStyle {
  /** Its items stand beside each other, and whether they may go on in a next row. */
  row: boolean;
  wraps: boolean;
  justify: Alignment | 'between';
  align: 'stretch' | 'top' | 'middle' | 'bottom';
  /** Between items, in points. */
  gap: number;
  /** As an item: its share of the room that is left, and what it takes before that. */
  grow: number;
  basis: Width;
}

/** Reads the properties of flex containers and items. */
export function flexStyle(declarations: Declarations, em: number): FlexStyle {
  const flow = lower(declarations, 'flex-flow') ?? '';
  const direction = lower(declarations, 'flex-direction') ?? flow;
  const wrap = lower(declarations, 'flex-wrap') ?? flow;
  const gap = declarations.get('column-gap') ?? declarations.get('gap')?.split(/\s+/).at(-1) ?? '';
  const grow = Number(declarations.get('flex-grow') ?? 0);
  return {
    row: !direction.includes('column'),
    wraps: /(?:^|\s)wrap/.test(wrap),
    justify: justifyOf(lower(declarations, 'justify-content') ?? ''),
    align: alignOf(lower(declarations, 'align-items') ?? ''),
    gap: Math.min(Math.max(lengthOf(gap, em) ?? 0, 0), 100),
    grow: Number.isFinite(grow) ? Math.max(grow, 0) : 0,
    basis: widthOf(declarations.get('flex-basis') ?? '', em),
  };
}

function justifyOf(value: string): FlexStyle['justify'] {
  if (value.startsWith('space-')) return 'between';
  if (value === 'center') return 'center';
  return /end$|^right$/.test(value) ? 'right' : 'start';
}

function alignOf(value: string): FlexStyle['align'] {
  if (value === 'center') return 'middle';
  if (value.endsWith('end')) return 'bottom';
  return /start|baseline/.test(value) ? 'top' : 'stretch';
}
