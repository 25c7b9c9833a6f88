import { useState } from 'react';
import { useNavigate } from 'react-router';
import { api, dataOf } from '../../api/client.ts';
import { fieldErrors } from '../../api/problem.ts';
import type { Match, Version } from '../../api/version.ts';
import { useWords } from '../../language/language.tsx';
import { ChangeForm } from '../../parts/change-form.tsx';
import { Panel } from '../../parts/panel.tsx';
import { TextAreaField } from '../../parts/text-area-field.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { useAnnounce } from '../../shell/announcement.tsx';
import { type CaseType, ofCaseType, useProfileChange } from '../profiles/profile-queries.ts';
import { AttributeList } from './attribute-list.tsx';
import { type CaseTypeDraft, draftOf, settingsOf } from './case-type-draft.ts';
import { caseTypeWords } from './words.ts';

/** Adds a case type, or changes one. @param version of the one that is changed; null: a new one. */
export function CaseTypeForm({ version }: { version: Version<CaseType> | null }) {
  const words = useWords(caseTypeWords);
  const announce = useAnnounce();
  const navigate = useNavigate();
  const caseType = version?.data ?? null;
  const [draft, setDraft] = useState(() => draftOf(caseType));
  const change = (changed: Partial<CaseTypeDraft>) => setDraft((before) => ({ ...before, ...changed }));
  const save = useProfileChange(
    (headers: Match) => {
      const body = settingsOf(draft);
      return caseType
        ? dataOf(api.PUT('/case-types/{caseTypeId}', { ...ofCaseType(caseType.id), headers, body }))
        : dataOf(api.POST('/case-types', { body }));
    },
    {
      onSuccess: ({ name }) => {
        announce(caseType ? words.saved(name) : words.added(name));
        void navigate('/case-types');
      },
    },
  );
  const errors = fieldErrors(save.error);
  return (
    <ChangeForm
      version={version}
      save={save}
      labels={{
        name: words.name,
        description: words.description,
        tokenPrefix: words.tokenPrefix,
        attributes: words.attributes,
      }}
      audited={{ action: 'updateCaseType', object: caseType?.id ?? '' }}
      action={caseType ? words.save : words.add}
      cancelTo="/case-types"
    >
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
    </ChangeForm>
  );
}
