import { type ReactNode, useId } from 'react';

interface CheckboxFieldProps {
  label: string;
  hint?: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
  disabled?: boolean;
}

/** Yes or no. */
export function CheckboxField({ label, hint, checked, onChange, disabled = false }: CheckboxFieldProps) {
  const id = useId();
  return (
    <div className="utrecht-form-field utrecht-form-field--checkbox zp-field">
      <div className="utrecht-form-field__label utrecht-form-field__label--checkbox">
        <label className="utrecht-form-label utrecht-form-label--checkbox" htmlFor={id}>
          <input
            id={id}
            type="checkbox"
            className="utrecht-checkbox utrecht-checkbox--html-input utrecht-form-field__input"
            checked={checked}
            disabled={disabled}
            aria-describedby={hint ? `${id}-hint` : undefined}
            onChange={(event) => onChange(event.target.checked)}
          />
          {label}
        </label>
      </div>
      {hint && (
        <div className="utrecht-form-field-description utrecht-form-field__description" id={`${id}-hint`}>
          {hint}
        </div>
      )}
    </div>
  );
}
