import { useFormat } from '../../language/format.ts';
import { useWords } from '../../language/language.tsx';
import { Button } from '../../parts/button.tsx';
import { CopyButton } from '../../parts/copy-button.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { StatusBadge } from '../../parts/status-badge.tsx';
import { Time } from '../../parts/time.tsx';
import type { Token } from './case-queries.ts';
import { caseWords } from './words.ts';

interface TokenTableProps {
  tokens: readonly Token[];
  /** Left out where the person may not. */
  onRevoke: ((tokenId: string) => void) | undefined;
}

const hasExpired = ({ expiresAt }: Token) => expiresAt !== null && new Date(expiresAt) <= new Date();

/** The tokens of a case, the newest first. */
export function TokenTable({ tokens, onRevoke }: TokenTableProps) {
  const words = useWords(caseWords);
  const format = useFormat();
  const isValid = (token: Token) => token.revokedAt === null && !hasExpired(token);
  return (
    <DataTable
      caption={words.tokens}
      rows={tokens}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'token',
          title: words.token,
          cell: (token) => (
            <>
              <code>{token.text}</code>
              {token.storage === 'plain' && isValid(token) && (
                <CopyButton text={token.text} what={words.token} />
              )}
            </>
          ),
        },
        {
          key: 'state',
          title: words.tokenState,
          cell: (token) => (
            <StatusBadge tone={isValid(token) ? 'good' : 'neutral'}>
              {token.revokedAt
                ? words.tokenRevoked
                : hasExpired(token)
                  ? words.tokenExpired
                  : words.tokenValid}
            </StatusBadge>
          ),
        },
        {
          key: 'issuedAt',
          title: words.issuedAt,
          wideOnly: true,
          cell: ({ issuedAt }) => <Time at={issuedAt} />,
        },
        {
          key: 'expiresAt',
          title: words.expiresAt,
          wideOnly: true,
          cell: ({ expiresAt }) => (expiresAt ? format.moment(expiresAt) : words.noEnd),
        },
        ...(onRevoke
          ? [
              {
                key: 'revoke',
                title: words.revoke,
                cell: (token: Token) =>
                  isValid(token) && <Button onClick={() => onRevoke(token.id)}>{words.revoke}</Button>,
              },
            ]
          : []),
      ]}
      empty={<EmptyState title={words.noTokens} advice={words.noTokensAdvice} />}
    />
  );
}
