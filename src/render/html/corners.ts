import type { Corners, Width } from '../layout/box.ts';
import { widthOf } from './css-values.ts';
import type { Declarations } from './declarations.ts';

const NAMES = ['top-left', 'top-right', 'bottom-right', 'bottom-left'] as const;

/** Which of the values of the shorthand is meant where a corner has none of its own. */
const FALLBACK = [0, 0, 0, 1] as const;

/** The round corners of an element (CSS Backgrounds 3, 4.1), as parts of circles; null where all are sharp. */
export function cornersOf(declarations: Declarations, em: number): Corners | null {
  const [all = ''] = (declarations.get('border-radius') ?? '').split('/');
  const values = all.trim().split(/\s+/);
  const radius = (index: 0 | 1 | 2 | 3): Width => {
    const own = declarations.get(`border-${NAMES[index]}-radius`)?.split(/\s+/)[0];
    return radiusOf(own ?? values[index] ?? values[FALLBACK[index]] ?? values[0] ?? '', em);
  };
  const corners: Corners = [radius(0), radius(1), radius(2), radius(3)];
  return corners.every((corner) => corner === null) ? null : corners;
}

function radiusOf(value: string, em: number): Width {
  const radius = widthOf(value, em);
  return radius?.kind === 'fraction' ? { kind: 'fraction', value: Math.min(radius.value, 0.5) } : radius;
}
