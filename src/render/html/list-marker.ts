import type { StructureAttributes } from '../pdf/structure.ts';

const BULLETS: Record<string, string> = { disc: '•', circle: '○', square: '▪', none: '' };

const ROMAN: [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** What stands before an item of a list (CSS Counter Styles 3, the simple ones). */
export function markerText(type: string, value: number, ordered: boolean): string {
  const bullet = BULLETS[type];
  if (bullet !== undefined && !(ordered && type === 'disc')) return bullet;
  switch (type) {
    case 'lower-alpha':
    case 'lower-latin':
      return `${letters(value)}.`;
    case 'upper-alpha':
    case 'upper-latin':
      return `${letters(value).toUpperCase()}.`;
    case 'lower-roman':
      return `${roman(value)}.`;
    case 'upper-roman':
      return `${roman(value).toUpperCase()}.`;
    default:
      return ordered || type.startsWith('decimal') ? `${value}.` : '•';
  }
}

/** How a list says it is labelled. */
export function listNumbering(ordered: boolean): NonNullable<StructureAttributes['numbering']> {
  return ordered ? 'Decimal' : 'Disc';
}

function letters(value: number): string {
  if (value < 1) return String(value);
  let rest = value;
  let text = '';
  while (rest > 0) {
    rest -= 1;
    text = String.fromCharCode(97 + (rest % 26)) + text;
    rest = Math.floor(rest / 26);
  }
  return text;
}

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  let rest = value;
  let text = '';
  for (const [worth, sign] of ROMAN) {
    while (rest >= worth) {
      text += sign;
      rest -= worth;
    }
  }
  return text;
}
