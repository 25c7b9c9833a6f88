import { type ReactNode, useId } from 'react';
import './panel.css';

interface PanelProps {
  title: string;
  /** Beside the title. */
  actions?: ReactNode;
  /** Whether the content goes to the edges, as a table does. */
  flush?: boolean;
  children: ReactNode;
}

/** A part of a screen with a heading of its own. */
export function Panel({ title, actions, flush = false, children }: PanelProps) {
  const heading = useId();
  return (
    <section className={`zp-panel ${flush ? 'zp-panel--flush' : ''}`} aria-labelledby={heading}>
      <header className="zp-panel__head">
        <h2 className="utrecht-heading-2" id={heading}>
          {title}
        </h2>
        {actions}
      </header>
      <div className="zp-panel__content">{children}</div>
    </section>
  );
}
