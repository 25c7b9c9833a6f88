import { sql } from 'kysely';
import { Gauge, Registry } from 'prom-client';
import { listWebhooks } from '../events/webhook.ts';
import { STATUS_CHANGES } from '../mail/status.ts';
import type { Database } from '../store/database.ts';
import type { ApiContext } from './context.ts';

/** One number, and the labels that it is under. */
interface Sample {
  labels?: Record<string, string>;
  value: number;
}

/** The state of the system as it is now, read from database and queue, in Prometheus' text format. */
export async function stateMetrics(context: ApiContext): Promise<string> {
  const registry = new Registry();
  const gauge = (name: string, help: string, samples: readonly Sample[]) => {
    const labelNames = Object.keys(samples[0]?.labels ?? {});
    const made = new Gauge({ name: `zaakpost_${name}`, help, labelNames, registers: [registry] });
    for (const { labels, value } of samples) made.set(labels ?? {}, value);
  };
  const [mails, queues, mailboxes, outbox, webhooks] = await Promise.all([
    mailSamples(context.db),
    queueSamples(context),
    mailboxSamples(context.db),
    outboxSamples(context.db),
    listWebhooks(context.db),
  ]);
  gauge('mails', 'Mails in the ledger by status.', mails.counts);
  gauge('mail_oldest_received_age_seconds', 'Age of the oldest mail that is on its way.', mails.oldest);
  gauge('queue_jobs', 'Jobs by queue and state.', queues);
  gauge('mailbox_active', 'Whether the mailbox is polled (1) or disabled (0).', mailboxes.active);
  gauge('mailbox_consecutive_failures', 'Runs that failed since the last that did not.', mailboxes.failures);
  gauge('mailbox_last_success_timestamp_seconds', 'Time of the last good run.', mailboxes.successes);
  gauge('outbox_oldest_unqueued_age_seconds', 'Age of the oldest event not on its queue yet.', outbox);
  const waiting = webhooks.map(({ id, waiting: value }) => ({ labels: { webhook: id }, value }));
  gauge('webhook_waiting_events', 'Events that a webhook has not taken yet.', waiting);
  return registry.metrics();
}

async function mailSamples(db: Database): Promise<{ counts: Sample[]; oldest: Sample[] }> {
  const counted = await db
    .selectFrom('mail')
    .select(['status', sql<number>`count(*)::float`.as('value')])
    .groupBy('status')
    .execute();
  const known = new Map<string, number>(counted.map(({ status, value }) => [status, value]));
  const { oldest } = await db
    .selectFrom('mail')
    .select(sql<number | null>`extract(epoch FROM now() - min(received_at))::float`.as('oldest'))
    .where('status', '=', 'received')
    .executeTakeFirstOrThrow();
  return {
    counts: Object.keys(STATUS_CHANGES).map((status) => ({
      labels: { status },
      value: known.get(status) ?? 0,
    })),
    oldest: [{ value: oldest ?? 0 }],
  };
}

async function queueSamples({ queues }: ApiContext): Promise<Sample[]> {
  const all = [queues.poll, queues.ingest, queues.caseEvents];
  const samples = await Promise.all(
    all.map(async (queue) => {
      const counts = await queue.getJobCounts('waiting', 'active', 'delayed', 'failed');
      return Object.entries(counts).map(([state, value]) => ({
        labels: { queue: queue.name, state },
        value,
      }));
    }),
  );
  return samples.flat();
}

async function mailboxSamples(
  db: Database,
): Promise<{ active: Sample[]; failures: Sample[]; successes: Sample[] }> {
  const rows = await db
    .selectFrom('mailbox')
    .select(['name', 'state', 'consecutive_failures', 'last_success_at'])
    .orderBy('name')
    .execute();
  const sampled = (numberOf: (row: (typeof rows)[number]) => number): Sample[] =>
    rows.map((row) => ({ labels: { mailbox: row.name }, value: numberOf(row) }));
  return {
    active: sampled((row) => (row.state === 'active' ? 1 : 0)),
    failures: sampled((row) => row.consecutive_failures),
    successes: sampled((row) => (row.last_success_at?.getTime() ?? 0) / 1000),
  };
}

async function outboxSamples(db: Database): Promise<Sample[]> {
  const { age } = await db
    .selectFrom('outbox_event')
    .select(sql<number | null>`extract(epoch FROM now() - min(time))::float`.as('age'))
    .where('queued_at', 'is', null)
    .executeTakeFirstOrThrow();
  return [{ value: age ?? 0 }];
}
