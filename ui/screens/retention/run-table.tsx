import { api, dataOf } from '../../api/client.ts';
import { usePaged } from '../../api/paged.ts';
import type { components } from '../../api/schema.ts';
import { type Format, useFormat } from '../../language/format.ts';
import { useWords } from '../../language/language.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { PagedTable } from '../../parts/paged-table.tsx';
import { Panel } from '../../parts/panel.tsx';
import { whatIn } from './what.ts';
import { whatWords } from './what-words.ts';
import { retentionWords } from './words.ts';

type Run = components['schemas']['RetentionRun'];
type Words = (typeof retentionWords)['nl'];
type Names = (typeof whatWords)['nl'];

/** Under which purges are kept. */
export const RUNS_KEY = 'retention-runs';

/** Purges, the newest first, with what went. */
export function RunTable() {
  const words = useWords(retentionWords);
  const names = useWords(whatWords);
  const format = useFormat();
  const runs = usePaged([RUNS_KEY], (cursor) =>
    dataOf(api.GET('/retention-runs', { params: { query: cursor } })),
  );
  return (
    <Panel title={words.runs} flush>
      <PagedTable
        caption={words.runs}
        paged={runs}
        columns={columnsOf(words, names, format)}
        keyOf={({ id }) => id}
        empty={<EmptyState title={words.noRuns} advice={words.noRunsAdvice} />}
      />
    </Panel>
  );
}

const columnsOf = (words: Words, names: Names, format: Format): Column<Run>[] => [
  {
    key: 'startedAt',
    title: words.when,
    cell: ({ startedAt }) => <time dateTime={startedAt}>{format.moment(startedAt)}</time>,
  },
  {
    key: 'actor',
    title: words.who,
    cell: ({ actor }) => (actor === 'schedule' ? words.bySchedule : actor),
  },
  {
    key: 'ended',
    title: words.took,
    wideOnly: true,
    cell: ({ startedAt, endedAt }) =>
      endedAt === null
        ? words.notEnded
        : format.duration(Math.max(0, Date.parse(endedAt) - Date.parse(startedAt)) / 1000),
  },
  { key: 'report', title: words.went, cell: (run) => wentIn(run, words, names, format) },
];

/** What went, in one line for each. */
function wentIn({ report }: Run, words: Words, names: Names, format: Format) {
  const went = Object.entries(report);
  if (went.length === 0) return <span className="zp-soft">{words.wentNothing}</span>;
  return went.map(([what, { count, octets }]) => (
    <div key={what}>
      {whatIn(names, what)}: {format.number(count)}
      {octets > 0 && ` (${format.size(octets)})`}
    </div>
  ));
}
