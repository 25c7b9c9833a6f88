import type { Transaction } from 'kysely';
import { z } from 'zod';
import { appendEvent } from '../events/outbox.ts';
import type { Database } from '../store/database.ts';
import type { Schema } from '../store/schema.ts';
import { storable } from '../store/text.ts';
import { caseIs, noSuchCase } from './find-case.ts';

/** What whoever sends mail says of one that was sent from a case. */
export const sentMailInput = z.strictObject({
  messageId: z
    .string()
    .trim()
    .transform((text) => text.replace(/^<(.*)>$/s, '$1'))
    .pipe(z.string().regex(/^[^\s<>\p{Cc}]{1,900}$/u, 'must be a Message-ID, such as <abc@gemeente.example>'))
    .describe('Its Message-ID, with or without angle brackets.'),
  recipients: z
    .array(z.email())
    .max(1000)
    .default([])
    .describe('Whom it was sent to: they are known in the case from then on.'),
  sentAt: z.iso.datetime({ offset: true }).nullable().default(null).describe('When it was sent; null: now.'),
});

export type SentMailInput = z.infer<typeof sentMailInput>;

/** A mail that was sent from a case. */
export interface SentMail {
  messageId: string;
  recipients: string[];
  sentAt: Date;
}

/**
 * Notes that a mail was sent from a case, so that answers to it find the case. Said again, the recipients are added.
 *
 * @param reference the case's number or id; it may be closed.
 * @throws ZaakpostError NOT_FOUND
 */
export async function noteSentMail(db: Database, reference: string, input: SentMailInput): Promise<SentMail> {
  return db.transaction().execute(async (transaction) => {
    const { id: caseId } =
      (await transaction.selectFrom('cases').select('id').where(caseIs(reference)).executeTakeFirst()) ??
      noSuchCase(reference);
    return insert(transaction, caseId, input);
  });
}

async function insert(
  transaction: Transaction<Schema>,
  caseId: string,
  { messageId, recipients, sentAt }: SentMailInput,
): Promise<SentMail> {
  const addresses = [...new Set(recipients.map((address) => storable(address).toLowerCase()))];
  const before = await transaction
    .selectFrom('sent_mail')
    .select('recipients')
    .where('case_id', '=', caseId)
    .where('message_id', '=', storable(messageId))
    .executeTakeFirst();
  const all = [...new Set([...(before?.recipients ?? []), ...addresses])];
  const row = await transaction
    .insertInto('sent_mail')
    .values({
      case_id: caseId,
      message_id: storable(messageId),
      recipients: all,
      ...(sentAt === null ? {} : { sent_at: sentAt }),
    })
    .onConflict((known) => known.columns(['message_id', 'case_id']).doUpdateSet({ recipients: all }))
    .returning(['message_id as messageId', 'recipients', 'sent_at as sentAt'])
    .executeTakeFirstOrThrow();
  if (!before)
    await appendEvent(transaction, { type: 'nl.zaakpost.cases.mail-sent', subject: caseId, data: {} });
  return row;
}
