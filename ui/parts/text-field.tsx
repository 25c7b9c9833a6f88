import type { InputHTMLAttributes } from 'react';
import { type FieldProps, FormField } from './form-field.tsx';

interface TextFieldProps
  extends FieldProps,
    Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'value' | 'required'> {
  value: string;
  onChange: (value: string) => void;
}

/** A line of text. */
export function TextField({
  label,
  hint,
  error,
  required = false,
  value,
  onChange,
  ...rest
}: TextFieldProps) {
  return (
    <FormField label={label} hint={hint} error={error} required={required}>
      {(control) => (
        <input
          type="text"
          {...rest}
          {...control}
          className={`utrecht-textbox utrecht-textbox--html-input ${error ? 'utrecht-textbox--invalid' : ''}`}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </FormField>
  );
}
