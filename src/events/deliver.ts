import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { ZaakpostError } from '../errors.ts';
import type { Database } from '../store/database.ts';
import { traced } from '../tracing.ts';
import { type CloudEvent, toCloudEvent } from './cloudevent.ts';
import { EVENT_COLUMNS, publishEvents } from './outbox.ts';
import type { WebhookLanes } from './webhook-lanes.ts';

/** What delivery works with. */
export interface DeliveryOptions {
  db: Database;
  /** The configuration's `eventSource`. */
  source: string;
  /** Puts events on the queue `case-events`, in their order; an event that is there already may be left out by its id. */
  enqueue(events: CloudEvent[]): Promise<void>;
  lanes: WebhookLanes;
  /** Told of a round that failed; the next one tries again. */
  onError(error: unknown): void;
}

/** Events that are put on the queue in one go. */
const QUEUE_BATCH = 500;

/** How long the queue may take to answer. */
const ANSWER_MS = 10_000;

/** Rest after a round that found nothing, in milliseconds: the longest delay of an event while all is well. */
const REST_MS = 500;

/** Rest after a round that failed, in milliseconds: a database or queue that is away is not worth a line of log more often. */
const FAILED_REST_MS = 5_000;

/**
 * Delivers events until the signal: publishes them, puts them on the queue and sends them to webhooks, neither of which
 * waits for the other. Any number of workers may do so side by side.
 */
export async function deliverEvents(options: DeliveryOptions, signal: AbortSignal): Promise<void> {
  const { db, lanes } = options;
  const enqueue = (events: CloudEvent[]) => inTime(options.enqueue(events), signal);
  const toWebhooks = async () => {
    const published = await publishEvents(db);
    await lanes.sweep();
    return published;
  };
  const toQueue = async () => {
    await publishEvents(db);
    return queueEvents({ ...options, enqueue });
  };
  await Promise.all([toWebhooks, toQueue].map((round) => repeat(round, options, signal)));
  await lanes.close();
}

/** Runs rounds until the signal, with a rest after each that did nothing. */
async function repeat(
  round: () => Promise<number>,
  { onError }: DeliveryOptions,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    const restMs = await round().then(
      (done) => (done === 0 ? REST_MS : 0),
      (error: unknown) => {
        if (!signal.aborted) onError(error);
        return FAILED_REST_MS;
      },
    );
    if (restMs > 0) await pause(restMs, undefined, { signal }).catch(() => undefined);
  }
}

/** Waits for the queue's answer: a connection that is being made anew keeps silent, and must not hold a worker that ends. */
async function inTime(answer: Promise<void>, signal: AbortSignal): Promise<void> {
  const answered = new AbortController();
  const late = pause(ANSWER_MS, undefined, { signal: AbortSignal.any([signal, answered.signal]) }).then(
    () => {
      throw new ZaakpostError('QUEUE_UNAVAILABLE', { detail: `no answer within ${ANSWER_MS} ms` });
    },
  );
  await Promise.race([answer, late]).finally(() => answered.abort());
}

/**
 * Puts published events on the queue, in the order of the stream, at least once: an event counts as queued when the queue
 * has taken it, so a crash in between queues it again. One worker does so at a time, to keep the order.
 *
 * @returns how many were put there; 0 too where another worker is at it.
 */
export async function queueEvents(
  options: Pick<DeliveryOptions, 'db' | 'source' | 'enqueue'>,
): Promise<number> {
  return options.db.transaction().execute(async (transaction) => {
    const { rows } = await sql<{ mine: boolean }>`
      SELECT pg_try_advisory_xact_lock(hashtextextended('zaakpost.events.queue', 0)) AS mine`.execute(
      transaction,
    );
    if (!rows[0]?.mine) return 0;
    const events = await transaction
      .selectFrom('outbox_event')
      .select(EVENT_COLUMNS)
      .where('queued_at', 'is', null)
      .where('position', 'is not', null)
      .orderBy('position')
      .limit(QUEUE_BATCH)
      .$narrowType<{ position: string }>()
      .execute();
    if (events.length === 0) return 0;
    const facts = { 'zaakpost.queue': 'case-events', 'zaakpost.events': events.length };
    await traced('deliver', { facts }, () =>
      options.enqueue(events.map((event) => toCloudEvent(event, options.source))),
    );
    await transaction
      .updateTable('outbox_event')
      .set({ queued_at: sql`now()` })
      .where(
        'sequence',
        'in',
        events.map((event) => event.sequence),
      )
      .execute();
    return events.length;
  });
}
