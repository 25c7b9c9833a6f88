import { type FormEvent, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { api, dataOf } from '../../api/client.ts';
import { usePaged } from '../../api/paged.ts';
import { useWords } from '../../language/language.tsx';
import { Button } from '../../parts/button.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { FilterBar } from '../../parts/filter-bar.tsx';
import { filledIn, useFilters } from '../../parts/filters.ts';
import { PagedTable } from '../../parts/paged-table.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { Time } from '../../parts/time.tsx';
import { Page } from '../../shell/page.tsx';
import { useCaseTypes } from '../profiles/profile-queries.ts';
import { CASES_KEY, type CaseSummary } from './case-queries.ts';
import { CaseStatus, inOneLine } from './case-status.tsx';
import './cases.css';
import { caseWords } from './words.ts';

type Words = (typeof caseWords)['nl'];

const STATUSES = ['open', 'closed'] as const;

/** All cases that the person may see. */
export default function Cases() {
  const words = useWords(caseWords);
  const filters = useFilters(['search', 'status', 'caseTypeId', 'reference']);
  const { data: caseTypes = [] } = useCaseTypes();
  const { status: _, ...others } = filters.values;
  const status = STATUSES.find((each) => each === filters.values.status);
  const query = { ...filledIn(others), ...(status && { status }) };
  const cases = usePaged([CASES_KEY, query], (cursor) =>
    dataOf(api.GET('/cases', { params: { query: { ...query, ...cursor } } })),
  );
  return (
    <Page title={words.title} lead={words.lead}>
      <GoToCase />
      <FilterBar
        state={filters}
        filters={[
          { key: 'search', label: words.search, kind: 'text' },
          {
            key: 'status',
            label: words.status,
            kind: STATUSES.map((status) => [status, words.statuses[status]] as const),
          },
          {
            key: 'caseTypeId',
            label: words.caseType,
            kind: caseTypes.map(({ id, name }) => [id, name] as const),
          },
          { key: 'reference', label: words.reference, kind: 'text' },
        ]}
      />
      <PagedTable
        caption={words.title}
        paged={cases}
        columns={columnsOf(words)}
        keyOf={({ id }) => id}
        empty={<EmptyState title={words.empty} advice={words.emptyAdvice} />}
      />
    </Page>
  );
}

function GoToCase() {
  const words = useWords(caseWords);
  const navigate = useNavigate();
  const [number, setNumber] = useState('');
  const go = (event: FormEvent) => {
    event.preventDefault();
    if (number.trim() !== '') void navigate(`/cases/${encodeURIComponent(number.trim())}`);
  };
  return (
    <form className="zp-go-to" onSubmit={go}>
      <TextField label={words.goTo} value={number} onChange={setNumber} />
      <Button type="submit">{words.go}</Button>
    </form>
  );
}

const columnsOf = (words: Words): Column<CaseSummary>[] => [
  {
    key: 'number',
    title: words.number,
    cell: ({ number }) => (
      <Link className="utrecht-link utrecht-link--html-a" to={`/cases/${encodeURIComponent(number)}`}>
        {number}
      </Link>
    ),
  },
  { key: 'status', title: words.status, cell: ({ status }) => <CaseStatus status={status} /> },
  { key: 'description', title: words.description, cell: ({ description }) => description },
  { key: 'caseType', title: words.caseType, wideOnly: true, cell: ({ caseType }) => caseType.name },
  {
    key: 'requester',
    title: words.requester,
    wideOnly: true,
    cell: ({ requester }) => requester && (requester.name ?? requester.email),
  },
  {
    key: 'references',
    title: words.references,
    wideOnly: true,
    cell: ({ references }) => inOneLine(references),
  },
  {
    key: 'createdAt',
    title: words.createdAt,
    wideOnly: true,
    cell: ({ createdAt }) => <Time at={createdAt} />,
  },
];
