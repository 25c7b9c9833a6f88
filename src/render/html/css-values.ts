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
  const name = value.trim().toLowerCase();
  const color = colord(name === 'windowtext' ? 'black' : name);
  if (!color.isValid()) return null;
  const { r, g, b, a } = color.toRgb();
  if (a < 0.05) return null;
  const onWhite = [r, g, b].map((part) => Math.round(part * a + 255 * (1 - a)));
  return `#${onWhite.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

/** Text with less contrast than this cannot be read (WCAG 2.2 asks for 4.5; mail often has less). */
const LEAST_CONTRAST = 1.35;

/**
 * The colour, or black or white where it could not be told from what is behind it: senders put pictures there,
 * which are not shown, or hide what then only the recipient would not know of.
 */
export function legible(color: string, backdrop: string): string {
  const behind = luminance(backdrop);
  const contrast = (one: number, other: number): number =>
    (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  if (color === backdrop || contrast(luminance(color), behind) < LEAST_CONTRAST)
    return behind > 0.35 ? '#1b1d1f' : '#ffffff';
  return color;
}

/** Relative luminance of `#rrggbb` (WCAG 2.2). */
function luminance(color: string): number {
  const value = Number.parseInt(color.slice(1), 16);
  const linear = [value >> 16, (value >> 8) & 255, value & 255].map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  const [red = 0, green = 0, blue = 0] = linear;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
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
