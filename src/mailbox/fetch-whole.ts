import { summarise, ZaakpostError } from '../errors.ts';
import { refusePurged } from '../mail/purged.ts';
import type { IngestJob } from '../queue.ts';
import { type Database, databaseError } from '../store/database.ts';
import { storableJson } from '../store/text.ts';
import { traced } from '../tracing.ts';
import { MailboxLease } from './lease.ts';
import { placeKey } from './ledger.ts';
import type { PollContext } from './poll.ts';
import { isNumbered, type MailSource, type SourceEntry, type SourcePlace } from './source.ts';

/** Octets that a mail may have beyond what the server said: its counting may be off. */
const LEEWAY = 1024 * 1024;

/**
 * Fetches a mail of which the ledger has the headers only, whatever its size, and sends it its way. What is done after
 * accepting is done to it in the next run.
 *
 * @param actor who asked for it.
 * @returns the job of its way.
 * @throws ZaakpostError NOT_FOUND; MAIL_PURGED where it was erased for a person; CONFLICT where it is here as a whole; MAIL_GONE where it is no longer on its server;
 * MAILBOX_BUSY where its mailbox is being polled; and as `pollMailbox` and the source's methods.
 */
export function fetchWhole(context: PollContext, mailId: string, actor: string): Promise<IngestJob> {
  return traced('fetch', { facts: { 'zaakpost.fetch.whole': mailId } }, () =>
    fetchHeldBack(context, mailId, actor),
  );
}

async function fetchHeldBack(context: PollContext, mailId: string, actor: string): Promise<IngestJob> {
  try {
    const { mailboxId, place, size } = await heldBack(context.db, mailId);
    const { source } = await context.mailbox(mailboxId);
    const lease = await MailboxLease.take(context.db, mailboxId, context.connections);
    if (!lease)
      throw new ZaakpostError('MAILBOX_BUSY', { detail: 'it is being polled: try again in a moment' });
    try {
      await source.open();
      return await download(context, source, { mailId, place, size }, actor);
    } finally {
      await source.close().catch(() => undefined);
      await lease.release();
    }
  } catch (error) {
    throw databaseError(error);
  }
}

/** Writes why a mail could not be fetched whole to the mail, for whoever asked for it. */
export async function noteFailedFetch(db: Database, mailId: string, error: unknown): Promise<void> {
  await db
    .updateTable('mail')
    .set({ error: storableJson(summarise(error)) })
    .where('id', '=', mailId)
    .where('undownloaded_size', 'is not', null)
    .execute();
}

interface Wanted {
  mailId: string;
  place: SourcePlace;
  size: number;
}

async function download(
  { acceptor }: PollContext,
  source: MailSource,
  { mailId, place, size }: Wanted,
  actor: string,
): Promise<IngestJob> {
  const entry = await find(source, place);
  const entries = entry ? [entry] : [];
  for await (const { raw } of source.fetch(entries)) {
    const job = await acceptor.complete(raw, mailId, size + LEEWAY, actor);
    if (job) return job;
    throw whole(mailId);
  }
  throw gone(mailId);
}

async function find(source: MailSource, place: SourcePlace): Promise<SourceEntry | undefined> {
  // A folder's numbers mean nothing to a driver that has not opened it.
  const entries = isNumbered(source) ? await source.measure([place]) : await source.list(place.folder);
  return entries.find((entry) => placeKey(entry) === placeKey(place));
}

async function heldBack(
  db: Database,
  mailId: string,
): Promise<Omit<Wanted, 'mailId'> & { mailboxId: string }> {
  const row = await db
    .selectFrom('mail')
    .leftJoin('source_key', (join) => join.onRef('mail_id', '=', 'mail.id').on('held_back', '=', true))
    .select(['undownloaded_size', 'erased_at', 'source_key.mailbox_id', 'folder', 'uid_validity', 'uid'])
    .where('mail.id', '=', mailId)
    .executeTakeFirst();
  if (!row) throw new ZaakpostError('NOT_FOUND', { detail: `mail ${mailId}` });
  const { undownloaded_size: size, mailbox_id: mailboxId, folder, uid_validity: uidValidity, uid } = row;
  if (size === null) throw whole(mailId);
  refusePurged(mailId, row.erased_at);
  // Its mailbox was removed, or is another account now.
  if (mailboxId === null || folder === null || uidValidity === null || uid === null) throw gone(mailId);
  return { mailboxId, place: { folder, uidValidity, uid }, size: Number(size) };
}

const whole = (mailId: string) =>
  new ZaakpostError('CONFLICT', { detail: `mail ${mailId} is here as a whole` });

const gone = (mailId: string) => new ZaakpostError('MAIL_GONE', { detail: `mail ${mailId}` });
