import { sql } from 'kysely';
import { Gauge, Registry } from 'prom-client';
import { listWebhooks } from '../events/webhook.ts';
import { STATUS_CHANGES } from '../mail/status.ts';
import { type QueueState, queueStates } from '../pipeline/queues/queue-states.ts';
import type { BlobUsage } from '../store/blob-usage.ts';
import type { Database } from '../store/database.ts';
import type { ApiContext } from './context.ts';
import { mailboxMetrics, type Sample } from './mailbox-metrics.ts';

/** The state of the system as it is now, read from database and queue, in Prometheus' text format. */
export async function stateMetrics(context: ApiContext, usage: BlobUsage): Promise<string> {
  const registry = new Registry();
  const gauge = (name: string, help: string, samples: readonly Sample[]) => {
    // a metric with labels and without samples has none: without labels it would be said to be 0
    const labelNames = samples.length === 0 ? ['none'] : Object.keys(samples[0]?.labels ?? {});
    const made = new Gauge({ name: `zaakpost_${name}`, help, labelNames, registers: [registry] });
    for (const { labels, value } of samples) made.set(labels ?? {}, value);
  };
  const [mails, queues, mailboxes, outbox, webhooks, blobs, free] = await Promise.all([
    mailSamples(context.db),
    queueStates(context),
    mailboxMetrics(context.db),
    outboxSamples(context.db),
    listWebhooks(context.db),
    usage.read(),
    usage.free(),
  ]);
  gauge('mails', 'Mails in the ledger by status.', mails.counts);
  gauge('mail_oldest_received_age_seconds', 'Age of the oldest mail that is on its way.', mails.oldest);
  gauge('queue_jobs', 'Jobs by queue and state.', queues.flatMap(jobSamples));
  gauge('queue_paused', '1: its jobs wait until somebody has it go on.', queues.map(pausedSample));
  for (const { name, help, samples } of mailboxes) gauge(name, help, samples);
  gauge('outbox_oldest_unqueued_age_seconds', 'Age of the oldest event not on its queue yet.', outbox);
  const waiting = webhooks.map(({ id, waiting: value }) => ({ labels: { webhook: id }, value }));
  gauge('webhook_waiting_events', 'Events that a webhook has not taken yet.', waiting);
  gauge('blobs', 'Stored files: raw mail, PDFs and attachments.', [{ value: blobs.count }]);
  gauge('blob_bytes', 'Octets of all of them.', [{ value: blobs.octets }]);
  gauge('storage_free_bytes', 'Octets that may still be written where they are stored.', [{ value: free }]);
  const reserve = context.config.storageReserveBytes;
  gauge('storage_reserve_bytes', 'Octets that are kept free there: below them no mail is taken in.', [
    { value: reserve },
  ]);
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

function jobSamples({ name: queue, waiting, active, delayed, failed }: QueueState): Sample[] {
  return Object.entries({ waiting, active, delayed, failed }).map(([state, value]) => ({
    labels: { queue, state },
    value,
  }));
}

const pausedSample = ({ name: queue, paused }: QueueState): Sample => ({
  labels: { queue },
  value: Number(paused),
});

async function outboxSamples(db: Database): Promise<Sample[]> {
  const { age } = await db
    .selectFrom('outbox_event')
    .select(sql<number | null>`extract(epoch FROM now() - min(time))::float`.as('age'))
    .where('queued_at', 'is', null)
    .executeTakeFirstOrThrow();
  return [{ value: age ?? 0 }];
}
