import type { ArchiveDocument, PdfObject } from './archive-document.ts';
import { number } from './operands.ts';
import { writtenString } from './text-string.ts';

/** Standard structure types in use (ISO 32000-1, 14.8.4). */
export type StructureType =
  | 'Document'
  | 'Sect'
  | 'Div'
  | 'BlockQuote'
  | 'P'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'H5'
  | 'H6'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Link'
  | 'Figure'
  | 'Span'
  | 'Code';

export interface StructureAttributes {
  /** Alternative text for what is not text. */
  alt?: string;
  language?: string;
  columnSpan?: number;
  rowSpan?: number;
  /** Of a header cell. */
  scope?: 'Row' | 'Column';
  /** How a list is labelled (`L`). */
  numbering?: 'Decimal' | 'Disc' | 'None';
  /** Place on the page of a figure: left, bottom, right, top in PDF coordinates. */
  boundingBox?: [number, number, number, number];
}

/** An element of the structure tree: what a piece of the page is, for those who do not see it. */
export interface StructureElement {
  readonly object: PdfObject;
  /** Entries of its dictionary that are known from the start, as they stand in the file. */
  readonly entries: string;
  /** What is in it, as it stands in the file. */
  readonly kids: string[];
  /** The page that kids are on which name none. */
  page: PdfObject | null;
}

/** A page in the parent tree: which element each of its marked pieces belongs to. */
interface PageEntry {
  key: number;
  owners: PdfObject[];
}

/**
 * The logical structure of the file (ISO 32000-1, 14.7), written by us: pdfkit's own knows no spans of
 * cells, and names the wrong page for links that are ended after a page break.
 */
export class StructureTree {
  readonly root: StructureElement;
  readonly #document: ArchiveDocument;
  readonly #elements: StructureElement[] = [];
  readonly #pages = new Map<PdfObject, PageEntry>();
  readonly #annotations: [number, PdfObject][] = [];
  #nextKey = 0;

  constructor(document: ArchiveDocument) {
    this.#document = document;
    this.root = this.#create('Document', {}, null);
  }

  /** Adds an element as the last child of its parent. */
  element(
    type: StructureType,
    parent: StructureElement,
    attributes: StructureAttributes = {},
  ): StructureElement {
    const element = this.#create(type, attributes, parent);
    parent.kids.push(String(element.object));
    return element;
  }

  /** Takes the next piece of the current page for the element; gives the MCID to mark it with. */
  mark(element: StructureElement): number {
    const page = this.#document.page.dictionary;
    let entry = this.#pages.get(page);
    if (entry === undefined) {
      entry = { key: this.#takeKey(), owners: [] };
      this.#pages.set(page, entry);
      Object.assign(page.data, { StructParents: entry.key, Tabs: 'S' });
    }
    const mcid = entry.owners.length;
    entry.owners.push(element.object);
    element.page ??= page;
    element.kids.push(element.page === page ? String(mcid) : `<</Type /MCR /Pg ${page} /MCID ${mcid}>>`);
    return mcid;
  }

  /** Adds an annotation of the current page to the element; gives the key for its `StructParent`. */
  annotation(element: StructureElement, annotation: PdfObject): number {
    const key = this.#takeKey();
    this.#annotations.push([key, element.object]);
    element.kids.push(`<</Type /OBJR /Obj ${annotation} /Pg ${this.#document.page.dictionary}>>`);
    return key;
  }

  /** Writes the tree. To be called once, after the last page's content. */
  finish(): void {
    const owned: [number, string][] = [
      ...[...this.#pages.values()].map(({ key, owners }): [number, string] => [key, `[${owners.join(' ')}]`]),
      ...this.#annotations.map(([key, owner]): [number, string] => [key, String(owner)]),
    ];
    const numbers = owned.sort(([left], [right]) => left - right).flat();
    const parentTree = this.#document.ref({});
    this.#document.endWith(parentTree, `/Nums [${numbers.join(' ')}]`);
    const treeRoot = this.#document.getStructTreeRoot();
    Object.assign(treeRoot.data, {
      K: [this.root.object],
      ParentTree: parentTree,
      ParentTreeNextKey: this.#nextKey,
    });
    for (const element of this.#elements) {
      const parent = element === this.root ? ` /P ${treeRoot}` : '';
      const page = element.page === null ? '' : ` /Pg ${element.page}`;
      const entries = `${element.entries}${parent}${page} /K [${element.kids.join(' ')}]`;
      this.#document.endWith(element.object, entries);
    }
  }

  #takeKey(): number {
    const key = this.#nextKey;
    this.#nextKey += 1;
    return key;
  }

  #create(
    type: StructureType,
    attributes: StructureAttributes,
    parent: StructureElement | null,
  ): StructureElement {
    const parentEntry = parent === null ? '' : ` /P ${parent.object}`;
    const entries = `/S /${type}${parentEntry}${entriesOf(attributes)}`;
    const element: StructureElement = { object: this.#document.ref({}), entries, kids: [], page: null };
    this.#elements.push(element);
    return element;
  }
}

/** Attributes as entries of a dictionary (ISO 32000-1, 14.7.5 and 14.8.5). */
function entriesOf(attributes: StructureAttributes): string {
  const objects: string[] = [];
  const { alt, language, columnSpan = 1, rowSpan = 1, scope, numbering, boundingBox } = attributes;
  if (columnSpan > 1 || rowSpan > 1 || scope !== undefined) {
    const columns = columnSpan > 1 ? ` /ColSpan ${columnSpan}` : '';
    const rows = rowSpan > 1 ? ` /RowSpan ${rowSpan}` : '';
    objects.push(`<</O /Table${columns}${rows}${scope === undefined ? '' : ` /Scope /${scope}`}>>`);
  }
  if (numbering !== undefined) objects.push(`<</O /List /ListNumbering /${numbering}>>`);
  if (boundingBox !== undefined) {
    objects.push(`<</O /Layout /Placement /Block /BBox [${boundingBox.map(number).join(' ')}]>>`);
  }
  return [
    alt === undefined ? '' : ` /Alt ${writtenString(alt)}`,
    language === undefined ? '' : ` /Lang ${writtenString(language)}`,
    objects.length === 0 ? '' : ` /A ${objects.length === 1 ? objects[0] : `[${objects.join(' ')}]`}`,
  ].join('');
}
