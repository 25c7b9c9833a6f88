import { ArrowDown, ArrowUp, GripVertical, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useWords } from '../../language/language.tsx';
import { CheckboxField } from '../../parts/checkbox-field.tsx';
import { SelectField } from '../../parts/select-field.tsx';
import { TextAreaField } from '../../parts/text-area-field.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { attributeWords } from './attribute-words.ts';
import type { AttributeDraft } from './case-type-draft.ts';
import { caseTypeWords } from './words.ts';

const TYPES = ['text', 'number', 'date', 'boolean', 'email', 'postcode', 'choice'] as const;

interface AttributeRowProps {
  attribute: AttributeDraft;
  index: number;
  isLast: boolean;
  errors: Readonly<Record<string, string>>;
  onChange(attribute: AttributeDraft): void;
  /** @param to the place that it is to have. */
  onMove(to: number): void;
  onRemove(): void;
  onDragStart(): void;
  /** Another row was let go over this one. */
  onDropHere(): void;
}

/** One attribute of a case type, in the form. */
export function AttributeRow(props: AttributeRowProps) {
  const { attribute, index, isLast, onMove, onRemove, onDragStart, onDropHere } = props;
  const words = useWords(caseTypeWords);
  const what = attribute.label || words.attribute(index + 1);
  return (
    <li
      className="zp-attribute"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        onDropHere();
      }}
    >
      <span className="zp-attribute__grip" draggable onDragStart={onDragStart} aria-hidden>
        <GripVertical size={18} />
      </span>
      <AttributeFields {...props} />
      <div className="zp-attribute__buttons">
        <IconButton name={words.up(what)} disabled={index === 0} onClick={() => onMove(index - 1)}>
          <ArrowUp size={18} aria-hidden />
        </IconButton>
        <IconButton name={words.down(what)} disabled={isLast} onClick={() => onMove(index + 1)}>
          <ArrowDown size={18} aria-hidden />
        </IconButton>
        <IconButton name={words.drop(what)} onClick={onRemove}>
          <Trash2 size={18} aria-hidden />
        </IconButton>
      </div>
    </li>
  );
}

function AttributeFields({ attribute, index, errors, onChange }: AttributeRowProps) {
  const words = useWords(caseTypeWords);
  const { types } = useWords(attributeWords);
  const wrong = (field: string) => errors[`attributes/${index}/${field}`];
  return (
    <div className="zp-attribute__fields">
      <TextField
        label={words.label}
        required
        value={attribute.label}
        error={wrong('label')}
        onChange={(label) => onChange({ ...attribute, label })}
      />
      <TextField
        label={words.attributeName}
        required
        value={attribute.name}
        error={wrong('name')}
        onChange={(name) => onChange({ ...attribute, name })}
      />
      <SelectField
        label={words.type}
        value={attribute.type}
        options={TYPES.map((type) => [type, types[type]] as const)}
        onChange={(type) => onChange({ ...attribute, type })}
      />
      {attribute.type === 'choice' && (
        <TextAreaField
          label={words.choices}
          hint={words.choicesHint}
          required
          rows={3}
          value={attribute.choices}
          error={wrong('choices')}
          onChange={(choices) => onChange({ ...attribute, choices })}
        />
      )}
      <CheckboxField
        label={words.required}
        checked={attribute.required}
        onChange={(required) => onChange({ ...attribute, required })}
      />
    </div>
  );
}

interface IconButtonProps {
  name: string;
  disabled?: boolean;
  onClick(): void;
  children: ReactNode;
}

const IconButton = ({ name, disabled = false, onClick, children }: IconButtonProps) => (
  <button type="button" className="zp-icon-button" title={name} disabled={disabled} onClick={onClick}>
    {children}
    <span className="zp-hidden">{name}</span>
  </button>
);
