import type { Verdict } from '../checks/check.ts';
import { type ParsedMail, senderOf } from '../mail/message.ts';
import { comparableAddress } from './address.ts';
import { addressedProfiles, type ProfileFinding } from './addressed-profiles.ts';
import type { EarlierDecision, RouteLookup } from './lookup.ts';
import { recipientEvidence } from './recipients.ts';
import type { Evidence } from './route.ts';
import { type RoutePolicy, strictestPolicy } from './route-policy.ts';
import { type SenderFinding, senderFinding } from './sender.ts';
import { type ThreadFinding, threadEvidence } from './thread.ts';
import { type TokenEvidence, tokenEvidence } from './token-evidence.ts';

/** A mail that is to be routed. */
export interface RouteInput {
  parsed: ParsedMail;
  /** SMTP envelope, where the way in knows it. */
  envelope: { sender?: string; recipients: string[] } | null;
  verdicts: readonly Verdict[];
}

/** All that rules look at: gathered once, so that rules themselves ask nobody. */
export interface RouteFacts {
  parsed: ParsedMail;
  automatic: Verdict | null;
  tokens: TokenEvidence;
  thread: ThreadFinding | null;
  sender: SenderFinding;
  recipients: Evidence[];
  profiles: ProfileFinding[];
  /** What a person decided of such mail, to hold from then on. */
  earlierDecision: EarlierDecision | null;
  /** That of the profiles. */
  policy: RoutePolicy;
}

/** Gathers what speaks for any destination. */
export async function gatherFacts(
  { parsed, envelope, verdicts }: RouteInput,
  lookup: RouteLookup,
): Promise<RouteFacts> {
  const recipients = recipientEvidence(parsed, envelope);
  const [tokens, thread, profiles, earlierDecision] = await Promise.all([
    tokenEvidence(parsed, lookup),
    threadEvidence(parsed, lookup),
    addressedProfiles(recipients, lookup),
    earlierDecisionOn(parsed, lookup),
  ]);
  const cases = [
    ...[...tokens.inSubject, ...tokens.quoted].flatMap(({ standing, caseNumber }) =>
      standing === 'open' && caseNumber !== null ? [caseNumber] : [],
    ),
    ...(thread?.cases ?? []).map(({ number }) => number),
  ];
  return {
    parsed,
    automatic: verdicts.find((verdict) => verdict.check === 'automatic') ?? null,
    tokens,
    thread,
    sender: await senderFinding(parsed, verdicts, cases, lookup),
    recipients,
    profiles,
    earlierDecision,
    policy: strictestPolicy(profiles.map(({ profile }) => profile.policy)),
  };
}

async function earlierDecisionOn(parsed: ParsedMail, lookup: RouteLookup): Promise<EarlierDecision | null> {
  const sender = comparableAddress(senderOf(parsed)?.email ?? '');
  return sender === null ? null : lookup.earlierDecision(sender, parsed.subject ?? '');
}
