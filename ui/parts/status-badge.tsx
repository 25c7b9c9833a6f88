import { CircleAlert, CircleCheck, CircleDashed, Clock, TriangleAlert } from 'lucide-react';
import './status-badge.css';

/** What a status means for the reader: its colour and its sign. */
const TONES = {
  good: ['success', CircleCheck],
  warning: ['warning', TriangleAlert],
  bad: ['danger', CircleAlert],
  neutral: ['neutral', CircleDashed],
  active: ['active', Clock],
} as const;

export type Tone = keyof typeof TONES;

/** A status, told by its word and a sign as well as by colour. */
export function StatusBadge({ tone, children }: { tone: Tone; children: string }) {
  const [kind, Icon] = TONES[tone];
  return (
    <span className={`utrecht-badge-status utrecht-badge-status--${kind} zp-status`}>
      <Icon size={14} aria-hidden />
      {children}
    </span>
  );
}
