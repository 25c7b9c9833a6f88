import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import './alert.css';

const ICONS = { info: Info, ok: CircleCheck, warning: TriangleAlert, error: CircleAlert } as const;

interface AlertProps {
  kind: keyof typeof ICONS;
  title?: string;
  /** Whether it is read out when it appears. */
  live?: boolean;
  children?: ReactNode;
}

/** Something that one should know, by words and by a sign. */
export function Alert({ kind, title, live = false, children }: AlertProps) {
  const Icon = ICONS[kind];
  return (
    <div
      className={`utrecht-alert utrecht-alert--${kind} zp-alert--${kind}`}
      role={live ? 'alert' : undefined}
    >
      <Icon className="zp-alert__icon" size={20} aria-hidden />
      <div className="utrecht-alert__content">
        <div className="utrecht-alert__message">
          {title && <strong>{title}</strong>}
          {children}
        </div>
      </div>
    </div>
  );
}
