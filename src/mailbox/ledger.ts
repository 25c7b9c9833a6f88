import { sql } from 'kysely';
import type { Database } from '../store/database.ts';
import type { MailboxLease } from './lease.ts';
import type { SourcePlace } from './source.ts';

/** What the ledger says of the messages that are on the server now. */
export interface KnownPlaces {
  /** Accepted, and nothing is to be done on the server, or not yet. */
  done: Set<string>;
  /** Accepted, and the server is to be told. */
  accepted: Set<string>;
  /**
   * Of these, those that may be other messages by now, though their place is the same: the server had said that it was
   * emptied.
   */
  told: Set<string>;
  /** Octets as they were listed when the message was accepted, as far as is known. */
  sizes: Map<string, number>;
}

/** A place as one text, for sets. */
export const placeKey = ({ folder, uidValidity, uid }: SourcePlace): string =>
  `${folder}\0${uidValidity}\0${uid}`;

/** Places in one question to the database. */
const BATCH = 5_000;

/**
 * Looks up which of the places of a mailbox are in the ledger.
 *
 * @param afterDays the server is to be told of what was accepted so many days ago.
 */
export async function knownPlaces(
  db: Database,
  mailboxId: string,
  places: readonly SourcePlace[],
  afterDays = 0,
): Promise<KnownPlaces> {
  const known: KnownPlaces = { done: new Set(), accepted: new Set(), told: new Set(), sizes: new Map() };
  for (let at = 0; at < places.length; at += BATCH) {
    const batch = places.slice(at, at + BATCH);
    const rows = await db
      .selectFrom('source_key')
      .select(['folder', 'uid_validity as uidValidity', 'uid', 'acknowledged_at', 'held_back', 'listed_size'])
      .select(isDue(afterDays).as('isDue'))
      .where('mailbox_id', '=', mailboxId)
      .where(isOneOf(batch))
      .execute();
    for (const { acknowledged_at: told, held_back, isDue: due, listed_size: size, ...place } of rows) {
      const key = placeKey(place);
      (told || held_back || !due ? known.done : known.accepted).add(key);
      if (told) known.told.add(key);
      if (size !== null) known.sizes.set(key, Number(size));
    }
  }
  return known;
}

const isDue = (afterDays: number) => sql<boolean>`accepted_at <= now() - make_interval(days => ${afterDays})`;

/**
 * The places in a folder of which the server has not confirmed that it did what was asked, oldest first.
 *
 * @param afterDays of what was accepted so many days ago.
 */
export async function untoldPlaces(
  db: Database,
  mailboxId: string,
  folder: string,
  afterDays = 0,
): Promise<SourcePlace[]> {
  return db
    .selectFrom('source_key')
    .select(['folder', 'uid_validity as uidValidity', 'uid'])
    .where('mailbox_id', '=', mailboxId)
    .where('folder', '=', folder)
    .where('acknowledged_at', 'is', null)
    .where('held_back', '=', false)
    .where(isDue(afterDays))
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
