import type { CaseStanding } from '../cases/case-finder.ts';
import type { ParsedMail } from '../mail/message.ts';
import type { RouteLookup } from './lookup.ts';
import type { Evidence } from './route.ts';

/** The nearest mail that this one answers and that we know, with the cases that it was filed in. */
export interface ThreadFinding {
  evidence: Evidence;
  cases: CaseStanding[];
}

/** Ancestors that are looked up; the nearest count most, and a header may name any number. */
const MOST_ANCESTORS = 50;

/**
 * Follows In-Reply-To, and then References from its end (RFC 5322, 3.6.4), to the nearest mail that was filed in a case.
 * Before them comes the mail that a bounce, a
 * receipt or a complaint is about. Null where none was. A thread proves less than a token: whoever got a mail can answer it.
 *
 * @param reported Message-ID of that mail; null: this is no such report.
 */
export async function threadEvidence(
  mail: ParsedMail,
  lookup: RouteLookup,
  reported: string | null = null,
): Promise<ThreadFinding | null> {
  const ancestors: Evidence[] = [
    ...(reported === null ? [] : [{ kind: 'thread' as const, value: reported, source: 'report' }]),
    ...mail.inReplyTo.map((value): Evidence => ({ kind: 'thread', value, source: 'In-Reply-To' })),
    ...mail.references
      .toReversed()
      .map((value): Evidence => ({ kind: 'thread', value, source: 'References' })),
  ].slice(0, MOST_ANCESTORS);
  if (ancestors.length === 0) return null;
  const filed = await lookup.casesOfMessages(ancestors.map(({ value }) => value));
  for (const evidence of ancestors) {
    const cases = filed.filter(({ messageId }) => messageId === evidence.value);
    if (cases.length > 0) return { evidence, cases: cases.map(({ number, status }) => ({ number, status })) };
  }
  return null;
}
