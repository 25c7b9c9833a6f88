import { type ReactNode, useId } from 'react';
import { useLanguage, useWords } from '../language/language.tsx';
import { faultIn } from './fault.ts';
import './form-field.css';
import { partWords } from './words.ts';

/** What the control of a field takes over, so that label, hint and error belong to it. */
export interface ControlProps {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
  required: boolean | undefined;
}

/** What every kind of field takes. */
export interface FieldProps {
  label: string;
  hint?: ReactNode;
  /** What is wrong with what was filled in. */
  error?: string | undefined;
  required?: boolean | undefined;
}

/** A label, a hint, an error and the control that they are of. */
export function FormField({
  label,
  hint,
  error,
  required = false,
  children,
}: FieldProps & { children: (control: ControlProps) => ReactNode }) {
  const words = useWords(partWords);
  const { language } = useLanguage();
  const fault = error ? faultIn(error, language) : null;
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={`utrecht-form-field zp-field ${error ? 'utrecht-form-field--invalid' : ''}`}>
      <div className="utrecht-form-field__label">
        <label className="utrecht-form-label" htmlFor={id}>
          {label}
          {required && <span className="zp-field__required"> ({words.required})</span>}
        </label>
      </div>
      {hint && (
        <div className="utrecht-form-field-description" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {fault && (
        <div className="utrecht-form-field-error-message" id={`${id}-error`} lang={fault.language}>
          {fault.text}
        </div>
      )}
      <div className="utrecht-form-field__input">
        {children({
          id,
          'aria-describedby': described || undefined,
          'aria-invalid': error ? true : undefined,
          required: required || undefined,
        })}
      </div>
    </div>
  );
}
