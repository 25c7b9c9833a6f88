import type { ReactNode } from 'react';
import { Link } from 'react-router';
import './button.css';

interface ButtonLinkProps {
  to: string;
  look?: 'primary' | 'secondary';
  icon?: ReactNode;
  children: ReactNode;
}

/** A link to another screen that looks like a button. */
export function ButtonLink({ to, look = 'secondary', icon, children }: ButtonLinkProps) {
  return (
    <Link to={to} className={`utrecht-button utrecht-button--${look}-action`}>
      {icon}
      {children}
    </Link>
  );
}
