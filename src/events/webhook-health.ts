import { sql } from 'kysely';
import type { Database } from '../store/database.ts';

/** What waits for a webhook, and why. */
export interface WebhookHealth {
  /** Events that it has not taken yet. */
  waiting: number;
  /** Of these, the ones that it has refused. */
  refused: number;
  /** Time of the oldest event that waits. */
  oldestWaitingAt: Date | null;
  /** Why it refused last. */
  lastError: string | null;
}

export const NOTHING_WAITS: WebhookHealth = {
  waiting: 0,
  refused: 0,
  oldestWaitingAt: null,
  lastError: null,
};

/** Health by webhook id; a webhook for which nothing waits is not in it. */
export async function healthOf(
  db: Database,
  webhookIds: readonly string[],
): Promise<Map<string, WebhookHealth>> {
  const { rows } = await sql<WebhookHealth & { webhookId: string }>`
    SELECT webhook_id AS "webhookId", count(*)::int AS waiting, count(last_error)::int AS refused,
      min(time) AS "oldestWaitingAt",
      (array_agg(last_error ORDER BY due_at DESC) FILTER (WHERE last_error IS NOT NULL))[1] AS "lastError"
    FROM webhook_delivery JOIN outbox_event ON sequence = event_sequence
    WHERE delivered_at IS NULL AND webhook_id = ANY (${webhookIds}::uuid[])
    GROUP BY webhook_id`.execute(db);
  return new Map(rows.map(({ webhookId, ...health }) => [webhookId, health]));
}
