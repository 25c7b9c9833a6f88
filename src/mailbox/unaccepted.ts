import { sql, type Transaction } from 'kysely';
import { type ErrorCode, summarise } from '../errors.ts';
import type { Database, Queries } from '../store/database.ts';
import type { Schema } from '../store/schema.ts';
import { placeKey } from './ledger.ts';
import type { SourcePlace } from './source.ts';

/** A message that a run saw on the server and did not accept. */
export interface Unaccepted {
  place: SourcePlace;
  /** Whether the connection broke while it was fetched. */
  broke: boolean;
}

/** What may be the fault of the message that was being fetched. */
const BREAKS: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'MAILBOX_CONNECTION_LOST',
  'MAILBOX_TIMEOUT',
  'MAILBOX_PROTOCOL',
]);

/** Whether an error of fetching may be the fault of the message that was to come. */
export const breaksConnections = (error: unknown): boolean => BREAKS.has(summarise(error).code);

/** Messages that are kept by their place. */
const KEPT = 1_000;

/**
 * Keeps what a run saw and did not accept, with the time at which each was first seen.
 *
 * @param folders that were looked into; what was left in others in earlier runs is left there still.
 */
export async function keepUnaccepted(
  transaction: Transaction<Schema>,
  mailboxId: string,
  folders: readonly string[],
  unaccepted: readonly Unaccepted[],
): Promise<void> {
  const kept = unaccepted.slice(0, KEPT);
  const { numDeletedRows } = await transaction
    .deleteFrom('unaccepted_message')
    .where('mailbox_id', '=', mailboxId)
    .where(sql<boolean>`folder = ANY (${folders}::text[])`)
    .where(sql<boolean>`(folder, uid_validity, uid) NOT IN (SELECT * FROM unnest(
      ${kept.map(({ place }) => place.folder)}::text[],
      ${kept.map(({ place }) => place.uidValidity)}::text[],
      ${kept.map(({ place }) => place.uid)}::text[]))`)
    .executeTakeFirst();
  if (numDeletedRows === 0n && kept.length === 0) return;
  if (kept.length > 0)
    await transaction
      .insertInto('unaccepted_message')
      .values(kept.map((message) => rowOf(mailboxId, message)))
      .onConflict((conflict) =>
        conflict
          .columns(['mailbox_id', 'folder', 'uid_validity', 'uid'])
          .doUpdateSet({ breaks: sql<number>`unaccepted_message.breaks + excluded.breaks` }),
      )
      .execute();
  await transaction
    .updateTable('mailbox')
    .set(({ selectFrom }) => ({
      oldest_unaccepted_at: selectFrom('unaccepted_message')
        .select(({ fn }) => fn.min('first_seen_at').as('oldest'))
        .where('mailbox_id', '=', mailboxId),
    }))
    .where('id', '=', mailboxId)
    .execute();
}

const rowOf = (mailboxId: string, { place, broke }: Unaccepted) => ({
  mailbox_id: mailboxId,
  folder: place.folder,
  uid_validity: place.uidValidity,
  uid: place.uid,
  breaks: broke ? 1 : 0,
});

/** How often each message of a mailbox broke the connection that it was fetched by, by its place; others are left out. */
export async function breaksOf(db: Database, mailboxId: string): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('unaccepted_message')
    .select(['folder', 'uid_validity as uidValidity', 'uid', 'breaks'])
    .where('mailbox_id', '=', mailboxId)
    .where('breaks', '>', 0)
    .execute();
  return new Map(rows.map((row) => [placeKey(row), row.breaks]));
}

/** Forgets which messages broke the connection: each gets all its attempts anew. */
export async function forgetBreaks(db: Queries, mailboxId: string): Promise<void> {
  await db.updateTable('unaccepted_message').set({ breaks: 0 }).where('mailbox_id', '=', mailboxId).execute();
}
