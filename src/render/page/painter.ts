import type { FontFace } from '../fonts/face.ts';
import type { FillItem, LineItem, LinePiece, PicturePiece, Tag, TextPiece } from '../layout/sheet.ts';
import type { ArchiveDocument, PdfObject } from '../pdf/archive-document.ts';
import { EmbeddedFont } from '../pdf/embedded-font.ts';
import { imageMatrix, imageObject } from '../pdf/image-object.ts';
import { type StructureElement, StructureTree } from '../pdf/structure.ts';
import { hexString, textString } from '../pdf/text-string.ts';
import type { PictureFile } from '../pictures/picture-file.ts';
import { type Box, standInLines } from './stand-in.ts';

const number = (value: number): string => String(Math.round(value * 100) / 100);

/** Colour operands of `rg` for `#rrggbb`. */
function rgb(color: string): string {
  const value = Number.parseInt(color.slice(1), 16);
  const parts = [(value >> 16) & 255, (value >> 8) & 255, value & 255];
  return parts.map((part) => String(Math.round((part / 255) * 1000) / 1000)).join(' ');
}

/** Puts what was laid out on the pages of a document: operators, fonts, links, structure. */
export class Painter {
  readonly #document: ArchiveDocument;
  readonly #decoration: string;
  readonly #structure: StructureTree;
  readonly #fonts = new Map<FontFace, EmbeddedFont>();
  readonly #elements = new Map<Tag, StructureElement>();
  readonly #images = new Map<PictureFile, { key: string; object: PdfObject }>();
  #operators: string[] = [];
  /** Whose marked piece is open. */
  #marked: Tag | null = null;

  /** @param decoration what is said of a picture that has no description. */
  constructor(document: ArchiveDocument, decoration: string) {
    this.#document = document;
    this.#decoration = decoration;
    this.#structure = new StructureTree(document);
  }

  /** Draws rectangles that mean nothing to readers. */
  fills(items: FillItem[], x: number, y: number): void {
    if (items.length === 0) return;
    this.#operators.push('/Artifact BMC');
    for (const item of items) {
      const edges = [x + item.x, y + item.y, item.width, item.height].map(number).join(' ');
      this.#operators.push(`${rgb(item.color)} rg ${edges} re f`);
    }
    this.#operators.push('EMC');
  }

  /** Draws lines, each into the structure where it belongs; (x, y) is the corner of the text area. */
  lines(lines: LineItem[], x: number, y: number): void {
    for (const line of lines) {
      if (line.pieces.length === 0) this.#elementOf(line.tag);
      for (const part of piecesByLink(line)) {
        if (part.special) this.#special(line, part.pieces, x, y);
        else {
          this.#within(line.tag);
          this.#text(line, part.pieces, x, y);
        }
      }
    }
    this.#within(null);
  }

  /** Draws a line that repeats on pages: readers pass over it (ISO 32000-1, 14.8.2.2). */
  pagination(lines: LineItem[], x: number, y: number): void {
    this.#operators.push('/Artifact <</Type /Pagination>> BDC');
    for (const line of lines) this.#text(line, line.pieces, x, y);
    this.#operators.push('EMC');
  }

  /** Hands the operators so far to the page. To be called before the page changes. */
  flush(): void {
    if (this.#operators.length > 0) {
      this.#document.addContent(Buffer.from(`${this.#operators.join('\n')}\n`, 'latin1'));
    }
    this.#operators = [];
  }

  /** Writes fonts and structure. To be called after the last page. */
  finish(): void {
    this.#structure.finish();
    for (const font of this.#fonts.values()) font.finish();
  }

  /** Lets what is drawn next belong to the tag, in one marked piece with what came before where it can. */
  #within(tag: Tag | null): void {
    if (this.#marked === tag) return;
    if (this.#marked !== null) this.#operators.push('EMC');
    this.#marked = tag;
    if (tag !== null) this.#begin(this.#elementOf(tag), tag.type);
  }

  #begin(element: StructureElement, type: string): void {
    this.#operators.push(`/${type} <</MCID ${this.#structure.mark(element)}>> BDC`);
  }

  #elementOf(tag: Tag): StructureElement {
    let element = this.#elements.get(tag);
    if (element === undefined) {
      const parent = tag.parent === null ? this.#structure.root : this.#elementOf(tag.parent);
      element = this.#structure.element(tag.type, parent, tag.attributes);
      this.#elements.set(tag, element);
    }
    return element;
  }

  /** Draws a link or a picture, which have elements of their own. */
  #special(line: LineItem, pieces: LinePiece[], x: number, y: number): void {
    const [first] = pieces;
    if (first === undefined) return;
    this.#within(null);
    const parent = this.#elementOf(line.tag);
    const owner = first.link === null ? parent : this.#structure.element('Link', parent);
    for (const piece of pieces) {
      if (piece.kind === 'picture') this.#picture(line, piece, owner, x, y);
      else {
        this.#begin(owner, 'Link');
        this.#text(line, [piece], x, y);
        this.#operators.push('EMC');
      }
    }
    if (first.link !== null) this.#annotate(line, pieces, first.link, owner, x, y);
  }

  #picture(line: LineItem, piece: PicturePiece, parent: StructureElement, x: number, y: number): void {
    const { file, label } = piece.picture;
    const { scale } = line;
    const box = {
      left: x + line.x + piece.x * scale,
      top: y + line.y + (line.baseline - piece.picture.height) * scale,
      width: piece.width * scale,
      height: piece.picture.height * scale,
    };
    const bottom = this.#pageHeight() - box.top - box.height;
    const element = this.#structure.element('Figure', parent, {
      alt: label || this.#decoration,
      boundingBox: [box.left, bottom, box.left + box.width, bottom + box.height],
    });
    this.#begin(element, 'Figure');
    if (file === null) this.#standIn(box, label, scale);
    else
      this.#operators.push(
        `q ${imageMatrix(file, box).map(number).join(' ')} cm /${this.#imageOf(file)} Do Q`,
      );
    this.#operators.push('EMC');
  }

  /** Name of the picture in the resources of the page. */
  #imageOf(file: PictureFile): string {
    let image = this.#images.get(file);
    if (image === undefined) {
      image = { key: `I${this.#images.size + 1}`, object: imageObject(this.#document, file) };
      this.#images.set(file, image);
    }
    this.#document.page.xobjects[image.key] ??= image.object;
    return image.key;
  }

  /** Draws a box where a picture is not shown, with as much of its label as it holds. */
  #standIn(box: Box, label: string, scale: number): void {
    const edges = [box.left, box.top, box.width, box.height].map(number).join(' ');
    this.#operators.push(`q 0.945 0.953 0.961 rg 0.77 0.79 0.81 RG 0.5 w ${edges} re B Q`);
    for (const line of standInLines(label, box, scale)) this.#text(line, line.pieces, box.left, box.top);
  }

  #annotate(
    line: LineItem,
    pieces: LinePiece[],
    target: string,
    element: StructureElement,
    x: number,
    y: number,
  ): void {
    const left = Math.min(...pieces.map((piece) => piece.x));
    const right = Math.max(...pieces.map((piece) => piece.x + piece.width));
    const top = this.#pageHeight() - y - line.y;
    const dictionary: Record<string, unknown> = {
      Type: 'Annot',
      Subtype: 'Link',
      Rect: [x + line.x + left * line.scale, top - line.height, x + line.x + right * line.scale, top],
      Border: [0, 0, 0],
      F: 4,
      Contents: textString(target),
      A: { S: 'URI', URI: Buffer.from(encodeURI(decodeSafely(target)), 'latin1') },
    };
    const annotation: PdfObject = this.#document.ref(dictionary);
    dictionary.StructParent = this.#structure.annotation(element, annotation);
    this.#document.page.annotations.push(annotation);
    annotation.end(undefined);
  }

  #text(line: LineItem, pieces: LinePiece[], x: number, y: number): void {
    const texts = pieces.filter((piece) => piece.kind === 'text');
    const { scale } = line;
    const originX = x + line.x;
    const baseline = y + line.y + line.baseline * scale;
    this.#backgrounds(line, texts, originX, baseline);
    this.#operators.push('BT');
    let at = 0;
    while (at < texts.length) {
      const first = texts[at];
      if (first === undefined) break;
      const run = sameLook(texts, at);
      this.#run(
        run,
        first,
        originX + first.x * scale,
        baseline - first.style.rise * first.style.size * scale,
        scale,
      );
      at += run.length;
    }
    this.#operators.push('ET');
    this.#strokes(line, texts, originX, baseline);
  }

  /** Draws pieces that follow each other in one font, size and colour. */
  #run(run: TextPiece[], first: TextPiece, x: number, baseline: number, scale: number): void {
    const font = this.#fontOf(first.face);
    const size = number(first.style.size * scale);
    this.#operators.push(
      `${rgb(first.style.color)} rg /${font.key} ${size} Tf 1 0 0 -1 ${number(x)} ${number(baseline)} Tm`,
    );
    let operands = '';
    const show = (): void => {
      if (operands !== '') this.#operators.push(`[${operands}] TJ`);
      operands = '';
    };
    for (const { text, word } of run) {
      const spelled = font.take(word);
      const [only] = word.runs;
      if (spelled && word.runs.length === 1 && only?.rise === 0) {
        operands += only.operands;
        continue;
      }
      show();
      if (!spelled) this.#operators.push(`/Span <</ActualText ${hexString(text)}>> BDC`);
      for (const part of word.runs) {
        const rise = number((part.rise * first.style.size * scale) / 1000);
        this.#operators.push(`${rise} Ts [${part.operands}] TJ`);
      }
      this.#operators.push('0 Ts');
      if (!spelled) this.#operators.push('EMC');
    }
    show();
  }

  /** Colour behind the letters: as high as the type, not as the line. */
  #backgrounds({ scale }: LineItem, pieces: TextPiece[], x: number, baseline: number): void {
    for (const { style, x: at, width, face } of pieces) {
      if (style.background === null) continue;
      const size = (style.size * scale) / 1000;
      const height = (face.ascent - face.descent) * size;
      const edges = [x + at * scale, baseline - face.ascent * size, width * scale, height].map(number);
      this.#operators.push(`${rgb(style.background)} rg ${edges.join(' ')} re f`);
    }
  }

  /** Lines under and through the text, as thick as befits its size. */
  #strokes(line: LineItem, pieces: TextPiece[], x: number, baseline: number): void {
    for (const { style, x: at, width } of pieces) {
      if (!style.underline && !style.strike) continue;
      const size = style.size * line.scale;
      const edges = (below: number): string =>
        [x + at * line.scale, baseline + below * size, width * line.scale, Math.max(0.4, size * 0.05)]
          .map(number)
          .join(' ');
      this.#operators.push(`${rgb(style.color)} rg`);
      if (style.underline) this.#operators.push(`${edges(0.1)} re f`);
      if (style.strike) this.#operators.push(`${edges(-0.28)} re f`);
    }
  }

  #fontOf(face: FontFace): EmbeddedFont {
    let font = this.#fonts.get(face);
    if (font === undefined) {
      font = new EmbeddedFont(this.#document, face, `F${this.#fonts.size + 1}`);
      this.#fonts.set(face, font);
    }
    this.#document.page.fonts[font.key] ??= font.object;
    return font;
  }

  #pageHeight(): number {
    return this.#document.page.height;
  }
}

/** A URL as it may stand in a PDF: percent-encoded ASCII, not encoded twice. */
function decodeSafely(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

/** Pieces of a line in groups: those of one link, single pictures, and all else between them. */
function piecesByLink(line: LineItem): { special: boolean; pieces: LinePiece[] }[] {
  const groups: { special: boolean; pieces: LinePiece[] }[] = [];
  let last: LinePiece | null = null;
  for (const piece of line.pieces) {
    const special = piece.link !== null || piece.kind === 'picture';
    const joins =
      last !== null &&
      last.link === piece.link &&
      (piece.link !== null || (!special && last.kind === 'text'));
    const group = groups.at(-1);
    if (joins && group !== undefined) group.pieces.push(piece);
    else groups.push({ special, pieces: [piece] });
    last = piece;
  }
  return groups;
}

/** The pieces from `at` on that differ in nothing that must be said again. */
function sameLook(pieces: TextPiece[], at: number): TextPiece[] {
  const first = pieces[at];
  if (first === undefined) return [];
  let end = at + 1;
  for (; end < pieces.length; end += 1) {
    const piece = pieces[end];
    const before = pieces[end - 1];
    if (piece === undefined || before === undefined || piece.face !== first.face) break;
    if (Math.abs(before.x + before.width - piece.x) > 0.01) break;
    const { style } = piece;
    if (style !== first.style) {
      const same =
        style.size === first.style.size &&
        style.color === first.style.color &&
        style.rise === first.style.rise;
      if (!same) break;
    }
  }
  return pieces.slice(at, end);
}
