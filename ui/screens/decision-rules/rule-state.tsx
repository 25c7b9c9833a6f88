import { useWords } from '../../language/language.tsx';
import { StatusBadge } from '../../parts/status-badge.tsx';
import { decisionRuleWords } from './words.ts';

/** Whether a rule holds. */
export function RuleState({ enabled }: { enabled: boolean }) {
  const words = useWords(decisionRuleWords);
  return <StatusBadge tone={enabled ? 'good' : 'neutral'}>{enabled ? words.on : words.off}</StatusBadge>;
}
