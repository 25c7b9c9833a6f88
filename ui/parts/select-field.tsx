import { type FieldProps, FormField } from './form-field.tsx';
import './select-field.css';

interface SelectFieldProps<Value extends string> extends FieldProps {
  value: Value;
  /** What can be chosen, in this order, with its words. */
  options: readonly (readonly [value: Value, words: string])[];
  onChange: (value: Value) => void;
  disabled?: boolean;
}

/** One of a few. */
export function SelectField<Value extends string>({
  value,
  options,
  onChange,
  disabled = false,
  ...field
}: SelectFieldProps<Value>) {
  return (
    <FormField {...field}>
      {(control) => (
        <select
          {...control}
          disabled={disabled}
          className={`utrecht-select utrecht-select--html-select zp-select ${field.error ? 'utrecht-select--invalid' : ''}`}
          value={value}
          onChange={(event) => onChange(event.target.value as Value)}
        >
          {options.map(([each, words]) => (
            <option key={each} value={each}>
              {words}
            </option>
          ))}
        </select>
      )}
    </FormField>
  );
}
