import { sql } from 'kysely';
import type { PollJob, Queues } from '../queue.ts';
import type { Database } from '../store/database.ts';
import { longestWaiting, nextInTurn } from './connections.ts';

/** All that is scheduled is held against the database after this time, though nothing was seen to change. */
const WHOLE_EVERY_MS = 60_000;

/** Keeps the queue's schedule as the database says: looks through all of it only where a mailbox has changed. */
export class ScheduleKeeper {
  readonly #db: Database;
  readonly #queues: Queues;
  #seen = '';
  #wholeAt = Number.NEGATIVE_INFINITY;

  constructor(db: Database, queues: Queues) {
    this.#db = db;
    this.#queues = queues;
  }

  /** To be called from time to time; several workers may do so at once. */
  async keep(): Promise<void> {
    const seen = await lastChange(this.#db);
    if (seen === this.#seen && performance.now() - this.#wholeAt < WHOLE_EVERY_MS)
      return queueDue(this.#db, this.#queues);
    await syncSchedules(this.#db, this.#queues);
    this.#seen = seen;
    this.#wholeAt = performance.now();
  }

  /** To be called after a run at a mailbox, which may have changed its state and how often it is polled; no other is looked at. */
  async follow(mailboxId: string): Promise<void> {
    const [wanted] = (await intervals(this.#db, mailboxId)).values();
    const present = await this.#queues.poll.getJobScheduler(mailboxId);
    if (wanted === undefined && present) await this.#queues.poll.removeJobScheduler(mailboxId);
    if (wanted !== undefined && Number(present?.every) !== wanted)
      await schedule(this.#queues, mailboxId, wanted);
  }
}

/** Another text whenever a mailbox was made, changed or removed, or came into another state. */
async function lastChange(db: Database): Promise<string> {
  const { last } = await db
    .selectFrom('mailbox')
    .select(sql<string>`concat_ws(' ', count(*), max(updated_at), max(state_since))`.as('last'))
    .executeTakeFirstOrThrow();
  return last;
}

/**
 * Makes the queue's schedule what the database says: each active mailbox with an interval is polled by it, and no other
 * is; one whose next try is due, or that waits for a connection, gets a job.
 */
export async function syncSchedules(db: Database, queues: Queues): Promise<void> {
  const wanted = await intervals(db);
  const present = new Map<string, number>();
  for (const scheduler of await queues.poll.getJobSchedulers(0, -1))
    present.set(scheduler.key, Number(scheduler.every));
  for (const id of present.keys()) if (!wanted.has(id)) await queues.poll.removeJobScheduler(id);
  for (const [mailboxId, every] of wanted) {
    if (present.get(mailboxId) === every) continue;
    await schedule(queues, mailboxId, every);
  }
  await queueDue(db, queues);
}

async function schedule(queues: Queues, mailboxId: string, every: number): Promise<void> {
  const data: PollJob = { mailboxId };
  await queues.poll.upsertJobScheduler(mailboxId, { every }, { name: 'poll', data });
}

async function queueDue(db: Database, queues: Queues): Promise<void> {
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

/** Milliseconds between two runs of each mailbox that has an interval, or of one. */
async function intervals(db: Database, mailboxId?: string): Promise<Map<string, number>> {
  const all = db
    .selectFrom('mailbox')
    .select(['id', sql<number>`greatest(interval_seconds, login_delay_seconds)`.as('seconds')])
    .where('state', '=', 'active')
    .where('interval_seconds', 'is not', null);
  const rows = await (mailboxId === undefined ? all : all.where('id', '=', mailboxId)).execute();
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
