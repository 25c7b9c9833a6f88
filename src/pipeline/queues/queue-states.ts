import { sql } from 'kysely';
import type { Queues } from '../../queue.ts';
import type { Database } from '../../store/database.ts';
import { countJobs, oldestJobs } from './oldest-jobs.ts';
import { QUEUE_NAMES, type QueueName, queueOf } from './queue-name.ts';

/** What is asked for the state of the queues. */
export interface QueueContext {
  db: Database;
  queues: Queues;
}

/** How much work a queue has. */
export interface QueueState {
  name: QueueName;
  /** Its jobs wait until a person has it go on. */
  paused: boolean;
  waiting: number;
  active: number;
  /** Jobs whose time is to come: a mailbox's next run, a mail's next attempt. */
  delayed: number;
  /** Of `ingest`: mails whose attempts are used up. They are in the ledger; a queue can be lost. */
  failed: number;
  oldestWaitingAt: Date | null;
}

/**
 * How much work each queue has now.
 *
 * @throws ZaakpostError QUEUE_UNAVAILABLE
 */
export const queueStates = (context: QueueContext): Promise<QueueState[]> =>
  Promise.all(QUEUE_NAMES.map((name) => queueState(context, name)));

/** @throws ZaakpostError QUEUE_UNAVAILABLE */
export async function queueState({ db, queues }: QueueContext, name: QueueName): Promise<QueueState> {
  const queue = queueOf(queues, name);
  const [counts, paused, [oldest], failedMails] = await queues.ask(
    Promise.all([
      countJobs(queue),
      queue.isPaused(),
      oldestJobs(queue, 'waiting', 0, 1),
      name === 'ingest' ? countFailed(db) : 0,
    ]),
  );
  const oldestWaitingAt = oldest ? new Date(oldest.timestamp) : null;
  return { name, paused, ...counts, failed: counts.failed + failedMails, oldestWaitingAt };
}

async function countFailed(db: Database): Promise<number> {
  const { failed } = await db
    .selectFrom('mail')
    .select(sql<number>`count(*)::int`.as('failed'))
    .where('status', '=', 'failed')
    .executeTakeFirstOrThrow();
  return failed;
}
