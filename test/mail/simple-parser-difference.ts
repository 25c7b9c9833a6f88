import { createHash } from 'node:crypto';
import type { ParsedMail as TheirMail } from 'mailparser';
import { contentParts, fileParts, type ParsedMail } from '../../src/mail/message.ts';

/** In what two readings of a mail differ: the text; files that only ours has; files of theirs of which ours has no such octets. */
export type Difference = 'text' | 'more files' | 'other files';

/** In what ours and that of simpleParser differ. How lines are broken in text does not count. */
export function differencesOf(ours: ParsedMail, theirs: TheirMail): Difference[] {
  const contents = new Set(contentParts(ours.bodyStructure).map((part) => part.blobId));
  const theirFiles = new Set(
    theirs.attachments.map(({ content }) => createHash('sha256').update(content).digest('hex')),
  );
  const found: [Difference, boolean][] = [
    ['text', inOneLine(textOf(ours)) !== inOneLine(theirs.text ?? '')],
    ['more files', fileParts(ours).some(({ blobId }) => !theirFiles.has(blobId ?? ''))],
    ['other files', [...theirFiles].some((hash) => !contents.has(hash))],
  ];
  return found.flatMap(([difference, isThere]) => (isThere ? [difference] : []));
}

const textOf = ({ textBody, bodyValues }: ParsedMail): string =>
  textBody.map(({ partId }) => bodyValues[partId ?? ''] ?? '').join('\n');

const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
