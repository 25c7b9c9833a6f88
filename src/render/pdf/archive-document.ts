import PDFDocument from 'pdfkit';
import { type DocumentMetadata, xmpPacket } from './xmp.ts';

/** An indirect object of the file. Its dictionary is the object that was given; it may grow until `end`. */
export type PdfObject = PDFKit.PDFKitReference;

export interface ArchiveDocumentOptions {
  metadata: DocumentMetadata;
  /** File identifier (ISO 32000-1, 14.4), 16 bytes: the same for the same mail. */
  id: Buffer;
  /** Page size and nothing else of the page is left to pdfkit. */
  pageSize: [number, number];
}

/**
 * A PDF/A-3a file as pdfkit writes it, with metadata of ours: pdfkit puts titles into the XMP packet
 * without escaping them, and derives the file's id from the title and date alone.
 */
export class ArchiveDocument extends PDFDocument {
  declare protected readonly _root: { data: Record<string, unknown> };
  declare protected _id: Uint8Array;
  readonly #metadata: DocumentMetadata;
  readonly #associated: PdfObject[] = [];
  /** What was written so far. Not `#`: pdfkit writes the file's first line while it is being made. */
  declare private _written: Buffer[] | undefined;
  declare protected _offset: number;
  declare protected readonly _waiting: number;

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
  }

  /** The document catalogue (ISO 32000-1, 7.7.2), to which entries may be added until `end`. */
  get catalogue(): Record<string, unknown> {
    return this._root.data;
  }

  /** Called by pdfkit while it ends the file, in place of its own packet. */
  override endMetadata(): void {
    const packet = this.ref({ Type: 'Metadata', Subtype: 'XML' });
    packet.compress = false;
    packet.end(Buffer.from(xmpPacket(this.#metadata), 'utf8'));
    this._root.data.Metadata = packet;
  }

  /** Names a file specification as associated with the whole document (ISO 19005-3, 6.8). */
  associate(name: string, fileSpecification: PdfObject): void {
    this.addNamedEmbeddedFile(name, fileSpecification);
    this.#associated.push(fileSpecification);
    this._root.data.AF = this.#associated;
  }

  /** Called by pdfkit for every bit of the file, in place of a stream: some hundreds of bits make a page. */
  _write(data: string | Uint8Array): void {
    const chunk =
      typeof data === 'string'
        ? Buffer.from(`${data}\n`, 'latin1')
        : Buffer.from(data.buffer, data.byteOffset, data.byteLength);
    this._written ??= [];
    this._written.push(chunk);
    this._offset += chunk.length;
  }

  /** Ends the file and gives its bytes. Throws where an object was never ended. */
  bytes(): Buffer {
    this.end();
    if (this._waiting > 0) throw new Error(`${this._waiting} objects of the document have no end`);
    return Buffer.concat(this._written ?? []);
  }
}
