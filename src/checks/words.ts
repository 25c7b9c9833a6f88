import type { Language } from '../words/language.ts';
import { inWords, isWordCode, type Saying, say } from '../words/saying.ts';
import type { Verdict } from './check.ts';
import { reportSaying } from './reports/words.ts';

export { CHECK_NAMES, type CheckName, RESULT_WORDS } from '../words/verdicts.ts';

type Reported = Pick<Verdict, 'check' | 'result'> & { report?: Verdict['report'] | undefined };

/** What a verdict says, without what it rests on; of a check that has no words, check and result as they are. */
export function verdictSaying({ check, result, report }: Reported): Saying {
  const code = `${check}: ${result}`;
  const verdict = isWordCode(code) ? say(code) : say('other-verdict', { check, result });
  const told = report ? reportSaying(report) : null;
  return told ? say('verdict-with-report', { verdict, report: told }) : verdict;
}

/** The same in words for people. */
export const verdictInWords = (verdict: Reported, language: Language): string =>
  inWords(verdictSaying(verdict), language);
