import { LoaderCircle } from 'lucide-react';
import type { ButtonHTMLAttributes, ReactNode } from 'react';
import './button.css';

const LOOKS = {
  primary: 'utrecht-button--primary-action',
  secondary: 'utrecht-button--secondary-action',
  danger: 'utrecht-button--primary-action utrecht-button--danger',
  subtle: 'utrecht-button--subtle',
} as const;

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** primary: the one thing that one comes for; danger: what cannot be undone. */
  look?: keyof typeof LOOKS;
  /** What it does is going on: it cannot be pressed again, and says so. */
  busy?: boolean;
  icon?: ReactNode;
}

/** A button of NL Design System. */
export function Button({
  look = 'secondary',
  busy = false,
  icon,
  children,
  className = '',
  ...rest
}: ButtonProps) {
  const onClick = busy ? undefined : rest.onClick;
  return (
    <button
      type="button"
      {...rest}
      onClick={onClick}
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      className={`utrecht-button ${LOOKS[look]} ${busy ? 'utrecht-button--busy' : ''} ${className}`}
    >
      {busy ? <LoaderCircle size={18} className="zp-turning" aria-hidden /> : icon}
      {children}
    </button>
  );
}
