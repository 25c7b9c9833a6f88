import { sql, type Transaction } from 'kysely';
import type { Blob } from '../store/blobs.ts';
import type { Database } from '../store/database.ts';
import type { Schema } from '../store/schema.ts';
import type { Accepted, Origin } from './accept.ts';

/** A mail whose bytes are on the disk for good, for the ledger. */
export interface LedgerEntry {
  mailId: string;
  blob: Blob;
  origin: Origin;
}

/**
 * Writes mails into the ledger, each with its source key; durable when it resolves. What is in the ledger by its place is not written again. It can be
 * called again with the same entries.
 *
 * @returns one result for each, in order.
 */
export async function writeLedger(db: Database, entries: readonly LedgerEntry[]): Promise<Accepted[]> {
  const written = await insertFresh(db, entries);
  const accepted: Accepted[] = [];
  for (const entry of entries) {
    const { mailId, blob } = entry;
    const before = written.has(mailId) ? undefined : await earlierMail(db, entry);
    accepted.push({ mailId: before ?? mailId, blob, known: before !== undefined });
  }
  return accepted;
}

/**
 * One statement for all: it is one question to the database, and one wait for its disk. A key that was there stays with the mail of then.
 *
 * @returns the ids of the mails that were written.
 */
async function insertFresh(db: Database, entries: readonly LedgerEntry[]): Promise<Set<string>> {
  const column = <Value>(value: (entry: LedgerEntry) => Value): Value[] => entries.map(value);
  const { rows } = await sql<{ id: string }>`
    WITH given AS (
      SELECT * FROM unnest(
        ${column(({ mailId }) => mailId)}::uuid[],
        ${column(({ origin }) => origin.mailboxId)}::uuid[],
        ${column(({ blob }) => blob.sha256)}::text[],
        ${column(({ blob }) => blob.size)}::bigint[],
        ${column(({ origin }) => origin.envelope && JSON.stringify(origin.envelope))}::text[],
        ${column(({ origin }) => folderOf(origin))}::text[],
        ${column(({ origin }) => origin.place?.folder ?? null)}::text[],
        ${column(({ origin }) => origin.place?.uidValidity ?? null)}::text[],
        ${column(({ origin }) => origin.place?.uid ?? null)}::text[],
        ${column(({ origin }) => origin.listedSize ?? null)}::bigint[]
      ) AS given (id, mailbox_id, sha256, size, envelope, origin, folder, uid_validity, uid, listed_size)
    ), taken AS (
      INSERT INTO source_key (mailbox_id, folder, uid_validity, uid, mail_id, listed_size)
      SELECT mailbox_id, folder, uid_validity, uid, id, listed_size FROM given
      WHERE mailbox_id IS NOT NULL AND uid IS NOT NULL
      ON CONFLICT DO NOTHING
      RETURNING mail_id
    )
    INSERT INTO mail (id, mailbox_id, raw_sha256, raw_size, envelope, origin)
    SELECT id, mailbox_id, sha256, size, envelope::jsonb, origin::jsonb FROM given
    WHERE mailbox_id IS NULL OR uid IS NULL OR id IN (SELECT mail_id FROM taken)
    ON CONFLICT (id) DO NOTHING
    RETURNING id`.execute(db);
  return new Set(rows.map(({ id }) => id));
}

/** What is told of the folder that a mail was in. */
function folderOf({ place, junk = false }: Origin): string | null {
  return place?.folder ? JSON.stringify({ folder: place.folder, junk }) : null;
}

/**
 * The mail whose source key it was before. Where that is another mail, which has gone from its place, the key is given to the new one.
 *
 * @returns undefined where this mail is in the ledger as its own.
 */
async function earlierMail(db: Database, entry: LedgerEntry): Promise<string | undefined> {
  const { mailboxId, place, doubtful } = entry.origin;
  if (!mailboxId || !place) return undefined;
  return db.transaction().execute(async (transaction) => {
    const before = await transaction
      .selectFrom('source_key')
      .innerJoin('mail', 'mail.id', 'mail_id')
      .select(['mail_id', 'raw_sha256'])
      .where(isKeyOf(entry))
      .executeTakeFirstOrThrow();
    if (before.mail_id === entry.mailId) return undefined;
    if (!doubtful) return before.mail_id;
    return takeOver(transaction, entry, before);
  });
}

/** @returns the mail of before, where the new one has the same bytes; undefined where it is another, whose key it is now. */
async function takeOver(
  transaction: Transaction<Schema>,
  entry: LedgerEntry,
  before: { mail_id: string; raw_sha256: string },
): Promise<string | undefined> {
  const { mailId, blob, origin } = entry;
  const isTheSame = before.raw_sha256 === blob.sha256;
  if (!isTheSame)
    await transaction
      .insertInto('mail')
      .values({
        id: mailId,
        mailbox_id: origin.mailboxId,
        raw_sha256: blob.sha256,
        raw_size: blob.size,
        envelope: origin.envelope && JSON.stringify(origin.envelope),
        origin: folderOf(origin),
      })
      .execute();
  await transaction
    .updateTable('source_key')
    .set({
      listed_size: origin.listedSize ?? null,
      acknowledged_at: null,
      ...(isTheSame ? {} : { mail_id: mailId, held_back: false, accepted_at: sql<Date>`now()` }),
    })
    .where(isKeyOf(entry))
    .execute();
  return isTheSame ? before.mail_id : undefined;
}

const isKeyOf = ({ origin: { mailboxId, place } }: LedgerEntry) => sql<boolean>`
  (source_key.mailbox_id, folder, uid_validity, uid)
    = (${mailboxId}, ${place?.folder}, ${place?.uidValidity}, ${place?.uid})`;
