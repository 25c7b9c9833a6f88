import { Plus } from 'lucide-react';
import { Link } from 'react-router';
import { useMay } from '../../api/session.ts';
import { useWords } from '../../language/language.tsx';
import { ButtonLink } from '../../parts/button-link.tsx';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { useSorting } from '../../parts/sorting.ts';
import { StatusBadge } from '../../parts/status-badge.tsx';
import { Page } from '../../shell/page.tsx';
import { type Profile, useProfiles } from './profile-queries.ts';
import { profileWords } from './words.ts';

type Words = (typeof profileWords)['nl'];

/** All profiles. */
export default function Profiles() {
  const words = useWords(profileWords);
  const may = useMay();
  const profiles = useProfiles();
  const [sorting, sortBy] = useSorting({ key: 'name', descending: false });
  const add = may('profiles', 'change') && (
    <ButtonLink to="/profiles/new" look="primary" icon={<Plus size={18} aria-hidden />}>
      {words.add}
    </ButtonLink>
  );
  return (
    <Page title={words.title} lead={words.lead} actions={add}>
      <Loaded query={profiles}>
        {(all) => (
          <>
            <DataTable
              caption={words.title}
              columns={columnsOf(words)}
              rows={all}
              keyOf={({ id }) => id}
              sorting={sorting}
              onSort={sortBy}
              empty={
                <EmptyState
                  title={words.empty}
                  advice={add ? words.emptyAdvice : words.emptyReader}
                  action={add}
                />
              }
            />
            {all.length > 1 && <p className="zp-soft zp-small">{words.order}</p>}
          </>
        )}
      </Loaded>
    </Page>
  );
}

const columnsOf = (words: Words): Column<Profile>[] => [
  {
    key: 'name',
    title: words.name,
    sortValue: ({ name }) => name,
    cell: ({ id, name }) => (
      <Link className="utrecht-link utrecht-link--html-a" to={`/profiles/${id}`}>
        {name}
      </Link>
    ),
  },
  {
    key: 'address',
    title: words.address,
    breaks: true,
    sortValue: ({ address }) => address,
    cell: ({ address, aliases }) => [address, ...aliases].join(', '),
  },
  {
    key: 'kind',
    title: words.kind,
    wideOnly: true,
    sortValue: ({ kind }) => words.kinds[kind],
    cell: ({ kind }) => words.kinds[kind],
  },
  {
    key: 'caseType',
    title: words.caseType,
    wideOnly: true,
    sortValue: ({ caseType }) => caseType?.name ?? null,
    cell: ({ caseType }) => caseType?.name ?? <span className="zp-soft">{words.none}</span>,
  },
  {
    key: 'defaultFor',
    title: words.defaultFor,
    wideOnly: true,
    cell: ({ defaultFor }) => defaultFor.join(', ') || <span className="zp-soft">{words.none}</span>,
  },
  {
    key: 'enabled',
    title: words.enabled,
    sortValue: ({ enabled }) => Number(enabled),
    cell: ({ enabled }) => (
      <StatusBadge tone={enabled ? 'good' : 'neutral'}>{enabled ? words.on : words.off}</StatusBadge>
    ),
  },
];
