import type { CalendarEvent } from '../../src/mail/calendar/event.ts';
import type { EmailAddress, EmailBodyPart, ParsedMail } from '../../src/mail/message.ts';
import type { EncryptedPart, Signature } from '../../src/mail/protection.ts';
import type { ArchiveListing } from '../../src/mail/zip/listing.ts';

/** What a golden file says of a mail: all that the parser found, but for places in the octets. */
export interface Golden {
  header: Record<string, unknown>;
  structure: GoldenPart;
  textBody: (string | null)[];
  htmlBody: (string | null)[];
  attachments: (string | null)[];
  bodyValues: Record<string, string>;
  signatures?: Signature[];
  encrypted?: EncryptedPart[];
  archives?: ArchiveListing[];
  events?: CalendarEvent[];
  problems: string[];
  contentIdentity: string;
}

/** A part with all that is not as in most parts. */
export interface GoldenPart {
  part: string;
  encoding?: string;
  size?: number;
  blobId?: string | null;
  name?: string;
  disposition?: string;
  cid?: string;
  location?: string;
  flowed?: { deleteSpace: boolean };
  opened?: string;
  spare?: true;
  within?: string;
  subParts?: GoldenPart[];
}

export function goldenOf(mail: ParsedMail): Golden {
  const ids = (parts: EmailBodyPart[]) => parts.map((part) => part.partId);
  return {
    header: headerOf(mail),
    structure: partOf(mail.bodyStructure),
    textBody: ids(mail.textBody),
    htmlBody: ids(mail.htmlBody),
    attachments: ids(mail.attachments),
    bodyValues: mail.bodyValues,
    ...(mail.signatures.length > 0 && { signatures: mail.signatures }),
    ...(mail.encrypted.length > 0 && { encrypted: mail.encrypted }),
    ...(mail.archives.length > 0 && { archives: mail.archives }),
    ...(mail.events.length > 0 && { events: mail.events }),
    problems: mail.problems.map(({ code, partId, detail }) => `${code} (${partId ?? 'mail'}): ${detail}`),
    contentIdentity: mail.contentIdentity,
  };
}

/**
 * The same without what depends on the form of line ends: size and hash of text that is not in base64, and what
 * problems quote.
 */
export function withoutLineEnds(golden: Golden): Golden {
  return {
    ...golden,
    structure: partWithoutLineEnds(golden.structure),
    problems: golden.problems.map((problem) => problem.replace(/:.*$/s, '')),
  };
}

function partWithoutLineEnds({ size, blobId, ...part }: GoldenPart): GoldenPart {
  const isFixed = part.encoding === 'base64' || part.encoding === 'x-uuencode';
  return {
    ...part,
    ...(isFixed && part.part !== 'message/rfc822' && { size, blobId }),
    ...(part.subParts && { subParts: part.subParts.map(partWithoutLineEnds) }),
  };
}

function headerOf(mail: ParsedMail): Record<string, unknown> {
  const addresses = (list: EmailAddress[]) => list.map(({ name, email }) => [name, email]);
  const header = {
    messageId: mail.messageId,
    inReplyTo: mail.inReplyTo,
    references: mail.references,
    from: addresses(mail.from),
    sender: addresses(mail.sender),
    replyTo: addresses(mail.replyTo),
    to: addresses(mail.to),
    cc: addresses(mail.cc),
    bcc: addresses(mail.bcc),
    subject: mail.subject,
    sentAt: mail.sentAt,
    others: mail.headers
      .filter(({ name }) => /^(x-|received)/i.test(name))
      .map(({ name, value }) => `${name}: ${value}`),
  };
  return Object.fromEntries(
    Object.entries(header).filter(([, value]) => !Array.isArray(value) || value.length > 0),
  );
}

function partOf(part: EmailBodyPart): GoldenPart {
  const { partId, type, charset, encoding, size, blobId, name, disposition, cid, location, flowed, within } =
    part;
  return {
    part: `${partId === null ? '' : `${partId} `}${type}${charset === null ? '' : ` ${charset}`}`,
    ...(partId !== null && { encoding, size, blobId }),
    ...(name !== null && { name }),
    ...(disposition !== null && { disposition }),
    ...(cid !== null && { cid }),
    ...(location !== null && { location }),
    ...(flowed && { flowed }),
    ...(part.opened && { opened: part.opened }),
    ...(part.spare && { spare: part.spare }),
    ...(within && { within: within.encoding }),
    ...(part.subParts.length > 0 && { subParts: part.subParts.map(partOf) }),
  };
}
