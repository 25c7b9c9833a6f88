import { useWords } from '../../../language/language.tsx';
import { Alert } from '../../../parts/alert.tsx';
import { DataList } from '../../../parts/data-list.tsx';
import { DataTable } from '../../../parts/data-table.tsx';
import { StatusBadge } from '../../../parts/status-badge.tsx';
import { attributeWords } from '../../case-types/attribute-words.ts';
import type { Attribute, Explanation } from '../profile-queries.ts';
import { profileFormWords } from './words.ts';

interface TrialResultProps {
  explanation: Explanation;
  /** The profile that was tried. */
  profileName: string;
  attributes: readonly Attribute[];
}

/** What would become of the mail that was tried: where it goes, by which rule, with which attributes, and every question on the way. */
export function TrialResult({ explanation, profileName, attributes }: TrialResultProps) {
  const words = useWords(profileFormWords);
  const { destinations, rule, reason, notes, trace } = explanation;
  const isHeld = destinations.length === 0;
  const made = destinations.find(
    (one) => one.kind === 'new-case' && one.profileName.toLowerCase() === profileName.trim().toLowerCase(),
  );
  const values = made?.kind === 'new-case' ? made.attributes : null;
  return (
    <div className="zp-stack">
      <Alert kind={isHeld ? 'warning' : 'ok'} title={isHeld ? words.trialNowhere : words.trialSomewhere}>
        <p>{reason}</p>
      </Alert>
      <DataList
        items={[
          [words.trialRule, rule ? <code key="rule">{rule}</code> : words.trialNoRule],
          [words.trialGoes, isHeld ? words.trialHeld : destinations.map(words.destination).join(', ')],
          ...(notes.length > 0 ? [[words.trialNotes, notes.join(' ')] as const] : []),
        ]}
      />
      {values && attributes.length > 0 && <Found attributes={attributes} values={values} />}
      <h3 className="utrecht-heading-3">{words.trialTrace}</h3>
      <DataTable
        caption={words.trialTrace}
        rows={trace.map((step, index) => ({ ...step, key: `${index}` }))}
        keyOf={({ key }) => key}
        columns={[
          { key: 'step', title: words.trialStep, cell: ({ step }) => step },
          { key: 'outcome', title: words.trialOutcome, wideOnly: true, cell: ({ outcome }) => outcome },
          { key: 'detail', title: words.trialDetail, cell: ({ detail }) => detail },
        ]}
        empty={null}
      />
    </div>
  );
}

interface FoundProps {
  attributes: readonly Attribute[];
  values: Readonly<Record<string, string>>;
}

function Found({ attributes, values }: FoundProps) {
  const words = useWords(profileFormWords);
  const { types } = useWords(attributeWords);
  return (
    <>
      <h3 className="utrecht-heading-3">{words.trialAttributes}</h3>
      <DataTable
        caption={words.trialAttributes}
        rows={attributes}
        keyOf={({ name }) => name}
        columns={[
          { key: 'label', title: words.trialAttribute, cell: ({ label }) => label },
          { key: 'type', title: words.trialType, wideOnly: true, cell: ({ type }) => types[type] },
          {
            key: 'value',
            title: words.trialValue,
            cell: ({ name, required }) =>
              Object.hasOwn(values, name) ? (
                values[name]
              ) : (
                <StatusBadge tone={required ? 'bad' : 'neutral'}>{words.trialMissing}</StatusBadge>
              ),
          },
        ]}
        empty={null}
      />
    </>
  );
}
