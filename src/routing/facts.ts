import type { Verdict } from '../checks/check.ts';
import type { ParsedMail } from '../mail/message.ts';
import { findTokens } from './find-tokens.ts';
import type { CaseSnapshot, RouteLookup } from './lookup.ts';
import type { Profile } from './profiles.ts';
import { recipientEvidence } from './recipients.ts';
import type { Evidence } from './route.ts';
import { maskToken, sameCode, samePrefix, type Token } from './token.ts';

/** A mail that is to be routed. */
export interface RouteInput {
  parsed: ParsedMail;
  /** SMTP envelope, where the way in knows it. */
  envelope: { sender?: string; recipients: string[] } | null;
  verdicts: readonly Verdict[];
}

/** A token in the subject, and what it is worth. */
export interface TokenFinding {
  evidence: Evidence;
  standing: 'open' | 'closed' | 'wrong code' | 'no such case';
  /** The number as the case system writes it; null where there is no such case. */
  caseNumber: string | null;
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
  /** Tokens in the subject; none are weighed where there are more than `MOST_TOKENS`. */
  tokens: TokenFinding[];
  tokenCount: number;
  recipients: Evidence[];
  /** By the rank of the best evidence for each. */
  profiles: ProfileFinding[];
}

/** A chain of forwards quotes a few tokens; whoever writes more is guessing codes. */
export const MOST_TOKENS = 10;

/** Gathers what speaks for any destination. */
export async function gatherFacts(input: RouteInput, lookup: RouteLookup): Promise<RouteFacts> {
  const recipients = recipientEvidence(input.parsed, input.envelope);
  const written = findTokens(input.parsed.subject ?? '', await lookup.tokenPrefixes());
  const weighed = written.length > MOST_TOKENS ? [] : written.map((token) => weigh(token, lookup));
  return {
    parsed: input.parsed,
    automatic: input.verdicts.find((verdict) => verdict.check === 'automatic') ?? null,
    tokens: await Promise.all(weighed),
    tokenCount: written.length,
    recipients,
    profiles: await profilesOf(recipients, lookup),
  };
}

async function weigh(token: Token, lookup: RouteLookup): Promise<TokenFinding> {
  const evidence: Evidence = { kind: 'token', value: maskToken(token), source: 'subject' };
  const found = await findCase(token.caseNumber, lookup);
  if (!found) return { evidence, standing: 'no such case', caseNumber: null };
  // No early end: the time taken must not tell which of several tokens came close.
  const matches = found.tokens.filter(
    (issued) => sameCode(issued.code, token.code) && samePrefix(issued.prefix, token.prefix),
  );
  return {
    evidence,
    standing: matches.length > 0 ? found.status : 'wrong code',
    caseNumber: found.number,
  };
}

/** A mail program may have changed the letter case of a number that a case system tells apart by it. */
async function findCase(number: string, lookup: RouteLookup): Promise<CaseSnapshot | null> {
  for (const spelling of new Set([number, number.toUpperCase(), number.toLowerCase()])) {
    const found = await lookup.findCase(spelling);
    if (found) return found;
  }
  return null;
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
