import { useSession } from '../../api/session.ts';
import { useWords } from '../../language/language.tsx';
import { DataList } from '../../parts/data-list.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Page } from '../../shell/page.tsx';
import { PasswordForm } from './password-form.tsx';
import { SecondFactor } from './second-factor.tsx';
import { accountWords } from './words.ts';

/** Who one is, and what one sets for oneself. */
export default function Account() {
  const words = useWords(accountWords);
  const { data } = useSession();
  if (!data) return null;
  const { name, displayName, roles, groups } = data.account;
  return (
    <Page title={words.title}>
      <Panel title={words.person}>
        <DataList
          items={[
            [words.displayName, displayName],
            [words.name, name],
            [words.roles, roles.map((role) => words.roleNames[role]).join(', ')],
            [words.groups, groups.join(', ') || words.none],
          ]}
        />
      </Panel>
      <PasswordForm />
      <SecondFactor />
    </Page>
  );
}
