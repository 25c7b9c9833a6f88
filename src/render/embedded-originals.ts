import { safeFileName, uniqueFileNames } from '../mail/file-name.ts';
import type { EmailBodyPart, ParsedMail } from '../mail/message.ts';
import { embeddedFiles, filesOf } from './files.ts';
import { dateOf } from './metadata.ts';
import type { Words } from './page/words.ts';
import type { ArchiveDocument } from './pdf/archive-document.ts';
import { embedFile } from './pdf/embedded-file.ts';
import type { RenditionInput } from './rendition.ts';

const ORIGINAL_NAME = 'original.eml';

/** Embeds the mail as it came in, as the source of the document. It is read when the document is written. */
export function embedOriginal(
  document: ArchiveDocument,
  input: RenditionInput,
  words: Words,
  original: AsyncIterable<Uint8Array>,
): void {
  embedFile(document, {
    name: ORIGINAL_NAME,
    mediaType: 'message/rfc822',
    description: words.original,
    relationship: 'Source',
    content: original,
    modifiedAt: dateOf(input),
  });
}

/** Embeds the attachments, each under a name of its own. They are read when the document is written. */
export function embedAttachments(
  document: ArchiveDocument,
  input: RenditionInput,
  words: Words,
  read: (part: EmailBodyPart) => AsyncIterable<Uint8Array>,
): void {
  const names = attachmentNames(input.parsed);
  const embedded = embeddedFiles(input);
  for (const [index, part] of filesOf(input.parsed).entries()) {
    if (!embedded.has(part)) continue;
    embedFile(document, {
      name: names[index] ?? `${index + 1}`,
      mediaType: part.type,
      description: words.attachedFile,
      relationship: 'Supplement',
      content: read(part),
      modifiedAt: dateOf(input),
    });
  }
}

/** Two files of one name would leave only the last of them in the document. */
function attachmentNames(parsed: ParsedMail): string[] {
  const wanted = filesOf(parsed).map((part, index) => safeFileName(part, index));
  return uniqueFileNames([ORIGINAL_NAME, ...wanted]).slice(1);
}
