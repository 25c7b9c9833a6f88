import { z } from 'zod';
import {
  createWebhook,
  listWebhooks,
  removeWebhook,
  retryWebhook,
  rotateSecret,
  showWebhook,
  updateWebhook,
  webhookInput,
} from '../events/webhook.ts';
import { WEBHOOK_LIST } from '../events/webhook-list.ts';
import { inTransaction } from '../store/database.ts';
import type { ApiContext } from './context.ts';
import { requireUnchanged, type Versioned } from './entity-tag.ts';
import { pageOf } from './page.ts';
import { pageOfShort, searchedIn, shortListQuery } from './short-list.ts';
import type { Resource } from './zod-compiler.ts';

const webhookSchema = z
  .object({
    id: z.uuid(),
    url: z.string(),
    types: z.array(z.string()).describe('Types of event that it gets; none: all of them.'),
    enabled: z.boolean(),
    state: z
      .enum(['delivering', 'failing', 'paused'])
      .describe('failing: events wait that the receiver refused; they are tried until it takes them.'),
    waiting: z.int().describe('Events that it has not taken yet.'),
    refused: z.int().describe('Of these, the ones that it has refused.'),
    oldestWaitingAt: z.date().nullable().describe('Time of the oldest event that waits.'),
    lastDeliveredAt: z
      .date()
      .nullable()
      .describe('When it took an event last; null: never, or longer ago than deliveries are kept.'),
    lastRefusedAt: z.date().nullable().describe('When it last refused one of those that wait.'),
    lastError: z.string().nullable().describe('Why it refused last.'),
    createdAt: z.date(),
  })
  .meta({ id: 'Webhook', description: 'A receiver of events.' });

const secret = z.string().describe('Signing secret (Standard Webhooks, `whsec_…`). It is shown this once.');

const withSecret = z
  .object({ ...webhookSchema.shape, secret })
  .meta({ id: 'WebhookWithSecret', description: 'A receiver of events, just made, with its secret.' });

const body = webhookInput.meta({
  id: 'WebhookSettings',
  description: 'What an admin says of a receiver of events.',
});

const VERSIONED: Versioned = { table: 'webhook', fields: ['url', 'types', 'enabled'] };

const params = z.object({ webhookId: z.uuid() });

/** Receivers of events. */
export const webhooks = ({ db, secrets }: ApiContext): Resource => {
  return async (api) => {
    const tags = ['webhooks'];

    api.get(
      '/webhooks',
      {
        schema: {
          operationId: 'listWebhooks',
          summary: 'All webhooks, oldest first',
          tags,
          querystring: z.strictObject({
            ...shortListQuery(WEBHOOK_LIST, 'createdAt'),
            ...searchedIn('its address'),
            state: webhookSchema.shape.state.optional(),
          }),
          response: { 200: pageOf(webhookSchema) },
        },
      },
      async ({ query }) => pageOfShort(await listWebhooks(db), WEBHOOK_LIST, query),
    );

    api.post(
      '/webhooks',
      {
        config: { versioned: VERSIONED },
        schema: {
          operationId: 'createWebhook',
          summary: 'Add a webhook; it gets the events that are published from now on',
          tags,
          body,
          response: { 201: withSecret },
        },
      },
      async (request, reply) => {
        const made = await createWebhook(db, secrets, request.body);
        return reply
          .code(201)
          .header('location', `/v1/webhooks/${made.webhook.id}`)
          .send({ ...made.webhook, secret: made.secret });
      },
    );

    api.get(
      '/webhooks/:webhookId',
      {
        config: { versioned: VERSIONED },
        schema: {
          operationId: 'showWebhook',
          summary: 'One webhook, and how it fares',
          tags,
          params,
          response: { 200: webhookSchema },
        },
      },
      (request) => showWebhook(db, request.params.webhookId),
    );

    api.put(
      '/webhooks/:webhookId',
      {
        config: { versioned: VERSIONED },
        schema: {
          operationId: 'updateWebhook',
          summary: 'Change a webhook; other types count for events published from now on',
          tags,
          params,
          body,
          response: { 200: webhookSchema },
        },
      },
      (request) =>
        inTransaction(db, async (transaction) => {
          const { webhookId } = request.params;
          await requireUnchanged(transaction, request, webhookId, (now) => showWebhook(now, webhookId));
          return updateWebhook(transaction, webhookId, request.body);
        }),
    );

    api.delete(
      '/webhooks/:webhookId',
      {
        config: { versioned: VERSIONED },
        schema: {
          operationId: 'removeWebhook',
          summary: 'Remove a webhook, with all that waits for it',
          tags,
          params,
          response: { 204: z.null() },
        },
      },
      async (request, reply) => {
        const { webhookId } = request.params;
        await inTransaction(db, async (transaction) => {
          await requireUnchanged(transaction, request, webhookId, (now) => showWebhook(now, webhookId));
          await removeWebhook(transaction, webhookId);
        });
        return reply.code(204).send(null);
      },
    );

    api.post(
      '/webhooks/:webhookId/rotate-secret',
      {
        config: { problems: ['SECRET_KEY_WRONG'] },
        schema: {
          operationId: 'rotateWebhookSecret',
          summary: 'Give it a new signing secret; the one before goes on signing beside it until the next',
          tags,
          params,
          response: { 200: z.object({ secret }) },
        },
      },
      async (request) => ({ secret: await rotateSecret(db, secrets, request.params.webhookId) }),
    );

    api.post(
      '/webhooks/:webhookId/retry',
      {
        schema: {
          operationId: 'retryWebhook',
          summary: 'Make all that waits for it due at once, when the receiver has been mended',
          tags,
          params,
          response: { 200: z.object({ due: z.int().describe('Events that are sent now.') }) },
        },
      },
      async (request) => ({ due: await retryWebhook(db, request.params.webhookId) }),
    );
  };
};
