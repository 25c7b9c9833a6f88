import { useWords } from '../../../language/language.tsx';
import { Alert } from '../../../parts/alert.tsx';
import { CheckboxField } from '../../../parts/checkbox-field.tsx';
import { Panel } from '../../../parts/panel.tsx';
import { SelectField } from '../../../parts/select-field.tsx';
import { TextField } from '../../../parts/text-field.tsx';
import type { CaseType } from '../profile-queries.ts';
import { profileWords } from '../words.ts';
import type { FieldGroupProps } from './fields.ts';
import { profileFormWords } from './words.ts';

const KINDS = ['case-type', 'document-intake', 'olo'] as const;

/** What a profile is called, and what mail becomes by it. */
export function GeneralFields({
  draft,
  change,
  errors,
  caseTypes,
}: FieldGroupProps & { caseTypes: readonly CaseType[] }) {
  const words = useWords(profileFormWords);
  const { kinds } = useWords(profileWords);
  return (
    <Panel title={words.general}>
      <div className="zp-form">
        <TextField
          label={words.name}
          required
          value={draft.name}
          error={errors.name}
          onChange={(name) => change({ name })}
        />
        <SelectField
          label={words.kind}
          hint={words.kindHint}
          value={draft.kind}
          options={KINDS.map((kind) => [kind, kinds[kind]] as const)}
          onChange={(kind) => change({ kind })}
        />
        {draft.kind !== 'document-intake' && (
          <SelectField
            label={words.caseType}
            hint={words.caseTypeHint}
            required
            value={draft.caseType}
            error={errors.caseType}
            options={[
              ['', words.chooseCaseType],
              ...caseTypes.map(({ name }) => [name, name] as [string, string]),
            ]}
            onChange={(caseType) => change({ caseType })}
          />
        )}
        {draft.kind !== 'document-intake' && caseTypes.length === 0 && (
          <Alert kind="info">{words.noCaseTypes}</Alert>
        )}
        {draft.kind !== 'document-intake' && (
          <TextField
            label={words.tokenPrefix}
            hint={words.tokenPrefixHint}
            value={draft.tokenPrefix}
            error={errors.tokenPrefix}
            onChange={(tokenPrefix) => change({ tokenPrefix })}
          />
        )}
        <CheckboxField
          label={words.enabled}
          hint={words.enabledHint}
          checked={draft.enabled}
          onChange={(enabled) => change({ enabled })}
        />
      </div>
    </Panel>
  );
}
