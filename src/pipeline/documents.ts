import type { FilingDocument } from '../cases/case-system.ts';
import { safeFileName, uniqueFileNames } from '../mail/file-name.ts';
import { type EmailBodyPart, fileParts, type ParsedMail } from '../mail/message.ts';
import type { Blob } from '../store/blobs.ts';

/** What of a mail is to be kept, with its bytes in the blob store. */
export interface StoredMail {
  subject: string | null;
  raw: Blob;
  rendition: Blob;
  /** The parts that are kept as files, and the blob of each. */
  files: readonly EmailBodyPart[];
  stored: readonly Blob[];
}

/** What looks like a token: the names of files travel further than subjects, and its code is secret. */
const TOKEN = /\[[^\]]{1,80}-[0-9a-f]{6,32}\]/gi;

interface Source {
  role: FilingDocument['role'];
  name: string | null;
  type: string;
  blob: Blob | null;
}

/** A subject may be as long as a mail; the names of its files need not. */
const LONGEST_TITLE = 100;

/**
 * The parts to be kept as files of their own: all but the pictures that the HTML shows in its text (logos of signatures, mostly).
 * Those are on the rendition and in the original.
 */
export function partsToFile(parsed: ParsedMail): EmailBodyPart[] {
  const shown = picturesInText(parsed);
  return fileParts(parsed).filter((part) => !shown.has(part));
}

/** The documents of a mail: the original, its rendition and its files, under safe names of which no two are the same. */
export function documents({ subject, raw, rendition, files, stored }: StoredMail): FilingDocument[] {
  const title = titleOf(subject);
  // Files come first, so that they keep their own names: document intake gets them alone.
  const sources: Source[] = [
    ...files.map(({ name, type }, index) => attachment(name, type, stored[index] ?? null)),
    { role: 'original', name: `${title}.eml`, type: 'message/rfc822', blob: raw },
    { role: 'rendition', name: `${title}.pdf`, type: 'application/pdf', blob: rendition },
  ];
  const names = uniqueFileNames(sources.map(safeFileName));
  return sources.flatMap(({ role, type, blob }, index) =>
    blob ? [{ role, name: names[index] ?? '', mediaType: type, size: blob.size, sha256: blob.sha256 }] : [],
  );
}

function titleOf(subject: string | null): string {
  const text = (subject ?? '').replace(TOKEN, ' ').replace(/\s+/g, ' ').trim();
  return [...(text || 'E-mail')].slice(0, LONGEST_TITLE).join('');
}

const attachment = (name: string | null, type: string, blob: Blob | null): Source => ({
  role: 'attachment',
  name,
  type,
  blob,
});

function picturesInText({ htmlBody, bodyValues, attachments }: ParsedMail): Set<EmailBodyPart> {
  const html = htmlBody.map((part) => bodyValues[part.partId ?? ''] ?? '').join('\n');
  const shown = attachments.filter(({ type, cid, disposition }) => {
    if (cid === null || !type.startsWith('image/') || disposition === 'attachment') return false;
    return html.includes(`cid:${cid}`) || html.includes(`cid:${encodeURIComponent(cid)}`);
  });
  return new Set(shown);
}
