import { useWords } from '../../../language/language.tsx';
import { useProblemName } from '../../../parts/problem-text.ts';
import { stateReasonWords } from './state-reason-words.ts';

/** `CODE: what was found`, or that so many runs failed, the last with that. */
const OF_ERROR = /^(?:(?<failures>\d+) runs in a row failed; the last with )?(?<code>[A-Z_]+): /;

/** Why a mailbox is in its state, in the language that is chosen; what a person wrote stays as it is. */
export function useStateReason(): (reason: string) => string {
  const { known, failed } = useWords(stateReasonWords);
  const nameOf = useProblemName();
  return (reason) => {
    const words = new Map(Object.entries(known)).get(reason);
    if (words) return words;
    const { failures, code = '' } = OF_ERROR.exec(reason)?.groups ?? {};
    const problem = nameOf(code);
    if (!problem) return reason;
    return failures ? failed(Number(failures), problem.title) : problem.title;
  };
}
