import type { SPAM_HEADERS } from '../../config/checks.ts';
import type { HeaderField } from '../../mail/message.ts';

/** What a filter's header says, from the best to the worst. */
export const SPAM_RESULTS = ['ham', 'probable spam', 'spam'] as const;

export type SpamResult = (typeof SPAM_RESULTS)[number];

/** Scores of SpamAssassin from which mail is probably, or surely, spam; other filters scale theirs to these. */
const PROBABLE = 5;
const SURE = 15;

/** How Exchange grades (Spam Confidence Level, -1 to 9): from 5 on spam, from 7 on with high confidence. */
const SCL_PROBABLE = 5;
const SCL_SURE = 7;

type SpamHeader = (typeof SPAM_HEADERS)[number];
type Reader = (value: string) => SpamResult | null;

/** The header fields in which filters say what they found, each with how it is read; null: it says nothing. */
const READERS: Readonly<Record<SpamHeader, Reader>> = {
  'x-spam-flag': (value) => yesOrNo(/^\s*(yes|no|true|false)\b/i.exec(value)),
  'x-spam-status': (value) => yesOrNo(/^\s*(yes|no)\b/i.exec(value)),
  'x-spam-score': (value) => byScore(/^\s*(-?\d+(?:\.\d+)?)/.exec(value)),
  'x-spam-level': (value) => byGrade([...value].filter((letter) => letter === '*').length, PROBABLE, SURE),
  'x-spamd-result': (value) => yesOrNo(/:\s*(true|false)\b/i.exec(value)),
  'x-ms-exchange-organization-scl': (value) => byScl(/^\s*(-?\d)\b/.exec(value)),
  'x-forefront-antispam-report': (value) =>
    /\bCAT:(HPHISH|HPHSH|PHSH|PHISH|MALW|HSPM)\b/i.test(value)
      ? 'spam'
      : byScl(/\bSCL:(-?\d)\b/i.exec(value)),
};

/** A header that says what a filter found. */
export interface HeaderSaying {
  name: string;
  value: string;
  result: SpamResult;
}

/**
 * What the believed header fields say. Of each only the topmost is read: below it may be what the sender wrote.
 *
 * @param believed names of `SPAM_HEADERS`, in any case.
 */
export function readSpamHeaders(
  headers: readonly HeaderField[],
  believed: readonly string[],
): HeaderSaying[] {
  const readers: Record<string, Reader> = READERS;
  return believed.flatMap((written) => {
    const key = written.toLowerCase();
    const field = headers.find(({ name }) => name.toLowerCase() === key);
    const result = field ? (readers[key]?.(field.value) ?? null) : null;
    return field && result ? [{ name: field.name, value: field.value.slice(0, 100), result }] : [];
  });
}

const yesOrNo = (found: RegExpExecArray | null): SpamResult | null =>
  found ? (/^(yes|true)$/i.test(found[1] ?? '') ? 'spam' : 'ham') : null;

const byScore = (found: RegExpExecArray | null): SpamResult | null =>
  found ? byGrade(Number(found[1]), PROBABLE, SURE) : null;

const byScl = (found: RegExpExecArray | null): SpamResult | null =>
  found ? byGrade(Number(found[1]), SCL_PROBABLE, SCL_SURE) : null;

function byGrade(grade: number, probable: number, sure: number): SpamResult {
  if (grade >= sure) return 'spam';
  return grade >= probable ? 'probable spam' : 'ham';
}
