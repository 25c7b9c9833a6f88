import { Plus } from 'lucide-react';
import { Link } from 'react-router';
import { useMay } from '../../api/session.ts';
import { useWords } from '../../language/language.tsx';
import { ButtonLink } from '../../parts/button-link.tsx';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { useSorting } from '../../parts/sorting.ts';
import { StatusBadge } from '../../parts/status-badge.tsx';
import { Time } from '../../parts/time.tsx';
import { Page } from '../../shell/page.tsx';
import { type Account, useAccounts } from './account-queries.ts';
import { accountWords } from './words.ts';

type Words = (typeof accountWords)['nl'];

/** Who signs in. */
export default function Accounts() {
  const words = useWords(accountWords);
  const canChange = useMay()('accounts', 'change');
  const accounts = useAccounts();
  const [sorting, sortBy] = useSorting({ key: 'displayName', descending: false });
  const add = canChange && (
    <ButtonLink to="/accounts/new" look="primary" icon={<Plus size={18} aria-hidden />}>
      {words.add}
    </ButtonLink>
  );
  return (
    <Page title={words.title} lead={words.lead} actions={add}>
      <Loaded query={accounts}>
        {({ items }) => (
          <DataTable
            caption={words.title}
            columns={columnsOf(words)}
            rows={items}
            keyOf={({ id }) => id}
            sorting={sorting}
            onSort={sortBy}
            empty={null}
          />
        )}
      </Loaded>
    </Page>
  );
}

const columnsOf = (words: Words): Column<Account>[] => [
  {
    key: 'displayName',
    title: words.displayName,
    sortValue: ({ displayName }) => displayName,
    cell: ({ id, displayName }) => (
      <Link className="utrecht-link utrecht-link--html-a" to={`/accounts/${id}`}>
        {displayName}
      </Link>
    ),
  },
  { key: 'name', title: words.name, wideOnly: true, sortValue: ({ name }) => name, cell: ({ name }) => name },
  {
    key: 'roles',
    title: words.roles,
    cell: ({ roles }) => roles.map((role) => words.roleNames[role]).join(', '),
  },
  { key: 'groups', title: words.groups, wideOnly: true, cell: ({ groups }) => groups.join(', ') },
  {
    key: 'state',
    title: words.state,
    sortValue: ({ disabledAt }) => Number(disabledAt !== null),
    cell: ({ disabledAt }) => (
      <StatusBadge tone={disabledAt ? 'neutral' : 'good'}>
        {disabledAt ? words.disabled : words.active}
      </StatusBadge>
    ),
  },
  {
    key: 'lastSignIn',
    title: words.lastSignIn,
    wideOnly: true,
    sortValue: ({ lastSignInAt }) => lastSignInAt,
    cell: ({ lastSignInAt }) =>
      lastSignInAt ? <Time at={lastSignInAt} /> : <span className="zp-soft">{words.never}</span>,
  },
];
