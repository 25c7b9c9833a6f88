import type { FontFace, ShapedWord } from '../fonts/face.ts';
import type { ArchiveDocument, PdfObject } from './archive-document.ts';
import { type FontProgram, fontProgram } from './font-program.ts';
import { textString } from './text-string.ts';

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
  /** What each glyph stands for in this document. */
  readonly #codes: Map<number, number[]>;
  /** Words that were taken, and whether their glyphs spell them here. */
  readonly #taken = new Map<ShapedWord, boolean>();

  constructor(document: ArchiveDocument, face: FontFace, key: string) {
    this.#document = document;
    this.face = face;
    this.key = key;
    this.object = document.ref(this.#dictionary);
    this.#codes = new Map(face.frequent);
  }

  /**
   * Notes that the word's glyphs are needed. Gives whether they spell it: not where one of them stands for
   * something else in this document, as a glyph can stand for one thing only.
   */
  take(word: ShapedWord): boolean {
    let spelled = this.#taken.get(word);
    if (spelled === undefined) {
      spelled = word.spelled;
      for (const [index, glyph] of word.glyphs.entries()) {
        const codes = word.codes[index] ?? [];
        const known = this.#codes.get(glyph);
        if (known === undefined) this.#codes.set(glyph, codes);
        else if (known.join() !== codes.join()) spelled = false;
      }
      this.#taken.set(word, spelled);
    }
    return spelled;
  }

  /** Writes the font's objects (ISO 32000-1, 9.7: a Type 0 font over a CIDFontType2). */
  finish(): void {
    const program = fontProgram(this.face, this.#codes);
    const { name } = program;
    const descendant = this.#document.ref({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: name,
      CIDSystemInfo: { Registry: textString('Adobe'), Ordering: textString('Identity'), Supplement: 0 },
      FontDescriptor: this.#descriptor(program),
      DW: 0,
      W: program.widths,
      CIDToGIDMap: 'Identity',
    });
    descendant.end(undefined);
    Object.assign(this.#dictionary, {
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: this.#stream({}, program.toUnicode),
    });
    this.object.end(undefined);
  }

  #descriptor(program: FontProgram): PdfObject {
    const { face } = this;
    const scale = 1000 / face.font.unitsPerEm;
    const { minX, minY, maxX, maxY } = face.font.bbox;
    const descriptor = this.#document.ref({
      Type: 'FontDescriptor',
      FontName: program.name,
      Flags: face.font.italicAngle === 0 ? 4 : 68,
      FontBBox: [minX, minY, maxX, maxY].map((edge) => Math.round(edge * scale)),
      ItalicAngle: face.font.italicAngle,
      Ascent: Math.round(face.ascent),
      Descent: Math.round(face.descent),
      CapHeight: Math.round((face.font.capHeight || face.font.ascent) * scale),
      XHeight: Math.round((face.font.xHeight || 0) * scale),
      StemV: 80,
      FontFile2: this.#stream({ Length1: program.length }, program.file),
    });
    descriptor.end(undefined);
    return descriptor;
  }

  #stream(dictionary: Record<string, unknown>, deflated: Buffer): PdfObject {
    const stream = this.#document.ref({ ...dictionary, Filter: 'FlateDecode' });
    stream.end(deflated);
    return stream;
  }
}
