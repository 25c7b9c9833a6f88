import { useWords } from '../../../language/language.tsx';
import { BackLink } from '../../../parts/back-link.tsx';
import { Loaded } from '../../../parts/loaded.tsx';
import { Page } from '../../../shell/page.tsx';
import { useCaseTypes } from '../profile-queries.ts';
import { ProfileForm } from './profile-form.tsx';
import { profileFormWords } from './words.ts';

/** Adds a profile. */
export default function NewProfile() {
  const words = useWords(profileFormWords);
  const caseTypes = useCaseTypes();
  return (
    <Page title={words.newTitle} back={<BackLink to="/profiles">{words.back}</BackLink>}>
      <Loaded query={caseTypes}>{(types) => <ProfileForm version={null} caseTypes={types} />}</Loaded>
    </Page>
  );
}
