import { z } from 'zod';
import { DELIVERY_STATES, listDeliveries, resendEvent } from '../events/deliveries.ts';
import { EVENT_TYPE_NAMES } from '../events/event-type.ts';
import { replayEvents, replayInput } from '../events/replay.ts';
import { tryWebhook } from '../events/webhook-trial.ts';
import { orderOf } from '../store/order.ts';
import type { ApiContext } from './context.ts';
import { eventSchema } from './events.ts';
import { decodeCursor, pageFrom, pageOf, pageQuery, sortedBy } from './page.ts';
import type { Resource } from './zod-compiler.ts';

const answered = {
  status: z.int().nullable().describe('HTTP status of the last answer; null: there was none.'),
  error: z.string().nullable().describe('Why the last attempt failed.'),
  millis: z.int().nullable().describe('How long the last exchange took, in milliseconds.'),
};

const deliverySchema = z
  .object({
    event: z.object({
      id: z.uuid(),
      type: z.string(),
      subject: z.string().describe('Id of what it is about.'),
      occurredAt: z.date(),
    }),
    state: z.enum(DELIVERY_STATES).describe('refused: it was refused, and is tried again.'),
    attempts: z.int().describe('With one that is being made now.'),
    attemptedAt: z.date().nullable().describe('When the last attempt ended.'),
    deliveredAt: z.date().nullable(),
    dueAt: z.date().nullable().describe('When it is sent next; null where it was delivered.'),
    ...answered,
  })
  .meta({ id: 'WebhookDelivery', description: 'An event, and what came of sending it to a webhook.' });

const trialSchema = z
  .object({
    delivered: z.boolean().describe('Whether the receiver took it (2xx).'),
    status: answered.status,
    error: answered.error,
    millis: z.int().describe('How long the exchange took, in milliseconds.'),
    event: eventSchema.describe('What was sent.'),
  })
  .meta({ id: 'WebhookTrial', description: 'What came of an event that was sent to try a webhook.' });

const replayBody = replayInput.meta({
  id: 'WebhookReplay',
  description: 'From where on a webhook gets its events again.',
});

const querystring = z.strictObject({
  ...pageQuery,
  ...sortedBy('sequence'),
  state: z.enum(DELIVERY_STATES).optional(),
  type: z.enum(EVENT_TYPE_NAMES).optional().describe('Only events of this type.'),
});

const params = z.object({ webhookId: z.uuid() });

/** What was sent to webhooks, and sending it again. */
export const webhookDeliveries = ({ config, db, secrets }: ApiContext): Resource => {
  return async (api) => {
    const tags = ['webhooks'];

    api.get(
      '/webhooks/:webhookId/deliveries',
      {
        schema: {
          operationId: 'listWebhookDeliveries',
          summary: 'What was sent to a webhook and what waits for it, the newest event first',
          description: 'Delivered ones are kept as long as ZAAKPOST_RETAIN_DELIVERIES_DAYS says.',
          tags,
          params,
          querystring,
          response: { 200: pageOf(deliverySchema) },
        },
      },
      async (request) => {
        const { cursor, limit, sort, ...filter } = request.query;
        const after = cursor === undefined ? undefined : decodeCursor(cursor, /^\d{1,18}$/);
        const { webhookId } = request.params;
        const rows = await listDeliveries(db, webhookId, {
          ...filter,
          after,
          order: orderOf(sort),
          limit: limit + 1,
        });
        const { items, nextCursor } = pageFrom(rows, limit, ({ place }) => place);
        return { items: items.map(shown), nextCursor };
      },
    );

    api.post(
      '/webhooks/:webhookId/deliveries/:eventId/resend',
      {
        schema: {
          operationId: 'resendWebhookEvent',
          summary: 'Send an event to a webhook now, also one that it has taken before',
          tags,
          params: z.object({ webhookId: z.uuid(), eventId: z.uuid() }),
          response: { 202: deliverySchema },
        },
      },
      async (request, reply) => {
        const { webhookId, eventId } = request.params;
        return reply.code(202).send(shown(await resendEvent(db, webhookId, eventId)));
      },
    );

    api.post(
      '/webhooks/:webhookId/replay',
      {
        schema: {
          operationId: 'replayWebhookEvents',
          summary: 'Send a webhook its events again, from a time or a place in the stream on',
          description:
            'Receivers tell a repetition by `webhook-id`, which is the id of the event. What waits for the webhook still is left alone.',
          tags,
          params,
          body: replayBody,
          response: {
            200: z.object({
              events: z.int().describe('Events that are sent again; with `dryRun`, that would be.'),
            }),
          },
        },
      },
      async (request) => ({ events: await replayEvents(db, request.params.webhookId, request.body) }),
    );

    api.post(
      '/webhooks/:webhookId/test',
      {
        config: { problems: ['SECRET_KEY_WRONG'] },
        schema: {
          operationId: 'testWebhook',
          summary: 'Send a webhook an event of its own at once, and tell what its receiver answers',
          tags,
          params,
          response: { 200: trialSchema },
        },
      },
      async (request) => {
        const options = { source: config.eventSource, timeoutMs: config.networkTimeoutMs };
        const trial = await tryWebhook(db, secrets, request.params.webhookId, options);
        return { ...trial, error: trial.delivered ? null : trial.error };
      },
    );
  };
};

/** The API calls times of things `…At`; only a CloudEvent has its own name for it. */
const shown = <D extends { event: { id: string; type: string; subject: string; time: Date } }>({
  event: { time: occurredAt, ...event },
  ...delivery
}: D) => ({ ...delivery, event: { ...event, occurredAt } });
