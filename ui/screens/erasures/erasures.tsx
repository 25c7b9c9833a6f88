import { api, dataOf } from '../../api/client.ts';
import { usePaged } from '../../api/paged.ts';
import type { components } from '../../api/schema.ts';
import { useMay } from '../../api/session.ts';
import { type Format, useFormat } from '../../language/format.ts';
import { useWords } from '../../language/language.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { PagedTable } from '../../parts/paged-table.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Page } from '../../shell/page.tsx';
import { Counts } from './counts.tsx';
import { ErasePerson } from './erase-person.tsx';
import { erasureWords } from './words.ts';

type Erasure = components['schemas']['PersonErasure'];
type Words = (typeof erasureWords)['nl'];

/** Under which erasures are kept. */
export const ERASURES_KEY = 'person-erasures';

/** Erases what is kept of a person, and lists when that was done; not of whom. */
export default function Erasures() {
  const words = useWords(erasureWords);
  const format = useFormat();
  const canChange = useMay()('person-erasures', 'change');
  const erasures = usePaged([ERASURES_KEY], (cursor) =>
    dataOf(api.GET('/person-erasures', { params: { query: cursor } })),
  );
  return (
    <Page title={words.title} lead={words.lead}>
      {canChange && <ErasePerson listKey={ERASURES_KEY} />}
      <Panel title={words.before} flush>
        <PagedTable
          caption={words.before}
          paged={erasures}
          columns={columnsOf(words, format)}
          keyOf={({ id }) => id}
          empty={<EmptyState title={words.none} advice={words.noneAdvice} />}
        />
      </Panel>
    </Page>
  );
}

const columnsOf = (words: Words, format: Format): Column<Erasure>[] => [
  {
    key: 'erasedAt',
    title: words.when,
    cell: ({ erasedAt }) => <time dateTime={erasedAt}>{format.moment(erasedAt)}</time>,
  },
  { key: 'actor', title: words.who, cell: ({ actor }) => actor },
  {
    key: 'reference',
    title: words.reference,
    wideOnly: true,
    cell: ({ reference }) => reference && <code>{reference}</code>,
  },
  {
    key: 'caseFiles',
    title: words.caseFiles,
    wideOnly: true,
    cell: ({ caseFiles }) => words.caseFilesNames[caseFiles],
  },
  { key: 'report', title: words.erased, cell: ({ report }) => <Counts report={report} /> },
];
