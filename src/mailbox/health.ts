import { sql, type Transaction } from 'kysely';
import { asZaakpostError, type ErrorSummary, summarise } from '../errors.ts';
import type { Database } from '../store/database.ts';
import type { Schema } from '../store/schema.ts';
import { storable } from '../store/text.ts';
import type { MailboxLease } from './lease.ts';
import { outcomeOf, troubleOf } from './run-outcome.ts';
import { keepRun, type RunCounts } from './runs.ts';
import { changeMailboxState, type MailboxState } from './state.ts';
import { STATE_REASONS } from './state-reasons.ts';
import { keepUnaccepted, type Unaccepted } from './unaccepted.ts';

/** What is recorded of a run with its mailbox. */
export interface FinishedRun extends RunCounts {
  startedAt: Date;
  /** Messages on the server and not in the ledger; null: not all were looked at. */
  notInLedger: number | null;
  /** Whether every message on the server was held against the ledger. */
  reconciled: boolean;
  /** Folders that were looked into, and what was left in them. */
  folders: readonly string[];
  unaccepted: readonly Unaccepted[];
  /** Shortest time between two logins, as the server says; null where it says none. */
  loginDelaySeconds: number | null;
  /** What is to be mended though the run came to its end, such as one folder of several that is missing. */
  trouble: ErrorSummary | null;
}

/**
 * Records a run that came to its end: the failures in a row are forgotten, and the mailbox is active.
 *
 * @throws ZaakpostError MAILBOX_LEASE_LOST
 */
export async function recordSuccess(db: Database, lease: MailboxLease, run: FinishedRun): Promise<void> {
  const { mailboxId } = lease;
  await db.transaction().execute(async (transaction) => {
    await lease.fence(transaction);
    const { state } = await transaction
      .updateTable('mailbox')
      .set({
        consecutive_failures: 0,
        last_run_at: sql`now()`,
        last_success_at: sql`now()`,
        last_error_code: run.trouble?.code ?? null,
        last_error: run.trouble && storable(run.trouble.message),
        login_delay_seconds: run.loginDelaySeconds,
        ...(run.notInLedger === null ? {} : { not_in_ledger: run.notInLedger, not_in_ledger_at: sql`now()` }),
        ...(run.reconciled ? { reconciled_at: sql`now()` } : {}),
      })
      .where('id', '=', mailboxId)
      .returning('state')
      .executeTakeFirstOrThrow();
    await keepRun(transaction, mailboxId, countsOf(run), run.startedAt, run.trouble);
    await keepUnaccepted(transaction, mailboxId, run.folders, run.unaccepted);
    // Whoever disabled it meanwhile has the last word.
    if (state === 'backing-off' || state === 'needs-attention')
      await changeMailboxState(transaction, mailboxId, { to: 'active', reason: STATE_REASONS.run });
  });
}

/**
 * Records a run that failed, and what becomes of the mailbox by it: see `run-outcome.ts`. A fault of our own, such as a
 * full disk, is recorded and not counted: it would disable every mailbox there is, and none of them has anything to
 * mend.
 *
 * @returns the state of the mailbox now.
 * @throws ZaakpostError MAILBOX_LEASE_LOST
 */
export async function recordFailure(
  db: Database,
  lease: MailboxLease,
  run: FinishedRun,
  error: unknown,
): Promise<MailboxState> {
  const summary = summarise(error);
  return db.transaction().execute(async (transaction) => {
    await lease.fence(transaction);
    const row = await transaction
      .updateTable('mailbox')
      .set({
        consecutive_failures: sql`consecutive_failures + ${troubleOf(summary.code) === 'ours' ? 0 : 1}`,
        last_run_at: sql`now()`,
        last_error_code: summary.code,
        last_error: storable(summary.message),
      })
      .where('id', '=', lease.mailboxId)
      .returningAll()
      .executeTakeFirstOrThrow();
    await keepRun(transaction, lease.mailboxId, countsOf(run), run.startedAt, summary);
    await keepUnaccepted(transaction, lease.mailboxId, run.folders, run.unaccepted);
    return settle(transaction, row, run, error);
  });
}

interface Failed {
  id: string;
  state: MailboxState;
  consecutive_failures: number;
  disable_after_failures: number | null;
  interval_seconds: number | null;
}

async function settle(
  transaction: Transaction<Schema>,
  row: Failed,
  { loginDelaySeconds }: FinishedRun,
  error: unknown,
): Promise<MailboxState> {
  const { code, waitSeconds = 0 } = asZaakpostError(error);
  const failures = row.consecutive_failures;
  const { state: to, retryInSeconds } = outcomeOf(
    {
      state: row.state,
      consecutiveFailures: failures,
      disableAfterFailures: row.disable_after_failures,
      intervalSeconds: row.interval_seconds,
      code,
      waitSeconds: Math.max(waitSeconds, loginDelaySeconds ?? 0),
    },
    Math.random(),
  );
  const retry = retryInSeconds === null ? null : sql<Date>`now() + make_interval(secs => ${retryInSeconds})`;
  if (troubleOf(code) === 'ours' || row.state === 'disabled') {
    await transaction.updateTable('mailbox').set({ retry_at: retry }).where('id', '=', row.id).execute();
    return row.state;
  }
  const reason = reasonOf(to, failures, error);
  const along = { retry_at: retry, ...(to === 'disabled' ? { interval_seconds: null } : {}) };
  await changeMailboxState(transaction, row.id, { to, reason, data: { code, failures } }, along);
  return to;
}

function reasonOf(to: MailboxState, failures: number, error: unknown): string {
  const { code, message } = summarise(error);
  if (to === 'disabled') return `${failures} runs in a row failed; the last with ${code}: ${message}`;
  return `${code}: ${message}`;
}

const countsOf = ({ listed, known, accepted, acknowledged, failed }: RunCounts): RunCounts => ({
  listed,
  known,
  accepted,
  acknowledged,
  failed,
});
