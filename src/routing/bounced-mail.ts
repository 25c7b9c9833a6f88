import type { Verdict } from '../checks/check.ts';
import type { RouteLookup } from './lookup.ts';

/** Recipients of a bounce that are looked up: one mail that could not be delivered rarely had more. */
const MOST_RECIPIENTS = 20;

/**
 * The cases in which a bounce belongs on the timeline: those of the mail that it is about, where somebody that could not be reached is
 * known. A mail server is known in no case, and the Message-ID of a mail that was sent from a case is known only to who got it and to
 * the servers on its way.
 *
 * @param caseNumbers of the mail that the bounce is about.
 */
export async function bouncedIn(
  verdicts: readonly Verdict[],
  caseNumbers: readonly string[],
  lookup: Pick<RouteLookup, 'isParticipant'>,
): Promise<string[]> {
  const report = verdicts.find((verdict) => verdict.report)?.report;
  if (report?.kind !== 'bounce') return [];
  const addresses = report.recipients
    .flatMap(({ originalRecipient, finalRecipient }) => [originalRecipient, finalRecipient])
    .filter((address) => address !== null)
    .slice(0, MOST_RECIPIENTS);
  const isKnown = async (number: string): Promise<boolean> => {
    const known = await Promise.all(addresses.map((address) => lookup.isParticipant(number, address)));
    return known.includes(true);
  };
  const known = await Promise.all(caseNumbers.map(isKnown));
  return caseNumbers.filter((_, index) => known[index]);
}
