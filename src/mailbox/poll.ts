import { summarise } from '../errors.ts';
import { databaseError } from '../store/database.ts';
import { type OpenSpan, traced } from '../tracing.ts';
import { recordFailure, recordSuccess } from './health.ts';
import { MailboxLease } from './lease.ts';
import type { PollContext, PolledMailbox, RunOptions } from './poll-context.ts';
import type { PollResult } from './poll-result.ts';
import { PollRun } from './poll-run.ts';

export type { PollContext, PolledMailbox, PollResult, RunOptions };

/**
 * Polls a mailbox once: what is on the server and not in the ledger is accepted, and only then is the server
 * told. A message that cannot be had is left there and named; the others go on. The run's end is recorded
 * with the mailbox.
 *
 * @returns what was done, also where the run failed; null where another worker is polling the mailbox now.
 * @throws ZaakpostError NOT_FOUND, MAILBOX_DISABLED, MAILBOX_NEEDS_ATTENTION, SECRET_KEY_WRONG,
 * MAILBOX_CONNECTIONS, DATABASE_UNAVAILABLE: then there was no run.
 */
export function pollMailbox(
  context: PollContext,
  mailboxId: string,
  options: RunOptions = {},
): Promise<PollResult | null> {
  return traced('fetch', { facts: { 'zaakpost.mailbox.id': mailboxId } }, async (span) => {
    const result = await poll(context, mailboxId, options);
    if (result) tell(span, result);
    return result;
  });
}

function tell(span: OpenSpan, { listed, accepted, known, failed, error }: PollResult): void {
  span.tell({
    'zaakpost.fetch.listed': listed,
    'zaakpost.fetch.known': known,
    'zaakpost.fetch.accepted': accepted,
    'zaakpost.fetch.failed': failed.length,
  });
  if (error) span.fail(error.code);
}

async function poll(
  context: PollContext,
  mailboxId: string,
  options: RunOptions,
): Promise<PollResult | null> {
  const begun = await begin(context, mailboxId);
  if (!begun) return null;
  const { mailbox, lease } = begun;
  const run = new PollRun(context, lease, mailbox, options);
  try {
    await run.go();
    await recordSuccess(context.db, lease, run.finished());
    run.result.state = 'active';
  } catch (error) {
    const failure = databaseError(error);
    run.result.error = summarise(failure);
    run.result.state = await recordFailure(context.db, lease, run.finished(), failure).catch(() => null);
  } finally {
    await lease.release();
  }
  run.result.millis = Math.round(performance.now() - run.startedAt);
  return run.result;
}

async function begin(
  context: PollContext,
  mailboxId: string,
): Promise<{ mailbox: PolledMailbox; lease: MailboxLease } | null> {
  try {
    const mailbox = await context.mailbox(mailboxId);
    const lease = await MailboxLease.take(context.db, mailboxId, context.connections);
    return lease && { mailbox, lease };
  } catch (error) {
    throw databaseError(error);
  }
}
