import type { ReactNode } from 'react';
import { Link } from 'react-router';

/** The way back, above the heading of a screen. */
export function BackLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <Link className="utrecht-link utrecht-link--html-a" to={to}>
      ← {children}
    </Link>
  );
}
