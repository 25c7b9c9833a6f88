import { z } from 'zod';

const text = z.string().nullable();

/** What became of a mail at one recipient (RFC 3464, 2.3). */
export const recipientReport = z.object({
  finalRecipient: text.describe('The address that it went to in the end.'),
  originalRecipient: text.describe('The address that it was sent to, where that is another.'),
  action: text.describe('failed, delayed, delivered, relayed or expanded.'),
  status: text.describe('RFC 3463, such as 5.1.1.'),
  diagnostic: text.describe('What the other server said.'),
});

/** What a machine reports of an earlier mail. */
export const mailReport = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('bounce'),
    form: z.enum(['RFC 3464', 'qmail', 'Exim', 'text']).describe('In which form it was told.'),
    originalMessageId: text,
    originalEnvelopeId: text,
    reportingMta: text,
    recipients: z.array(recipientReport),
  }),
  z.object({
    kind: z.literal('read receipt'),
    originalMessageId: text,
    finalRecipient: text,
    originalRecipient: text,
    disposition: text.describe('displayed, deleted, dispatched or processed (RFC 8098, 3.2.6).'),
    modifier: text.describe('Such as error.'),
    sending: text.describe('How it was sent: MDN-sent-automatically or MDN-sent-manually.'),
  }),
  z.object({
    kind: z.literal('feedback report'),
    originalMessageId: text,
    feedbackType: text.describe('abuse, fraud, virus, not-spam or other (RFC 5965, 3.1).'),
    originalMailFrom: text,
    originalRecipients: z.array(z.string()),
    reportedDomains: z.array(z.string()),
    sourceIp: text,
    userAgent: text,
  }),
]);

export type MailReport = z.infer<typeof mailReport>;

export type RecipientReport = z.infer<typeof recipientReport>;
