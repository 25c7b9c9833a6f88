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
  /** When it took an event last; null: never, or longer ago than deliveries are kept. */
  lastDeliveredAt: Date | null;
  /** When it last refused one of those that wait. */
  lastRefusedAt: Date | null;
  /** Why it refused last. */
  lastError: string | null;
}

export const NOTHING_WAITS: WebhookHealth = {
  waiting: 0,
  refused: 0,
  oldestWaitingAt: null,
  lastDeliveredAt: null,
  lastRefusedAt: null,
  lastError: null,
};

/** Health by webhook id. */
export async function healthOf(
  db: Database,
  webhookIds: readonly string[],
): Promise<Map<string, WebhookHealth>> {
  const { rows } = await sql<WebhookHealth & { webhookId: string }>`
    SELECT webhook.id AS "webhookId", count(event_sequence)::int AS waiting, count(last_error)::int AS refused,
      min(time) AS "oldestWaitingAt",
      max(attempted_at) FILTER (WHERE last_error IS NOT NULL) AS "lastRefusedAt",
      (array_agg(last_error ORDER BY attempted_at DESC NULLS LAST) FILTER (WHERE last_error IS NOT NULL))[1] AS "lastError",
      (SELECT max(done.delivered_at) FROM webhook_delivery AS done WHERE done.webhook_id = webhook.id) AS "lastDeliveredAt"
    FROM webhook
    LEFT JOIN (webhook_delivery JOIN outbox_event ON sequence = event_sequence)
      ON webhook_id = webhook.id AND delivered_at IS NULL
    WHERE webhook.id = ANY (${webhookIds}::uuid[])
    GROUP BY webhook.id`.execute(db);
  return new Map(rows.map(({ webhookId, ...health }) => [webhookId, health]));
}
