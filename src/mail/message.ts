/** An address of a header field (RFC 5322, 3.4). */
export interface EmailAddress {
  /** Display name, decoded; null where there is none. */
  name: string | null;
  /** addr-spec as written, without angle brackets; the domain in lower case. */
  email: string;
}

/** A header field as it came, unfolded and decoded to text; name in its original case. */
export interface HeaderField {
  name: string;
  value: string;
}

/**
 * One part of a mail, in the terms of JMAP (RFC 8621, 4.1.4 EmailBodyPart). A leaf's content is decoded
 * from the raw bytes at `start`..`end` by `encoding`.
 */
export interface EmailBodyPart {
  /** Place in the tree: '1', '2.1'; null for a multipart. */
  partId: string | null;
  /** SHA-256 (hex) of the decoded content; null for a multipart. */
  blobId: string | null;
  /** Octets of the decoded content. */
  size: number;
  /** File name (RFC 2183, 2231), decoded, as the sender wrote it: not yet safe as a name on disk. */
  name: string | null;
  /** Media type in lower case, such as 'text/plain'. */
  type: string;
  charset: string | null;
  /** 'attachment', 'inline', or what else was said, in lower case; null where nothing was. */
  disposition: string | null;
  /** Content-ID without angle brackets. */
  cid: string | null;
  /** Content-Transfer-Encoding, in lower case; '7bit' where none. */
  encoding: string;
  /** Octet range of the still encoded content in the raw mail. */
  start: number;
  end: number;
  subParts: EmailBodyPart[];
}

/** Something about the mail's form that was repaired, cut or refused; nothing is left out silently. */
export interface ParseProblem {
  /** Such as 'charset-guessed', 'boundary-missing', 'limit-parts', 'header-too-long'. */
  code: string;
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
  /** RFC 8621, 4.1.4: the parts to show, in order, when text or when HTML is preferred. */
  textBody: EmailBodyPart[];
  htmlBody: EmailBodyPart[];
  /** Every other leaf: what is offered as a file. */
  attachments: EmailBodyPart[];
  /** Text of the parts of `textBody` and `htmlBody` that are text, by partId, as Unicode with LF. */
  bodyValues: Record<string, string>;
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

/** Every leaf of the tree, depth first. */
export function leaves(part: EmailBodyPart): EmailBodyPart[] {
  return part.partId === null ? part.subParts.flatMap(leaves) : [part];
}
