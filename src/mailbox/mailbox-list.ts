import { holds, type ShortList } from '../store/sorted.ts';
import type { Mailbox } from './mailbox.ts';
import type { MailboxRun } from './runs.ts';
import type { KeptStateChange, MailboxState } from './state.ts';

/** Which mailboxes are listed. */
export interface MailboxFilter {
  state?: MailboxState | undefined;
  /** A part of name, host or user name. */
  search?: string | undefined;
}

/** The list of mailboxes. */
export const MAILBOX_LIST: ShortList<
  Mailbox,
  'name' | 'host' | 'state' | 'lastSuccessAt' | 'createdAt',
  MailboxFilter
> = {
  keys: {
    name: ({ name }) => name,
    host: ({ host }) => host,
    state: ({ state }) => state,
    lastSuccessAt: ({ lastSuccessAt }) => lastSuccessAt,
    createdAt: ({ createdAt }) => createdAt,
  },
  idOf: ({ id }) => id,
  fits: ({ name, host, username, state }, filter) =>
    (filter.state ?? state) === state && holds(filter.search, [name, host, username]),
};

/** The list of the runs at a mailbox. */
export const RUN_LIST: ShortList<MailboxRun, 'startedAt' | 'accepted', { failed?: boolean | undefined }> = {
  keys: { startedAt: ({ startedAt }) => startedAt, accepted: ({ accepted }) => accepted },
  idOf: ({ startedAt }) => startedAt.toISOString(),
  fits: ({ errorCode, failed }, filter) =>
    filter.failed === undefined || filter.failed === (errorCode !== null || failed > 0),
};

/** The list of the changes of a mailbox's state. */
export const STATE_CHANGE_LIST: ShortList<KeptStateChange, 'changedAt', { to?: MailboxState | undefined }> = {
  keys: { changedAt: ({ changedAt }) => changedAt },
  idOf: ({ changedAt, from, to }) => `${changedAt.toISOString()} ${from} ${to}`,
  fits: ({ to }, filter) => (filter.to ?? to) === to,
};
