import { type FormEvent, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { api, dataOf } from '../../../api/client.ts';
import { fieldErrors } from '../../../api/problem.ts';
import { useWords } from '../../../language/language.tsx';
import { Button } from '../../../parts/button.tsx';
import { ButtonLink } from '../../../parts/button-link.tsx';
import { ErrorPanel } from '../../../parts/error-panel.tsx';
import { useFocusOnFault } from '../../../parts/focus-on-fault.ts';
import { useAnnounce } from '../../../shell/announcement.tsx';
import { type CaseType, ofProfile, type Profile, useProfileChange } from '../profile-queries.ts';
import { AddressFields } from './address-fields.tsx';
import { GeneralFields } from './general-fields.tsx';
import { MappingFields } from './mapping-fields.tsx';
import { PolicyFields } from './policy-fields.tsx';
import { draftOf, type ProfileDraft, settingsOf } from './profile-draft.ts';
import './profile-form.css';
import { Trial } from './trial.tsx';
import { profileFormWords } from './words.ts';

interface ProfileFormProps {
  /** The one that is changed; null: a new one. */
  profile: Profile | null;
  caseTypes: readonly CaseType[];
}

/** Adds a profile, or changes one; either can be tried out before it is saved. */
export function ProfileForm({ profile, caseTypes }: ProfileFormProps) {
  const words = useWords(profileFormWords);
  const announce = useAnnounce();
  const navigate = useNavigate();
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState(() => draftOf(profile));
  const hasCase = draft.kind !== 'document-intake';
  const attributes = (hasCase && caseTypes.find(({ name }) => name === draft.caseType)?.attributes) || [];
  const save = useProfileChange(
    () => {
      const body = settingsOf(draft, attributes);
      return profile
        ? dataOf(api.PUT('/profiles/{profileId}', { ...ofProfile(profile.id), body }))
        : dataOf(api.POST('/profiles', { body }));
    },
    {
      onSuccess: ({ name }) => {
        announce(profile ? words.saved(name) : words.added(name));
        void navigate('/profiles');
      },
    },
  );
  useFocusOnFault(form, save.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  const group = {
    draft,
    change: (changed: Partial<ProfileDraft>) => setDraft((before) => ({ ...before, ...changed })),
    errors: fieldErrors(save.error),
  };
  return (
    <div className="zp-stack zp-profile-form">
      <form className="zp-stack" ref={form} onSubmit={submit} autoComplete="off" noValidate>
        {save.error && <ErrorPanel error={save.error} />}
        <GeneralFields {...group} caseTypes={caseTypes} />
        <AddressFields {...group} />
        {hasCase && <MappingFields {...group} attributes={attributes} />}
        <PolicyFields {...group} />
        <div className="zp-form__actions">
          <Button type="submit" look="primary" busy={save.isPending}>
            {profile ? words.save : words.add}
          </Button>
          <ButtonLink to="/profiles">{words.cancel}</ButtonLink>
        </div>
      </form>
      <Trial
        settings={() => settingsOf(draft, attributes)}
        replaces={profile?.id ?? null}
        attributes={attributes}
      />
    </div>
  );
}
