import { z } from 'zod';
import type { Scope } from '../accounts/scope.ts';
import { listWebhooks } from '../events/webhook.ts';
import { STATUS_CHANGES } from '../mail/status.ts';
import { listMailboxes } from '../mailbox/mailbox.ts';
import { MAILBOX_STATES } from '../mailbox/state.ts';
import { queueStates } from '../pipeline/queues/queue-states.ts';
import type { ApiContext } from './context.ts';
import { readiness } from './health.ts';
import { arrivals, countByStatus } from './mail-arrivals.ts';
import { componentSchema } from './problem.ts';
import { queueSchema } from './queues.ts';
import type { Resource } from './zod-compiler.ts';

const HOURS = 24;
const DAYS = 14;

const statuses = Object.keys(STATUS_CHANGES) as [keyof typeof STATUS_CHANGES];

const arrivalSchema = z
  .object({
    startAt: z.date(),
    received: z.int(),
    filed: z.int().describe('Of these, those that are with a case or an intake now.'),
    stopped: z.int().describe('Of these, those that are held or in quarantine now.'),
  })
  .meta({ id: 'MailArrivals', description: 'Mail that came within an hour or a day.' });

const installationSchema = z
  .object({
    queues: z.array(queueSchema),
    webhooks: z.object({
      webhooks: z.int(),
      waiting: z.int().describe('Events that a webhook has not taken yet.'),
    }),
    components: z.array(componentSchema).describe('Whether what it works with is there.'),
  })
  .meta({ id: 'InstallationOverview', description: 'Queues, webhooks and components as they are now.' });

const overviewSchema = z
  .object({
    mails: z.array(
      z.object({ status: z.enum(statuses), mails: z.int(), oldestReceivedAt: z.date().nullable() }),
    ),
    lastHours: z.array(arrivalSchema).describe(`By hour, the last ${HOURS}.`),
    lastDays: z.array(arrivalSchema).describe(`By day (UTC), the last ${DAYS}.`),
    mailboxes: z.array(z.object({ state: z.enum(MAILBOX_STATES), mailboxes: z.int() })),
    installation: installationSchema
      .nullable()
      .describe('Of the installation as a whole; null for those who see what is theirs only.'),
  })
  .meta({ id: 'Overview', description: 'What is going on now, in numbers.' });

/** What is going on, for people who look at a screen; `/metrics` says the same to Prometheus. */
export const overview = (context: ApiContext): Resource => {
  return async (api) => {
    api.get(
      '/overview',
      {
        config: { problems: ['QUEUE_UNAVAILABLE'] },
        schema: {
          operationId: 'showOverview',
          summary: 'Mail, mailboxes and queues as they are now, in numbers',
          tags: ['overview'],
          response: { 200: overviewSchema },
        },
      },
      async ({ scope }) => {
        const { db } = context;
        const [mails, lastHours, lastDays, mailboxes, installation] = await Promise.all([
          countByStatus(db, scope),
          arrivals(db, scope, 'hour', HOURS),
          arrivals(db, scope, 'day', DAYS),
          mailboxStates(context, scope),
          scope === 'everything' ? installationNow(context) : null,
        ]);
        return { mails, lastHours, lastDays, mailboxes, installation };
      },
    );
  };
};

async function mailboxStates({ db }: ApiContext, scope: Scope) {
  const mailboxes = await listMailboxes(db, scope);
  return MAILBOX_STATES.map((state) => ({
    state,
    mailboxes: mailboxes.filter((mailbox) => mailbox.state === state).length,
  }));
}

async function installationNow(context: ApiContext) {
  const [queues, webhooks, components] = await Promise.all([
    queueStates(context),
    listWebhooks(context.db),
    readiness(context),
  ]);
  const waiting = webhooks.reduce((sum, webhook) => sum + webhook.waiting, 0);
  return { queues, webhooks: { webhooks: webhooks.length, waiting }, components };
}
