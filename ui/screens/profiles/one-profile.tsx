import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { api, dataOf } from '../../api/client.ts';
import { useMay } from '../../api/session.ts';
import { useWords } from '../../language/language.tsx';
import { BackLink } from '../../parts/back-link.tsx';
import { Button } from '../../parts/button.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { OwnersPanel } from '../../parts/owners-panel.tsx';
import { useAnnounce } from '../../shell/announcement.tsx';
import { Page } from '../../shell/page.tsx';
import { ProfileForm } from './form/profile-form.tsx';
import { profileFormWords } from './form/words.ts';
import { ofProfile, type Profile, useCaseTypes, useProfileChange, useToChange } from './profile-queries.ts';
import { ProfileSummary } from './profile-summary.tsx';

/** One profile: changed and tried out by an admin, shown to all others who may look at it. */
export default function OneProfile() {
  const words = useWords(profileFormWords);
  const canChange = useMay()('profiles', 'change');
  const { profileId = '' } = useParams();
  const at = ofProfile(profileId);
  const profile = useToChange(['profiles', profileId], () => dataOf(api.GET('/profiles/{profileId}', at)));
  const caseTypes = useCaseTypes();
  const { data } = profile;
  return (
    <Page
      title={data?.name ?? '…'}
      back={<BackLink to="/profiles">{words.back}</BackLink>}
      actions={data && canChange && <Removal profile={data} />}
    >
      <Loaded query={profile}>
        {(shown) =>
          canChange ? (
            <Loaded query={caseTypes}>{(types) => <ProfileForm profile={shown} caseTypes={types} />}</Loaded>
          ) : (
            <ProfileSummary profile={shown} />
          )
        }
      </Loaded>
      <OwnersPanel
        of={['profiles', profileId]}
        canChange={canChange}
        read={() => dataOf(api.GET('/profiles/{profileId}/owners', at))}
        save={(body) => dataOf(api.PUT('/profiles/{profileId}/owners', { ...at, body }))}
      />
    </Page>
  );
}

function Removal({ profile: { id, name } }: { profile: Profile }) {
  const words = useWords(profileFormWords);
  const announce = useAnnounce();
  const navigate = useNavigate();
  const [isAsked, setAsked] = useState(false);
  const remove = useProfileChange(() => dataOf(api.DELETE('/profiles/{profileId}', ofProfile(id))), {
    onSuccess: () => {
      announce(words.removed(name));
      void navigate('/profiles');
    },
  });
  return (
    <>
      <Button onClick={() => setAsked(true)}>{words.remove}</Button>
      {isAsked && (
        <Confirm
          danger
          title={words.removeTitle(name)}
          action={words.remove}
          busy={remove.isPending}
          error={remove.error}
          onConfirm={() => remove.mutate()}
          onClose={() => setAsked(false)}
        >
          <p>{words.removeLead}</p>
        </Confirm>
      )}
    </>
  );
}
