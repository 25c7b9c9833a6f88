import { deflateSync } from 'node:zlib';
import type { FontFace } from '../fonts/face.ts';

/** What a PDF holds of a font when only some glyphs are used; streams are deflated. */
export interface FontProgram {
  /** With the tag that tells subsets apart. */
  name: string;
  file: Buffer;
  /** Octets of the font file before it was deflated. */
  length: number;
  toUnicode: Buffer;
  /** Array `W` of the font. */
  widths: unknown[];
}

/** Entries that one `beginbfchar` block may have (Adobe Technical Note 5014). */
const CMAP_BLOCK = 100;

/** What a glyph means that is only a part of a character: PDF/A wants a character for every glyph. */
const NOTHING = '\u200b';

/** Programs kept for each face: most mail needs the same few. */
const PROGRAMS_KEPT = 12;

const kept = new WeakMap<FontFace, Map<string, FontProgram>>();

/**
 * The program for these glyphs and the text that each stands for. As the face's frequent characters come with every
 * document, most mail can share one that is ready; its bytes depend on nothing else.
 */
export function fontProgram(face: FontFace, codes: ReadonlyMap<number, number[]>): FontProgram {
  const key = [...codes]
    .filter(([glyph, text]) => face.frequent.get(glyph) !== text)
    .map(([glyph, text]) => `${glyph}:${text.join('+')}`)
    .sort()
    .join();
  let programs = kept.get(face);
  if (programs === undefined) {
    programs = new Map();
    kept.set(face, programs);
  }
  const program = programs.get(key) ?? makeProgram(face, codes);
  programs.delete(key);
  programs.set(key, program);
  const [oldest] = programs.keys();
  if (programs.size > PROGRAMS_KEPT && oldest !== undefined) programs.delete(oldest);
  return program;
}

function makeProgram(face: FontFace, codes: ReadonlyMap<number, number[]>): FontProgram {
  const glyphs = [...codes.keys()].sort((left, right) => left - right);
  const file = face.outlines.subset(glyphs);
  return {
    name: `${subsetTag(glyphs)}+${face.name}`,
    file: deflateSync(file),
    length: file.length,
    toUnicode: deflateSync(toUnicode(glyphs, codes)),
    widths: widthsOf(glyphs, face),
  };
}

/** Array `W` (9.7.4.3): the first glyph of each row of neighbours, and their widths. */
function widthsOf(glyphs: number[], face: FontFace): unknown[] {
  const rows: [number, number[]][] = [];
  for (const glyph of glyphs) {
    const row = rows.at(-1);
    if (row !== undefined && glyph === row[0] + row[1].length) row[1].push(face.advance(glyph));
    else rows.push([glyph, [face.advance(glyph)]]);
  }
  return rows.flat();
}

const hex4 = (value: number): string => value.toString(16).padStart(4, '0');

/** The CMap from glyphs to text (ISO 32000-1, 9.10.3). */
function toUnicode(glyphs: number[], codes: ReadonlyMap<number, number[]>): string {
  const blocks: string[] = [];
  for (let at = 0; at < glyphs.length; at += CMAP_BLOCK) {
    const lines = glyphs.slice(at, at + CMAP_BLOCK).map((glyph) => {
      const points = codes.get(glyph) ?? [];
      const text = points.length === 0 ? NOTHING : String.fromCodePoint(...points);
      return `<${hex4(glyph)}> <${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`;
    });
    blocks.push(`${lines.length} beginbfchar\n${lines.join('\n')}\nendbfchar`);
  }
  return (
    '/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n' +
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n' +
    '/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n' +
    `1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n${blocks.join('\n')}\n` +
    'endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend'
  );
}

/** Six capitals that tell subsets apart (ISO 32000-1, 9.6.4), drawn from the glyphs so that they repeat. */
function subsetTag(glyphs: number[]): string {
  let hash = 2_166_136_261;
  for (const glyph of glyphs) hash = Math.imul(hash ^ glyph, 16_777_619) >>> 0;
  let tag = '';
  for (let index = 0; index < 6; index += 1) {
    tag += String.fromCharCode(65 + (hash % 26));
    hash = Math.floor(hash / 26);
  }
  return tag;
}
