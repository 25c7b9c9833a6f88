import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import type { Database } from '../store/database.ts';
import { publishEvents } from './outbox.ts';
import { positionOf } from './read-events.ts';
import { requireWebhook } from './webhook.ts';

const moment = z.iso.datetime({ offset: true }).transform((text) => new Date(text));

/** From where on, and up to when, a webhook gets its events again. */
export const replayInput = z
  .strictObject({
    startAt: moment.optional().describe('Events of this time and later.'),
    cursor: z
      .string()
      .min(1)
      .optional()
      .describe('Events after this place in the stream: `nextCursor` of `GET /v1/events`.'),
    endAt: moment.optional().describe('Events before this time; without it, all up to now.'),
    dryRun: z.boolean().default(false).describe('Only counts them.'),
  })
  .refine(({ startAt, cursor }) => (startAt === undefined) !== (cursor === undefined), {
    message: 'is needed, or cursor in its place: one of both',
    path: ['startAt'],
  });

export type ReplayInput = z.infer<typeof replayInput>;

/**
 * Sends a webhook the events that it wants again, from a time or place on, as if they had just been published: those that it took and those from
 * before it was added. What waits for it still is sent by itself, and is left alone.
 *
 * @returns how many events are sent again; with `dryRun`, how many that would be.
 * @throws ZaakpostError NOT_FOUND, BAD_REQUEST where the cursor is none of ours.
 */
export async function replayEvents(db: Database, webhookId: string, input: ReplayInput): Promise<number> {
  await requireWebhook(db, webhookId);
  await publishEvents(db);
  const wanted = wantedBy(webhookId, input);
  if (input.dryRun) {
    const { rows } = await sql<{ count: number }>`SELECT count(*)::int AS count ${wanted}`.execute(db);
    return rows[0]?.count ?? 0;
  }
  const { numAffectedRows } = await sql`
    INSERT INTO webhook_delivery (webhook_id, event_sequence) SELECT webhook.id, sequence ${wanted}
    ON CONFLICT (webhook_id, event_sequence) DO UPDATE
    SET due_at = now(), delivered_at = NULL, attempts = 0
    WHERE webhook_delivery.delivered_at IS NOT NULL`.execute(db);
  return Number(numAffectedRows ?? 0);
}

/** Events within the range that are of a type that the webhook gets, and do not wait for it. */
function wantedBy(webhookId: string, { startAt, cursor, endAt }: ReplayInput): RawBuilder<unknown> {
  return sql`
    FROM outbox_event JOIN webhook ON webhook.id = ${webhookId} AND (types = '{}' OR type = ANY (types))
    WHERE position > ${cursor === undefined ? '0' : positionOf(cursor)}
      AND time >= ${startAt ?? '-infinity'}::timestamptz AND time < ${endAt ?? 'infinity'}::timestamptz
      AND NOT EXISTS (SELECT FROM webhook_delivery
        WHERE webhook_id = webhook.id AND event_sequence = sequence AND delivered_at IS NULL)`;
}
