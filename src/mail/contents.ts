import type { ParsedMail } from './message.ts';

/** What was found in a mail beside its text and files: kept with it, for people and programs. */
export type MailContents = Pick<ParsedMail, 'signatures' | 'encrypted' | 'archives' | 'events'>;

/** What is kept of a mail's contents. */
export function contentsOf({ signatures, encrypted, archives, events }: ParsedMail): MailContents {
  return { signatures, encrypted, archives, events };
}
