import { Link } from 'react-router';
import { useMay } from '../../api/session.ts';
import { useFormat } from '../../language/format.ts';
import { useWords } from '../../language/language.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import type { Case } from './case-queries.ts';
import { caseWords } from './words.ts';

/** What happened in a case, the oldest first. */
export function Timeline({ timeline }: { timeline: Case['timeline'] }) {
  const words = useWords(caseWords);
  const format = useFormat();
  const canRead = useMay()('mails');
  return (
    <DataTable
      caption={words.timeline}
      rows={timeline}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'when',
          title: words.when,
          cell: ({ occurredAt }) => <time dateTime={occurredAt}>{format.moment(occurredAt)}</time>,
        },
        {
          key: 'what',
          title: words.what,
          cell: ({ kind, mailId, subject, notes }) => (
            <>
              {mailId && canRead ? (
                <Link className="utrecht-link utrecht-link--html-a" to={`/mails/${mailId}`}>
                  {subject || words.noSubject}
                </Link>
              ) : (
                (subject ?? words.kinds[kind])
              )}
              {notes.map((note) => (
                <div key={note} className="zp-soft zp-small">
                  {note}
                </div>
              ))}
            </>
          ),
        },
        { key: 'who', title: words.who, wideOnly: true, cell: ({ sender }) => sender },
      ]}
      empty={null}
    />
  );
}
