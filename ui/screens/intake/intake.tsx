import { Link } from 'react-router';
import { api, dataOf } from '../../api/client.ts';
import { usePaged } from '../../api/paged.ts';
import type { components } from '../../api/schema.ts';
import { useMay } from '../../api/session.ts';
import { useWords } from '../../language/language.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { PagedTable } from '../../parts/paged-table.tsx';
import { Time } from '../../parts/time.tsx';
import { Page } from '../../shell/page.tsx';
import { intakeWords } from './words.ts';

type IntakeEntry = components['schemas']['IntakeEntry'];
type Words = (typeof intakeWords)['nl'];

/** What came of mail into document intake, with its documents to be downloaded. */
export default function Intake() {
  const words = useWords(intakeWords);
  const canRead = useMay()('mails');
  const entries = usePaged(['intake-entries'], (cursor) =>
    dataOf(api.GET('/intake-entries', { params: { query: cursor } })),
  );
  return (
    <Page title={words.title} lead={words.lead}>
      <PagedTable
        caption={words.title}
        paged={entries}
        columns={columnsOf(words, canRead)}
        keyOf={({ id }) => id}
        empty={<EmptyState title={words.empty} advice={words.emptyAdvice} />}
      />
    </Page>
  );
}

const columnsOf = (words: Words, canRead: boolean): Column<IntakeEntry>[] => [
  {
    key: 'subject',
    title: words.subject,
    cell: ({ mailId, subject }) =>
      canRead ? (
        <Link className="utrecht-link utrecht-link--html-a" to={`/mails/${mailId}`}>
          {subject || words.noSubject}
        </Link>
      ) : (
        (subject ?? words.noSubject)
      ),
  },
  {
    key: 'documents',
    title: words.documents,
    cell: ({ documents }) =>
      documents.map(({ id, name }) => (
        <div key={id}>
          <a
            className="utrecht-link utrecht-link--html-a"
            href={`/v1/documents/${id}/content`}
            download={name}
          >
            {name}
          </a>
        </div>
      )),
  },
  { key: 'sender', title: words.sender, wideOnly: true, cell: ({ sender }) => sender },
  { key: 'profile', title: words.profile, wideOnly: true, cell: ({ profile }) => profile.name },
  {
    key: 'createdAt',
    title: words.createdAt,
    wideOnly: true,
    cell: ({ createdAt }) => <Time at={createdAt} />,
  },
];
