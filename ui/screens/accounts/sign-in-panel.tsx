import { useState } from 'react';
import { api, dataOf } from '../../api/client.ts';
import { useFormat } from '../../language/format.ts';
import { useWords } from '../../language/language.tsx';
import { Alert } from '../../parts/alert.tsx';
import { Button } from '../../parts/button.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { CopyButton } from '../../parts/copy-button.tsx';
import { DataList } from '../../parts/data-list.tsx';
import { ErrorPanel } from '../../parts/error-panel.tsx';
import { Panel } from '../../parts/panel.tsx';
import { useAnnounce } from '../../shell/announcement.tsx';
import { type Account, ofAccount, useAccountChange } from './account-queries.ts';
import { accountWords } from './words.ts';

/** How a person signs in: a link to begin with, and the second factor, which an admin can take away. */
export function SignInPanel({ account, canChange }: { account: Account; canChange: boolean }) {
  const words = useWords(accountWords);
  const format = useFormat();
  const announce = useAnnounce();
  const [isAsked, setAsked] = useState(false);
  const at = ofAccount(account.id);
  const makeLink = useAccountChange(() => dataOf(api.POST('/accounts/{accountId}/sign-in-links', at)));
  const removeFactor = useAccountChange(() => dataOf(api.DELETE('/accounts/{accountId}/second-factor', at)), {
    onSuccess: () => {
      announce(words.factorRemoved);
      setAsked(false);
    },
  });
  const { hasPassword, hasSecondFactor, lastSignInAt } = account;
  return (
    <Panel title={words.signIn}>
      <div className="zp-stack">
        <DataList
          items={[
            [words.name, account.name],
            [words.lastSignIn, lastSignInAt ? format.moment(lastSignInAt) : words.never],
            [words.password, hasPassword ? words.isSet : words.isNotSet],
            [words.secondFactor, hasSecondFactor ? words.isSet : words.isNotSet],
          ]}
        />
        {canChange && (
          <div className="zp-row">
            <Button busy={makeLink.isPending} onClick={() => makeLink.mutate()}>
              {words.makeLink}
            </Button>
            {hasSecondFactor && <Button onClick={() => setAsked(true)}>{words.removeFactor}</Button>}
          </div>
        )}
        {makeLink.error && <ErrorPanel error={makeLink.error} />}
        {makeLink.data && (
          <Alert kind="ok" title={words.linkTitle} live>
            <p>
              {words.linkLead} {format.moment(makeLink.data.expiresAt)}.
            </p>
            <p>
              <code>{makeLink.data.address}</code>{' '}
              <CopyButton text={makeLink.data.address} what={words.linkTitle} />
            </p>
          </Alert>
        )}
      </div>
      {isAsked && (
        <Confirm
          danger
          title={words.removeFactorTitle(account.displayName)}
          action={words.removeFactor}
          busy={removeFactor.isPending}
          error={removeFactor.error}
          onConfirm={() => removeFactor.mutate()}
          onClose={() => setAsked(false)}
        >
          <p>{words.removeFactorLead}</p>
        </Confirm>
      )}
    </Panel>
  );
}
