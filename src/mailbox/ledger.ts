import { sql } from 'kysely';
import type { Database } from '../store/database.ts';
import type { MailboxLease } from './lease.ts';
import type { SourcePlace } from './source.ts';

/** What the ledger says of the messages that are on the server now. */
export interface KnownPlaces {
  /** Accepted, and the server was told, or is not to be told anything: nothing is left to be done. */
  done: Set<string>;
  /** Accepted in a run that ended before the server was told. */
  accepted: Set<string>;
}

/** A place as one text, for sets. */
export const placeKey = ({ folder, uidValidity, uid }: SourcePlace): string =>
  `${folder}\0${uidValidity}\0${uid}`;

/** Places in one question to the database. */
const BATCH = 5_000;

/** Looks up which of the places of a mailbox are in the ledger. */
export async function knownPlaces(
  db: Database,
  mailboxId: string,
  places: readonly SourcePlace[],
): Promise<KnownPlaces> {
  const known: KnownPlaces = { done: new Set(), accepted: new Set() };
  for (let at = 0; at < places.length; at += BATCH) {
    const batch = places.slice(at, at + BATCH);
    const rows = await db
      .selectFrom('source_key')
      .select(['folder', 'uid_validity as uidValidity', 'uid', 'acknowledged_at', 'held_back'])
      .where('mailbox_id', '=', mailboxId)
      .where(isOneOf(batch))
      .execute();
    for (const row of rows)
      (row.acknowledged_at || row.held_back ? known.done : known.accepted).add(placeKey(row));
  }
  return known;
}

/** The places in a folder of which the server has not confirmed that it did what was asked, oldest first. */
export async function untoldPlaces(db: Database, mailboxId: string, folder: string): Promise<SourcePlace[]> {
  return db
    .selectFrom('source_key')
    .select(['folder', 'uid_validity as uidValidity', 'uid'])
    .where('mailbox_id', '=', mailboxId)
    .where('folder', '=', folder)
    .where('acknowledged_at', 'is', null)
    .where('held_back', '=', false)
    .orderBy('accepted_at')
    .execute();
}

/**
 * Notes that the server has done what was asked of it for these places. @throws ZaakpostError
 * MAILBOX_LEASE_LOST
 */
export async function noteAcknowledged(
  db: Database,
  lease: MailboxLease,
  places: readonly SourcePlace[],
): Promise<void> {
  if (places.length === 0) return;
  await db.transaction().execute(async (transaction) => {
    await lease.fence(transaction);
    await transaction
      .updateTable('source_key')
      .set({ acknowledged_at: sql`now()` })
      .where('mailbox_id', '=', lease.mailboxId)
      .where(isOneOf(places))
      .execute();
  });
}

const isOneOf = (places: readonly SourcePlace[]) =>
  sql<boolean>`(folder, uid_validity, uid) IN (SELECT * FROM unnest(
    ${places.map((place) => place.folder)}::text[],
    ${places.map((place) => place.uidValidity)}::text[],
    ${places.map((place) => place.uid)}::text[]))`;
