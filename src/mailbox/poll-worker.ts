import type { Logger } from 'pino';
import { type ErrorCode, summarise } from '../errors.ts';
import type { PollJob, Queues } from '../queue.ts';
import { fetchWhole, noteFailedFetch } from './fetch-whole.ts';
import { type PollContext, type PollResult, pollMailbox } from './poll.ts';
import { askedResync, resyncMailbox } from './resync.ts';
import { callNext, ScheduleKeeper } from './schedule.ts';
import { MailboxWatchers, type WatchContext } from './watchers.ts';

/** How often the queue's schedule is held against the database, for changes that another process made. */
const SYNC_EVERY_MS = 5_000;

/** What cannot wait for the interval, and met another run at the mailbox, is tried again after this time. */
const AGAIN_MS = 1_000;

/** A worker that polls mailboxes as the queue says, and keeps the queue's schedule as the database says. */
export interface PollWorker {
  /** Takes no more jobs, and resolves when the runs under way have come to an end, which they do soon. */
  close(): Promise<void>;
}

/**
 * Starts polling.
 *
 * @param concurrency mailboxes at a time.
 * @param settings where and how a mailbox is connected to, to watch it where it wants that; without it, none is watched.
 */
export async function startPolling(
  queues: Queues,
  context: PollContext,
  log: Logger,
  concurrency: number,
  settings?: WatchContext['settings'],
): Promise<PollWorker> {
  const noteFailure = (error: unknown, mailboxId?: string) =>
    log.warn({ mailboxId, error: summarise(error) }, 'the schedule of polling could not be read');
  const watchers =
    settings && new MailboxWatchers({ ...watchContextOf(context), settings, poll: onNews(queues), log });
  const schedule = new ScheduleKeeper(context.db, queues);
  const sync = () => schedule.keep().catch((error: unknown) => noteFailure(error));
  const watch = async () => watchers?.sync().catch((error: unknown) => noteFailure(error));
  const stop = new AbortController();
  const work = async ({ data }: { data: PollJob }) => {
    const { mailboxId, whole } = data;
    const waits = whole
      ? await fetchMail(context, log.child({ mailboxId }), whole)
      : await run(context, log, data, stop.signal);
    if (waits) await queues.poll.add('poll', data, { delay: AGAIN_MS });
    const failed = (error: unknown) => noteFailure(error, mailboxId);
    await callNext(context.db, queues, mailboxId).catch(failed);
    await schedule.follow(mailboxId).catch(failed);
  };
  const worker = queues.worker(queues.poll, work, { concurrency });
  await sync();
  await watch();
  const timers = [sync, watch].map((work) => setInterval(work, SYNC_EVERY_MS));
  return {
    close: async () => {
      timers.forEach(clearInterval);
      stop.abort();
      await watchers?.close();
      await worker.close();
    },
  };
}

const watchContextOf = ({ db, connections }: PollContext) => ({ db, connections });

const onNews =
  (queues: Queues): WatchContext['poll'] =>
  async (mailboxId) => {
    await queues.poll.add('poll', { mailboxId, news: true });
  };

/**
 * One run, a resync where one is asked for, and a line in the log that says what it did. It never throws: its
 * failure is recorded with the mailbox.
 *
 * @returns whether something waits that could not be done: a resync, or news.
 */
async function run(
  context: PollContext,
  log: Logger,
  { mailboxId, full, news }: PollJob,
  stop: AbortSignal,
): Promise<boolean> {
  try {
    const from = await askedResync(context.db, mailboxId);
    const result = from
      ? await resyncMailbox(context, mailboxId, from, stop)
      : await pollMailbox(context, mailboxId, { stop, full });
    if (!result) log.debug({ mailboxId }, 'another worker polls this mailbox');
    else tell(log, mailboxId, result);
    return !result && (from !== null || news === true);
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

/** Nobody is in the way for long. */
const IN_THE_WAY: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['MAILBOX_BUSY', 'MAILBOX_CONNECTIONS']);

/**
 * Fetches a mail that was held with its headers; where that fails, the mail says why.
 *
 * @returns whether it is to be tried again soon.
 */
async function fetchMail(
  context: PollContext,
  log: Logger,
  { mailId, actor }: NonNullable<PollJob['whole']>,
): Promise<boolean> {
  try {
    await fetchWhole(context, mailId, actor);
    log.info({ mailId }, 'fetched whole');
    return false;
  } catch (error) {
    const summary = summarise(error);
    if (IN_THE_WAY.has(summary.code)) return true;
    log.warn({ mailId, error: summary }, 'not fetched');
    await noteFailedFetch(context.db, mailId, error).catch(() => undefined);
    return false;
  }
}
