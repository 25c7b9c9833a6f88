import { useWords } from '../../language/language.tsx';
import { BackLink } from '../../parts/back-link.tsx';
import { Page } from '../../shell/page.tsx';
import { CaseTypeForm } from './case-type-form.tsx';
import { caseTypeWords } from './words.ts';

/** Adds a case type. */
export default function NewCaseType() {
  const words = useWords(caseTypeWords);
  return (
    <Page title={words.add} back={<BackLink to="/case-types">{words.back}</BackLink>}>
      <CaseTypeForm version={null} />
    </Page>
  );
}
