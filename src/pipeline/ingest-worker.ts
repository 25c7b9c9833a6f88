import { DelayedError, type Job } from 'bullmq';
import type { Logger } from 'pino';
import { summarise } from '../errors.ts';
import { sweepReceived } from '../mail/sweep.ts';
import { type IngestContext, ingest } from '../pipeline.ts';
import { enqueueIngest, type IngestJob, type Queues } from '../queue.ts';
import { recordFailure } from './attempts.ts';
import type { RetentionLimits } from './retention-limits.ts';
import { retentionOnSchedule } from './retention-runs.ts';

export interface IngestWorkerSettings {
  /** Mails at a time. */
  concurrency: number;
  /** Attempts that a mail gets. */
  attempts: number;
  /** How long what is kept. */
  retention: RetentionLimits;
  /** Told how long each run took, in milliseconds. */
  onRun(millis: number): void;
}

/** How often the ledger is looked through for mail whose job was lost, and how old such mail is. */
const SWEEP_EVERY_MS = 30_000;
const SWEEP_OLDER_MS = 60_000;
/** How old bytes are that were written and never kept. No mail is on its way for so long. */
const INCOMING_OLDER_MS = 24 * 60 * 60_000;

/** How often it is looked whether the daily purge is due. */
const PURGE_LOOK_EVERY_MS = 10 * 60_000;

/** A running worker. */
export interface RunningWorker {
  /** Takes no more jobs, and resolves when those under way are done. */
  close(): Promise<void>;
}

/**
 * Takes mail from the queue and brings it to its end; sweeps the ledger for mail whose job was lost, and the blobs
 * for what was left half-way.
 */
export function startIngest(
  queues: Queues,
  context: IngestContext,
  log: Logger,
  settings: IngestWorkerSettings,
): RunningWorker {
  const work = (job: Job<IngestJob>, token?: string) => run(job, token, context, log, settings);
  const worker = queues.worker(queues.ingest, work, { concurrency: settings.concurrency });
  const sweep = () =>
    Promise.all([
      sweepReceived(context.db, (jobs) => enqueueIngest(queues, jobs), SWEEP_OLDER_MS),
      context.blobs.sweepIncoming(INCOMING_OLDER_MS),
    ]).catch((error: unknown) => log.warn({ error: summarise(error) }, 'sweep failed'));
  const timer = setInterval(sweep, SWEEP_EVERY_MS);
  void sweep();
  let purging: Promise<unknown> = Promise.resolve();
  const purge = () => {
    const retention = { ...context, limits: settings.retention };
    purging = retentionOnSchedule(retention).catch((error: unknown) =>
      log.warn({ error: summarise(error) }, 'purge failed'),
    );
  };
  const purgeTimer = setInterval(purge, PURGE_LOOK_EVERY_MS);
  return {
    close: async () => {
      clearInterval(timer);
      clearInterval(purgeTimer);
      await purging;
      await worker.close();
    },
  };
}

async function run(
  job: Job<IngestJob>,
  token: string | undefined,
  context: IngestContext,
  log: Logger,
  settings: IngestWorkerSettings,
): Promise<void> {
  const { mailId, generation } = job.data;
  const start = performance.now();
  try {
    await ingest(context, job.data);
    const millis = performance.now() - start;
    settings.onRun(millis);
    log.info({ mailId, generation, millis: Math.round(millis) }, 'went its way');
  } catch (error) {
    log.warn({ mailId, generation, error: summarise(error) }, 'a run at a mail failed');
    const next = await recordFailure(context.db, job.data, error, settings.attempts);
    if ('ended' in next) return;
    await job.moveToDelayed(Date.now() + next.retryInMs, token);
    throw new DelayedError();
  }
}
