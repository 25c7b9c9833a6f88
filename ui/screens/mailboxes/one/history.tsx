import type { components } from '../../../api/schema.ts';
import { type Format, useFormat } from '../../../language/format.ts';
import { useWords } from '../../../language/language.tsx';
import { type Column, DataTable } from '../../../parts/data-table.tsx';
import { EmptyState } from '../../../parts/empty-state.tsx';
import { Loaded } from '../../../parts/loaded.tsx';
import { Panel } from '../../../parts/panel.tsx';
import { useProblemName } from '../../../parts/problem-text.ts';
import { StatusBadge } from '../../../parts/status-badge.tsx';
import { Time } from '../../../parts/time.tsx';
import { useHistory } from '../mailbox-queries.ts';
import { MailboxStatus } from '../mailbox-status.tsx';
import { useStateReason } from './state-reason.ts';
import { oneMailboxWords } from './words.ts';

type Run = components['schemas']['MailboxRun'];
type Change = components['schemas']['MailboxStateChange'];
type Words = (typeof oneMailboxWords)['nl'];

/** What was done at a mailbox, and how its state changed. */
export function History({ mailboxId }: { mailboxId: string }) {
  const words = useWords(oneMailboxWords);
  const format = useFormat();
  const nameOf = useProblemName();
  const reasonOf = useStateReason();
  return (
    <Loaded query={useHistory(mailboxId)}>
      {({ runs, changes }) => (
        <div className="zp-stack">
          <Panel title={words.runs} flush>
            <DataTable
              caption={words.runs}
              rows={runs}
              keyOf={({ startedAt }) => startedAt}
              columns={runColumns(words, format, nameOf)}
              empty={<EmptyState title={words.noRuns} advice={words.noRunsAdvice} />}
            />
          </Panel>
          <Panel title={words.changes} flush>
            <DataTable
              caption={words.changes}
              rows={changes}
              keyOf={({ changedAt, to }) => `${changedAt} ${to}`}
              columns={changeColumns(words, reasonOf)}
              empty={<EmptyState title={words.noChanges} advice={words.noChangesAdvice} />}
            />
          </Panel>
        </div>
      )}
    </Loaded>
  );
}

function runColumns(words: Words, format: Format, nameOf: ReturnType<typeof useProblemName>): Column<Run>[] {
  const count = (key: 'listed' | 'known' | 'accepted' | 'failed', wideOnly = false): Column<Run> => ({
    key,
    title: words[key],
    numeric: true,
    wideOnly,
    cell: (run) => format.number(run[key]),
  });
  return [
    { key: 'when', title: words.when, cell: ({ endedAt }) => <Time at={endedAt} /> },
    {
      key: 'result',
      title: words.result,
      cell: ({ errorCode, error, runs }) =>
        errorCode ? (
          <span title={error ?? errorCode}>
            <StatusBadge tone="bad">{words.failed}</StatusBadge>{' '}
            {nameOf(errorCode)?.title ?? <code>{errorCode}</code>}
          </span>
        ) : (
          <>
            <StatusBadge tone="good">{words.runOk}</StatusBadge>{' '}
            {runs > 1 && <span className="zp-soft">{words.runsInRow(format.number(runs))}</span>}
          </>
        ),
    },
    count('listed', true),
    count('known', true),
    count('accepted'),
    count('failed', true),
  ];
}

const changeColumns = (words: Words, reasonOf: (reason: string) => string): Column<Change>[] => [
  { key: 'when', title: words.when, cell: ({ changedAt }) => <Time at={changedAt} /> },
  { key: 'from', title: words.from, wideOnly: true, cell: ({ from }) => <MailboxStatus state={from} /> },
  { key: 'to', title: words.to, cell: ({ to }) => <MailboxStatus state={to} /> },
  {
    key: 'reason',
    title: words.reason,
    cell: ({ reason }) => <span title={reason}>{reasonOf(reason)}</span>,
  },
];
