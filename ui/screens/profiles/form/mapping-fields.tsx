import { useWords } from '../../../language/language.tsx';
import { Fieldset } from '../../../parts/fieldset.tsx';
import { Panel } from '../../../parts/panel.tsx';
import { SelectField } from '../../../parts/select-field.tsx';
import { TextField } from '../../../parts/text-field.tsx';
import { attributeWords } from '../../case-types/attribute-words.ts';
import type { Attribute } from '../profile-queries.ts';
import type { FieldGroupProps } from './fields.ts';
import { isNamed, mayHavePattern, SOURCES, type SourceDraft } from './mapping-source.ts';
import './profile-form.css';
import { sourceIn } from './profile-draft.ts';
import { profileFormWords } from './words.ts';

interface MappingFieldsProps extends FieldGroupProps {
  /** Of the case type that is chosen. */
  attributes: readonly Attribute[];
}

/** Where the attributes of a new case come from. */
export function MappingFields({ draft, change, errors, attributes }: MappingFieldsProps) {
  const words = useWords(profileFormWords);
  const set = (attribute: string, source: SourceDraft) =>
    change({ sources: { ...draft.sources, [attribute]: source } });
  return (
    <Panel title={words.mapping}>
      <p className="zp-soft">{attributes.length === 0 ? words.noAttributes : words.mappingLead}</p>
      {attributes.map((attribute) => (
        <AttributeSource
          key={attribute.name}
          attribute={attribute}
          source={sourceIn(draft, attribute.name)}
          error={Object.entries(errors).find(([field]) => isOf(field, attribute.name))?.[1]}
          onChange={(source) => set(attribute.name, source)}
        />
      ))}
    </Panel>
  );
}

const isOf = (field: string, attribute: string) =>
  field === `mapping/${attribute}` || field.startsWith(`mapping/${attribute}/`);

interface AttributeSourceProps {
  attribute: Attribute;
  source: SourceDraft;
  error: string | undefined;
  onChange(source: SourceDraft): void;
}

function AttributeSource({ attribute, source, error, onChange }: AttributeSourceProps) {
  const words = useWords(profileFormWords);
  const { types, required } = useWords(attributeWords);
  const { label, type } = attribute;
  const kind = attribute.required ? `${types[type]}, ${required}` : types[type];
  return (
    <Fieldset legend={`${label} (${kind})`}>
      <div className="zp-mapping">
        <SelectField
          label={words.source}
          value={source.source}
          error={isNamed(source.source) ? undefined : error}
          options={SOURCES.map((each) => [each, words.sources[each === '' ? 'none' : each]] as const)}
          onChange={(chosen) => onChange({ ...source, source: chosen })}
        />
        {isNamed(source.source) && (
          <TextField
            label={words.sourceNames[source.source as 'label' | 'column' | 'header' | 'xml']}
            required
            value={source.name}
            error={error}
            onChange={(name) => onChange({ ...source, name })}
          />
        )}
        {mayHavePattern(source.source) && (
          <TextField
            label={words.pattern}
            value={source.pattern}
            onChange={(pattern) => onChange({ ...source, pattern })}
          />
        )}
      </div>
      {source.source !== '' && source.others.length > 0 && (
        <p className="zp-soft">{words.otherSources(source.others.length)}</p>
      )}
    </Fieldset>
  );
}
