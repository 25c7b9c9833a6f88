import { useWords } from '../../language/language.tsx';
import { BackLink } from '../../parts/back-link.tsx';
import { Page } from '../../shell/page.tsx';
import { AccountForm } from './account-form.tsx';
import { accountWords } from './words.ts';

/** Adds an account. */
export default function NewAccount() {
  const words = useWords(accountWords);
  return (
    <Page title={words.add} back={<BackLink to="/accounts">{words.back}</BackLink>}>
      <AccountForm version={null} />
    </Page>
  );
}
