import type { EmailBodyPart, ParsedMail } from '../mail/message.ts';

/** Everything in the mail that is a file: its attachments, and what is not text among the parts of its body. */
export function filesOf({ htmlBody, attachments }: ParsedMail): EmailBodyPart[] {
  return [...htmlBody.filter((part) => !part.type.startsWith('text/')), ...attachments];
}
