import type { Verdict } from '../checks/check.ts';
import { type ParsedMail, senderOf } from '../mail/message.ts';
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
}

/** Looks up whether the sender is known in any of these cases. */
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
  return {
    evidence: address === null ? null : { kind: 'sender', value: address, source: 'From' },
    authentication,
    knownIn: asked.filter((_, index) => known[index]),
  };
}
