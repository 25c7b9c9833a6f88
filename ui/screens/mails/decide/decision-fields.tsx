import { fieldErrors } from '../../../api/problem.ts';
import { useWords } from '../../../language/language.tsx';
import { CheckboxField } from '../../../parts/checkbox-field.tsx';
import { TextField } from '../../../parts/text-field.tsx';
import { CaseField } from './case-field.tsx';
import type { Draft } from './decision.ts';
import type { Kind } from './kinds.ts';
import { ProfileField } from './profile-field.tsx';
import { decideWords } from './words.ts';

interface DecisionFieldsProps {
  kind: Kind;
  draft: Draft;
  error: unknown;
  onChange: (change: Partial<Draft>) => void;
}

/** Why is needed where mail is stopped, or goes on against a check. */
const NEEDS_REASON: ReadonlySet<Kind> = new Set(['release', 'hold', 'discard']);

/** What a decision of this kind asks for. */
export function DecisionFields({ kind, draft, error, onChange }: DecisionFieldsProps) {
  const words = useWords(decideWords);
  const errors = fieldErrors(error);
  return (
    <>
      {kind === 'file' && (
        <>
          <CaseField
            value={draft.caseNumber}
            error={errors.caseNumber}
            withClosed={draft.evenIfClosed}
            onChange={(caseNumber) => onChange({ caseNumber })}
          />
          <CheckboxField
            label={words.evenIfClosed}
            checked={draft.evenIfClosed}
            onChange={(evenIfClosed) => onChange({ evenIfClosed })}
          />
        </>
      )}
      {(kind === 'new-case' || kind === 'intake') && (
        <>
          <ProfileField
            withCaseType={kind === 'new-case'}
            value={draft.profile}
            error={errors.profile}
            onChange={(profile) => onChange({ profile })}
          />
          <CheckboxField
            label={words.always}
            hint={words.alwaysHint}
            checked={draft.always}
            onChange={(always) => onChange({ always })}
          />
        </>
      )}
      {kind !== 'reprocess' && (
        <TextField
          label={words.reason}
          hint={words.reasonHint}
          error={errors.reason}
          required={NEEDS_REASON.has(kind)}
          maxLength={1000}
          value={draft.reason}
          onChange={(reason) => onChange({ reason })}
        />
      )}
    </>
  );
}
