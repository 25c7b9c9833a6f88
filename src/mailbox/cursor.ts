import { sql } from 'kysely';
import type { Database } from '../store/database.ts';
import { readSequenceSet, sequenceSet } from './imap/sequence-set.ts';
import type { MailboxLease } from './lease.ts';
import type { FolderCursor } from './source.ts';

/** Everything that a cursor settles is held against the ledger again after this time. */
const RECONCILE_HOURS = 24;

/** What is kept of a folder from run to run. */
export interface StoredCursor {
  cursor: FolderCursor;
  /** Whether all messages of the folder are to be held against the ledger. */
  reconciliationDue: boolean;
}

/** How far a folder was read; null where it never was. */
export async function readCursor(
  db: Database,
  mailboxId: string,
  folder: string,
): Promise<StoredCursor | null> {
  const row = await db
    .selectFrom('folder_cursor')
    .select(['uid_validity', 'next_uid', 'unsettled'])
    .select(
      sql<boolean>`reconciled_at < now() - make_interval(hours => ${RECONCILE_HOURS})`.as(
        'reconciliationDue',
      ),
    )
    .where('mailbox_id', '=', mailboxId)
    .where('folder', '=', folder)
    .executeTakeFirst();
  if (!row) return null;
  const cursor = {
    uidValidity: row.uid_validity,
    nextUid: Number(row.next_uid),
    unsettled: readSequenceSet(row.unsettled, Number.POSITIVE_INFINITY),
  };
  return { cursor, reconciliationDue: row.reconciliationDue };
}

/**
 * Keeps how far a folder was read. To be called only when all that the cursor settles is in the ledger.
 *
 * @param reconciled whether all messages of the folder were held against the ledger.
 * @throws ZaakpostError MAILBOX_LEASE_LOST
 */
export async function saveCursor(
  db: Database,
  lease: MailboxLease,
  folder: string,
  { uidValidity, nextUid, unsettled }: FolderCursor,
  reconciled: boolean,
): Promise<void> {
  const settings = { uid_validity: uidValidity, next_uid: nextUid, unsettled: sequenceSet(unsettled) };
  await db.transaction().execute(async (transaction) => {
    await lease.fence(transaction);
    await transaction
      .insertInto('folder_cursor')
      .values({ mailbox_id: lease.mailboxId, folder, ...settings })
      .onConflict((conflict) =>
        conflict
          .columns(['mailbox_id', 'folder'])
          .doUpdateSet({ ...settings, ...(reconciled ? { reconciled_at: sql`now()` } : {}) }),
      )
      .execute();
  });
}
