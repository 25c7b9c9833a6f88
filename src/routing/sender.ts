import type { Verdict } from '../checks/check.ts';
import { type ParsedMail, senderOf } from '../mail/message.ts';
import type { Saying } from '../words/saying.ts';
import { guessingNow } from './guesses.ts';
import type { RouteLookup } from './lookup.ts';
import type { Evidence } from './route.ts';

/** Who wrote a mail, as far as can be told. */
export interface SenderFinding {
  /** The address that From gives; null where there is none. */
  evidence: Evidence | null;
  /** The result of the check `authentication` (RFC 8601, 2.7): `pass` is proof of the address, `fail` of forgery. */
  authentication: string;
  /** Of the cases asked about, those that this sender began or wrote into before; none for a forged address. */
  knownIn: string[];
  /** Why tokens from this sender are not believed at present; null where they are. */
  guessing: Saying | null;
}

/** Looks up whether the sender is known in any of these cases, and whether codes of them are being guessed. */
export async function senderFinding(
  mail: ParsedMail,
  verdicts: readonly Verdict[],
  caseNumbers: readonly string[],
  lookup: RouteLookup,
): Promise<SenderFinding> {
  const address = senderOf(mail)?.email ?? null;
  const authentication = verdicts.find(({ check }) => check === 'authentication')?.result ?? 'none';
  const asked = address !== null && authentication !== 'fail' ? [...new Set(caseNumbers)] : [];
  const known = await Promise.all(asked.map((number) => lookup.isParticipant(number, address ?? '')));
  const guesses = caseNumbers.length > 0 ? await lookup.countGuesses(address) : null;
  return {
    evidence: address === null ? null : { kind: 'sender', value: address, source: 'From' },
    authentication,
    knownIn: asked.filter((_, index) => known[index]),
    guessing: guesses && guessingNow(guesses),
  };
}
