import { createHash } from 'node:crypto';
import type { ArchiveDocument } from './archive-document.ts';
import { deflated } from './deflate.ts';
import { textString } from './text-string.ts';

export interface EmbeddedFile {
  /** Unique among the files of the document. */
  name: string;
  mediaType: string;
  description: string;
  /** How the file relates to the document (ISO 19005-3, annex E). */
  relationship: 'Source' | 'Supplement';
  /** Read when the document is written. */
  content: AsyncIterable<Uint8Array>;
  modifiedAt: Date;
}

/** Embeds a file and associates it with the document (ISO 32000-1, 7.11.4; ISO 19005-3, 6.8). */
export function embedFile(document: ArchiveDocument, file: EmbeddedFile): void {
  const parameters = document.ref({ CreationDate: file.modifiedAt, ModDate: file.modifiedAt });
  const content = new Measured(file.content);
  const stream = document.lateStream(
    `/Type /EmbeddedFile /Subtype /${nameOf(file.mediaType)} /Filter /FlateDecode /Params ${parameters}`,
    deflated(content),
    () => {
      Object.assign(parameters.data, content.measures());
      parameters.end(undefined);
    },
  );
  const specification = document.ref({
    Type: 'Filespec',
    AFRelationship: file.relationship,
    F: textString(file.name),
    UF: textString(file.name),
    Desc: textString(file.description),
    EF: { F: stream, UF: stream },
  });
  specification.end(undefined);
  document.associate(file.name, specification);
}

/** A content that is measured as it is read. */
class Measured implements AsyncIterable<Uint8Array> {
  readonly #content: AsyncIterable<Uint8Array>;
  readonly #hash = createHash('md5');
  #size = 0;

  constructor(content: AsyncIterable<Uint8Array>) {
    this.#content = content;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    for await (const chunk of this.#content) {
      this.#hash.update(chunk);
      this.#size += chunk.length;
      yield chunk;
    }
  }

  /** Its size and checksum as parameters of an embedded file (7.11.4, table 46); once, when it has been read. */
  measures(): { Size: number; CheckSum: Buffer } {
    return { Size: this.#size, CheckSum: this.#hash.digest() };
  }
}

/** A media type as a PDF name, in which `/` and whatever is not a letter must be escaped (7.3.5). */
function nameOf(mediaType: string): string {
  return mediaType.replace(/[^A-Za-z0-9.+_-]/g, (character) => {
    const code = character.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase();
    return code.length === 2 ? `#${code}` : '_';
  });
}
