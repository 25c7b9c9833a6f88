import { hash } from 'node:crypto';
import type { EmailBodyPart, HeaderField } from './message.ts';

/**
 * The fields that a mail's author made. All others are left by the way it came (Received, Return-Path, Delivered-To,
 * Authentication-Results, ARC-*, X-*, Resent-*, DKIM-Signature, List-*, …) or differ between copies of one mail (Bcc).
 */
const AUTHORED: readonly string[] = [
  'date',
  'from',
  'sender',
  'reply-to',
  'to',
  'cc',
  'subject',
  'message-id',
  'in-reply-to',
  'references',
];

/**
 * The identity of a mail's content: the same for copies of one mail that came through different mailboxes or twice,
 * different for two mails, also where their Message-ID is the same.
 *
 * What counts: the fields that its author made, decoded, blanks as one; and every leaf in its place in the
 * structure, by media type, charset, name and the hash of its decoded content. What does not: all other fields,
 * the order of fields, boundaries, transfer encodings (a relay may change 8bit into quoted-printable), and the form of
 * line ends in text. A nested mail counts by its octets, as a file.
 *
 * @param invariants The hash of each leaf without what transports change.
 * @returns SHA-256 in hex.
 */
export function contentIdentity(
  headers: readonly HeaderField[],
  structure: EmailBodyPart,
  invariants: ReadonlyMap<EmailBodyPart, string>,
): string {
  const content = [authoredFields(headers), partIdentity(structure, invariants)];
  return hash('sha256', JSON.stringify(content), 'hex');
}

function authoredFields(headers: readonly HeaderField[]): string[][] {
  const fields = new Map(AUTHORED.map((name): [string, string[]] => [name, [name]]));
  for (const { name, value } of headers)
    fields.get(name.toLowerCase())?.push(value.replace(/\s+/g, ' ').trim());
  return [...fields.values()];
}

/** JSON of arrays: nothing that a sender writes can look like structure. */
type PartIdentity = (string | null | PartIdentity)[];

function partIdentity(part: EmailBodyPart, invariants: ReadonlyMap<EmailBodyPart, string>): PartIdentity {
  if (part.partId === null)
    return [part.type, part.subParts.map((subPart) => partIdentity(subPart, invariants))];
  return [part.type, part.charset, part.name, invariants.get(part) ?? null];
}
