import type { ImportedPage } from '../browser/imported-pages.ts';
import type { FillItem, LineItem, LinePiece, PicturePiece, Tag, TextPiece } from '../layout/sheet.ts';
import type { ArchiveDocument, PdfObject } from '../pdf/archive-document.ts';
import { imageMatrix, imageObject } from '../pdf/image-object.ts';
import { number } from '../pdf/operands.ts';
import { type StructureElement, StructureTree } from '../pdf/structure.ts';
import type { PictureFile } from '../pictures/picture-file.ts';
import { safeTarget } from '../text/links.ts';
import { behind, filled, rounded } from './backgrounds.ts';
import { annotateLink } from './link-annotation.ts';
import { isText, piecesByKind, piecesByLink } from './piece-groups.ts';
import { type Box, standInLines } from './stand-in.ts';
import { TextPen } from './text-pen.ts';

/** Puts what was laid out on the pages of a document: operators, fonts, links, structure. */
export class Painter {
  readonly #document: ArchiveDocument;
  readonly #decoration: string;
  readonly #structure: StructureTree;
  readonly #pen: TextPen;
  readonly #elements = new Map<Tag, StructureElement>();
  readonly #images = new Map<PictureFile, { key: string; object: PdfObject }>();
  /** Labels of boxes, by what they say and the room they have: mail has many boxes that say the same. */
  readonly #labels = new Map<string, LineItem[]>();
  #operators: string[] = [];
  /** Whose marked piece is open. */
  #marked: Tag | null = null;

  /** @param decoration what is said of a picture that has no description. */
  constructor(document: ArchiveDocument, decoration: string) {
    this.#document = document;
    this.#decoration = decoration;
    this.#structure = new StructureTree(document);
    this.#pen = new TextPen(document);
  }

  /** Draws rectangles that mean nothing to readers. */
  fills(items: FillItem[], x: number, y: number): void {
    if (items.length === 0) return;
    this.#operators.push('/Artifact BMC');
    for (const item of items) {
      const box = { left: x + item.x, top: y + item.y, width: item.width, height: item.height };
      if (item.color !== null) this.#operators.push(filled(item, box, item.color));
      if (item.picture !== null) {
        this.#operators.push(...behind(item, box, item.picture, this.#imageOf(item.picture.file)));
      }
    }
    this.#operators.push('EMC');
  }

  /** Draws lines, each into the structure where it belongs; (x, y) is the corner of the text area. */
  lines(lines: LineItem[], x: number, y: number): void {
    for (const line of lines) {
      if (line.pieces.length === 0) this.#elementOf(line.tag);
      for (const { link, pieces } of piecesByLink(line)) {
        if (link !== null) this.#link(line, pieces, link, x, y);
        else this.#pieces(line, pieces, line.tag, x, y);
      }
    }
    this.#within(null);
  }

  /** Draws a page that was made elsewhere, as one piece of the structure, with its links. */
  imported({ object, links }: ImportedPage): void {
    const element = this.#structure.element('P', this.#structure.root);
    const { page } = this.#document;
    const key = 'Page';
    page.xobjects[key] = object;
    this.#begin(element, 'P');
    this.#operators.push(`q 1 0 0 -1 0 ${number(page.height)} cm /${key} Do Q`, 'EMC');
    for (const { target, rectangle } of links) {
      const safe = safeTarget(target);
      if (safe === null) continue;
      const [left, bottom, right, top] = rectangle;
      const box = { left, top: page.height - top, width: right - left, height: top - bottom };
      annotateLink(this.#document, this.#structure, this.#structure.element('Link', element), safe, box);
    }
  }

  /** Draws lines that repeat on pages: readers pass over it (ISO 32000-1, 14.8.2.2). */
  pagination(lines: LineItem[], x: number, y: number): void {
    if (lines.length === 0) return;
    this.#operators.push('/Artifact <</Type /Pagination>> BDC');
    for (const line of lines) this.#text(line, line.pieces.filter(isText), x, y);
    this.#operators.push('EMC');
  }

  /** Hands the operators so far to the page. To be called before the page changes. */
  flush(): void {
    this.#document.setContent(this.#operators.join('\n'));
    this.#operators = [];
  }

  /** Writes fonts and structure. To be called after the last page. */
  finish(): void {
    this.#structure.finish();
    this.#pen.finish();
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

  /** Draws text and pictures as part of the tag: pictures have an element of their own in it. */
  #pieces(line: LineItem, pieces: LinePiece[], tag: Tag, x: number, y: number): void {
    for (const group of piecesByKind(pieces)) {
      if (isText(group[0])) {
        this.#within(tag);
        this.#text(line, group.filter(isText), x, y);
      } else {
        this.#within(null);
        for (const piece of group) if (piece.kind === 'picture') this.#picture(line, piece, tag, x, y);
      }
    }
  }

  /** Draws what of a link is on the line, as a link of its own: an annotation is on one page only. */
  #link(line: LineItem, pieces: LinePiece[], target: string, x: number, y: number): void {
    this.#within(null);
    const tag: Tag = { type: 'Link', attributes: {}, parent: line.tag };
    this.#pieces(line, pieces, tag, x, y);
    this.#within(null);
    const left = Math.min(...pieces.map((piece) => piece.x));
    const right = Math.max(...pieces.map((piece) => piece.x + piece.width));
    const box = {
      left: x + line.x + left * line.scale,
      top: y + line.y,
      width: (right - left) * line.scale,
      height: line.height,
    };
    annotateLink(this.#document, this.#structure, this.#elementOf(tag), target, box);
  }

  #picture(line: LineItem, piece: PicturePiece, tag: Tag, x: number, y: number): void {
    const { file, label } = piece.picture;
    const { scale } = line;
    const box = {
      left: x + line.x + piece.x * scale,
      top: y + line.y + (line.baseline - piece.picture.height) * scale,
      width: piece.width * scale,
      height: piece.picture.height * scale,
    };
    const bottom = this.#pageHeight() - box.top - box.height;
    const element = this.#structure.element('Figure', this.#elementOf(tag), {
      alt: label || this.#decoration,
      boundingBox: [box.left, bottom, box.left + box.width, bottom + box.height],
    });
    this.#begin(element, 'Figure');
    if (file === null) this.#standIn(box, label, scale);
    else
      this.#operators.push(
        `q ${rounded(piece.picture, box, scale)}${imageMatrix(file, box).map(number).join(' ')} cm /${this.#imageOf(file)} Do Q`,
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
    const key = `${box.width} ${box.height} ${scale} ${label}`;
    const lines = this.#labels.get(key) ?? standInLines(label, box, scale);
    this.#labels.set(key, lines);
    for (const line of lines) {
      this.#text(line, line.pieces.filter(isText), box.left, box.top);
    }
  }

  #text(line: LineItem, pieces: TextPiece[], x: number, y: number): void {
    this.#pen.draw(this.#operators, line, pieces, x, y);
  }

  #pageHeight(): number {
    return this.#document.page.height;
  }
}
