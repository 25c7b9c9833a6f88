import { sql } from 'kysely';
import { appendEvent } from '../events/outbox.ts';
import type { IngestJob } from '../queue.ts';
import type { Blob } from '../store/blobs.ts';
import type { Database } from '../store/database.ts';
import { newId } from '../store/id.ts';
import { storable, storableJson, storableMoment } from '../store/text.ts';
import { say } from '../words/saying.ts';
import type { SourcePlace } from './accept.ts';
import { senderOf } from './message.ts';
import { parseRaw } from './parse.ts';
import { keepWords, searchableOf } from './searchable.ts';
import { changeStatus } from './status.ts';

/** A mail that is larger than its mailbox accepts: it stays on the server, and the ledger gets its headers. */
export interface TooLarge {
  mailboxId: string;
  place: SourcePlace;
  /** Whether the place may be in the ledger as that of another mail, which has gone from it. */
  replaces: boolean;
  /** Whether the folder of that place is one for junk. */
  junk: boolean;
  /** As far as it was fetched; none where the server gives none. */
  header: Buffer;
  /** Octets on the server. */
  size: number;
  /** Octets as the server lists them. */
  listedSize: number;
  /** What the mailbox accepts, in octets. */
  limit: number;
}

/**
 * Writes such a mail to the ledger, held for a person: by its place it is known from here on, and is not fetched again
 * by itself; nothing is done with it on the server.
 *
 * @param blob the header, stored.
 * @returns its id; null where its place is in the ledger already.
 */
export async function holdBack(db: Database, blob: Blob, mail: TooLarge): Promise<string | null> {
  const { mailboxId, place, replaces, junk, header, size, limit } = mail;
  const mailId = newId();
  const parsed = parseRaw(header);
  const sender = senderOf(parsed)?.email;
  const says = [say('too-large', { size: String(size), limit: String(limit) })];
  const reason = JSON.stringify(says);
  return db.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('mail')
      .values({
        id: mailId,
        mailbox_id: mailboxId,
        status: 'held',
        reason,
        raw_sha256: blob.sha256,
        raw_size: blob.size,
        undownloaded_size: size,
        envelope: null,
        origin: place.folder ? JSON.stringify({ folder: place.folder, junk }) : null,
        message_id: parsed.messageId && storable(parsed.messageId),
        subject: parsed.subject && storable(parsed.subject),
        sender: sender ? storable(sender) : null,
        sent_at: storableMoment(parsed.sentAt),
        trace: storableJson([{ step: 'fetch', outcome: 'too large', says }]),
      })
      .execute();
    const { numInsertedOrUpdatedRows } = await transaction
      .insertInto('source_key')
      .values({
        mailbox_id: mailboxId,
        folder: place.folder,
        uid_validity: place.uidValidity,
        uid: place.uid,
        mail_id: mailId,
        held_back: true,
        listed_size: mail.listedSize,
      })
      .onConflict((conflict) =>
        replaces
          ? conflict.columns(['mailbox_id', 'folder', 'uid_validity', 'uid']).doUpdateSet((key) => ({
              mail_id: mailId,
              held_back: true,
              listed_size: key.ref('excluded.listed_size'),
              accepted_at: sql<Date>`now()`,
              acknowledged_at: null,
            }))
          : conflict.doNothing(),
      )
      .executeTakeFirstOrThrow();
    if (numInsertedOrUpdatedRows === 0n) {
      await transaction.deleteFrom('mail').where('id', '=', mailId).execute();
      return null;
    }
    await keepWords(transaction, mailId, searchableOf(parsed, ''));
    await transaction
      .insertInto('mail_status_change')
      .values({ mail_id: mailId, from_status: null, to_status: 'held', reason, actor: 'poll' })
      .execute();
    const data = { duplicateOf: null, downloaded: false, size, limit };
    await appendEvent(transaction, { type: 'nl.zaakpost.mails.held', subject: mailId, data });
    return mailId;
  });
}

/**
 * Puts the whole mail in the place of its headers and sends it its way. From here on the server may be told of it.
 *
 * @param blob the whole mail, stored.
 * @param actor who asked for it.
 * @returns the job of its way; null where another has done so, or it was erased, meanwhile.
 * @throws ZaakpostError STATUS_CHANGE_REFUSED
 */
export async function complete(
  db: Database,
  blob: Blob,
  mailId: string,
  actor: string,
): Promise<IngestJob | null> {
  return db.transaction().execute(async (transaction) => {
    const row = await transaction
      .updateTable('mail')
      .set({
        raw_sha256: blob.sha256,
        raw_size: blob.size,
        undownloaded_size: null,
        raw_purged_at: null,
        generation: sql<number>`generation + 1`,
        attempts: 0,
        error: null,
      })
      .where('id', '=', mailId)
      .where('undownloaded_size', 'is not', null)
      .where('erased_at', 'is', null)
      .returning('generation')
      .executeTakeFirst();
    if (!row) return null;
    const says = [say('fetched-whole', { by: actor })];
    await changeStatus(transaction, mailId, { to: 'received', says, actor });
    await transaction
      .updateTable('source_key')
      .set({ held_back: false })
      .where('mail_id', '=', mailId)
      .execute();
    return { mailId, generation: row.generation };
  });
}
