import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { ZaakpostError } from '../errors.ts';
import { type Database, databaseError } from '../store/database.ts';
import { lookSince } from './folder-look.ts';
import type { LastResync } from './last-resync.ts';
import { MailboxLease } from './lease.ts';
import { type PollContext, type PollResult, pollMailbox } from './poll.ts';
import type { MailSource, SourceEntry } from './source.ts';

/** What a resync would do. */
export interface ResyncPreview {
  startAt: Date;
  folders: { folder: string; messages: number; octets: number }[];
  /** The first of the messages that it would fetch. */
  messages: { folder: string; uid: string; octets: number; arrivedAt: Date | null }[];
}

/** Messages that a preview names. */
const NAMED = 50;

/** How long a preview waits for the end of a run, in milliseconds: most are over by then, and somebody waits for the answer. */
const PATIENCE_MS = 5_000;
const AGAIN_MS = 200;

/**
 * Fetches what came to the server from a moment on and is not in the ledger, in a run like any other: the time
 * of receipt is that of fetching, and nothing comes in twice. The result is kept with the mailbox.
 *
 * @param from by the time at the server: INTERNALDATE (IMAP); what the header says (POP3).
 * @returns null where another worker is at the mailbox now.
 * @throws ZaakpostError as `pollMailbox`.
 */
export async function resyncMailbox(
  context: PollContext,
  mailboxId: string,
  from: Date,
  stop?: AbortSignal,
): Promise<PollResult | null> {
  const result = await pollMailbox(context, mailboxId, { since: from, stop });
  if (!result) return null;
  const { listed, known, accepted, failed, error } = result;
  const kept: LastResync = {
    startAt: from,
    endedAt: new Date(),
    listed,
    known,
    accepted,
    failed: failed.length,
    error,
  };
  await context.db
    .updateTable('mailbox')
    .set({
      last_resync: JSON.stringify(kept),
      resync_from: sql`CASE WHEN resync_from = ${from} AND ${!stop?.aborted} THEN NULL ELSE resync_from END`,
    })
    .where('id', '=', mailboxId)
    .execute();
  return result;
}

/**
 * What a resync would fetch; nothing changes, neither here nor on the server.
 *
 * @throws ZaakpostError CONFLICT where a worker is at the mailbox and stays there; as `pollMailbox`, and with a MAILBOX_* code
 * where the server cannot be asked.
 */
export async function previewResync(
  context: PollContext,
  mailboxId: string,
  from: Date,
): Promise<ResyncPreview> {
  const { source } = await context.mailbox(mailboxId);
  const lease = await leaseSoon(context, mailboxId);
  try {
    await source.open();
    return await lookThrough(context.db, mailboxId, source, from);
  } catch (error) {
    throw databaseError(error);
  } finally {
    await source.close().catch(() => undefined);
    await lease.release();
  }
}

async function leaseSoon({ db, connections }: PollContext, mailboxId: string): Promise<MailboxLease> {
  for (let waited = 0; ; waited += AGAIN_MS) {
    const lease = await MailboxLease.take(db, mailboxId, connections);
    if (lease) return lease;
    if (waited >= PATIENCE_MS)
      throw new ZaakpostError('CONFLICT', { detail: 'the mailbox is being polled: try again in a moment' });
    await pause(AGAIN_MS);
  }
}

async function lookThrough(
  db: Database,
  mailboxId: string,
  source: MailSource,
  from: Date,
): Promise<ResyncPreview> {
  const preview: ResyncPreview = { startAt: from, folders: [], messages: [] };
  for (const { name: folder } of await source.folders()) {
    const { fresh } = await lookSince({ db, mailboxId, source, folder }, from);
    const octets = fresh.reduce((sum, { size }) => sum + size, 0);
    preview.folders.push({ folder: folder || 'INBOX', messages: fresh.length, octets });
    preview.messages.push(...fresh.slice(0, NAMED - preview.messages.length).map(named));
  }
  return preview;
}

const named = ({ folder, uid, size, date }: SourceEntry): ResyncPreview['messages'][number] => ({
  folder: folder || 'INBOX',
  uid,
  octets: size,
  arrivedAt: date ?? null,
});

/** Asks for a resync; the next run at the mailbox does it. @throws ZaakpostError NOT_FOUND */
export async function askForResync(db: Database, mailboxId: string, from: Date): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('mailbox')
    .set({ resync_from: from })
    .where('id', '=', mailboxId)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new ZaakpostError('NOT_FOUND', { detail: `mailbox ${mailboxId}` });
}

/** The moment from which on a resync is asked for; null where none is. */
export async function askedResync(db: Database, mailboxId: string): Promise<Date | null> {
  const row = await db
    .selectFrom('mailbox')
    .select('resync_from')
    .where('id', '=', mailboxId)
    .executeTakeFirst();
  return row?.resync_from ?? null;
}
