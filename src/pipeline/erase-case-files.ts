import type { Transaction } from 'kysely';
import type { Schema } from '../store/schema.ts';
import { releaseBlobs } from './blob-references.ts';

/**
 * Erases what cases and document intake have of a mail, or leaves it: its documents, and sender, subject and notes of its entries. The entries
 * themselves stay, so that a case's timeline goes on saying that there was a mail.
 *
 * @returns how many of what.
 */
export async function eraseCaseFiles(
  transaction: Transaction<Schema>,
  mailId: string,
  caseFiles: 'keep' | 'erase',
): Promise<Record<string, number>> {
  if (caseFiles === 'keep') {
    const document = transaction.selectFrom('document').select('id').where('mail_id', '=', mailId).limit(1);
    const entry = transaction
      .selectFrom('timeline_entry')
      .select('id')
      .where('mail_id', '=', mailId)
      .limit(1);
    const kept = (await document.executeTakeFirst()) ?? (await entry.executeTakeFirst());
    return { 'mails kept in case files': kept ? 1 : 0 };
  }
  const documents = await transaction
    .deleteFrom('document')
    .where('mail_id', '=', mailId)
    .returning('sha256')
    .execute();
  const blank = { sender: null, subject: null };
  const entries = await transaction
    .updateTable('timeline_entry')
    .set({ ...blank, notes: '[]' })
    .where('mail_id', '=', mailId)
    .executeTakeFirst();
  const intake = await transaction
    .updateTable('intake_entry')
    .set(blank)
    .where('mail_id', '=', mailId)
    .executeTakeFirst();
  await releaseBlobs(
    transaction,
    documents.map(({ sha256 }) => sha256),
  );
  return {
    documents: documents.length,
    'timeline entries': Number(entries.numUpdatedRows),
    'intake entries': Number(intake.numUpdatedRows),
  };
}
