import { useParams } from 'react-router';
import { api } from '../../api/client.ts';
import { useMay } from '../../api/session.ts';
import { matchOf, useToChange } from '../../api/version.ts';
import { useWords } from '../../language/language.tsx';
import { BackLink } from '../../parts/back-link.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { OwnersPanel } from '../../parts/owners-panel.tsx';
import { Removal } from '../../parts/removal.tsx';
import { Page } from '../../shell/page.tsx';
import { ProfileForm } from './form/profile-form.tsx';
import { profileFormWords } from './form/words.ts';
import { ofProfile, useCaseTypes } from './profile-queries.ts';
import { ProfileSummary } from './profile-summary.tsx';

/** One profile: changed and tried out by an admin, shown to all others who may look at it. */
export default function OneProfile() {
  const words = useWords(profileFormWords);
  const canChange = useMay()('profiles', 'change');
  const { profileId = '' } = useParams();
  const at = ofProfile(profileId);
  const profile = useToChange(['profiles', profileId], () => api.GET('/profiles/{profileId}', at));
  const caseTypes = useCaseTypes();
  const { data } = profile;
  return (
    <Page
      title={data?.data.name ?? '…'}
      back={<BackLink to="/profiles">{words.back}</BackLink>}
      actions={
        data &&
        canChange && (
          <Removal
            name={data.data.name}
            words={profileFormWords}
            remove={() => api.DELETE('/profiles/{profileId}', { ...at, headers: matchOf(data) })}
            reads={['profiles']}
            to="/profiles"
          />
        )
      }
    >
      <Loaded query={profile}>
        {(shown) =>
          canChange ? (
            <Loaded query={caseTypes}>
              {(types) => <ProfileForm key={shown.etag} version={shown} caseTypes={types} />}
            </Loaded>
          ) : (
            <ProfileSummary profile={shown.data} />
          )
        }
      </Loaded>
      <OwnersPanel
        of={['profiles', profileId]}
        canChange={canChange}
        read={() => api.GET('/profiles/{profileId}/owners', at)}
        save={(body, headers) => api.PUT('/profiles/{profileId}/owners', { ...at, headers, body })}
        audited={{ action: 'setProfileOwners', object: profileId }}
      />
    </Page>
  );
}
