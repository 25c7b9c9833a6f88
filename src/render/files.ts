import type { EmailBodyPart, ParsedMail } from '../mail/message.ts';
import type { RenditionInput } from './rendition.ts';

/** Octets of attachments that are embedded in a rendition besides the original, which has them all. */
const MOST_EMBEDDED = 100_000_000;

/** Everything in the mail that is a file: its attachments, and what is not text among the parts of its body. */
export function filesOf({ htmlBody, attachments }: ParsedMail): EmailBodyPart[] {
  return [...htmlBody.filter((part) => !part.type.startsWith('text/')), ...attachments];
}

/** The files that are embedded as files of their own: none unless that is asked for, and as many as fit together. */
export function embeddedFiles({ parsed, embedAttachments }: RenditionInput): ReadonlySet<EmailBodyPart> {
  const embedded = new Set<EmailBodyPart>();
  let octets = 0;
  for (const part of embedAttachments === true ? filesOf(parsed) : []) {
    if (octets + part.size > MOST_EMBEDDED) continue;
    octets += part.size;
    embedded.add(part);
  }
  return embedded;
}
