import type { BackgroundPicture } from '../layout/box.ts';
import type { PictureFile } from '../pictures/picture-file.ts';
import { colorOf } from './css-values.ts';
import { type Declarations, lower, splitOutside } from './declarations.ts';

/** Gives a picture of the mail by its URL; null for what is elsewhere, or cannot be shown. */
export type FindPicture = (source: string) => PictureFile | null;

/** What is behind an element: its colour, or the first of its gradient, and its picture. */
export function backgroundOf(
  declarations: Declarations,
  find: FindPicture,
): { background: string | null; picture: BackgroundPicture | null } {
  const image = declarations.get('background-image') ?? '';
  const color = gradientColor(image) ?? colorOf(declarations.get('background-color') ?? '');
  const [source] = urlsIn(image);
  const file = source === undefined ? null : find(source);
  if (file === null) return { background: color, picture: null };
  const size = lower(declarations, 'background-size') ?? 'auto';
  const fit = /cover|100%/.test(size) ? 'cover' : size === 'contain' ? 'contain' : 'natural';
  const repeats = fit === 'natural' && !/no-repeat/.test(lower(declarations, 'background-repeat') ?? '');
  return { background: color, picture: { file, fit, repeats } };
}

/** None of its parts runs past the next bracket or quote: text that is made to cost must not be read again and again. */
const URLS = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^()\s"']*))\s*\)/gi;

/** The URLs that a value or a style sheet names. */
export function urlsIn(text: string): string[] {
  return Array.from(text.matchAll(URLS), ([, double, single, bare = '']) =>
    (double ?? single ?? bare).trim(),
  );
}

/** The first colour of a gradient; null where there is no gradient. */
function gradientColor(image: string): string | null {
  const stops = /^[\w-]*gradient\((.*)\)/is.exec(image.trim())?.[1];
  for (const stop of stops === undefined ? [] : splitOutside(stops, ',')) {
    const color = colorOf(splitOutside(stop.trim(), ' ')[0] ?? '');
    if (color !== null) return color;
  }
  return null;
}
