import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import type { ArchiveDocument } from './archive-document.ts';
import { textString } from './text-string.ts';

export interface EmbeddedFile {
  /** Unique among the files of the document. */
  name: string;
  mediaType: string;
  description: string;
  /** How the file relates to the document (ISO 19005-3, annex E). */
  relationship: 'Source' | 'Supplement';
  content: Buffer;
  modifiedAt: Date;
}

/** Above this many bytes a quick compression has to do: most of such a file is already compressed. */
const QUICK_COMPRESSION_ABOVE = 1_000_000;

/** Embeds a file and associates it with the document (ISO 32000-1, 7.11.4; ISO 19005-3, 6.8). */
export function embedFile(document: ArchiveDocument, file: EmbeddedFile): void {
  const level = file.content.length > QUICK_COMPRESSION_ABOVE ? 1 : 6;
  const stream = document.ref({
    Type: 'EmbeddedFile',
    Subtype: nameOf(file.mediaType),
    Filter: 'FlateDecode',
    Params: {
      Size: file.content.length,
      CreationDate: file.modifiedAt,
      ModDate: file.modifiedAt,
      CheckSum: createHash('md5').update(file.content).digest(),
    },
  });
  stream.end(deflateSync(file.content, { level }));
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

/** A media type as a PDF name, in which `/` and whatever is not a letter must be escaped (7.3.5). */
function nameOf(mediaType: string): string {
  return mediaType.replace(/[^A-Za-z0-9.+_-]/g, (character) => {
    const code = character.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase();
    return code.length === 2 ? `#${code}` : '_';
  });
}
