import { sql, type Transaction } from 'kysely';
import { type ErrorCode, type ErrorSummary, summarise } from '../errors.ts';
import { appendEvent } from '../events/outbox.ts';
import type { Database } from '../store/database.ts';
import type { Schema } from '../store/schema.ts';
import { storable } from '../store/text.ts';
import type { MailboxLease } from './lease.ts';

/**
 * Records a run that came to its end: the failures in a row are forgotten.
 *
 * @param trouble what is to be mended all the same, such as one folder of several that is missing.
 * @throws ZaakpostError MAILBOX_LEASE_LOST
 */
export async function recordSuccess(
  db: Database,
  lease: MailboxLease,
  trouble: ErrorSummary | null = null,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await lease.fence(transaction);
    await transaction
      .updateTable('mailbox')
      .set({
        consecutive_failures: 0,
        last_run_at: sql`now()`,
        last_success_at: sql`now()`,
        last_error_code: trouble?.code ?? null,
        last_error: trouble && storable(trouble.message),
      })
      .where('id', '=', lease.mailboxId)
      .execute();
  });
}

/**
 * Records a run that failed. After as many in a row as the mailbox allows it is disabled: its interval is set
 * to none, and the reason is kept and sent as an event. A fault of our own, such as a full disk, is recorded
 * and not counted: it would disable every mailbox there is, and none of them has anything to mend.
 *
 * @returns whether the mailbox was disabled by this failure.
 * @throws ZaakpostError MAILBOX_LEASE_LOST
 */
export async function recordFailure(db: Database, lease: MailboxLease, error: unknown): Promise<boolean> {
  const { code, message } = summarise(error);
  return db.transaction().execute(async (transaction) => {
    await lease.fence(transaction);
    const row = await transaction
      .updateTable('mailbox')
      .set({
        consecutive_failures: sql`consecutive_failures + ${isOfTheMailbox(code) ? 1 : 0}`,
        last_run_at: sql`now()`,
        last_error_code: code,
        last_error: storable(message),
      })
      .where('id', '=', lease.mailboxId)
      .returning(['consecutive_failures', 'disable_after_failures', 'state'])
      .executeTakeFirstOrThrow();
    const limit = row.disable_after_failures;
    if (!isOfTheMailbox(code) || row.state === 'disabled') return false;
    if (limit === null || row.consecutive_failures < limit) return false;
    await disable(transaction, lease.mailboxId, row.consecutive_failures, { code, message });
    return true;
  });
}

const isOfTheMailbox = (code: ErrorCode): boolean => code.startsWith('MAILBOX_');

async function disable(
  transaction: Transaction<Schema>,
  mailboxId: string,
  failures: number,
  { code, message }: { code: string; message: string },
): Promise<void> {
  const reason = `${failures} runs in a row failed; the last with ${code}: ${message}`;
  await transaction
    .updateTable('mailbox')
    .set({
      state: 'disabled',
      interval_seconds: null,
      disabled_reason: storable(reason),
      updated_at: sql`now()`,
    })
    .where('id', '=', mailboxId)
    .execute();
  const data = { code, failures };
  await appendEvent(transaction, { type: 'nl.zaakpost.mailboxes.disabled', subject: mailboxId, data });
}
