import { useState } from 'react';
import { useNavigate } from 'react-router';
import { api, dataOf } from '../../../api/client.ts';
import { fieldErrors } from '../../../api/problem.ts';
import type { Match, Version } from '../../../api/version.ts';
import { useWords } from '../../../language/language.tsx';
import { ChangeForm } from '../../../parts/change-form.tsx';
import { useAnnounce } from '../../../shell/announcement.tsx';
import { type CaseType, ofProfile, type Profile, useProfileChange } from '../profile-queries.ts';
import { AddressFields } from './address-fields.tsx';
import { GeneralFields } from './general-fields.tsx';
import { labelsOf } from './labels.ts';
import { MappingFields } from './mapping-fields.tsx';
import { PolicyFields } from './policy-fields.tsx';
import { draftOf, type ProfileDraft, settingsOf } from './profile-draft.ts';
import './profile-form.css';
import { Trial } from './trial.tsx';
import { profileFormWords } from './words.ts';

interface ProfileFormProps {
  /** Of the one that is changed; null: a new one. */
  version: Version<Profile> | null;
  caseTypes: readonly CaseType[];
}

/** Adds a profile, or changes one; either can be tried out before it is saved. */
export function ProfileForm({ version, caseTypes }: ProfileFormProps) {
  const words = useWords(profileFormWords);
  const announce = useAnnounce();
  const navigate = useNavigate();
  const profile = version?.data ?? null;
  const [draft, setDraft] = useState(() => draftOf(profile));
  const hasCase = draft.kind !== 'document-intake';
  const attributes = (hasCase && caseTypes.find(({ name }) => name === draft.caseType)?.attributes) || [];
  const save = useProfileChange(
    (headers: Match) => {
      const body = settingsOf(draft, attributes);
      return profile
        ? dataOf(api.PUT('/profiles/{profileId}', { ...ofProfile(profile.id), headers, body }))
        : dataOf(api.POST('/profiles', { body }));
    },
    {
      onSuccess: ({ name }) => {
        announce(profile ? words.saved(name) : words.added(name));
        void navigate('/profiles');
      },
    },
  );
  const group = {
    draft,
    change: (changed: Partial<ProfileDraft>) => setDraft((before) => ({ ...before, ...changed })),
    errors: fieldErrors(save.error),
  };
  return (
    <div className="zp-stack zp-profile-form">
      <ChangeForm
        version={version}
        save={save}
        labels={labelsOf(words)}
        audited={{ action: 'updateProfile', object: profile?.id ?? '' }}
        action={profile ? words.save : words.add}
        cancelTo="/profiles"
      >
        <GeneralFields {...group} caseTypes={caseTypes} />
        <AddressFields {...group} />
        {hasCase && <MappingFields {...group} attributes={attributes} />}
        <PolicyFields {...group} />
      </ChangeForm>
      <Trial
        settings={() => settingsOf(draft, attributes)}
        replaces={profile?.id ?? null}
        attributes={attributes}
      />
    </div>
  );
}
