import { listHealth, type MailboxHealth } from '../mailbox/mailbox-health.ts';
import { MAILBOX_STATES } from '../mailbox/state.ts';
import type { Database } from '../store/database.ts';

/** One number, and the labels that it is under. */
export interface Sample {
  labels?: Record<string, string>;
  value: number;
}

/** A metric without its prefix. */
export interface Metric {
  name: string;
  help: string;
  samples: Sample[];
}

/** One number of each mailbox; null: it has none. */
const OF_EACH: { name: string; help: string; value(mailbox: MailboxHealth, now: number): number | null }[] = [
  {
    name: 'mailbox_active',
    help: 'Whether the mailbox is polled (1), or disabled or in need of attention (0).',
    value: ({ state }) => (state === 'active' || state === 'backing-off' ? 1 : 0),
  },
  {
    name: 'mailbox_consecutive_failures',
    help: 'Runs that failed since the last that did not.',
    value: ({ consecutiveFailures }) => consecutiveFailures,
  },
  {
    name: 'mailbox_last_run_timestamp_seconds',
    help: 'Time of the last run.',
    value: ({ lastRunAt }) => secondsOf(lastRunAt) ?? 0,
  },
  {
    name: 'mailbox_last_success_timestamp_seconds',
    help: 'Time of the last good run.',
    value: ({ lastSuccessAt }) => secondsOf(lastSuccessAt) ?? 0,
  },
  {
    name: 'mailbox_lag_seconds',
    help: 'How long ago a run should have come to a good end, by the interval.',
    value: ({ lagSeconds }) => lagSeconds,
  },
  {
    name: 'mailbox_not_in_ledger_messages',
    help: 'Messages that the last good run saw on the server and did not accept.',
    value: ({ notInLedger }) => notInLedger,
  },
  {
    name: 'mailbox_not_in_ledger_timestamp_seconds',
    help: 'When they were counted.',
    value: ({ notInLedgerAt }) => secondsOf(notInLedgerAt),
  },
  {
    name: 'mailbox_oldest_unaccepted_age_seconds',
    help: 'How long ago the oldest message was first seen that is on the server and was not accepted.',
    value: ({ oldestUnacceptedAt }, now) =>
      oldestUnacceptedAt === null ? 0 : Math.max(0, now - oldestUnacceptedAt.getTime()) / 1000,
  },
  {
    name: 'mailbox_access_token_expiry_timestamp_seconds',
    help: 'When the access token that was got last ends.',
    value: ({ accessTokenExpiresAt }) => secondsOf(accessTokenExpiresAt),
  },
];

const secondsOf = (date: Date | null): number | null => (date === null ? null : date.getTime() / 1000);

/** How the mailboxes fare, for Prometheus. */
export async function mailboxMetrics(db: Database): Promise<Metric[]> {
  const mailboxes = await listHealth(db);
  const now = Date.now();
  const ofEach = OF_EACH.map(({ name, help, value }) => ({
    name,
    help,
    samples: mailboxes.flatMap((mailbox) => {
      const number = value(mailbox, now);
      return number === null ? [] : [{ labels: { mailbox: mailbox.name }, value: number }];
    }),
  }));
  const states = mailboxes.flatMap(({ name: mailbox, state }) =>
    MAILBOX_STATES.map((one) => ({ labels: { mailbox, state: one }, value: one === state ? 1 : 0 })),
  );
  const help = 'The state of the mailbox: 1 at the one that it is in.';
  return [...ofEach, { name: 'mailbox_state', help, samples: states }];
}
