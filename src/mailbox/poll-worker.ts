import type { Logger } from 'pino';
import { summarise } from '../errors.ts';
import type { PollJob, Queues } from '../queue.ts';
import { type PollContext, type PollResult, pollMailbox } from './poll.ts';
import { askedResync, resyncMailbox } from './resync.ts';
import { callNext, syncSchedules } from './schedule.ts';

/** How often the queue's schedule is held against the database, for changes that another process made. */
const SYNC_EVERY_MS = 5_000;

/** A resync that was asked for while another worker was at the mailbox is tried again after this time. */
const AGAIN_MS = 5_000;

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
  const work = async ({ data }: { data: PollJob }) => {
    const waits = await run(context, log, data, stop.signal);
    if (waits) await queues.poll.add('poll', data, { delay: AGAIN_MS });
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
 * One run, a resync where one is asked for, and a line in the log that says what it did. It never throws: its
 * failure is recorded with the mailbox.
 *
 * @returns whether a resync waits that could not be done.
 */
async function run(
  context: PollContext,
  log: Logger,
  { mailboxId, full }: PollJob,
  stop: AbortSignal,
): Promise<boolean> {
  try {
    const from = await askedResync(context.db, mailboxId);
    const result = from
      ? await resyncMailbox(context, mailboxId, from, stop)
      : await pollMailbox(context, mailboxId, { stop, full });
    if (!result) log.debug({ mailboxId }, 'another worker polls this mailbox');
    else tell(log, mailboxId, result);
    return !result && from !== null;
  } catch (error) {
    const summary = summarise(error);
    if (summary.code === 'MAILBOX_CONNECTIONS') log.debug({ mailboxId }, 'waits for a connection');
    else log.warn({ mailboxId, error: summary }, 'no run');
    return false;
  }
}

function tell(log: Logger, mailboxId: string, result: PollResult): void {
  const line = { mailboxId, ...result, failed: result.failed.length };
  if (result.missed > 0) log.error(line, 'mail was found that had been taken for settled');
  if (result.error) log.warn(line, 'run failed');
  else log.info(line, 'polled');
}
