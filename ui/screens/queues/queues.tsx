import { Link } from 'react-router';
import { type Format, useFormat } from '../../language/format.ts';
import { useWords } from '../../language/language.tsx';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { StatusBadge } from '../../parts/status-badge.tsx';
import { Time } from '../../parts/time.tsx';
import { Page } from '../../shell/page.tsx';
import { JOB_STATES, type QueueData, useQueues } from './queue-queries.ts';
import { queueWords } from './words.ts';

type Words = (typeof queueWords)['nl'];

/** All queues, and how much work they have. */
export default function Queues() {
  const words = useWords(queueWords);
  const format = useFormat();
  return (
    <Page title={words.title} lead={words.lead}>
      <Loaded query={useQueues()}>
        {(all) => (
          <DataTable
            caption={words.title}
            columns={columnsOf(words, format)}
            rows={all}
            keyOf={({ name }) => name}
            empty={null}
          />
        )}
      </Loaded>
    </Page>
  );
}

const columnsOf = (words: Words, format: Format): Column<QueueData>[] => [
  {
    key: 'name',
    title: words.name,
    cell: ({ name, paused }) => (
      <>
        <Link className="utrecht-link utrecht-link--html-a" to={`/queues/${name}`}>
          {words.names[name]}
        </Link>{' '}
        {paused && <StatusBadge tone="warning">{words.paused}</StatusBadge>}
      </>
    ),
  },
  ...JOB_STATES.map((state) => ({
    key: state,
    title: words.states[state],
    numeric: true,
    wideOnly: state === 'active' || state === 'delayed',
    cell: (queue: QueueData) => format.number(queue[state]),
  })),
  {
    key: 'oldest',
    title: words.oldest,
    wideOnly: true,
    cell: ({ oldestWaitingAt }) =>
      oldestWaitingAt ? <Time at={oldestWaitingAt} /> : <span className="zp-soft">{words.none}</span>,
  },
];
