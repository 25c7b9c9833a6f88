import { Histogram, Registry } from 'prom-client';
import type { App } from './app.ts';
import type { Clamd } from './checks/clamd.ts';
import { probeScanner } from './checks/virus-probe.ts';
import { summarise } from './errors.ts';
import { deliverEvents } from './events/deliver.ts';
import { type AttemptIds, WebhookLanes } from './events/webhook-lanes.ts';
import { readAnchors } from './mail/cms/trust.ts';
import { startIngest as startIngestWorker } from './pipeline/ingest-worker.ts';
import { type OpenStages, openStages } from './pipeline/open-stages.ts';
import { retentionLimits } from './pipeline/retention-limits.ts';
import type { OnStage } from './pipeline/stage-times.ts';
import { noteConfiguration } from './routing/settings-history.ts';

/** Something that runs until it is closed; closing lets what is under way come to its end. */
export interface Running {
  close(): Promise<void>;
}

/** Counts and times of this process. */
export interface ProcessMetrics {
  registry: Registry;
  ingestSeconds: Histogram;
  stageSeconds: Histogram<'stage'>;
}

/** Makes the counters of one process; the API of the same process shows them. */
export function processMetrics(): ProcessMetrics {
  const registry = new Registry();
  const ingestSeconds = new Histogram({
    name: 'zaakpost_ingest_seconds',
    help: 'Time from taking a mail from the queue to the end of its way.',
    buckets: [0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100],
    registers: [registry],
  });
  const stageSeconds = new Histogram({
    name: 'zaakpost_stage_seconds',
    help: 'Time of one stage of the way of a mail.',
    labelNames: ['stage'],
    buckets: [0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100],
    registers: [registry],
  });
  return { registry, ingestSeconds, stageSeconds };
}

/**
 * Prepares ingest: threads, checks, and a scanner that has shown that it does not miss.
 *
 * @throws ZaakpostError CONFIG_INVALID where the certificates of ZAAKPOST_SMIME_CA cannot be read; SCANNER_WOULD_MISS where the scanner's limits would let a virus pass; a scanner that is away now is no error: mail waits.
 */
export async function openIngest(app: App): Promise<OpenStages> {
  const { config } = app;
  const clamd = config.clamd ? { address: config.clamd, timeoutMs: config.networkTimeoutMs } : undefined;
  if (clamd) await refuseBlindScanner(app, clamd);
  if (config.smimeCa !== undefined) readAnchors(config.smimeCa);
  await noteConfiguration(app.db, { tokenPrefix: config.tokenPrefix });
  return openStages(app, 'ingest');
}

async function refuseBlindScanner({ log, config }: App, clamd: Clamd): Promise<void> {
  try {
    const { version, largestScanned } = await probeScanner(clamd, config.maxMailBytes);
    log.info({ version, largestScanned }, 'virus scanner is ready');
  } catch (error) {
    const { code, message } = summarise(error);
    if (code !== 'SCANNER_UNAVAILABLE') throw error;
    log.warn({ error: message }, 'virus scanner is away; mail waits for it');
  }
}

/** Takes mail from the queue and brings it to its end. @throws as `openIngest`. */
export async function startIngest(app: App, metrics: ProcessMetrics = processMetrics()): Promise<Running> {
  const ingest = await openIngest(app);
  const onStage: OnStage = (stage, millis) => metrics.stageSeconds.observe({ stage }, millis / 1000);
  const worker = startIngestWorker(app.queues, { ...ingest.context, onStage }, app.log, {
    concurrency: app.config.ingestConcurrency,
    attempts: app.config.attempts,
    retention: retentionLimits(app.config.retention),
    onRun: (millis) => metrics.ingestSeconds.observe(millis / 1000),
  });
  return {
    close: async () => {
      await worker.close();
      await ingest.close();
    },
  };
}

/** Delivers events to the queue `case-events` and to webhooks. */
export async function startDeliver({ config, db, secrets, queues, log }: App): Promise<Running> {
  const onError = (error: unknown, of?: AttemptIds) =>
    log.warn({ ...of, error: summarise(error) }, 'delivery of events');
  const source = config.eventSource;
  const lanes = new WebhookLanes({ db, secrets, source, timeoutMs: config.networkTimeoutMs, onError });
  const stop = new AbortController();
  const enqueue = async (events: { id: string; type: string }[]) => {
    await queues.caseEvents.addBulk(
      events.map((event) => ({ name: event.type, data: { ...event }, opts: { jobId: event.id } })),
    );
  };
  const running = deliverEvents({ db, source, enqueue, lanes, onError }, stop.signal);
  return {
    close: async () => {
      stop.abort();
      await running;
    },
  };
}
