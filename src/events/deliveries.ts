import { type SqlBool, sql } from 'kysely';
import { ZaakpostError } from '../errors.ts';
import type { Database, Queries } from '../store/database.ts';
import { beyond, type Order } from '../store/order.ts';
import { type OutboxEvent, publishEvents } from './outbox.ts';
import { requireWebhook } from './webhook.ts';

/** How an event fares at a webhook. `refused`: it was refused, and is tried again. */
export const DELIVERY_STATES = ['waiting', 'refused', 'delivered'] as const;

export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** An event, and what came of sending it to a webhook. */
export interface Delivery {
  event: Pick<OutboxEvent, 'id' | 'type' | 'subject' | 'time'>;
  state: DeliveryState;
  /** With one that is being made now. */
  attempts: number;
  /** When the last attempt ended. */
  attemptedAt: Date | null;
  deliveredAt: Date | null;
  /** When it is sent next; null where it was delivered. */
  dueAt: Date | null;
  /** HTTP status of the last answer; null: there was none. */
  status: number | null;
  /** Why the last attempt failed. */
  error: string | null;
  /** How long the last exchange took, in milliseconds. */
  millis: number | null;
}

export interface DeliveryQuery {
  state?: DeliveryState | undefined;
  type?: string | undefined;
  /** Place of the last one of the page before. */
  after?: string | undefined;
  /** desc where it is not said. */
  order?: Order | undefined;
  limit: number;
}

/** A delivery, with its place in the list. */
export type PlacedDelivery = Delivery & { place: string };

const CONDITIONS: Readonly<Record<DeliveryState, ReturnType<typeof sql<SqlBool>>>> = {
  waiting: sql<SqlBool>`delivered_at IS NULL AND last_error IS NULL`,
  refused: sql<SqlBool>`delivered_at IS NULL AND last_error IS NOT NULL`,
  delivered: sql<SqlBool>`delivered_at IS NOT NULL`,
};

/**
 * What was sent to a webhook and what waits for it, the newest event first where nothing else is asked for.
 *
 * @throws ZaakpostError NOT_FOUND
 */
export async function listDeliveries(
  db: Database,
  webhookId: string,
  { state, type, after, order = 'desc', limit }: DeliveryQuery,
): Promise<PlacedDelivery[]> {
  await requireWebhook(db, webhookId);
  await publishEvents(db);
  const rows = await deliveries(db, webhookId)
    .$if(state !== undefined, (query) => query.where(CONDITIONS[state ?? 'waiting']))
    .$if(type !== undefined, (query) => query.where('type', '=', type ?? ''))
    .$if(after !== undefined, (query) => query.where('event_sequence', beyond(order), after ?? ''))
    .orderBy('event_sequence', order)
    .limit(limit)
    .execute();
  return rows.map(deliveryOf);
}

/**
 * Sends an event to a webhook now, also one that it has taken before, or was never to get.
 *
 * @throws ZaakpostError NOT_FOUND
 */
export async function resendEvent(db: Database, webhookId: string, eventId: string): Promise<Delivery> {
  await requireWebhook(db, webhookId);
  await sql`
    INSERT INTO webhook_delivery (webhook_id, event_sequence)
    SELECT ${webhookId}::uuid, sequence FROM outbox_event WHERE id = ${eventId} AND position IS NOT NULL
    ON CONFLICT (webhook_id, event_sequence) DO UPDATE
    SET due_at = now(), delivered_at = NULL, last_error = NULL,
      attempts = CASE WHEN webhook_delivery.delivered_at IS NULL THEN webhook_delivery.attempts ELSE 0 END`.execute(
    db,
  );
  const row = await deliveries(db, webhookId).where('id', '=', eventId).executeTakeFirst();
  if (!row) throw new ZaakpostError('NOT_FOUND', { detail: `event ${eventId}` });
  const { place: _, ...delivery } = deliveryOf(row);
  return delivery;
}

const deliveries = (db: Queries, webhookId: string) =>
  db
    .selectFrom('webhook_delivery')
    .innerJoin('outbox_event', 'sequence', 'event_sequence')
    .selectAll('webhook_delivery')
    .select(['id', 'type', 'subject', 'time'])
    .where('webhook_id', '=', webhookId);

type Row = Awaited<ReturnType<ReturnType<typeof deliveries>['executeTakeFirstOrThrow']>>;

const deliveryOf = (row: Row): PlacedDelivery => ({
  place: row.event_sequence,
  event: { id: row.id, type: row.type, subject: row.subject, time: row.time },
  state: row.delivered_at ? 'delivered' : row.last_error === null ? 'waiting' : 'refused',
  attempts: row.attempts,
  attemptedAt: row.attempted_at,
  deliveredAt: row.delivered_at,
  dueAt: row.delivered_at ? null : row.due_at,
  status: row.last_status,
  error: row.last_error,
  millis: row.last_millis,
});
