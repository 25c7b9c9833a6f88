import { useWords } from '../../language/language.tsx';
import { StatusBadge, type Tone } from '../../parts/status-badge.tsx';
import type { MailboxState } from './mailbox-queries.ts';
import { mailboxWords } from './words.ts';

const TONES: Readonly<Record<MailboxState, Tone>> = {
  active: 'good',
  'backing-off': 'warning',
  'needs-attention': 'bad',
  disabled: 'neutral',
};

/** The state of a mailbox. */
export function MailboxStatus({ state }: { state: MailboxState }) {
  const words = useWords(mailboxWords);
  return <StatusBadge tone={TONES[state]}>{words.states[state]}</StatusBadge>;
}
