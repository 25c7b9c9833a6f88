import type { Selectable } from 'kysely';
import type { Queries } from '../store/database.ts';
import type { MailboxTable } from '../store/schema/mailboxes.ts';
import type { MailboxState } from './state.ts';

/** How a mailbox fares, be it on a server or a Maildir. */
export interface MailboxHealth {
  name: string;
  state: MailboxState;
  /** Failed runs in a row. */
  consecutiveFailures: number;
  lastRunAt: Date | null;
  lastSuccessAt: Date | null;
  /** Messages on the server and not in the ledger after the last whole run, which must be none; null: no run yet. */
  notInLedger: number | null;
  /** When they were counted: a run that fails leaves the figure of before. */
  notInLedgerAt: Date | null;
  /** When the oldest message was first seen of those that are on the server and were not accepted; null: none are. */
  oldestUnacceptedAt: Date | null;
  /** How long ago a run should have come to a good end, by the interval, in seconds; null where there is no interval. */
  lagSeconds: number | null;
  /** When the access token that was got last ends; null where there is none. It is renewed before. */
  accessTokenExpiresAt: Date | null;
}

/** The health of all mailboxes, also of Maildirs, by name. */
export async function listHealth(db: Queries): Promise<MailboxHealth[]> {
  const rows = await db.selectFrom('mailbox').selectAll().orderBy('name').execute();
  return rows.map(healthOf);
}

/** What a stored row says of it. */
export const healthOf = (row: Omit<Selectable<MailboxTable>, 'protocol'>): MailboxHealth => ({
  name: row.name,
  state: row.state,
  consecutiveFailures: row.consecutive_failures,
  lastRunAt: row.last_run_at,
  lastSuccessAt: row.last_success_at,
  notInLedger: row.not_in_ledger === null ? null : Number(row.not_in_ledger),
  notInLedgerAt: row.not_in_ledger_at,
  oldestUnacceptedAt: row.oldest_unaccepted_at,
  lagSeconds: lagOf(row),
  accessTokenExpiresAt: row.access_token_expires_at,
});

function lagOf({
  interval_seconds: interval,
  last_success_at: success,
  created_at: made,
}: Pick<Selectable<MailboxTable>, 'interval_seconds' | 'last_success_at' | 'created_at'>): number | null {
  if (interval === null) return null;
  const due = (success ?? made).getTime() + interval * 1000;
  return Math.max(0, Math.round((Date.now() - due) / 1000));
}
