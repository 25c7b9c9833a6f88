import { useParams } from 'react-router';
import { useMay } from '../../api/session.ts';
import { useWords } from '../../language/language.tsx';
import { BackLink } from '../../parts/back-link.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Page } from '../../shell/page.tsx';
import { AccountForm } from './account-form.tsx';
import { useAccount } from './account-queries.ts';
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
            {canChange && <AccountForm key={shown.id} account={shown} />}
          </div>
        )}
      </Loaded>
    </Page>
  );
}
