import { useState } from 'react';
import { api, dataOf } from '../../api/client.ts';
import { useWords } from '../../language/language.tsx';
import { Alert } from '../../parts/alert.tsx';
import { Button } from '../../parts/button.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { CopyButton } from '../../parts/copy-button.tsx';
import { ErrorPanel } from '../../parts/error-panel.tsx';
import { useAnnounce } from '../../shell/announcement.tsx';
import { type Case, ofCase, useCaseChange } from './case-queries.ts';
import { TokenTable } from './token-table.tsx';
import { caseWords } from './words.ts';

/** The tokens of a case: issued, replaced and revoked. */
export function Tokens({ shown, canChange }: { shown: Case; canChange: boolean }) {
  const words = useWords(caseWords);
  const announce = useAnnounce();
  const [asked, setAsked] = useState<'rotate' | { revoke: string } | null>(null);
  const done = (said: string) => {
    announce(said);
    setAsked(null);
  };
  const issue = useCaseChange(
    (othersExpireAt: string | null) =>
      dataOf(
        api.POST('/cases/{caseId}/tokens', {
          ...ofCase(shown.number),
          body: { expiresAt: null, othersExpireAt },
        }),
      ),
    { onSuccess: () => done(asked === 'rotate' ? words.rotated : words.issued) },
  );
  const revoke = useCaseChange(
    (tokenId: string) => dataOf(api.POST('/tokens/{tokenId}/revoke', { params: { path: { tokenId } } })),
    { onSuccess: () => done(words.revoked) },
  );
  return (
    <div className="zp-stack">
      <p className="zp-soft">{words.tokenLead}</p>
      {canChange && shown.status === 'open' && (
        <div className="zp-row">
          <Button look="primary" busy={issue.isPending} onClick={() => issue.mutate(null)}>
            {words.issue}
          </Button>
          <Button onClick={() => setAsked('rotate')}>{words.rotate}</Button>
        </div>
      )}
      {issue.error && asked === null && <ErrorPanel error={issue.error} />}
      {issue.data && <IssuedToken text={issue.data.text} />}
      <TokenTable
        tokens={shown.tokens}
        onRevoke={canChange ? (tokenId) => setAsked({ revoke: tokenId }) : undefined}
      />
      {asked === 'rotate' && (
        <Confirm
          title={words.rotateTitle}
          action={words.rotate}
          busy={issue.isPending}
          error={issue.error}
          onConfirm={() => issue.mutate(new Date().toISOString())}
          onClose={() => setAsked(null)}
        >
          <p>{words.rotateLead}</p>
        </Confirm>
      )}
      {asked && asked !== 'rotate' && (
        <Confirm
          danger
          title={words.revokeTitle}
          action={words.revoke}
          busy={revoke.isPending}
          error={revoke.error}
          onConfirm={() => revoke.mutate(asked.revoke)}
          onClose={() => setAsked(null)}
        >
          <p>{words.revokeLead}</p>
        </Confirm>
      )}
    </div>
  );
}

function IssuedToken({ text }: { text: string }) {
  const words = useWords(caseWords);
  return (
    <Alert kind="ok" title={words.issuedTitle}>
      <p>
        <code>{text}</code> <CopyButton text={text} what={words.token} />
      </p>
      <p>{words.issuedLead}</p>
    </Alert>
  );
}
