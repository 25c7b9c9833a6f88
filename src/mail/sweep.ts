import { sql } from 'kysely';
import type { IngestJob } from '../queue.ts';
import type { Database } from '../store/database.ts';

/** Jobs put on the queue at a time. */
const BATCH = 500;

/**
 * Queues again every mail that has been `received` for longer than `olderThanMs` without its way being ended: so the queue may lose
 * what it holds, whole, and nothing is lost. A mail that is on the queue still is not doubled there.
 *
 * @returns how many were looked at.
 */
export async function sweepReceived(
  db: Database,
  enqueue: (jobs: IngestJob[]) => Promise<void>,
  olderThanMs: number,
): Promise<number> {
  let after = '00000000-0000-0000-0000-000000000000';
  let swept = 0;
  for (;;) {
    const rows = await db
      .selectFrom('mail')
      .select(['id', 'generation'])
      .where('status', '=', 'received')
      .where('status_at', '<', sql<Date>`now() - make_interval(secs => ${olderThanMs / 1000})`)
      .where('id', '>', after)
      .orderBy('id')
      .limit(BATCH)
      .execute();
    const last = rows.at(-1);
    if (!last) return swept;
    await enqueue(rows.map(({ id, generation }) => ({ mailId: id, generation })));
    after = last.id;
    swept += rows.length;
  }
}
