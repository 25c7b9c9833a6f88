import { deflateSync } from 'node:zlib';
import PDFDocument from 'pdfkit';
import { type Conformance, type DocumentMetadata, xmpPacket } from './xmp.ts';

/** An indirect object of the file. Its dictionary is the object that was given; it may grow until `end`. */
export type PdfObject = PDFKit.PDFKitReference;

/** A stream object whose content is made when it is written (ISO 32000-1, 7.3.8). */
interface LateStream {
  object: PdfObject;
  length: PdfObject;
  entries: string;
  content: AsyncIterable<Uint8Array>;
  written: () => void;
}

/** Operators of pages repeat so much that a quick search finds nearly all of it: a third of the time for a tenth more. */
const CONTENT_LEVEL = 3;

export interface ArchiveDocumentOptions {
  metadata: DocumentMetadata;
  /** Level of PDF/A-3: A, or U where part of the pages has no structure. */
  conformance: Conformance;
  /** File identifier (ISO 32000-1, 14.4), 16 bytes: the same for the same mail. */
  id: Buffer;
  /** Page size and nothing else of the page is left to pdfkit. */
  pageSize: [number, number];
}

/**
 * A PDF/A-3 file as pdfkit writes it, with metadata of ours: pdfkit puts titles into the XMP packet
 * without escaping them, and derives the file's id from the title and date alone.
 */
export class ArchiveDocument extends PDFDocument {
  declare protected readonly _root: { data: Record<string, unknown> };
  declare protected _id: Uint8Array;
  readonly #metadata: DocumentMetadata;
  readonly #conformance: Conformance;
  readonly #associated: PdfObject[] = [];
  readonly #late: LateStream[] = [];
  /** What was written so far, and the text behind it. Not `#`: pdfkit writes the file's first line while it is being made. */
  declare private _written: Uint8Array[] | undefined;
  declare private _openText: string | undefined;
  declare protected _offset: number;
  declare protected readonly _waiting: number;
  /** Told that an object is written, and where it begins. */
  declare protected readonly _refEnd: (object: PdfObject & { offset: number }) => void;

  constructor(options: ArchiveDocumentOptions) {
    super({
      pdfVersion: '1.7',
      subset: 'PDF/A-3a',
      lang: options.metadata.language,
      displayTitle: true,
      tagged: true,
      autoFirstPage: false,
      size: options.pageSize,
      margin: 0,
      font: '',
      info: {
        Title: options.metadata.title,
        ...(options.metadata.author === null ? {} : { Author: options.metadata.author }),
        Subject: options.metadata.description,
        Keywords: options.metadata.keywords.join(', '),
        Producer: options.metadata.producer,
        Creator: options.metadata.producer,
        CreationDate: new Date(options.metadata.createdAt),
        ModDate: new Date(options.metadata.createdAt),
      },
    });
    this._id = options.id;
    this.#metadata = options.metadata;
    this.#conformance = options.conformance;
  }

  /** The document catalogue (ISO 32000-1, 7.7.2), to which entries may be added until `end`. */
  get catalogue(): Record<string, unknown> {
    return this._root.data;
  }

  /** Called by pdfkit while it ends the file, in place of its own packet. */
  override endMetadata(): void {
    const packet = this.ref({ Type: 'Metadata', Subtype: 'XML' });
    packet.compress = false;
    packet.end(Buffer.from(xmpPacket(this.#metadata, this.#conformance), 'utf8'));
    this._root.data.Metadata = packet;
  }

  /** Left to `setContent`: pdfkit would turn the axes of each page in its content. */
  override transform(): this {
    return this;
  }

  /** Gives the current page its content, once: operators, with y counting down from the top of the page. */
  setContent(operators: string): void {
    const { content, height } = this.page;
    const turned = Buffer.from(`1 0 0 -1 0 ${height} cm\n${operators}\n`, 'latin1');
    content.compress = false;
    Object.assign(content.data, { Filter: 'FlateDecode' });
    content.write(deflateSync(turned, { level: CONTENT_LEVEL }));
  }

  /** Names a file specification as associated with the whole document (ISO 19005-3, 6.8). */
  associate(name: string, fileSpecification: PdfObject): void {
    this.addNamedEmbeddedFile(name, fileSpecification);
    this.#associated.push(fileSpecification);
    this._root.data.AF = this.#associated;
  }

  /**
   * Ends an object whose dictionary has these entries, as they stand in the file: pdfkit's own way takes several times
   * as long, and structure and links make some thousand objects of a long mail.
   */
  endWith(object: PdfObject, entries: string): void {
    const offset = this._offset;
    this._write(`${object.id} 0 obj\n<<${entries}>>\nendobj`);
    this._refEnd(Object.assign(object, { offset }));
  }

  /**
   * A stream object that comes behind all others and is written as its content comes: it is never in memory as a
   * whole.
   *
   * @param entries of its dictionary, as they stand in the file, without `Length`.
   * @param content is read by `bytes`.
   * @param written called after that: objects that tell of the content can end then.
   */
  lateStream(entries: string, content: AsyncIterable<Uint8Array>, written: () => void): PdfObject {
    const object = this.ref({});
    this.#late.push({ object, length: this.ref({}), entries, content, written });
    return object;
  }

  /**
   * Called by pdfkit for every bit of the file, in place of a stream: some hundreds of bits make a page. Text is in
   * Latin-1, an octet for each unit, and becomes octets when all of it is there.
   */
  _write(data: string | Uint8Array): void {
    if (typeof data === 'string') {
      this._openText = `${this._openText ?? ''}${data}\n`;
      this._offset += data.length + 1;
      return;
    }
    this._closeText();
    this._written?.push(data);
    this._offset += data.length;
  }

  /** Ends the file and gives its bytes, once. Throws where an object has no end, and what a late stream throws. */
  async *bytes(): AsyncGenerator<Uint8Array> {
    this.end();
    for (const stream of this.#late) yield* this.#write(stream);
    if (this._waiting > 0) throw new Error(`${this._waiting} objects of the document have no end`);
    yield this.#taken();
  }

  async *#write({ object, length, entries, content, written }: LateStream): AsyncGenerator<Uint8Array> {
    const offset = this._offset;
    this._write(`${object.id} 0 obj\n<< ${entries} /Length ${length} >>\nstream`);
    yield this.#taken();
    let octets = 0;
    for await (const chunk of content) {
      octets += chunk.length;
      this._offset += chunk.length;
      yield chunk;
    }
    this._write('\nendstream\nendobj');
    this._refEnd(Object.assign(object, { offset }));
    const lengthOffset = this._offset;
    this._write(`${length.id} 0 obj\n${octets}\nendobj`);
    this._refEnd(Object.assign(length, { offset: lengthOffset }));
    written();
  }

  /** What was written since the last time. */
  #taken(): Buffer {
    this._closeText();
    const taken = Buffer.concat(this._written ?? []);
    this._written = [];
    return taken;
  }

  private _closeText(): void {
    this._written ??= [];
    if (this._openText !== undefined) this._written.push(Buffer.from(this._openText, 'latin1'));
    this._openText = undefined;
  }
}
