import { sql } from 'kysely';
import type { PollJob, Queues } from '../queue.ts';
import type { Database } from '../store/database.ts';
import { longestWaiting, nextInTurn } from './connections.ts';

/**
 * Makes the queue's schedule what the database says: each active mailbox with an interval is polled by it, and no other
 * is; one whose next try is due, or that waits for a connection, gets a job. To be called after every change of a mailbox and from time to time; several
 * workers may do so at once.
 */
export async function syncSchedules(db: Database, queues: Queues): Promise<void> {
  const wanted = await intervals(db);
  const present = new Map<string, number>();
  for (const scheduler of await queues.poll.getJobSchedulers(0, -1))
    present.set(scheduler.key, Number(scheduler.every));
  for (const id of present.keys()) if (!wanted.has(id)) await queues.poll.removeJobScheduler(id);
  for (const [mailboxId, every] of wanted) {
    if (present.get(mailboxId) === every) continue;
    const data: PollJob = { mailboxId };
    await queues.poll.upsertJobScheduler(mailboxId, { every }, { name: 'poll', data });
  }
  // A job of that id that waits already is the same one.
  for (const mailboxId of await due(db))
    await queues.poll.add('poll', { mailboxId }, { jobId: `${mailboxId}.retry` });
  for (const mailboxId of await longestWaiting(db)) await callInTurn(queues, mailboxId);
}

/** Has the mailbox polled that has waited longest for a connection such as this one had, whose run has ended. */
export async function callNext(db: Database, queues: Queues, mailboxId: string): Promise<void> {
  const next = await nextInTurn(db, mailboxId);
  if (next) await callInTurn(queues, next);
}

async function callInTurn(queues: Queues, mailboxId: string): Promise<void> {
  await queues.poll.add('poll', { mailboxId }, { jobId: `${mailboxId}.turn` });
}

async function intervals(db: Database): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('mailbox')
    .select(['id', sql<number>`greatest(interval_seconds, login_delay_seconds)`.as('seconds')])
    .where('state', '=', 'active')
    .where('interval_seconds', 'is not', null)
    .execute();
  return new Map(rows.map((row) => [row.id, row.seconds * 1000]));
}

/** Mailboxes that were backing off or needed attention, and are to be tried again now. */
async function due(db: Database): Promise<string[]> {
  const rows = await db
    .selectFrom('mailbox')
    .select('id')
    .where('retry_at', '<=', sql<Date>`now()`)
    .where('interval_seconds', 'is not', null)
    .execute();
  return rows.map((row) => row.id);
}
