import { type BorderLine, type Frame, NO_FRAME, type Width } from '../layout/box.ts';
import { backgroundOf, type FindPicture } from './background.ts';
import { cornersOf } from './corners.ts';
import { colorOf, lengthOf, widthOf } from './css-values.ts';
import { type Declarations, lower } from './declarations.ts';

/**
 * The frame of an element: margins, padding, borders, background, width.
 *
 * @param around where an attribute of an element around it puts blocks.
 */
export function frameOf(
  declarations: Declarations,
  em: number,
  around: Frame['place'] | null,
  find: FindPicture,
): Frame {
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
    ...backgroundOf(declarations, find),
    radius: cornersOf(declarations, em),
    width: maximum(declarations, em),
    place: placeOf(declarations, around),
  };
}

/** Where a block stands: as its margins say, else as an `align` attribute around it does. */
function placeOf(declarations: Declarations, around: Frame['place'] | null): Frame['place'] {
  const left = lower(declarations, 'margin-left') === 'auto';
  const right = lower(declarations, 'margin-right') === 'auto';
  if (!left && !right) return around ?? 'left';
  return left && right ? 'center' : left ? 'right' : 'left';
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
