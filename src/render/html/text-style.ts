import type { TextStyle } from '../layout/box.ts';
import { BODY } from '../page/type-scale.ts';
import { colorOf, familyOf, fontSizeOf, lengthOf } from './css-values.ts';
import type { Declarations } from './declarations.ts';

/** How the characters of an element look, from its parent's and what the cascade says of it. */
export function textStyle(parent: TextStyle, declarations: Declarations): TextStyle {
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
