import type { Database } from '../store/database.ts';
import type { MailboxLease } from './lease.ts';
import { noteAcknowledged } from './ledger.ts';
import type { PolledMailbox } from './poll-context.ts';
import type { PollResult } from './poll-result.ts';
import type { SourcePlace } from './source.ts';

/** What the server is told with. */
export interface Telling {
  db: Database;
  lease: MailboxLease;
  mailbox: PolledMailbox;
  /** What was confirmed is counted in it. */
  result: PollResult;
}

/** Has the server do what is to be done to mail that is ours; only while the lease is held. */
export async function acknowledge(telling: Telling, places: readonly SourcePlace[]): Promise<void> {
  const { lease, mailbox } = telling;
  const { source, afterAccept } = mailbox;
  if (afterAccept.action === 'keep' || places.length === 0) return;
  await lease.confirm();
  await confirmed(telling, await source.acknowledge(places, afterAccept));
}

/** Ends the session, by which a POP3 server confirms what it deletes. */
export async function closeSource(telling: Telling): Promise<void> {
  await confirmed(telling, await telling.mailbox.source.close());
}

async function confirmed({ db, lease, result }: Telling, places: readonly SourcePlace[]): Promise<void> {
  result.acknowledged += places.length;
  await noteAcknowledged(db, lease, places);
}
