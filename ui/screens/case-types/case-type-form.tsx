import { type FormEvent, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { api, dataOf } from '../../api/client.ts';
import { fieldErrors } from '../../api/problem.ts';
import { useWords } from '../../language/language.tsx';
import { Button } from '../../parts/button.tsx';
import { ButtonLink } from '../../parts/button-link.tsx';
import { ErrorPanel } from '../../parts/error-panel.tsx';
import { useFocusOnFault } from '../../parts/focus-on-fault.ts';
import { Panel } from '../../parts/panel.tsx';
import { TextAreaField } from '../../parts/text-area-field.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { useAnnounce } from '../../shell/announcement.tsx';
import { type CaseType, ofCaseType, useProfileChange } from '../profiles/profile-queries.ts';
import { AttributeList } from './attribute-list.tsx';
import { type CaseTypeDraft, draftOf, settingsOf } from './case-type-draft.ts';
import { caseTypeWords } from './words.ts';

/** Adds a case type, or changes one. @param caseType the one that is changed; null: a new one. */
export function CaseTypeForm({ caseType }: { caseType: CaseType | null }) {
  const words = useWords(caseTypeWords);
  const announce = useAnnounce();
  const navigate = useNavigate();
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState(() => draftOf(caseType));
  const change = (changed: Partial<CaseTypeDraft>) => setDraft((before) => ({ ...before, ...changed }));
  const save = useProfileChange(
    () => {
      const body = settingsOf(draft);
      return caseType
        ? dataOf(api.PUT('/case-types/{caseTypeId}', { ...ofCaseType(caseType.id), body }))
        : dataOf(api.POST('/case-types', { body }));
    },
    {
      onSuccess: ({ name }) => {
        announce(caseType ? words.saved(name) : words.added(name));
        void navigate('/case-types');
      },
    },
  );
  useFocusOnFault(form, save.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  const errors = fieldErrors(save.error);
  return (
    <form className="zp-stack" ref={form} onSubmit={submit} autoComplete="off" noValidate>
      {save.error && <ErrorPanel error={save.error} />}
      <Panel title={words.general}>
        <div className="zp-form">
          <TextField
            label={words.name}
            required
            value={draft.name}
            error={errors.name}
            onChange={(name) => change({ name })}
          />
          <TextAreaField
            label={words.description}
            rows={2}
            value={draft.description}
            error={errors.description}
            onChange={(description) => change({ description })}
          />
          <TextField
            label={words.tokenPrefix}
            hint={words.tokenPrefixHint}
            value={draft.tokenPrefix}
            error={errors.tokenPrefix}
            onChange={(tokenPrefix) => change({ tokenPrefix })}
          />
        </div>
      </Panel>
      <AttributeList
        attributes={draft.attributes}
        errors={errors}
        onChange={(attributes) => change({ attributes })}
      />
      <div className="zp-form__actions">
        <Button type="submit" look="primary" busy={save.isPending}>
          {caseType ? words.save : words.add}
        </Button>
        <ButtonLink to="/case-types">{words.cancel}</ButtonLink>
      </div>
    </form>
  );
}
