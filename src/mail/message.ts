import type { CalendarEvent } from './calendar/event.ts';
import type { ProblemCode } from './mime/problems.ts';
import type { EncryptedPart, Signature } from './protection.ts';
import type { ArchiveListing } from './zip/listing.ts';

/** An address of a header field (RFC 5322, 3.4). */
export interface EmailAddress {
  /** Display name, decoded; null where there is none. */
  name: string | null;
  /** addr-spec as written, without angle brackets; the domain in lower case. '' where only a name was given. */
  email: string;
}

/** A header field as it came, unfolded and decoded to text; name in its original case. */
export interface HeaderField {
  name: string;
  value: string;
}

/** The transfer encodings (RFC 2045, 6) that content is decoded from; all others are taken as 'binary'. */
export type TransferEncoding = '7bit' | '8bit' | 'binary' | 'base64' | 'quoted-printable' | 'x-uuencode';

/**
 * Forms that content has inside containers: compressed RTF (MS-OXRTFCP), the HTML or text that RTF stands for
 * (MS-OXRTFEX), an OCTET STRING in pieces (X.690, 8.7.3.2), compressed S/MIME (RFC 3274), and what a PGP message holds that
 * needs no key (RFC 9580, 5.9).
 */
export type ContainedEncoding = 'lzfu' | 'rtf-html' | 'rtf-text' | 'octet-strings' | 'zlib' | 'pgp-message';

/** Where content lies, still encoded: octets `start`..`end` of the raw mail, or of the decoded content of `within`. */
export interface ContentRange {
  start: number;
  end: number;
  /** What has to be undone: the encoding found, where the one declared was wrong; '7bit' where none. */
  encoding: TransferEncoding | ContainedEncoding;
  /** null: the raw mail itself. Else an encoded part that holds this one, such as a nested mail in base64. */
  within: ContentRange | null;
}

/**
 * One part of a mail, in the terms of JMAP (RFC 8621, 4.1.4 EmailBodyPart).
 *
 * Three sorts: a multipart (`partId` null) is only its `subParts`; a leaf has content and no `subParts`; and a leaf
 * that holds parts of its own has both: a message/rfc822 part is a file as a whole, and its `subParts` has
 * one entry, the structure of the mail in it; a text part with uuencoded files has them as `subParts`; a container
 * that was opened (TNEF, opaque S/MIME) has one entry, what is in it, which is listed in its stead.
 */
export interface EmailBodyPart extends ContentRange {
  /** Place in the tree as IMAP numbers it (RFC 9051, 6.4.5): '1', '2.1'; null for a multipart. */
  partId: string | null;
  /** SHA-256 (hex) of the decoded content; null for a multipart. */
  blobId: string | null;
  /** Octets of the decoded content; 0 for a multipart. */
  size: number;
  /** File name (RFC 2183, 2231), decoded, as the sender wrote it: not yet safe as a name on disk. */
  name: string | null;
  /** Media type in lower case, such as 'text/plain'. */
  type: string;
  /** As declared, in lower case; 'us-ascii' for text that declares none; null where not text. */
  charset: string | null;
  /** 'attachment', 'inline', or what else was said, in lower case; null where nothing was. */
  disposition: string | null;
  /** Content-ID without angle brackets. */
  cid: string | null;
  /** Content-Location (RFC 2557). */
  location: string | null;
  /** Only of text with format=flowed (RFC 3676): lines may be joined, with `deleteSpace` (DelSp=yes) without the blank. */
  flowed?: { deleteSpace: boolean };
  /** Only of a container: its content stands in its stead, or ('partly', as it was damaged) beside it. */
  opened?: 'whole' | 'partly';
  /** Only of the body in a container whose mail has a body of its own: the same once more, and in no list. */
  spare?: true;
  subParts: EmailBodyPart[];
}

/** Something about the mail's form that was repaired, cut or refused; nothing is left out silently. */
export interface ParseProblem {
  code: ProblemCode;
  /** The part it is about; null: the mail as a whole, or a multipart. */
  partId: string | null;
  detail: string;
}

/** What a mail is, after parsing: plain data, fit to be handed between threads. */
export interface ParsedMail {
  headers: HeaderField[];
  messageId: string | null;
  inReplyTo: string[];
  references: string[];
  from: EmailAddress[];
  sender: EmailAddress[];
  replyTo: EmailAddress[];
  to: EmailAddress[];
  cc: EmailAddress[];
  bcc: EmailAddress[];
  /** Decoded and unfolded; null where the field is missing. */
  subject: string | null;
  /** Date field as ISO 8601 with its zone kept; null where missing or unreadable. */
  sentAt: string | null;
  bodyStructure: EmailBodyPart;
  /** RFC 8621, 4.1.4: the parts to show, in order, when text or when HTML is preferred. Media may be among them. */
  textBody: EmailBodyPart[];
  htmlBody: EmailBodyPart[];
  /** Every other leaf, and media that only one of the two bodies shows: what is offered as a file. */
  attachments: EmailBodyPart[];
  /** Text of the parts of `textBody` and `htmlBody` that are text, by partId, as Unicode with LF. */
  bodyValues: Record<string, string>;
  /** Of the mail itself and of mails in it. */
  signatures: Signature[];
  /** Parts that nobody can read without a key, of the mail itself and of mails in it. */
  encrypted: EncryptedPart[];
  /** The lists of zip files, of the mail itself and of mails in it. */
  archives: ArchiveListing[];
  /** What its calendar parts tell of, each event once. */
  events: CalendarEvent[];
  /** Identity of the content without trace headers (hex SHA-256); see `identity.ts`. */
  contentIdentity: string;
  problems: ParseProblem[];
}

/** The first From address, or null. */
export function senderOf(mail: ParsedMail): EmailAddress | null {
  return mail.from[0] ?? mail.sender[0] ?? null;
}

/** All values of a header field, in order of appearance; names compare without case. */
export function headerValues(mail: ParsedMail, name: string): string[] {
  const wanted = name.toLowerCase();
  return mail.headers.filter((field) => field.name.toLowerCase() === wanted).map((field) => field.value);
}

/**
 * Every leaf of the mail itself, depth first: a nested mail counts as one leaf, its own parts do not; those in a
 * container do.
 */
export function leaves(part: EmailBodyPart): EmailBodyPart[] {
  if (part.spare) return [];
  if (part.partId === null || part.opened === 'whole') return part.subParts.flatMap(leaves);
  return part.opened === 'partly' ? [part, ...part.subParts.flatMap(leaves)] : [part];
}

/** Every part that has content, depth first: leaves, and the parts inside nested mails and text. */
export function contentParts(part: EmailBodyPart): EmailBodyPart[] {
  const inside = part.subParts.flatMap(contentParts);
  return part.partId === null ? inside : [part, ...inside];
}

/**
 * Every part to be kept as a file: the attachments, and the media that the bodies show in place (RFC 8621 lists
 * an image between texts in both bodies and not as an attachment). In the order of the mail.
 */
export function fileParts(mail: ParsedMail): EmailBodyPart[] {
  const media = [...mail.textBody, ...mail.htmlBody].filter((part) => !part.type.startsWith('text/'));
  // by number, not by object: the lists may have been through JSON
  const offered = new Set([...mail.attachments, ...media].map((part) => part.partId));
  return contentParts(mail.bodyStructure).filter((part) => offered.has(part.partId));
}

/** The range of a part alone, as what lies in it names it in `within`. */
export function rangeOf({ start, end, encoding, within }: ContentRange): ContentRange {
  return { start, end, encoding, within };
}
