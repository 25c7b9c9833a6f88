import { z } from 'zod';
import { changeAs } from '../accounts/change-as.ts';
import { disableMailbox, enableMailbox, requirePollable } from '../mailbox/change-state.ts';
import { lastResync } from '../mailbox/last-resync.ts';
import {
  createMailbox,
  listMailboxes,
  removeMailbox,
  showMailbox,
  updateMailbox,
} from '../mailbox/mailbox.ts';
import { mailboxInput } from '../mailbox/mailbox-input.ts';
import { MAILBOX_LIST } from '../mailbox/mailbox-list.ts';
import { registration } from '../mailbox/oauth2/registration.ts';
import { MAILBOX_STATES } from '../mailbox/state.ts';
import { STATE_REASONS } from '../mailbox/state-reasons.ts';
import { actorOf } from './authentication.ts';
import type { ApiContext } from './context.ts';
import { requireUnchanged, type Versioned } from './entity-tag.ts';
import { pageOf } from './page.ts';
import { pageOfShort, searchedIn, shortListQuery } from './short-list.ts';
import type { Resource } from './zod-compiler.ts';

const { password: _never, ...settings } = mailboxInput.shape;

const stateSchema = z
  .enum(MAILBOX_STATES)
  .meta({ id: 'MailboxState', description: 'Where a mailbox is in its life; docs/flow.md explains each.' });

const mailboxSchema = z
  .object({
    id: z.uuid(),
    ...settings,
    host: z.string(),
    port: z.int(),
    oauth2: registration.nullable().describe('The registration with the provider; null: by password.'),
    state: stateSchema,
    stateReason: z.string().nullable().describe('Why it is in this state; null while it is active.'),
    stateChangedAt: z.date(),
    retryAt: z
      .date()
      .nullable()
      .describe('When one that is backing off or needs attention is tried again; null: not by itself.'),
    consecutiveFailures: z.int().describe('Failed runs in a row.'),
    lastRunAt: z.date().nullable(),
    lastSuccessAt: z.date().nullable(),
    notInLedger: z
      .int()
      .nullable()
      .describe('Messages on the server and not in the ledger after the last whole run: must be 0.'),
    notInLedgerAt: z
      .date()
      .nullable()
      .describe('When they were counted; a run that fails counts none, and leaves the figure of before.'),
    reconciledAt: z
      .date()
      .nullable()
      .describe('When every message on the server was last held against the ledger.'),
    resyncStartAt: z
      .date()
      .nullable()
      .describe('A resync from then on is asked for, which the next run does; null: none is.'),
    lastResync: lastResync.nullable().describe('What the last resync did; null: there was none.'),
    lastErrorCode: z.string().nullable().describe('Of the last run; null where it had no error.'),
    lastError: z.string().nullable(),
    oldestUnacceptedAt: z
      .date()
      .nullable()
      .describe(
        'When the oldest message was first seen that is on the server and was not accepted; null: none is.',
      ),
    lagSeconds: z
      .int()
      .nullable()
      .describe(
        'How long ago a run should have come to a good end, by the interval; null where there is none.',
      ),
    accessTokenExpiresAt: z
      .date()
      .nullable()
      .describe('When the access token that was got last ends; it is renewed before.'),
    createdAt: z.date(),
    updatedAt: z.date(),
  })
  .meta({ id: 'Mailbox', description: 'An account that mail is fetched from, and how it fares.' });

/** What an admin says of a mailbox. */
export const mailboxSettings = mailboxInput.meta({
  id: 'MailboxSettings',
  description: 'What an admin says of an account that mail is fetched from.',
});

const enabling = z
  .strictObject({ intervalSeconds: mailboxInput.shape.intervalSeconds })
  .meta({ id: 'MailboxEnabling', description: 'How a mailbox is polled from now on.' });

const disabling = z
  .strictObject({
    reason: z
      .string()
      .trim()
      .min(1)
      .max(500)
      .default(STATE_REASONS.disabled)
      .describe('Why, for others to read.'),
  })
  .meta({ id: 'MailboxDisabling', description: 'Why a mailbox is polled no more.' });

const polling = z.object({
  full: z
    .stringbool()
    .default(false)
    .describe('Holds every message on the server against the ledger, as is done once a day.'),
});

/** With the time of the last change, as a password shows in no field. */
const VERSIONED: Versioned = { table: 'mailbox', fields: [...Object.keys(settings), 'updatedAt'] };

const params = z.object({ mailboxId: z.uuid() });

/** Accounts that mail is fetched from. Workers take up changes within seconds. */
export const mailboxes = ({ db, queues, secrets }: ApiContext): Resource => {
  return async (api) => {
    const tags = ['mailboxes'];

    api.get(
      '/mailboxes',
      {
        schema: {
          operationId: 'listMailboxes',
          summary: 'All mailboxes by name, and how they fare',
          tags,
          querystring: z.strictObject({
            ...shortListQuery(MAILBOX_LIST, 'name'),
            ...searchedIn('name, host or user name'),
            state: z.enum(MAILBOX_STATES).optional(),
          }),
          response: { 200: pageOf(mailboxSchema) },
        },
      },
      async ({ scope, query }) => pageOfShort(await listMailboxes(db, scope), MAILBOX_LIST, query),
    );

    api.post(
      '/mailboxes',
      {
        config: { versioned: VERSIONED, problems: ['CONFLICT'] },
        schema: {
          operationId: 'createMailbox',
          summary: 'Add a mailbox; it is active at once',
          tags,
          body: mailboxSettings,
          response: { 201: mailboxSchema },
        },
      },
      async (request, reply) => {
        const made = await changeAs(db, actorOf(request), (settings) =>
          createMailbox(settings, secrets, request.body),
        );
        return reply.code(201).header('location', `/v1/mailboxes/${made.id}`).send(made);
      },
    );

    api.get(
      '/mailboxes/:mailboxId',
      {
        config: { versioned: VERSIONED },
        schema: {
          operationId: 'showMailbox',
          summary: 'One mailbox, and how it fares',
          tags,
          params,
          response: { 200: mailboxSchema },
        },
      },
      (request) => showMailbox(db, request.params.mailboxId),
    );

    api.put(
      '/mailboxes/:mailboxId',
      {
        config: { versioned: VERSIONED, problems: ['CONFLICT'] },
        schema: {
          operationId: 'updateMailbox',
          summary: 'Change a mailbox; without password or secrets those before stay',
          tags,
          params,
          body: mailboxSettings,
          response: { 200: mailboxSchema },
        },
      },
      (request) =>
        changeAs(db, actorOf(request), async (changing) => {
          const { mailboxId } = request.params;
          await requireUnchanged(changing, request, mailboxId, (now) => showMailbox(now, mailboxId));
          return updateMailbox(changing, secrets, mailboxId, request.body);
        }),
    );

    api.delete(
      '/mailboxes/:mailboxId',
      {
        config: { versioned: VERSIONED },
        schema: {
          operationId: 'removeMailbox',
          summary: 'Remove a mailbox; the mail that came through it stays',
          tags,
          params,
          response: { 204: z.null() },
        },
      },
      async (request, reply) => {
        const { mailboxId } = request.params;
        await changeAs(db, actorOf(request), async (changing) => {
          await requireUnchanged(changing, request, mailboxId, (now) => showMailbox(now, mailboxId));
          await removeMailbox(changing, mailboxId);
        });
        return reply.code(204).send(null);
      },
    );

    api.post(
      '/mailboxes/:mailboxId/enable',
      {
        config: { versioned: VERSIONED },
        schema: {
          operationId: 'enableMailbox',
          summary: 'Poll a mailbox again, with a clean sheet',
          tags,
          params,
          body: enabling,
          response: { 200: mailboxSchema },
        },
      },
      (request) => enableMailbox(db, request.params.mailboxId, request.body.intervalSeconds),
    );

    api.post(
      '/mailboxes/:mailboxId/disable',
      {
        config: { versioned: VERSIONED },
        schema: {
          operationId: 'disableMailbox',
          summary: 'Poll a mailbox no more; its interval is none from here on',
          tags,
          params,
          body: disabling,
          response: { 200: mailboxSchema },
        },
      },
      (request) => disableMailbox(db, request.params.mailboxId, request.body.reason),
    );

    api.post(
      '/mailboxes/:mailboxId/poll',
      {
        config: { problems: ['MAILBOX_DISABLED', 'MAILBOX_NEEDS_ATTENTION', 'QUEUE_UNAVAILABLE'] },
        schema: {
          operationId: 'pollMailbox',
          summary: 'Have a worker poll a mailbox now',
          tags,
          params,
          querystring: polling,
          response: { 202: z.object({ mailboxId: z.uuid() }) },
        },
      },
      async (request, reply) => {
        const mailbox = await showMailbox(db, request.params.mailboxId);
        requirePollable(mailbox);
        const { full } = request.query;
        await queues.poll.add('poll', { mailboxId: mailbox.id, ...(full ? { full } : {}) });
        return reply.code(202).send({ mailboxId: mailbox.id });
      },
    );
  };
};
