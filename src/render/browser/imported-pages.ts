import type { PDFObject as ForeignObject, PDFDict, PDFPage } from '@cantoo/pdf-lib';
import { LimitReached, type RenderLimits } from '../limits.ts';
import type { ArchiveDocument, PdfObject } from '../pdf/archive-document.ts';

type Library = typeof import('@cantoo/pdf-lib');

/** A link on a page, its box counted from the page's lower left corner, in points. */
export interface PageLink {
  target: string;
  rectangle: [number, number, number, number];
}

/** A page of another PDF as an object that can be drawn, with its links. */
export interface ImportedPage {
  object: PdfObject;
  links: PageLink[];
}

/**
 * The pages of a PDF that a browser printed, to be drawn on pages of the document (form XObjects: ISO 32000-1,
 * 8.10). Only what the pages draw comes along: no scripts, forms, metadata or structure.
 *
 * @throws LimitReached, and what the library throws for a file that is damaged.
 */
export class ImportedPages {
  readonly #library: Library;
  readonly #pages: PDFPage[];

  private constructor(library: Library, pages: PDFPage[]) {
    this.#library = library;
    this.#pages = pages;
  }

  static async read(pdf: Uint8Array, limits: RenderLimits): Promise<ImportedPages> {
    const library = await import('@cantoo/pdf-lib');
    const source = await library.PDFDocument.load(pdf, { updateMetadata: false });
    const pages = source.getPages();
    if (pages.length > limits.maxPages) throw new LimitReached('maxPages');
    return new ImportedPages(library, pages);
  }

  get count(): number {
    return this.#pages.length;
  }

  /** Writes the pages into the document. */
  into(document: ArchiveDocument): ImportedPage[] {
    const copier = new Copier(this.#library, document);
    return this.#pages.map((page) => ({ object: copier.page(page), links: this.#linksOf(page) }));
  }

  #linksOf(page: PDFPage): PageLink[] {
    const { PDFDict, PDFName, PDFString, PDFHexString } = this.#library;
    const links: PageLink[] = [];
    const annotations = page.node.Annots();
    for (let index = 0; index < (annotations?.size() ?? 0); index += 1) {
      const annotation = annotations?.lookup(index);
      if (!(annotation instanceof PDFDict)) continue;
      const action = annotation.lookup(PDFName.of('A'));
      const uri = action instanceof PDFDict ? action.lookup(PDFName.of('URI')) : undefined;
      const rectangle = annotation.lookup(PDFName.of('Rect'));
      if (!(uri instanceof PDFString || uri instanceof PDFHexString)) continue;
      const [left = 0, bottom = 0, right = 0, top = 0] =
        String(rectangle)
          .match(/-?[\d.]+/g)
          ?.map(Number) ?? [];
      links.push({ target: uri.decodeText(), rectangle: [left, bottom, right, top] });
    }
    return links;
  }
}

/** An object as it is to stand in the file; pdfkit writes what it does not know as its text. */
class Verbatim {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  get [Symbol.toStringTag](): string {
    return 'Verbatim';
  }

  toString(): string {
    return this.#text;
  }
}

/** Copies objects from file to file, each once. */
class Copier {
  readonly #library: Library;
  readonly #document: ArchiveDocument;
  readonly #copied = new Map<ForeignObject, PdfObject>();

  constructor(library: Library, document: ArchiveDocument) {
    this.#library = library;
    this.#document = document;
  }

  page(page: PDFPage): PdfObject {
    const { width, height } = page.getSize();
    const resources = page.node.Resources();
    const object = this.#document.ref({
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, width, height],
      Resources: resources === undefined ? {} : this.#dictionary(resources),
    });
    const content = this.#contentOf(page);
    refuseMissingGlyphs(content);
    object.end(content);
    return object;
  }

  #contentOf(page: PDFPage): Buffer {
    const { PDFArray, PDFRawStream, decodePDFRawStream } = this.#library;
    const contents = page.node.Contents();
    const streams =
      contents instanceof PDFArray ? contents.asArray().map((_, at) => contents.lookup(at)) : [contents];
    const parts = streams.filter((stream) => stream instanceof PDFRawStream);
    return Buffer.concat(parts.flatMap((stream) => [decodePDFRawStream(stream).decode(), Buffer.from('\n')]));
  }

  #value(object: ForeignObject, context: PDFDict['context']): unknown {
    const { PDFArray, PDFDict, PDFName, PDFRef } = this.#library;
    if (object instanceof PDFRef) return this.#object(object, context);
    if (object instanceof PDFDict) return this.#dictionary(object);
    if (object instanceof PDFArray) return object.asArray().map((item) => this.#value(item, context));
    if (object instanceof PDFName) return nameOf(object);
    return new Verbatim(object.toString());
  }

  #dictionary(dictionary: PDFDict): Record<string, unknown> {
    return Object.fromEntries(
      dictionary.entries().map(([key, value]) => [nameOf(key), this.#value(value, dictionary.context)]),
    );
  }

  #isForm(dictionary: PDFDict): boolean {
    const { PDFName } = this.#library;
    return dictionary.lookup(PDFName.of('Subtype')) === PDFName.of('Form');
  }

  /** The copy of an object; those that lead back to it get the same. */
  #object(reference: ForeignObject, context: PDFDict['context']): PdfObject | null {
    const known = this.#copied.get(reference);
    if (known !== undefined) return known;
    const { PDFDict, PDFRawStream } = this.#library;
    const original = context.lookup(reference);
    if (original === undefined) return null;
    const copy = this.#document.ref({});
    this.#copied.set(reference, copy);
    if (original instanceof PDFRawStream) {
      if (this.#isForm(original.dict))
        refuseMissingGlyphs(this.#library.decodePDFRawStream(original).decode());
      const { Length: _, ...entries } = this.#dictionary(original.dict);
      Object.assign(copy.data, entries);
      copy.compress = false;
      copy.end(Buffer.from(original.contents));
    } else {
      const value = this.#value(original, context);
      copy.data = original instanceof PDFDict ? Object(value) : value;
      copy.end(undefined);
    }
    return copy;
  }
}

/**
 * A glyph that a font has not is number 0: an archive may not have it (ISO 19005-3, 6.2.11.8), and nobody can read it.
 * The browser writes glyphs as numbers of four digits.
 */
function refuseMissingGlyphs(content: Uint8Array): void {
  for (const [, digits = ''] of Buffer.from(content)
    .toString('latin1')
    .matchAll(/<([0-9A-Fa-f]+)> Tj/g)) {
    if (/^(?:.{4})*0000/.test(digits)) throw new Error('the browser has no font for some of the characters');
  }
}

/** A name as pdfkit wants it: escaped, without its slash. */
const nameOf = (name: { toString(): string }): string => name.toString().slice(1);
