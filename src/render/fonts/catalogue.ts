import { fileURLToPath } from 'node:url';
import { FontFace } from './face.ts';

/** The looks of type that mail is set in; each is metrically a twin of what senders name. */
export type Family = 'sans' | 'serif' | 'mono';

/** Where a face lies: the npm package of the family and the file in it. */
const file = (family: string, style: string, name: string): string =>
  `@expo-google-fonts/${family}/${style}/${name}_${style}.ttf`;

const fourStyles = (family: string, name: string): [string, string, string, string] => [
  file(family, '400Regular', name),
  file(family, '700Bold', name),
  file(family, '400Regular_Italic', name),
  file(family, '700Bold_Italic', name),
];

/** Regular, bold, italic, bold italic. Arimo, Tinos and Cousine have the widths of Arial, Times and Courier. */
const FAMILIES: Record<Family, [string, string, string, string]> = {
  sans: fourStyles('arimo', 'Arimo'),
  serif: fourStyles('tinos', 'Tinos'),
  mono: fourStyles('cousine', 'Cousine'),
};

/** A font for what the three families lack, opened only when a character in its ranges turns up. */
interface Fallback {
  regular: string;
  bold: string;
  ranges: [number, number][];
}

const fallback = (family: string, name: string, bold: boolean, ranges: [number, number][]): Fallback => ({
  regular: file(family, '400Regular', name),
  bold: file(family, bold ? '700Bold' : '400Regular', name),
  ranges,
});

const FALLBACKS: Fallback[] = [
  fallback('noto-sans-arabic', 'NotoSansArabic', true, [
    [0x0600, 0x06ff],
    [0x0750, 0x077f],
    [0x0870, 0x08ff],
    [0xfb50, 0xfdff],
    [0xfe70, 0xfefc],
  ]),
  fallback('noto-sans-devanagari', 'NotoSansDevanagari', true, [
    [0x0900, 0x097f],
    [0x1cd0, 0x1cff],
    [0x20b9, 0x20b9],
    [0xa830, 0xa839],
    [0xa8e0, 0xa8ff],
  ]),
  fallback('noto-sans-thai', 'NotoSansThai', true, [[0x0e00, 0x0e7f]]),
  fallback('noto-emoji', 'NotoEmoji', true, [
    [0x200d, 0x200d],
    [0x203c, 0x3299],
    [0xfe0e, 0xfe0f],
    [0x1f000, 0x1faff],
    [0xe0020, 0xe007f],
  ]),
  fallback('noto-sans-symbols-2', 'NotoSansSymbols2', false, [
    [0x2190, 0x2bff],
    [0x4dc0, 0x4dff],
    [0x10140, 0x102fb],
    [0x1d2c0, 0x1d378],
    [0x1f000, 0x1fbf9],
  ]),
  fallback('noto-sans-symbols', 'NotoSansSymbols', true, [
    [0x20d0, 0x27ff],
    [0x1f100, 0x1f773],
  ]),
  fallback('noto-sans-math', 'NotoSansMath', false, [
    [0x0300, 0x034d],
    [0x2000, 0x3030],
    [0xff5b, 0xff5d],
    [0x1d400, 0x1d7ff],
    [0x1ee00, 0x1eef1],
    [0x1f780, 0x1f7d8],
  ]),
];

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

/** A face that has the character: of the family, else of the sans, else a fallback; null where none has. */
export function faceFor(codePoint: number, family: Family, bold: boolean, italic: boolean): FontFace | null {
  const own = faceOf(family, bold, italic);
  if (own.has(codePoint)) return own;
  const key = `${codePoint} ${bold} ${italic}`;
  let face = found.get(key);
  if (face === undefined) {
    face = search(codePoint, bold, italic);
    if (found.size >= MOST_FOUND) found.clear();
    found.set(key, face);
  }
  return face;
}

function search(codePoint: number, bold: boolean, italic: boolean): FontFace | null {
  const sans = faceOf('sans', bold, italic);
  if (sans.has(codePoint)) return sans;
  for (const candidate of FALLBACKS) {
    if (!candidate.ranges.some(([first, last]) => codePoint >= first && codePoint <= last)) continue;
    const face = open(bold ? candidate.bold : candidate.regular);
    if (face.has(codePoint)) return face;
  }
  return null;
}
