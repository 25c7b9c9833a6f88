import { Link } from 'react-router';
import type { components } from '../../api/schema.ts';
import { type Format, useFormat } from '../../language/format.ts';
import { useWords } from '../../language/language.tsx';
import { Alert } from '../../parts/alert.tsx';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { StatusBadge } from '../../parts/status-badge.tsx';
import { Counts } from './counts.tsx';
import { erasureWords } from './words.ts';

type Result = components['schemas']['ErasureResult'];
type PersonsMail = Result['mails'][number];
type Words = (typeof erasureWords)['nl'];

interface FoundProps {
  result: Result;
  /** Whether mail goes too that only mentions the address. */
  alsoMentioned: boolean;
}

/** What there is of a person, and which of it would be erased. */
export function Found({ result: { mails, report }, alsoMentioned }: FoundProps) {
  const words = useWords(erasureWords);
  const format = useFormat();
  return (
    <>
      <Alert kind={mails.length === 0 ? 'info' : 'warning'} title={words.found(mails.length)} live>
        <p>{words.would}</p>
        <Counts report={report} />
        {mails.length === 0 && <p>{words.foundNothing}</p>}
      </Alert>
      {mails.length > 0 && (
        <DataTable
          caption={words.mails}
          rows={mails}
          keyOf={({ id }) => id}
          columns={columnsOf(words, format, alsoMentioned)}
          empty={null}
        />
      )}
    </>
  );
}

const columnsOf = (words: Words, format: Format, alsoMentioned: boolean): Column<PersonsMail>[] => [
  {
    key: 'subject',
    title: words.subject,
    cell: ({ id, subject }) => (
      <Link className="utrecht-link utrecht-link--html-a" to={`/mails/${id}`}>
        {subject || words.noSubject}
      </Link>
    ),
  },
  {
    key: 'receivedAt',
    title: words.received,
    cell: ({ receivedAt }) => <time dateTime={receivedAt}>{format.moment(receivedAt)}</time>,
  },
  {
    key: 'goes',
    title: words.goes,
    cell: ({ onlyMentioned, status }) => {
      const goes = status !== 'received' && (alsoMentioned || !onlyMentioned);
      return <StatusBadge tone={goes ? 'bad' : 'neutral'}>{goes ? words.isErased : words.stays}</StatusBadge>;
    },
  },
  {
    key: 'foundIn',
    title: words.foundIn,
    wideOnly: true,
    cell: ({ foundIn }) => foundIn.map((place) => words.places[place]).join(', '),
  },
  {
    key: 'filed',
    title: words.filed,
    wideOnly: true,
    cell: ({ cases, inIntake }) =>
      [...cases.map((number) => words.inCase(number)), ...(inIntake ? [words.inIntake] : [])].join(', ') ||
      '–',
  },
];
