import { colord, extend } from 'colord';
import names from 'colord/plugins/names';
import type { Family } from '../fonts/catalogue.ts';
import type { Width } from '../layout/box.ts';

extend([names]);

/** Points in one of each absolute unit (CSS Values 3, 6.2). */
const UNITS: Record<string, number> = {
  px: 0.75,
  pt: 1,
  pc: 12,
  in: 72,
  cm: 28.3465,
  mm: 2.83465,
};

const NUMBER = /^([-+]?(?:\d+\.?\d*|\.\d+))(px|pt|pc|in|cm|mm|em|rem|ex|ch|%)?$/i;

/** A length in points, `em` being the size of type it stands in; null where it is none, or a percentage. */
export function lengthOf(value: string, em: number): number | null {
  const match = NUMBER.exec(value.trim());
  if (match === null) return null;
  const amount = Number(match[1]);
  const unit = match[2]?.toLowerCase();
  if (unit === undefined) return amount === 0 ? 0 : null;
  if (unit === '%') return null;
  if (unit === 'em') return amount * em;
  if (unit === 'rem') return amount * 12;
  if (unit === 'ex' || unit === 'ch') return (amount * em) / 2;
  return amount * (UNITS[unit] ?? 1);
}

/** A width: a length, or a part of the room there is. */
export function widthOf(value: string, em: number): Width {
  const percentage = /^(\d+(?:\.\d+)?)%$/.exec(value.trim());
  if (percentage !== null) {
    const part = Number(percentage[1]) / 100;
    return part > 0 ? { kind: 'fraction', value: Math.min(part, 1) } : null;
  }
  const points = lengthOf(value, em);
  return points === null || points <= 0 ? null : { kind: 'points', value: points };
}

/** A length attribute of HTML (2.3.4.4): pixels, or a percentage. */
export function dimensionOf(value: string | undefined): string | null {
  const match = /^\s*(\d+(?:\.\d+)?)(%?)/.exec(value ?? '');
  if (match === null) return null;
  return match[2] === '%' ? `${match[1]}%` : `${match[1]}px`;
}

/** An opaque colour as `#rrggbb`; null where there is none to be seen. Half-transparent ones are seen on white. */
export function colorOf(value: string): string | null {
  const color = colord(value.trim().toLowerCase());
  if (!color.isValid()) return null;
  const { r, g, b, a } = color.toRgb();
  if (a < 0.05) return null;
  const onWhite = [r, g, b].map((part) => Math.round(part * a + 255 * (1 - a)));
  return `#${onWhite.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

const SIZE_NAMES: Record<string, number> = {
  'xx-small': 0.6,
  'x-small': 0.75,
  small: 0.89,
  medium: 1,
  large: 1.2,
  'x-large': 1.5,
  'xx-large': 2,
  'xxx-large': 3,
};

/** Type smaller or larger than this is set at this size, in points: print is no screen. */
const SMALLEST = 4;
const LARGEST = 48;

/** A `font-size` in points; `medium` is the size that mail without one is set in. */
export function fontSizeOf(value: string, parent: number, medium: number): number | null {
  const name = value.trim().toLowerCase();
  const named = SIZE_NAMES[name];
  let size = named === undefined ? lengthOf(name, parent) : named * medium;
  if (name === 'smaller') size = parent / 1.2;
  if (name === 'larger') size = parent * 1.2;
  const percentage = /^(\d+(?:\.\d+)?)%$/.exec(name);
  if (percentage !== null) size = (parent * Number(percentage[1])) / 100;
  if (size === null) return null;
  return size <= 0 ? 0 : Math.min(Math.max(size, SMALLEST), LARGEST);
}

/** The family of ours that stands for a `font-family`. */
export function familyOf(value: string): Family {
  for (const name of value.toLowerCase().split(',')) {
    if (/courier|consolas|mono|menlo|monaco|lucida console/.test(name)) return 'mono';
    if (/sans|arial|helvetica|verdana|calibri|tahoma|segoe|aptos|trebuchet|roboto|lato/.test(name))
      return 'sans';
    if (/times|georgia|garamond|cambria|palatino|book antiqua|serif|merriweather|minion/.test(name))
      return 'serif';
  }
  return 'sans';
}
