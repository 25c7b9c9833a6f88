import { useWords } from '../../language/language.tsx';
import { StatusBadge } from '../../parts/status-badge.tsx';
import type { CaseSummary } from './case-queries.ts';
import { caseWords } from './words.ts';

/** Whether a case is open. */
export function CaseStatus({ status }: { status: CaseSummary['status'] }) {
  const words = useWords(caseWords);
  return <StatusBadge tone={status === 'open' ? 'active' : 'neutral'}>{words.statuses[status]}</StatusBadge>;
}

/** What others call a case: `OLO 123, DSO 456`. */
export const inOneLine = (references: CaseSummary['references']): string =>
  references.map(({ source, reference }) => `${source} ${reference}`).join(', ');
