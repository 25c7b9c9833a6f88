import { createHash } from 'node:crypto';
import type { EmailAddress, EmailBodyPart, HeaderField, ParsedMail } from '../../src/mail/message.ts';

/** What a test says of a mail; all that it leaves out is filled in plainly. */
export interface MailOutline {
  subject?: string | null;
  /** Addresses as `name <email>` or bare. */
  from?: string | string[];
  to?: string | string[];
  cc?: string | string[];
  messageId?: string;
  inReplyTo?: string[];
  references?: string[];
  /** ISO 8601. */
  sentAt?: string | null;
  /** Further header fields, after those above. */
  headers?: Record<string, string | string[]>;
  text?: string;
  html?: string;
  /** Instead of what text and html give, for mail of another structure, such as `multipart/report`. */
  structure?: EmailBodyPart;
}

/** A parsed mail as `src/mail/` would give it, without any bytes behind it. */
export function parsedMail(outline: MailOutline = {}): ParsedMail {
  const addresses = {
    from: addressList(outline.from ?? 'Jan Jansen <jan@burger.example>'),
    to: addressList(outline.to ?? 'post@gemeente.example'),
    cc: addressList(outline.cc ?? []),
  };
  const subject = outline.subject === undefined ? 'Vraag' : outline.subject;
  const messageId = outline.messageId ?? 'a1@burger.example';
  const sentAt = outline.sentAt === undefined ? '2026-03-02T09:15:00+01:00' : outline.sentAt;
  return {
    headers: headerFields(outline, { ...addresses, subject, messageId, sentAt }),
    messageId,
    inReplyTo: outline.inReplyTo ?? [],
    references: outline.references ?? [],
    ...addresses,
    sender: [],
    replyTo: [],
    bcc: [],
    subject,
    sentAt,
    ...bodies(outline),
    attachments: [],
    signatures: [],
    encrypted: [],
    archives: [],
    events: [],
    contentIdentity: createHash('sha256').update(JSON.stringify(outline)).digest('hex'),
    problems: [],
  };
}

function bodies({
  text,
  html,
  structure,
}: MailOutline): Pick<ParsedMail, 'bodyStructure' | 'textBody' | 'htmlBody' | 'bodyValues'> {
  const contents: [string, string][] = [];
  if (text !== undefined || html === undefined) contents.push(['text/plain', text ?? '']);
  if (html !== undefined) contents.push(['text/html', html]);
  const parts = contents.map(([type, content], index) => leafPart(type, content, String(index + 1)));
  const whole = parts.length === 1 ? parts : [multipart('multipart/alternative', parts)];
  return {
    bodyStructure: structure ?? whole[0] ?? leafPart('text/plain'),
    textBody: parts.slice(0, 1),
    htmlBody: parts.slice(-1),
    bodyValues: Object.fromEntries(contents.map(([, content], index) => [String(index + 1), content])),
  };
}

/** A leaf of a mail's structure. */
export function leafPart(type: string, content = '', partId = '1'): EmailBodyPart {
  return {
    partId,
    blobId: createHash('sha256').update(content).digest('hex'),
    size: Buffer.byteLength(content),
    name: null,
    type,
    charset: type.startsWith('text/') ? 'utf-8' : null,
    disposition: null,
    cid: null,
    location: null,
    encoding: '8bit',
    start: 0,
    end: Buffer.byteLength(content),
    within: null,
    subParts: [],
  };
}

/** A multipart of a mail's structure. */
export function multipart(type: string, subParts: EmailBodyPart[]): EmailBodyPart {
  const size = subParts.reduce((sum, part) => sum + part.size, 0);
  return { ...leafPart(type), partId: null, blobId: null, charset: null, size, end: size, subParts };
}

function addressList(written: string | string[]): EmailAddress[] {
  return [written].flat().map((text) => {
    const named = /^(.*?)\s*<(.+)>$/.exec(text);
    return { name: named?.[1] || null, email: named?.[2] ?? text };
  });
}

function headerFields(
  outline: MailOutline,
  known: {
    from: EmailAddress[];
    to: EmailAddress[];
    cc: EmailAddress[];
    subject: string | null;
    messageId: string;
    sentAt: string | null;
  },
): HeaderField[] {
  const written = (list: EmailAddress[]) =>
    list.map(({ name, email }) => (name ? `${name} <${email}>` : email)).join(', ');
  const fields: [string, string | null][] = [
    ['Message-ID', `<${known.messageId}>`],
    ['Date', known.sentAt && new Date(known.sentAt).toUTCString()],
    ['From', written(known.from)],
    ['To', written(known.to)],
    ['Cc', written(known.cc)],
    ['Subject', known.subject],
    ...Object.entries(outline.headers ?? {}).flatMap(([name, values]) =>
      [values].flat().map((value): [string, string] => [name, value]),
    ),
  ];
  return fields.flatMap(([name, value]) => (value ? [{ name, value }] : []));
}
