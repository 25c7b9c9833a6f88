import type { TextareaHTMLAttributes } from 'react';
import { type FieldProps, FormField } from './form-field.tsx';

interface TextAreaFieldProps
  extends FieldProps,
    Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'onChange' | 'value' | 'required'> {
  value: string;
  onChange: (value: string) => void;
}

/** Text of several lines. */
export function TextAreaField({
  label,
  hint,
  error,
  required = false,
  value,
  onChange,
  ...rest
}: TextAreaFieldProps) {
  return (
    <FormField label={label} hint={hint} error={error} required={required}>
      {(control) => (
        <textarea
          rows={4}
          {...rest}
          {...control}
          className={`utrecht-textarea utrecht-textarea--html-textarea ${error ? 'utrecht-textarea--invalid' : ''}`}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </FormField>
  );
}
