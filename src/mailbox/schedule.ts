import type { PollJob, Queues } from '../queue.ts';
import type { Database } from '../store/database.ts';

/**
 * Makes the queue's schedule what the database says: each active mailbox with an interval is polled by it,
 * and no other is. To be called after every change of a mailbox and from time to time; several workers may do
 * so at once.
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
}

async function intervals(db: Database): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('mailbox')
    .select(['id', 'interval_seconds'])
    .where('state', '=', 'active')
    .where('interval_seconds', 'is not', null)
    .$narrowType<{ interval_seconds: number }>()
    .execute();
  return new Map(rows.map((row) => [row.id, row.interval_seconds * 1000]));
}
