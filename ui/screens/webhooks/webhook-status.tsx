import { useWords } from '../../language/language.tsx';
import { StatusBadge } from '../../parts/status-badge.tsx';
import type { Webhook } from './webhook-queries.ts';
import { webhookWords } from './words.ts';

const TONES = { delivering: 'good', failing: 'bad', paused: 'neutral' } as const;

/** How a webhook fares, in a word. */
export function WebhookStatus({ state }: Pick<Webhook, 'state'>) {
  const words = useWords(webhookWords);
  return <StatusBadge tone={TONES[state]}>{words.states[state]}</StatusBadge>;
}
