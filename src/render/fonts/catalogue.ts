import { fileURLToPath } from 'node:url';
import { FontFace } from './face.ts';
import { FALLBACKS, fontFile } from './fallbacks.ts';

/** The looks of type that mail is set in; each is metrically a twin of what senders name. */
export type Family = 'sans' | 'serif' | 'mono';

const fourStyles = (family: string, name: string): [string, string, string, string] => [
  fontFile(family, '400Regular', name),
  fontFile(family, '700Bold', name),
  fontFile(family, '400Regular_Italic', name),
  fontFile(family, '700Bold_Italic', name),
];

/** Regular, bold, italic, bold italic. Arimo, Tinos and Cousine have the widths of Arial, Times and Courier. */
const FAMILIES: Record<Family, [string, string, string, string]> = {
  sans: fourStyles('arimo', 'Arimo'),
  serif: fourStyles('tinos', 'Tinos'),
  mono: fourStyles('cousine', 'Cousine'),
};

/** Faces opened in this thread. Each thread has its own, as each has its own copy of this module. */
const opened = new Map<string, FontFace>();

/** Printable ASCII, and what Dutch and English add to it. */
const FREQUENT = `${String.fromCharCode(...Array.from({ length: 95 }, (_, index) => 32 + index))}éëèêïöüáàçñ€–—‘’“”•…·`;

function open(path: string): FontFace {
  let face = opened.get(path);
  if (face === undefined) {
    const frequent = path === FAMILIES.sans[0] || path === FAMILIES.sans[1] ? FREQUENT : '';
    face = new FontFace(fileURLToPath(import.meta.resolve(path)), frequent);
    opened.set(path, face);
  }
  return face;
}

/** The face of a family in a style. */
export function faceOf(family: Family, bold: boolean, italic: boolean): FontFace {
  return open(FAMILIES[family][(italic ? 2 : 0) + (bold ? 1 : 0)] ?? FAMILIES[family][0]);
}

/** Faces found for characters that their family lacks; null where no font has the character. */
const found = new Map<string, FontFace | null>();
/** Mail may name every character there is: past this many, what was found is forgotten. */
const MOST_FOUND = 10_000;

/** A face that has all these characters: of the family, else of the sans, else a fallback; null where none has. */
export function faceFor(points: number[], family: Family, bold: boolean, italic: boolean): FontFace | null {
  const own = faceOf(family, bold, italic);
  if (hasAll(own, points)) return own;
  const key = `${points.join()} ${bold} ${italic}`;
  let face = found.get(key);
  if (face === undefined) {
    face = search(points, bold, italic);
    if (found.size >= MOST_FOUND) found.clear();
    found.set(key, face);
  }
  return face;
}

const hasAll = (face: FontFace, points: number[]): boolean => points.every((point) => face.has(point));

function search(points: number[], bold: boolean, italic: boolean): FontFace | null {
  const sans = faceOf('sans', bold, italic);
  if (hasAll(sans, points)) return sans;
  const inRanges = (ranges: [number, number][]): boolean =>
    points.some((point) => ranges.some(([first, last]) => point >= first && point <= last));
  for (const candidate of FALLBACKS) {
    if (!inRanges(candidate.ranges)) continue;
    const face = open(bold ? candidate.bold : candidate.regular);
    if (hasAll(face, points)) return face;
  }
  return null;
}
