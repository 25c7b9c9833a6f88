import { Redis } from 'ioredis';
import { sql } from 'kysely';
import type { Database } from '../../src/store/database.ts';

/** An installation whose processes were killed. */
export interface Bereft {
  db: Database;
  mailboxId: string;
  /** That of the processes: by it, where their queue is. */
  environment: Record<string, string>;
}

/** Lets the time pass after which the lease of a dead poller is free, and the jobs of dead workers are given to others. Nobody else may be at work. */
export async function outliveTheDead({ db, mailboxId, environment }: Bereft): Promise<void> {
  const past = sql<Date>`now() - interval '1 second'`;
  await db
    .updateTable('mailbox_lease')
    .set({ expires_at: past })
    .where('mailbox_id', '=', mailboxId)
    .execute();
  const { REDIS_URL: url, ZAAKPOST_QUEUE_PREFIX: prefix } = environment;
  if (url === undefined) await unlockInPostgres(db);
  else await unlockOnRedis(url, `${prefix}:ingest:`);
}

/** As if their locks had run out, and been seen to be for the first time: the next look of any worker gives the jobs on. */
async function unlockInPostgres(db: Database): Promise<void> {
  await sql`UPDATE bullmq.job SET locked_until_ms = 1, stalled_marked = true WHERE state = 'active' AND queue = 'ingest'`.execute(
    db,
  );
  await sql`DELETE FROM bullmq.meta WHERE field = 'stalled-check'`.execute(db);
}

async function unlockOnRedis(url: string, queue: string): Promise<void> {
  const redis = new Redis(url);
  try {
    const active = await redis.lrange(`${queue}active`, 0, -1);
    if (active.length > 0) {
      await redis.del(active.map((id) => `${queue}${id}:lock`));
      await redis.sadd(`${queue}stalled`, active);
    }
    await redis.del(`${queue}stalled-check`);
  } finally {
    redis.disconnect();
  }
}
