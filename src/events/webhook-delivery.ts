import { type SqlBool, sql } from 'kysely';
import type { Database } from '../store/database.ts';
import type { OutboxEvent } from './outbox.ts';
import type { TimedAttempt } from './webhook-request.ts';

/** An event that one worker is to send to a webhook now. */
export interface Claim {
  webhookId: string;
  event: OutboxEvent;
  /** Attempts at it, with this one. */
  attempts: number;
}

/** Webhooks, other than paused ones, for which a delivery is due. */
export async function webhooksDue(db: Database): Promise<string[]> {
  const rows = await db
    .selectFrom('webhook')
    .select('id')
    .where('enabled', '=', true)
    .where((where) =>
      where.exists(
        where
          .selectFrom('webhook_delivery')
          .select('event_sequence')
          .whereRef('webhook_id', '=', 'webhook.id')
          .where('delivered_at', 'is', null)
          .where(sql<SqlBool>`due_at <= now()`),
      ),
    )
    .execute();
  return rows.map((row) => row.id);
}

/**
 * Takes deliveries that are due, the longest due first, for this worker alone. No transaction stays open while it sends:
 * a claim is an attempt whose end is not known yet, and is due again after the lease where its worker died.
 */
export async function claimDeliveries(
  db: Database,
  webhookId: string,
  limit: number,
  leaseMs: number,
): Promise<Claim[]> {
  const { rows } = await sql<OutboxEvent & { attempts: number }>`
    WITH due AS (
      SELECT event_sequence FROM webhook_delivery
      WHERE webhook_id = ${webhookId} AND delivered_at IS NULL AND due_at <= now()
      ORDER BY due_at, event_sequence LIMIT ${limit} FOR UPDATE SKIP LOCKED
    ), claimed AS (
      UPDATE webhook_delivery AS delivery
      SET attempts = attempts + 1, due_at = now() + ${leaseMs} * interval '1 millisecond'
      FROM due
      WHERE delivery.webhook_id = ${webhookId} AND delivery.event_sequence = due.event_sequence
      RETURNING delivery.event_sequence, delivery.attempts
    )
    SELECT attempts, sequence, position, id, type, subject, time, data
    FROM claimed JOIN outbox_event ON sequence = event_sequence
    ORDER BY position`.execute(db);
  return rows.map(({ attempts, ...event }) => ({ webhookId, event, attempts }));
}

/**
 * Notes what came of a claim. A delivery that another worker has brought to its end meanwhile stays delivered.
 *
 * @param waitMs until the next attempt, where this one failed. There is always a next one.
 */
export async function recordAttempt(
  db: Database,
  claim: Claim,
  attempt: TimedAttempt,
  waitMs: number,
): Promise<void> {
  const told = { attempted_at: sql<Date>`now()`, last_status: attempt.status, last_millis: attempt.millis };
  const outcome = attempt.delivered
    ? { delivered_at: sql<Date>`now()`, last_error: null }
    : { due_at: sql<Date>`now() + ${waitMs} * interval '1 millisecond'`, last_error: attempt.error };
  await undelivered(db, claim)
    .set({ ...told, ...outcome })
    .execute();
}

/** Gives a claim back as if it had not been taken, for another worker to take at once. */
export async function giveBack(db: Database, claim: Claim): Promise<void> {
  await undelivered(db, claim).set({ attempts: sql`attempts - 1`, due_at: sql`now()` }).execute();
}

const undelivered = (db: Database, claim: Claim) =>
  db
    .updateTable('webhook_delivery')
    .where('webhook_id', '=', claim.webhookId)
    .where('event_sequence', '=', claim.event.sequence)
    .where('delivered_at', 'is', null);
