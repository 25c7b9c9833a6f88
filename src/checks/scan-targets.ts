import { isDeepStrictEqual } from 'node:util';
import {
  type ContentRange,
  contentParts,
  type EmailBodyPart,
  type ParsedMail,
  rangeOf,
} from '../mail/message.ts';
import { isPlainEncoding } from '../mail/mime/found-encoding.ts';
import { isMailType } from '../mail/mime/walk.ts';
import { type Saying, say } from '../words/saying.ts';
import { mayHoldBase64 } from './bare-base64.ts';

/** A content that is sent to the scanner by itself, beside the mail. */
export interface ScanTarget {
  /** Where it is, for people. */
  name: Saying;
  /** Where it lies in the raw mail. */
  content: ContentRange;
  size: number;
  /** SHA-256 of its octets in hexadecimal; null where nobody has reckoned it. */
  sha256: string | null;
}

/** A text in which base64 may stand that does not say so. */
export interface TextTarget {
  /** Where it is, for people. */
  name: Saying;
  text: string;
}

const GUESSED = /^(boundary|limit|content-type|encoding|text-outside|header-malformed)/;

/** Files that stand in a text. */
const IN_TEXT: ReadonlySet<ContentRange['encoding']> = new Set(['x-uuencode', 'pgp-message']);

/** A file of fewer octets is not worth a scan of its own. */
const LARGE_BYTES = 1024 * 1024;

/**
 * What clamd does not see, or not reliably, as it looks at a raw mail: all that lies in the content of another part (TNEF, of
 * which clamd decompresses no rich text; opaque S/MIME; nested mails in base64; files that are uuencoded in encoded text), and
 * mails that are attached as files. No content is named twice.
 */
export function hiddenTargets(mail: ParsedMail): ScanTarget[] {
  const targets = new Map<string, ScanTarget>();
  for (const part of contentParts(mail.bodyStructure)) {
    const signed = signedContent(part);
    if (signed) targets.set(`signed ${part.partId}`, signed);
    const isHidden = part.within !== null || isEncodedMail(part) || IN_TEXT.has(part.encoding);
    if (isHidden && part.size > 0) targets.set(part.blobId ?? '', partTarget(part));
  }
  return [...targets.values()];
}

/** The texts of a mail that are worth to be looked through for base64 (`bare-base64.ts`). */
export const textTargets = ({ bodyValues }: ParsedMail): TextTarget[] =>
  Object.entries(bodyValues)
    .filter(([, text]) => mayHoldBase64(text))
    .map(([partId, text]) => ({ name: say('base64-in-part', { part: partId }), text }));

/**
 * Large files that can be scanned as files, and the mail without them: in base64 that is as it should be, so that no
 * reader makes other octets of it than we do. Each lies in the raw mail itself.
 */
export function largeTargets({ bodyStructure, problems }: ParsedMail): ScanTarget[] {
  // where the structure was guessed at, others may see another one
  if (problems.some(({ code }) => GUESSED.test(code))) return [];
  const faulty = new Set(problems.map(({ partId }) => partId));
  return contentParts(bodyStructure)
    .filter(({ encoding, size, within }) => encoding === 'base64' && size >= LARGE_BYTES && within === null)
    .filter((part) => part.subParts.length === 0 && !isEncodedMail(part) && !faulty.has(part.partId))
    .map(partTarget);
}

function partTarget(part: EmailBodyPart): ScanTarget {
  const name = say('part', { part: part.partId ?? '' });
  return { name, content: rangeOf(part), size: part.size, sha256: part.blobId };
}

/** A mail that came encoded, by its type or by its name. */
function isEncodedMail({ type, name, encoding }: EmailBodyPart): boolean {
  return !isPlainEncoding(encoding) && (isMailType(type) || /\.(eml|mht|mhtml)$/i.test(name ?? ''));
}

/** The signed or compressed content of S/MIME as a whole: it is a mail without the header of one. */
function signedContent(part: EmailBodyPart): ScanTarget | null {
  const content = part.opened && part.subParts[0]?.within;
  // what lies in the octets of the part itself is a container of another sort
  if (!content || isDeepStrictEqual(content, rangeOf(part))) return null;
  const size = Math.max(part.size, part.subParts[0]?.end ?? 0);
  return { name: say('content-of-part', { part: part.partId ?? '' }), content, size, sha256: null };
}
