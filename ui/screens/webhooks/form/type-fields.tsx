import { useWords } from '../../../language/language.tsx';
import { CheckboxField } from '../../../parts/checkbox-field.tsx';
import { Fieldset } from '../../../parts/fieldset.tsx';
import { EVENT_TYPES, type EventType } from '../../events/event-types.ts';
import { eventTypeWords } from '../../events/event-words.ts';
import { webhookFormWords } from './words.ts';

interface TypeFieldsProps {
  all: boolean;
  types: readonly EventType[];
  onChange(changed: { all?: boolean; types?: readonly EventType[] }): void;
}

/** Which events a webhook gets: all, or some types. */
export function TypeFields({ all, types, onChange }: TypeFieldsProps) {
  const words = useWords(webhookFormWords);
  const names = useWords(eventTypeWords);
  return (
    <Fieldset legend={words.which}>
      <CheckboxField label={words.all} checked={all} onChange={(checked) => onChange({ all: checked })} />
      {!all &&
        EVENT_TYPES.map((type) => (
          <CheckboxField
            key={type}
            label={names[type]}
            hint={<code>{type}</code>}
            checked={types.includes(type)}
            onChange={(checked) =>
              onChange({
                types: EVENT_TYPES.filter((each) => (each === type ? checked : types.includes(each))),
              })
            }
          />
        ))}
    </Fieldset>
  );
}
