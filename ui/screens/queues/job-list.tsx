import { Link } from 'react-router';
import { api, dataOf } from '../../api/client.ts';
import { usePaged } from '../../api/paged.ts';
import { useMay } from '../../api/session.ts';
import { type Format, useFormat } from '../../language/format.ts';
import { useWords } from '../../language/language.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { PagedTable } from '../../parts/paged-table.tsx';
import { useProblemName } from '../../parts/problem-text.ts';
import { Time } from '../../parts/time.tsx';
import { JobActions } from './job-actions.tsx';
import { EVERY_MS, type Job, ofQueue, QUEUES_KEY, type QueueName } from './queue-queries.ts';
import { queueWords } from './words.ts';

type Words = (typeof queueWords)['nl'];

interface JobListProps {
  name: QueueName;
  state: Job['state'];
  canChange: boolean;
}

/** Jobs of a queue in one state. */
export function JobList({ name, state, canChange }: JobListProps) {
  const words = useWords(queueWords);
  const format = useFormat();
  const jobs = usePaged(
    [QUEUES_KEY, name, 'jobs', state],
    (cursor) =>
      dataOf(
        api.GET('/queues/{queueName}/jobs', {
          params: { ...ofQueue(name).params, query: { state, ...cursor } },
        }),
      ),
    EVERY_MS,
  );
  const act: Column<Job> = {
    key: 'act',
    title: words.act,
    cell: (job) => <JobActions name={name} job={job} />,
  };
  const canAct = canChange && (state === 'failed' || state === 'delayed');
  return (
    <PagedTable
      caption={words.states[state]}
      paged={jobs}
      columns={[...columnsOf(words, format), ...(canAct ? [act] : [])]}
      keyOf={({ id }) => id}
      empty={<EmptyState title={words.empty[state]} advice={words.emptyAdvice} />}
    />
  );
}

const columnsOf = (words: Words, format: Format): Column<Job>[] => [
  { key: 'what', title: words.what, cell: (job) => <About job={job} /> },
  { key: 'added', title: words.added, wideOnly: true, cell: ({ addedAt }) => <Time at={addedAt} /> },
  {
    key: 'attempts',
    title: words.attempts,
    numeric: true,
    wideOnly: true,
    cell: ({ attempts }) => format.number(attempts),
  },
  { key: 'error', title: words.error, breaks: true, cell: (job) => <Reason job={job} /> },
];

/** What a job is about: a link where the person may look at it, else its id. */
function About({ job: { id, mailId, mailboxId, eventId } }: { job: Job }) {
  const words = useWords(queueWords);
  const may = useMay();
  const target = mailId
    ? (['mails', mailId, words.mail] as const)
    : mailboxId
      ? (['mailboxes', mailboxId, words.mailbox] as const)
      : eventId
        ? (['events', eventId, words.event] as const)
        : null;
  if (!target) return <code className="zp-small">{id}</code>;
  const [resource, named, word] = target;
  const text = (
    <>
      {word} <code className="zp-small zp-table__wide-only">{named}</code>
    </>
  );
  if (!may(resource)) return text;
  return (
    <Link className="utrecht-link utrecht-link--html-a" to={`/${resource}/${named}`}>
      {text}
    </Link>
  );
}

function Reason({ job: { error } }: { job: Job }) {
  const name = useProblemName();
  if (!error) return null;
  const known = name(error.code);
  return (
    <>
      {known?.title ?? <span lang="en">{error.message}</span>} {error.code && <code>{error.code}</code>}
    </>
  );
}
