import { useState } from 'react';
import { useMay } from '../../api/session.ts';
import { type Format, useFormat } from '../../language/format.ts';
import { useWords } from '../../language/language.tsx';
import { Button } from '../../parts/button.tsx';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { StatusBadge } from '../../parts/status-badge.tsx';
import { Time } from '../../parts/time.tsx';
import { Page } from '../../shell/page.tsx';
import { accountWords } from '../accounts/words.ts';
import { type ApiKey, useApiKeys } from './key-queries.ts';
import { NewKey } from './new-key.tsx';
import { RevokeDialog } from './revoke-dialog.tsx';
import { apiKeyWords } from './words.ts';

type Words = (typeof apiKeyWords)['nl'];
type AccountWords = (typeof accountWords)['nl'];

/** Keys to the API: made, shown once, and revoked. */
export default function ApiKeys() {
  const words = useWords(apiKeyWords);
  const ofAccounts = useWords(accountWords);
  const format = useFormat();
  const canChange = useMay()('api-keys', 'change');
  const keys = useApiKeys();
  const [toRevoke, setToRevoke] = useState<ApiKey | null>(null);
  const revoke: Column<ApiKey> = {
    key: 'revoke',
    title: words.revoke,
    cell: (key) => isValid(key) && <Button onClick={() => setToRevoke(key)}>{words.revoke}</Button>,
  };
  return (
    <Page title={words.title} lead={words.lead}>
      {canChange && <NewKey />}
      <Loaded query={keys}>
        {({ items }) => (
          <DataTable
            caption={words.title}
            columns={[...columnsOf(words, ofAccounts, format), ...(canChange ? [revoke] : [])]}
            rows={items}
            keyOf={({ id }) => id}
            empty={<EmptyState title={words.empty} advice={words.emptyAdvice} />}
          />
        )}
      </Loaded>
      {toRevoke && <RevokeDialog apiKey={toRevoke} onClose={() => setToRevoke(null)} />}
    </Page>
  );
}

const hasExpired = ({ expiresAt }: ApiKey) => expiresAt !== null && new Date(expiresAt) <= new Date();
const isValid = (key: ApiKey) => key.revokedAt === null && !hasExpired(key);

const columnsOf = (
  words: Words,
  { roles: rolesTitle, roleNames }: AccountWords,
  format: Format,
): Column<ApiKey>[] => [
  { key: 'name', title: words.name, cell: ({ name }) => name },
  {
    key: 'state',
    title: words.state,
    cell: (key) => (
      <StatusBadge tone={isValid(key) ? 'good' : 'neutral'}>
        {key.revokedAt ? words.revokedState : hasExpired(key) ? words.expired : words.active}
      </StatusBadge>
    ),
  },
  {
    key: 'roles',
    title: rolesTitle,
    wideOnly: true,
    cell: ({ roles }) => roles.map((role) => roleNames[role]).join(', '),
  },
  {
    key: 'expiresAt',
    title: words.expires,
    wideOnly: true,
    cell: ({ expiresAt }) => (expiresAt ? format.moment(expiresAt) : words.noEnd),
  },
  {
    key: 'lastUsedAt',
    title: words.lastUsed,
    wideOnly: true,
    cell: ({ lastUsedAt }) =>
      lastUsedAt ? <Time at={lastUsedAt} /> : <span className="zp-soft">{words.never}</span>,
  },
];
