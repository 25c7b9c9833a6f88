import type { ReactNode } from 'react';
import './empty-state.css';

interface EmptyStateProps {
  title: string;
  /** What to do next. */
  advice: string;
  action?: ReactNode;
}

/** Where there is nothing: why, and what to do next. */
export function EmptyState({ title, advice, action }: EmptyStateProps) {
  return (
    <div className="zp-empty">
      <p className="zp-empty__title">{title}</p>
      <p>{advice}</p>
      {action}
    </div>
  );
}
