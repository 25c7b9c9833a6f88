import type { TraceStep } from '../mail/trace.ts';
import type { Verdict } from './check.ts';

/** What a verdict leads to, from the mildest to the severest. */
const ACTIONS = ['go on', 'flag', 'hold', 'quarantine', 'discard'] as const;

export type Action = (typeof ACTIONS)[number];

/** What all verdicts together lead to. */
export interface Decision {
  action: Action;
  /** Why, for people. */
  reason: string;
  /** What an official should know of a mail that goes on, such as `virus: not scanned`. */
  notes: string[];
  trace: TraceStep[];
}

interface PolicyRow {
  check: string;
  /** A result of the check; `*` is any that no row above names. */
  result: string;
  action: Action;
  words: string;
}

/** Which verdict leads to what: for each verdict the first row that fits. The severest action of all verdicts counts. */
export const POLICY: readonly PolicyRow[] = [
  { check: 'virus', result: 'infected', action: 'quarantine', words: 'A virus was found' },
  {
    check: 'virus',
    result: 'unscannable',
    action: 'hold',
    words: 'The virus scanner could not look into all of it',
  },
  { check: 'virus', result: 'not scanned', action: 'flag', words: 'No virus scanner is set up' },
  { check: 'virus', result: 'clean', action: 'go on', words: 'No virus was found' },
  { check: 'virus', result: '*', action: 'hold', words: 'The virus scanner said something unknown' },
  {
    check: 'automatic',
    result: 'not automatic',
    action: 'go on',
    words: 'A person wrote it, as far as can be seen',
  },
  { check: 'automatic', result: '*', action: 'flag', words: 'A machine sent it' },
];

/** A verdict that the table does not know is shown to people. */
const REST: PolicyRow = { check: '*', result: '*', action: 'flag', words: 'A check reported on it' };

/** A mail that nobody scanned is never taken for clean. */
const NOT_SCANNED: Verdict = { check: 'virus', result: 'not scanned', evidence: [] };

/** What becomes of a mail with these verdicts. */
export function decide(verdicts: readonly Verdict[]): Decision {
  const scanned = verdicts.some(({ check }) => check === 'virus');
  const judged = (scanned ? verdicts : [NOT_SCANNED, ...verdicts]).map((verdict) => ({
    verdict,
    row: rowFor(verdict),
  }));
  const severest = judged.reduce((worst, next) => (severity(next.row) > severity(worst.row) ? next : worst));
  const { action } = severest.row;
  const reason = inWords(severest);
  return {
    action,
    reason,
    notes: judged
      .filter(({ row }) => row.action === 'flag')
      .map(({ verdict }) => `${verdict.check}: ${verdict.result}`),
    trace: [
      ...judged.map((one) => ({
        step: one.verdict.check,
        outcome: one.verdict.result,
        detail: inWords(one),
      })),
      { step: 'policy', outcome: action, detail: reason },
    ],
  };
}

interface Judged {
  verdict: Verdict;
  row: PolicyRow;
}

const severity = ({ action }: PolicyRow): number => ACTIONS.indexOf(action);

function rowFor({ check, result }: Verdict): PolicyRow {
  return POLICY.find((row) => row.check === check && [result, '*'].includes(row.result)) ?? REST;
}

function inWords({ verdict, row }: Judged): string {
  const evidence = verdict.evidence.length > 0 ? `: ${verdict.evidence.join('; ')}` : '';
  return `${row.words} (${verdict.check}: ${verdict.result})${evidence}.`;
}
