import type { Verdict } from '../checks/check.ts';
import { type ParsedMail, senderOf } from '../mail/message.ts';
import type { RouteLookup } from './lookup.ts';
import type { Profile } from './profiles.ts';
import { recipientEvidence } from './recipients.ts';
import type { Evidence } from './route.ts';
import { type ThreadFinding, threadEvidence } from './thread.ts';
import { type TokenEvidence, tokenEvidence } from './token-evidence.ts';

/** A mail that is to be routed. */
export interface RouteInput {
  parsed: ParsedMail;
  /** SMTP envelope, where the way in knows it. */
  envelope: { sender?: string; recipients: string[] } | null;
  verdicts: readonly Verdict[];
}

/** A profile that an address of the mail belongs to, with every place where that address was seen. */
export interface ProfileFinding {
  profile: Profile;
  evidence: Evidence[];
}

/** All that rules look at: gathered once, so that rules themselves ask nobody. */
export interface RouteFacts {
  parsed: ParsedMail;
  automatic: Verdict | null;
  tokens: TokenEvidence;
  thread: ThreadFinding | null;
  /** Cases of the thread that the sender is known in, unless the sender's address was found to be forged. */
  knownIn: string[];
  recipients: Evidence[];
  /** By the rank of the best evidence for each. */
  profiles: ProfileFinding[];
}

/** Gathers what speaks for any destination. */
export async function gatherFacts(input: RouteInput, lookup: RouteLookup): Promise<RouteFacts> {
  const { parsed, verdicts } = input;
  const recipients = recipientEvidence(parsed, input.envelope);
  const [tokens, thread, profiles] = await Promise.all([
    tokenEvidence(parsed, lookup),
    threadEvidence(parsed, lookup),
    profilesOf(recipients, lookup),
  ]);
  const automatic = verdicts.find((verdict) => verdict.check === 'automatic') ?? null;
  const knownIn = await casesThatKnow(believedSender(input), thread, lookup);
  return { parsed, automatic, tokens, thread, knownIn, recipients, profiles };
}

/** The sender's address, unless authentication failed (RFC 8601, 2.7.1): then anyone may have written it. */
function believedSender({ parsed, verdicts }: RouteInput): string | null {
  const forged = verdicts.some(({ check, result }) => check === 'authentication' && result === 'fail');
  return forged ? null : (senderOf(parsed)?.email ?? null);
}

async function casesThatKnow(
  sender: string | null,
  thread: ThreadFinding | null,
  lookup: RouteLookup,
): Promise<string[]> {
  if (sender === null || thread === null) return [];
  const numbers = thread.cases.map(({ number }) => number);
  const known = await Promise.all(numbers.map((number) => lookup.isParticipant(number, sender)));
  return numbers.filter((_, index) => known[index]);
}

async function profilesOf(recipients: readonly Evidence[], lookup: RouteLookup): Promise<ProfileFinding[]> {
  const matches = await lookup.profilesFor(recipients.map(({ value }) => value));
  const found = new Map<string, ProfileFinding>();
  for (const evidence of recipients) {
    const profile = matches.find(({ address }) => address === evidence.value)?.profile;
    if (!profile) continue;
    const known = found.get(profile.id);
    if (known) known.evidence.push(evidence);
    else found.set(profile.id, { profile, evidence: [evidence] });
  }
  return [...found.values()];
}
