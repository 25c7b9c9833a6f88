import type { components } from '../../api/schema.ts';
import { useWords } from '../../language/language.tsx';
import { StatusBadge, type Tone } from '../../parts/status-badge.tsx';
import { mailWords } from './words.ts';

export type Status = components['schemas']['MailStatus'];

const TONES: Readonly<Record<Status, Tone>> = {
  received: 'active',
  filed: 'good',
  held: 'warning',
  quarantined: 'bad',
  discarded: 'neutral',
  failed: 'bad',
};

export const STATUSES = Object.keys(TONES) as Status[];

/** What became of a mail. */
export function MailStatus({ status }: { status: Status }) {
  const words = useWords(mailWords);
  return <StatusBadge tone={TONES[status]}>{words.statuses[status]}</StatusBadge>;
}
