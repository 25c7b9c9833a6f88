import type { Command } from 'commander';
import { type Mailbox, showMailbox } from '../../mailbox/mailbox.ts';
import { listRuns, type MailboxRun } from '../../mailbox/runs.ts';
import { type KeptStateChange, listStateChanges } from '../../mailbox/state.ts';
import { counted, moment, octets } from '../format.ts';
import type { Screen } from '../screen.ts';
import type { Column } from '../table.ts';
import { addVerb, onApp } from '../verb.ts';
import { STATE_STYLES } from './list.ts';
import { policyLines } from './policy-option.ts';

/** The API has more of them. */
const SHOWN = 10;

/** `zaakpost mailbox show NAME` */
export function mailboxShow(noun: Command): void {
  addVerb(noun, 'show <name>', 'show a mailbox and how it fares, by its name or id').action(
    onApp(async (app, screen, name: string) => {
      const found = await showMailbox(app.db, name);
      const [runs, stateChanges] = await Promise.all([
        listRuns(app.db, found.id, SHOWN),
        listStateChanges(app.db, found.id, SHOWN),
      ]);
      screen.record({ ...found, runs, stateChanges }, (mailbox) => [
        ['Name', mailbox.name],
        ['Id', mailbox.id],
        ['Server', `${mailbox.protocol}://${mailbox.host}:${mailbox.port}`],
        ['User', mailbox.username],
        ['Login', loginOf(mailbox)],
        ['Access token', tokenOf(mailbox)],
        ['Certificate', trustOf(mailbox)],
        ['Folders', [...mailbox.folders, ...(mailbox.includeJunk ? ['(junk)'] : [])].join(', ')],
        ['Unread mail', mailbox.onlyRead ? 'left until somebody has read it' : null],
        ['Connections', mailbox.connections > 1 ? `up to ${mailbox.connections}` : null],
        ['After accept', afterAcceptOf(mailbox)],
        ['Largest mail', mailbox.maxMailBytes && octets(mailbox.maxMailBytes)],
        ['Trusted server', mailbox.trustedAuthservId],
        ['Trusted fields', mailbox.trustedSpamHeaders?.join(', ') ?? null],
        ['Policy', policyLines(mailbox.policy) || 'the default table'],
        ['Polled', polledOf(mailbox)],
        ['State', `${mailbox.state} since ${moment(mailbox.stateChangedAt)}`, STATE_STYLES[mailbox.state]],
        ['Why', mailbox.stateReason],
        ['Next try', mailbox.retryAt && moment(mailbox.retryAt)],
        ['Failures', `${mailbox.consecutiveFailures} in a row; ${limitOf(mailbox)}`],
        ['Last resync', resyncOf(mailbox)],
        ['Last run', moment(mailbox.lastRunAt)],
        ['Last success', moment(mailbox.lastSuccessAt)],
        ['Lag', lagOf(mailbox)],
        ['Oldest left', oldestOf(mailbox)],
        ['Not in ledger', notInLedgerOf(mailbox), mailbox.notInLedger ? 'red' : 'green'],
        ['Last error', mailbox.lastErrorCode && `${mailbox.lastErrorCode}: ${mailbox.lastError}`],
      ]);
      showHistory(screen, runs, stateChanges);
    }),
  );
}

const RUN_COLUMNS: Column<MailboxRun>[] = [
  { title: 'Run', value: (run) => moment(run.startedAt), narrow: 'never' },
  { title: 'Ended', value: (run) => moment(run.endedAt) },
  { title: 'Runs', value: (run) => run.runs, align: 'right' },
  { title: 'On server', value: (run) => run.listed, align: 'right' },
  { title: 'Accepted', value: (run) => run.accepted, align: 'right' },
  { title: 'Acknowledged', value: (run) => run.acknowledged, align: 'right' },
  { title: 'Failed', value: (run) => run.failed, align: 'right' },
  {
    title: 'Trouble',
    value: (run) => run.error && `${run.errorCode}: ${run.error}`,
    narrow: 'wrap',
    style: () => 'red',
  },
];

const STATE_COLUMNS: Column<KeptStateChange>[] = [
  { title: 'When', value: (change) => moment(change.changedAt), narrow: 'never' },
  { title: 'From', value: (change) => change.from },
  { title: 'To', value: (change) => change.to },
  { title: 'Why', value: (change) => change.reason, narrow: 'wrap' },
];

/** The newest first. */
function showHistory(screen: Screen, runs: MailboxRun[], changes: KeptStateChange[]): void {
  if (runs.length > 0) {
    screen.text('');
    screen.table(RUN_COLUMNS, runs);
  }
  if (changes.length === 0) return;
  screen.text('');
  screen.table(STATE_COLUMNS, changes);
}

const notInLedgerOf = ({ notInLedger, notInLedgerAt, reconciledAt }: Mailbox): string | null =>
  notInLedger === null
    ? null
    : `${counted(notInLedger, 'message')} at ${moment(notInLedgerAt)}; every message was looked at ${moment(reconciledAt)}`;

const resyncOf = ({ resyncStartAt, lastResync: last }: Mailbox): string | null => {
  if (resyncStartAt) return `from ${moment(resyncStartAt)}, which the next run does`;
  if (!last) return null;
  const did = `${moment(last.endedAt)}, from ${moment(last.startAt)}: ${counted(last.accepted, 'message')} accepted`;
  return last.error ? `${did}; ${last.error.code}` : did;
};

const polledOf = ({ intervalSeconds, push }: Mailbox): string => {
  const byClock = intervalSeconds ? `every ${intervalSeconds} s` : 'by hand only';
  return push ? `${byClock}, and when the server tells of new mail` : byClock;
};

function afterAcceptOf({ afterAccept, afterDays, moveTo }: Mailbox): string {
  if (moveTo !== null) return `move to ${moveTo}`;
  return afterDays === null ? afterAccept : `${afterAccept} after ${counted(afterDays, 'day')}`;
}

const lagOf = ({ lagSeconds }: Mailbox): string | null => (lagSeconds ? `${lagSeconds} s` : null);

const oldestOf = ({ oldestUnacceptedAt: seen }: Mailbox): string | null =>
  seen && `first seen ${moment(seen)}`;

const limitOf = ({ disableAfterFailures: limit }: Mailbox): string =>
  limit === null ? 'never disabled by them' : `disabled after ${limit}`;

const loginOf = ({ oauth2 }: Mailbox): string =>
  oauth2 === null
    ? 'password'
    : `OAuth2, ${oauth2.tenant ?? oauth2.tokenEndpoint ?? oauth2.provider}, client ${oauth2.clientId}`;

/** Said where one was got: what is past its end is renewed at the next run. */
const tokenOf = ({ accessTokenExpiresAt: end }: Mailbox): string | null => {
  if (end === null) return null;
  return end.getTime() > Date.now() ? `ends ${moment(end)}; renewed before` : `ended ${moment(end)}`;
};

function trustOf({ tlsCa, tlsFingerprint }: Mailbox): string | null {
  if (tlsFingerprint !== null) return `only ${tlsFingerprint}`;
  return tlsCa === null ? null : 'of a private CA too';
}
