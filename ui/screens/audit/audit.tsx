import { usePaged } from '../../api/paged.ts';
import { type Format, useFormat } from '../../language/format.ts';
import { useWords } from '../../language/language.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { FilterBar } from '../../parts/filter-bar.tsx';
import { useFilters } from '../../parts/filters.ts';
import { PagedTable } from '../../parts/paged-table.tsx';
import { StatusBadge } from '../../parts/status-badge.tsx';
import { Tabs } from '../../parts/tabs.tsx';
import { Page } from '../../shell/page.tsx';
import { actionWords } from './action-words.ts';
import { AuditDownload } from './audit-download.tsx';
import { AuditExports } from './audit-export.tsx';
import { type AuditEntry, type AuditQuery, auditQuery, FILTERS, RESULTS, readAudit } from './audit-query.ts';
import { auditWords } from './words.ts';

type Words = (typeof auditWords)['nl'];
type Actions = Readonly<Record<string, string>>;

const TONES = { done: 'good', refused: 'warning', failed: 'bad' } as const;

/** Who changed and looked at what. */
export default function Audit() {
  const words = useWords(auditWords);
  const filters = useFilters(FILTERS);
  const query = auditQuery(filters.values);
  return (
    <Page title={words.title} lead={words.lead} actions={<AuditDownload query={query} />}>
      <Tabs
        label={words.tabs}
        tabs={[
          {
            key: 'lines',
            title: words.entries,
            content: () => <AuditLines query={query} filters={filters} />,
          },
          { key: 'exports', title: words.exports, content: () => <AuditExports /> },
        ]}
      />
    </Page>
  );
}

interface AuditLinesProps {
  query: AuditQuery;
  filters: ReturnType<typeof useFilters<(typeof FILTERS)[number]>>;
}

function AuditLines({ query, filters }: AuditLinesProps) {
  const words = useWords(auditWords);
  const actions: Actions = useWords(actionWords);
  const format = useFormat();
  const entries = usePaged(['audit-entries', query], (cursor) => readAudit({ ...query, ...cursor }));
  return (
    <>
      <FilterBar
        state={filters}
        filters={[
          { key: 'actor', label: words.actor, kind: 'text' },
          { key: 'action', label: words.action, kind: 'text', suggestions: suggested(actions) },
          { key: 'object', label: words.object, kind: 'text' },
          {
            key: 'result',
            label: words.result,
            kind: RESULTS.map((result) => [result, words.results[result]] as const),
          },
          { key: 'from', label: words.from, kind: 'date' },
          { key: 'until', label: words.until, kind: 'date' },
        ]}
      />
      <PagedTable
        caption={words.title}
        paged={entries}
        columns={columnsOf(words, actions, format)}
        keyOf={({ id }) => id}
        empty={<EmptyState title={words.empty} advice={words.emptyAdvice} />}
      />
    </>
  );
}

/** What can be asked for, in the order of what is read of it. */
const suggested = (actions: Actions) =>
  Object.entries(actions).toSorted(([, one], [, other]) => one.localeCompare(other));

const columnsOf = (words: Words, actions: Actions, format: Format): Column<AuditEntry>[] => [
  {
    key: 'at',
    title: words.at,
    cell: ({ recordedAt }) => <time dateTime={recordedAt}>{format.moment(recordedAt)}</time>,
  },
  { key: 'actor', title: words.actor, cell: ({ actor }) => actor.name },
  {
    key: 'action',
    title: words.action,
    cell: ({ action }) => <span title={action}>{actions[action] ?? action}</span>,
  },
  { key: 'object', title: words.object, breaks: true, wideOnly: true, cell: ({ object }) => object },
  {
    key: 'result',
    title: words.result,
    cell: ({ result }) => <StatusBadge tone={TONES[result]}>{words.results[result]}</StatusBadge>,
  },
  { key: 'detail', title: words.detail, wideOnly: true, cell: ({ detail }) => detail },
  { key: 'origin', title: words.origin, wideOnly: true, cell: ({ origin }) => origin },
];
