import { useParams } from 'react-router';
import { api } from '../../api/client.ts';
import { useMay } from '../../api/session.ts';
import { useToChange } from '../../api/version.ts';
import { useWords } from '../../language/language.tsx';
import { BackLink } from '../../parts/back-link.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Page } from '../../shell/page.tsx';
import { AccountForm } from './account-form.tsx';
import { ofAccount, useAccount } from './account-queries.ts';
import { SignInPanel } from './sign-in-panel.tsx';
import { accountWords } from './words.ts';

/** One account: how its person signs in, and what they may do. */
export default function OneAccount() {
  const words = useWords(accountWords);
  const canChange = useMay()('accounts', 'change');
  const { accountId = '' } = useParams();
  const account = useAccount(accountId);
  const { data } = account;
  return (
    <Page
      title={data?.displayName ?? '…'}
      lead={data?.roles.map((role) => words.roleNames[role]).join(', ')}
      back={<BackLink to="/accounts">{words.back}</BackLink>}
    >
      <Loaded query={account}>
        {(shown) => (
          <div className="zp-stack">
            <SignInPanel account={shown} canChange={canChange} />
            {canChange && <ToChange accountId={shown.id} />}
          </div>
        )}
      </Loaded>
    </Page>
  );
}

function ToChange({ accountId }: { accountId: string }) {
  const account = useToChange(['accounts', accountId], () =>
    api.GET('/accounts/{accountId}', ofAccount(accountId)),
  );
  return <Loaded query={account}>{(shown) => <AccountForm key={shown.etag} version={shown} />}</Loaded>;
}
