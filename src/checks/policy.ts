import { isDeepStrictEqual } from 'node:util';
import type { TraceStep } from '../mail/trace.ts';
import type { Language } from '../words/language.ts';
import { type Saying, say } from '../words/saying.ts';
import type { Verdict } from './check.ts';
import { type Action, POLICY, type PolicyRow, severity } from './policy-table.ts';
import { verdictInWords, verdictSaying } from './words.ts';

/** What all verdicts together lead to. */
export interface Decision {
  action: Action;
  /** Why. */
  says: Saying[];
  /** What an official should know of a mail that goes on, in words, such as `not scanned for viruses`. */
  notes: string[];
  trace: TraceStep[];
}

/** By what a decision is made beside the default table. */
export interface PolicyOptions {
  /** The rows of the mailbox that the mail came by: asked first. */
  mailboxRows: readonly PolicyRow[];
  /** Of the notes. */
  language: Language;
  /** Verdicts that a person has seen and lets pass: one with the same result and the same first evidence does not stop the mail. */
  passed?: readonly Verdict[];
}

/** A mail that nobody scanned is never taken for clean. */
const NOT_SCANNED: Verdict = { check: 'virus', result: 'not scanned', evidence: [] };

/**
 * What becomes of a mail with these verdicts: for each the first row that fits, of the mailbox's table and then of the
 * default one; the severest action of all counts. The trace names the row of each.
 */
export function decide(
  verdicts: readonly Verdict[],
  { mailboxRows, language, passed = [] }: PolicyOptions,
): Decision {
  const scanned = verdicts.some(({ check }) => check === 'virus');
  const judged = (scanned ? verdicts : [NOT_SCANNED, ...verdicts]).map((verdict) =>
    letPass(judge(verdict, mailboxRows), passed),
  );
  const severest = judged.reduce((worst, next) =>
    severity(next.action) > severity(worst.action) ? next : worst,
  );
  return {
    action: severest.action,
    says: [found(severest)],
    notes: judged.flatMap(({ action, verdict }) =>
      action === 'flag' ? [verdictInWords(verdict, language)] : [],
    ),
    trace: [
      ...judged.map((one) => stepOf(one.verdict.check, one.verdict.result, one)),
      stepOf('policy', severest.action, severest),
    ],
  };
}

/** What would stop the mail only flags it, where a person let it pass. */
function letPass(judged: Judged, passed: readonly Verdict[]): Judged {
  const { verdict, action, by } = judged;
  if (severity(action) <= severity('flag') || !passed.some((one) => sameFinding(one, verdict))) return judged;
  return { verdict, action: 'flag', by: [...by, say('but-let-pass')] };
}

/** The version of the scanner, last of the evidence, may differ; what it found may not. */
const sameFinding = (one: Verdict, other: Verdict): boolean =>
  one.check === other.check &&
  one.result === other.result &&
  isDeepStrictEqual(one.evidence[0], other.evidence[0]);

interface Judged {
  verdict: Verdict;
  action: Action;
  /** The row. */
  by: Saying[];
}

function judge(verdict: Verdict, mailboxRows: readonly PolicyRow[]): Judged {
  const tables = [
    { table: say('mailbox-table'), rows: mailboxRows },
    { table: say('default-table'), rows: POLICY },
  ];
  for (const { table, rows } of tables) {
    const index = rows.findIndex((row) => fits(row, verdict));
    const row = rows[index];
    if (!row) continue;
    const by = [say('by-row', { row: String(index + 1), table, action: say(row.action) })];
    return { verdict, action: row.action, by };
  }
  throw new TypeError('the default table has a row for every verdict');
}

const fits = (row: PolicyRow, { check, result }: Verdict): boolean =>
  [check, '*'].includes(row.check) && [result, '*'].includes(row.result);

function stepOf(step: string, outcome: string, judged: Judged): TraceStep {
  return { step, outcome, says: [found(judged), ...judged.by] };
}

/** What the check found, in a sentence. */
function found({ verdict }: Judged): Saying {
  const { evidence } = verdict;
  const said = verdictSaying(verdict);
  return evidence.length === 0
    ? say('verdict', { verdict: said })
    : say('verdict-with-evidence', { verdict: said, evidence });
}
