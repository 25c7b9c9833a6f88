import { deflateSync } from 'node:zlib';
import type { FontFace, ShapedWord } from '../fonts/face.ts';
import type { ArchiveDocument, PdfObject } from './archive-document.ts';
import { textString } from './text-string.ts';

/** Entries that one `beginbfchar` block may have (Adobe Technical Note 5014). */
const CMAP_BLOCK = 100;

/** What a glyph means that is only a part of a character: PDF/A wants a character for every glyph. */
const NOTHING = '\u200b';

const hex4 = (value: number): string => value.toString(16).padStart(4, '0');

/**
 * A face in one document. Character codes are glyph numbers, so shaped words go to the page as they are
 * kept; only the glyphs that were used are written, when the document ends.
 */
export class EmbeddedFont {
  /** Name in the resources of pages. */
  readonly key: string;
  readonly face: FontFace;
  readonly object: PdfObject;
  readonly #dictionary: Record<string, unknown> = {};
  readonly #document: ArchiveDocument;
  readonly #codes = new Map<number, number[]>();
  readonly #taken = new Set<ShapedWord>();

  constructor(document: ArchiveDocument, face: FontFace, key: string) {
    this.#document = document;
    this.face = face;
    this.key = key;
    this.object = document.ref(this.#dictionary);
  }

  /** Notes that the word's glyphs are needed. */
  take(word: ShapedWord): void {
    if (this.#taken.has(word)) return;
    this.#taken.add(word);
    word.glyphs.forEach((glyph, index) => {
      // A word that its glyphs spell settles what they mean; others carry their text beside them.
      if (word.spelled || !this.#codes.has(glyph)) this.#codes.set(glyph, word.codes[index] ?? []);
    });
  }

  /** Writes the font's objects (ISO 32000-1, 9.7: a Type 0 font over a CIDFontType2). */
  finish(): void {
    const glyphs = [...this.#codes.keys()].sort((left, right) => left - right);
    const name = `${subsetTag(glyphs)}+${this.face.name}`;
    const descendant = this.#document.ref({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: name,
      CIDSystemInfo: { Registry: textString('Adobe'), Ordering: textString('Identity'), Supplement: 0 },
      FontDescriptor: this.#descriptor(name, glyphs),
      DW: 0,
      W: glyphs.flatMap((glyph) => [glyph, [this.face.advance(glyph)]]),
      CIDToGIDMap: 'Identity',
    });
    descendant.end(undefined);
    Object.assign(this.#dictionary, {
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: this.#toUnicode(glyphs),
    });
    this.object.end(undefined);
  }

  #descriptor(name: string, glyphs: number[]): PdfObject {
    const { face } = this;
    const scale = 1000 / face.font.unitsPerEm;
    const program = face.outlines.subset(glyphs);
    const file = this.#document.ref({ Length1: program.length, Filter: 'FlateDecode' });
    file.end(deflateSync(program));
    const { minX, minY, maxX, maxY } = face.font.bbox;
    const descriptor = this.#document.ref({
      Type: 'FontDescriptor',
      FontName: name,
      Flags: face.font.italicAngle === 0 ? 4 : 68,
      FontBBox: [minX, minY, maxX, maxY].map((edge) => Math.round(edge * scale)),
      ItalicAngle: face.font.italicAngle,
      Ascent: Math.round(face.ascent),
      Descent: Math.round(face.descent),
      CapHeight: Math.round((face.font.capHeight || face.font.ascent) * scale),
      XHeight: Math.round((face.font.xHeight || 0) * scale),
      StemV: 80,
      FontFile2: file,
    });
    descriptor.end(undefined);
    return descriptor;
  }

  #toUnicode(glyphs: number[]): PdfObject {
    const blocks: string[] = [];
    for (let at = 0; at < glyphs.length; at += CMAP_BLOCK) {
      const lines = glyphs.slice(at, at + CMAP_BLOCK).map((glyph) => {
        const codes = this.#codes.get(glyph) ?? [];
        const text = codes.length === 0 ? NOTHING : String.fromCodePoint(...codes);
        return `<${hex4(glyph)}> <${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`;
      });
      blocks.push(`${lines.length} beginbfchar\n${lines.join('\n')}\nendbfchar`);
    }
    const map = this.#document.ref({});
    map.end(
      `/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n` +
        '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n' +
        '/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n' +
        `1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n${blocks.join('\n')}\n` +
        'endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend',
    );
    return map;
  }
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
