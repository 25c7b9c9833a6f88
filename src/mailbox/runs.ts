import { sql, type Transaction } from 'kysely';
import type { ErrorSummary } from '../errors.ts';
import type { Queries } from '../store/database.ts';
import type { Schema } from '../store/schema.ts';
import { storable } from '../store/text.ts';

/** What a run did, in numbers. */
export interface RunCounts {
  /** Messages on the server. */
  listed: number;
  /** Of these, in the ledger before. */
  known: number;
  accepted: number;
  acknowledged: number;
  /** Messages that could not be accepted. */
  failed: number;
}

/** A run that came to its end, or runs in a row in which nothing happened. */
export interface MailboxRun extends RunCounts {
  /** How many runs this is. */
  runs: number;
  /** Of the first of them. */
  startedAt: Date;
  /** Of the last of them. */
  endedAt: Date;
  errorCode: string | null;
  error: string | null;
}

/** Rows that are kept of each mailbox. */
const KEPT = 100;

/**
 * Writes a run into the history of its mailbox, which keeps the last 100.
 *
 * @param error why it failed, or what it told of though it came to its end.
 */
export async function keepRun(
  transaction: Transaction<Schema>,
  mailboxId: string,
  counts: RunCounts,
  startedAt: Date,
  error: ErrorSummary | null,
): Promise<void> {
  const nothingHappened = !error && counts.accepted + counts.acknowledged + counts.failed === 0;
  if (nothingHappened && (await addToLast(transaction, mailboxId, counts))) return;
  await transaction
    .insertInto('mailbox_run')
    .values({
      mailbox_id: mailboxId,
      started_at: startedAt,
      ended_at: sql<Date>`clock_timestamp()`,
      ...counts,
      error_code: error?.code ?? null,
      error: error && storable(error.message),
    })
    .execute();
  await sql`DELETE FROM mailbox_run WHERE mailbox_id = ${mailboxId} AND id <= (
    SELECT id FROM mailbox_run WHERE mailbox_id = ${mailboxId} ORDER BY id DESC OFFSET ${KEPT} LIMIT 1
  )`.execute(transaction);
}

/** @returns whether the run before was one in which nothing happened either. */
async function addToLast(
  transaction: Transaction<Schema>,
  mailboxId: string,
  { listed, known }: RunCounts,
): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('mailbox_run')
    .set({ runs: sql`runs + 1`, ended_at: sql<Date>`clock_timestamp()`, listed, known })
    .where('id', '=', (db) =>
      db
        .selectFrom('mailbox_run')
        .select('id')
        .where('mailbox_id', '=', mailboxId)
        .orderBy('id', 'desc')
        .limit(1),
    )
    .where(sql<boolean>`accepted + acknowledged + failed = 0 AND error_code IS NULL`)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** The last runs of a mailbox, the newest first: at most 100 are kept. */
export const listRuns = (db: Queries, mailboxId: string, limit = KEPT): Promise<MailboxRun[]> =>
  db
    .selectFrom('mailbox_run')
    .select([
      'runs',
      'started_at as startedAt',
      'ended_at as endedAt',
      'listed',
      'known',
      'accepted',
      'acknowledged',
      'failed',
      'error_code as errorCode',
      'error',
    ])
    .where('mailbox_id', '=', mailboxId)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
