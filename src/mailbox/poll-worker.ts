import type { Logger } from 'pino';
import { summarise } from '../errors.ts';
import type { Queues } from '../queue.ts';
import { type PollContext, pollMailbox } from './poll.ts';
import { callNext, syncSchedules } from './schedule.ts';

/** How often the queue's schedule is held against the database, for changes that another process made. */
const SYNC_EVERY_MS = 5_000;

/** A worker that polls mailboxes as the queue says, and keeps the queue's schedule as the database says. */
export interface PollWorker {
  /** Takes no more jobs, and resolves when the runs under way have come to an end, which they do soon. */
  close(): Promise<void>;
}

/**
 * Starts polling.
 *
 * @param concurrency mailboxes at a time.
 */
export async function startPolling(
  queues: Queues,
  context: PollContext,
  log: Logger,
  concurrency: number,
): Promise<PollWorker> {
  const noteFailure = (error: unknown) =>
    log.warn({ error: summarise(error) }, 'the schedule of polling could not be read');
  const sync = () => syncSchedules(context.db, queues).catch(noteFailure);
  const stop = new AbortController();
  const work = async ({ data }: { data: { mailboxId: string } }) => {
    await run(context, log, data.mailboxId, stop.signal);
    await callNext(context.db, queues, data.mailboxId).catch(noteFailure);
    await sync();
  };
  const worker = queues.worker(queues.poll, work, { concurrency });
  await sync();
  const timer = setInterval(sync, SYNC_EVERY_MS);
  return {
    close: async () => {
      clearInterval(timer);
      stop.abort();
      await worker.close();
    },
  };
}

/**
 * One run, and a line in the log that says what it did. It never throws: its failure is recorded with the
 * mailbox.
 */
async function run(context: PollContext, log: Logger, mailboxId: string, stop: AbortSignal): Promise<void> {
  try {
    const result = await pollMailbox(context, mailboxId, { stop });
    if (!result) return log.debug({ mailboxId }, 'another worker polls this mailbox');
    const line = { mailboxId, ...result, failed: result.failed.length };
    if (result.missed > 0) log.error(line, 'mail was found that had been taken for settled');
    if (result.error) log.warn(line, 'run failed');
    else log.info(line, 'polled');
  } catch (error) {
    const summary = summarise(error);
    if (summary.code === 'MAILBOX_CONNECTIONS') return log.debug({ mailboxId }, 'waits for a connection');
    log.warn({ mailboxId, error: summary }, 'no run');
  }
}
