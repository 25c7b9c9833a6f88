import { type Format, useFormat } from '../../../language/format.ts';
import { useWords } from '../../../language/language.tsx';
import { Alert } from '../../../parts/alert.tsx';
import { DataList } from '../../../parts/data-list.tsx';
import { Panel } from '../../../parts/panel.tsx';
import { useProblemName } from '../../../parts/problem-text.ts';
import { Time } from '../../../parts/time.tsx';
import type { Mailbox } from '../mailbox-queries.ts';
import { Reconcile } from './reconcile.tsx';
import { Resync } from './resync.tsx';
import { useStateReason } from './state-reason.ts';
import { oneMailboxWords } from './words.ts';

type Words = (typeof oneMailboxWords)['nl'];

/** How a mailbox fares, and what was last wrong. */
export function Health({ mailbox, canChange }: { mailbox: Mailbox; canChange: boolean }) {
  const words = useWords(oneMailboxWords);
  const format = useFormat();
  const name = useProblemName();
  const reasonOf = useStateReason();
  const { lastErrorCode, lastError, state, stateReason } = mailbox;
  const problem = name(lastErrorCode);
  return (
    <div className="zp-stack">
      {state !== 'active' && stateReason && (
        <Alert kind={state === 'needs-attention' ? 'error' : 'warning'} title={reasonOf(stateReason)}>
          {problem?.advice && <p>{problem.advice}</p>}
          {lastError && (
            <p className="zp-small" lang="en">
              {lastError}
            </p>
          )}
        </Alert>
      )}
      <Panel
        title={words.health}
        actions={canChange && state !== 'disabled' && <Reconcile mailbox={mailbox} />}
      >
        <DataList items={factsOf(mailbox, stateReason && reasonOf(stateReason), words, format)} />
      </Panel>
      {canChange && <Resync mailbox={mailbox} />}
    </div>
  );
}

function factsOf(mailbox: Mailbox, reason: string | null, words: Words, format: Format) {
  const moment = (at: string | null, otherwise = words.never) => (at ? <Time at={at} /> : otherwise);
  const { lagSeconds, accessTokenExpiresAt, retryAt } = mailbox;
  return [
    [words.since, moment(mailbox.stateChangedAt)],
    ...(reason && mailbox.state !== 'active' ? [[words.reason, reason] as const] : []),
    ...(retryAt ? [[words.retryAt, moment(retryAt)] as const] : []),
    [words.failures, format.number(mailbox.consecutiveFailures)],
    [words.lastRun, moment(mailbox.lastRunAt)],
    [words.lastSuccess, moment(mailbox.lastSuccessAt)],
    [words.lag, lagSeconds ? format.duration(lagSeconds) : words.none],
    [words.notInLedger, notInLedgerOf(mailbox, words, format)],
    [words.oldestUnaccepted, moment(mailbox.oldestUnacceptedAt, words.none)],
    [words.reconciledAt, moment(mailbox.reconciledAt)],
    ...(accessTokenExpiresAt ? [[words.tokenExpires, moment(accessTokenExpiresAt)] as const] : []),
  ] as const;
}

/** How many, and when they were counted: a run that fails counts none, and leaves the figure of before. */
function notInLedgerOf({ notInLedger, notInLedgerAt }: Mailbox, words: Words, format: Format) {
  if (notInLedger === null) return words.unknown;
  return (
    <>
      {format.number(notInLedger)}
      {notInLedgerAt && (
        <span className="zp-soft">
          {' '}
          ({words.counted} <Time at={notInLedgerAt} />)
        </span>
      )}
    </>
  );
}
