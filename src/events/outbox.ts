import { sql, type Transaction } from 'kysely';
import { ZaakpostError } from '../errors.ts';
import type { Database } from '../store/database.ts';
import { newId } from '../store/id.ts';
import type { Schema } from '../store/schema.ts';
import type { EventType } from './event-type.ts';

/** What happened, as the one who did it says it. */
export interface NewEvent {
  type: EventType;
  /** Id of what it is about. */
  subject: string;
  /** Ids, numbers and single words; no sender, subject line or token. */
  data: Record<string, string | number | boolean | null | string[]>;
}

/** A published event. */
export interface OutboxEvent {
  sequence: string;
  /** Place in the stream: a decimal number. */
  position: string;
  id: string;
  type: string;
  subject: string;
  time: Date;
  data: Record<string, unknown>;
}

/** Largest `data` in octets: the event as a whole stays below 64 KB (NL GOV profile). */
const MAX_DATA_OCTETS = 60 * 1024;

/** Events that are published in one transaction. */
const PUBLISH_BATCH = 1000;

/**
 * Writes an event in the transaction that makes it true, so that there is none without the other. It comes to readers
 * once that transaction has been committed.
 *
 * @returns the event's id.
 * @throws ZaakpostError EVENT_TOO_LARGE
 */
export async function appendEvent(transaction: Transaction<Schema>, event: NewEvent): Promise<string> {
  const data = JSON.stringify(event.data);
  if (Buffer.byteLength(data) > MAX_DATA_OCTETS)
    throw new ZaakpostError('EVENT_TOO_LARGE', { detail: `${event.type} of ${event.subject}` });
  const id = newId();
  await transaction
    .insertInto('outbox_event')
    .values({ id, type: event.type, subject: event.subject, data })
    .execute();
  return id;
}

/**
 * Publishes events that have been committed: gives each its place in the stream, and each webhook that wants it a
 * delivery. One publisher works at a time, so places are taken in the order in which they become visible.
 *
 * @returns how many were published; fewer than 1000: all there were.
 */
export async function publishEvents(db: Database): Promise<number> {
  const waiting = await db
    .selectFrom('outbox_event')
    .select('sequence')
    .where('position', 'is', null)
    .limit(1)
    .executeTakeFirst();
  if (!waiting) return 0;
  return db.transaction().execute(async (transaction) => {
    // Before the statement that looks: under READ COMMITTED that one sees all that the publisher before it committed.
    await sql`SELECT pg_advisory_xact_lock(hashtextextended('zaakpost.events.publish', 0))`.execute(
      transaction,
    );
    const published = await takePlaces(transaction);
    if (published.length > 0) await makeDeliveries(transaction, published);
    return published.length;
  });
}

async function takePlaces(transaction: Transaction<Schema>): Promise<string[]> {
  const { rows } = await sql<{ sequence: string }>`
    WITH committed AS (
      SELECT sequence FROM outbox_event WHERE position IS NULL ORDER BY sequence LIMIT ${PUBLISH_BATCH}
    ), placed AS MATERIALIZED (
      SELECT sequence, nextval('outbox_position') AS position FROM committed
    )
    UPDATE outbox_event SET position = placed.position FROM placed
    WHERE outbox_event.sequence = placed.sequence
    RETURNING outbox_event.sequence`.execute(transaction);
  return rows.map((row) => row.sequence);
}

async function makeDeliveries(transaction: Transaction<Schema>, sequences: string[]): Promise<void> {
  await sql`
    INSERT INTO webhook_delivery (webhook_id, event_sequence)
    SELECT webhook.id, outbox_event.sequence
    FROM outbox_event
    JOIN webhook ON webhook.types = '{}' OR outbox_event.type = ANY (webhook.types)
    WHERE outbox_event.sequence = ANY (${sequences}::bigint[])
    FOR KEY SHARE OF webhook`.execute(transaction);
}

/** The columns of an `OutboxEvent`. */
export const EVENT_COLUMNS = ['sequence', 'position', 'id', 'type', 'subject', 'time', 'data'] as const;
