import type { Verdict } from '../checks/check.ts';
import { type ParsedMail, senderOf } from '../mail/message.ts';
import { acknowledgeTo } from './acknowledgement.ts';
import { comparableAddress } from './address.ts';
import { addressedProfiles, type ProfileFinding } from './addressed-profiles.ts';
import { bouncedIn } from './bounced-mail.ts';
import type { EarlierDecision, RouteLookup } from './lookup.ts';
import type { ReadMessage } from './omgevingsloket/message.ts';
import { type RequestFinding, requestIn } from './omgevingsloket/request.ts';
import { recipientEvidence } from './recipients.ts';
import { joinedRendition, type RenditionSettings } from './rendition-settings.ts';
import type { Evidence } from './route.ts';
import { type RoutePolicy, strictestPolicy } from './route-policy.ts';
import { type SenderFinding, senderFinding } from './sender.ts';
import { type ThreadFinding, threadEvidence } from './thread.ts';
import { isValid, type TokenEvidence, tokenEvidence } from './token-evidence.ts';

/** A mail that is to be routed. */
export interface RouteInput {
  parsed: ParsedMail;
  /** SMTP envelope, where the way in knows it. */
  envelope: { sender?: string; recipients: string[] } | null;
  verdicts: readonly Verdict[];
  /** The mailbox that it came by; none for mail that was pushed or handed in as a file. */
  mailboxId?: string | null | undefined;
  /** Reads the XML parts of the mail. Only asked for where a profile of the Omgevingsloket is addressed. */
  readXml?: (() => Promise<ReadMessage[]>) | undefined;
}

/** All that rules look at: gathered once, so that rules themselves ask nobody. */
export interface RouteFacts {
  parsed: ParsedMail;
  verdicts: readonly Verdict[];
  automatic: Verdict | null;
  tokens: TokenEvidence;
  thread: ThreadFinding | null;
  sender: SenderFinding;
  /** Cases whose timeline a bounce of their mail belongs on. */
  bouncedIn: string[];
  recipients: Evidence[];
  profiles: ProfileFinding[];
  /** What a person decided of such mail, to hold from then on. */
  earlierDecision: EarlierDecision | null;
  /** Where no address fits: the profile that takes what else comes by the mailbox. */
  defaultProfile: ProfileFinding | null;
  /** What it asks of the Omgevingsloket, where it is for a profile of that kind. */
  request: RequestFinding | null;
  /** That of the profiles. */
  policy: RoutePolicy;
  /** Whom an acknowledgement of receipt would go to; null where none is wanted, or may be sent. */
  acknowledgeTo: string | null;
  /** That of the profiles. */
  rendition: RenditionSettings;
}

/** Gathers what speaks for any destination. */
export async function gatherFacts(input: RouteInput, lookup: RouteLookup): Promise<RouteFacts> {
  const { parsed, envelope, verdicts } = input;
  const recipients = recipientEvidence(parsed, envelope);
  const { profiles, addresses, defaultProfile } = await profilesOf(recipients, input, lookup);
  const responsible = defaultProfile ? [defaultProfile] : profiles;
  const [tokens, thread, request, earlierDecision] = await Promise.all([
    tokenEvidence(parsed, addresses, lookup),
    threadEvidence(parsed, lookup, reportedMail(verdicts)),
    requestFor(input, responsible, lookup),
    earlierDecisionOn(parsed, lookup),
  ]);
  const valid = [...tokens.inSubject, ...tokens.inAddress, ...tokens.quoted].filter(isValid);
  const cases = [
    ...valid.flatMap(({ caseNumber }) => caseNumber ?? []),
    ...(thread?.cases ?? []).map(({ number }) => number),
    ...(request?.cases ?? []).map(({ number }) => number),
  ];
  const policy = strictestPolicy(responsible.map(({ profile }) => profile.policy));
  return {
    parsed,
    verdicts,
    automatic: verdicts.find((verdict) => verdict.check === 'automatic') ?? null,
    tokens,
    thread,
    sender: await senderFinding(parsed, verdicts, cases, lookup),
    bouncedIn:
      thread?.evidence.source === 'report'
        ? await bouncedIn(
            verdicts,
            thread.cases.map(({ number }) => number),
            lookup,
          )
        : [],
    recipients,
    profiles,
    defaultProfile,
    request,
    earlierDecision,
    policy,
    acknowledgeTo: policy.acknowledge ? acknowledgeTo(parsed, envelope, verdicts) : null,
    rendition: joinedRendition(
      (profiles.length > 0 ? profiles : defaultProfile ? [defaultProfile] : []).map(
        ({ profile }) => profile.rendition,
      ),
    ),
  };
}

/** The profiles of its addresses; where there is none, that which takes the rest of its mailbox. */
async function profilesOf(
  recipients: readonly Evidence[],
  input: Pick<RouteInput, 'mailboxId'>,
  lookup: RouteLookup,
) {
  const { findings: profiles, addresses } = await addressedProfiles(recipients, lookup);
  const defaultProfile = profiles.length === 0 ? await profileOfRest(input, lookup) : null;
  return { profiles, addresses, defaultProfile };
}

/**
 * Ids of the profiles that a mail is for, whatever becomes of it.
 *
 * @throws ZaakpostError of the lookup, such as DATABASE_UNAVAILABLE.
 */
export async function profilesAddressed(
  input: Pick<RouteInput, 'parsed' | 'envelope' | 'mailboxId'>,
  lookup: RouteLookup,
): Promise<string[]> {
  const recipients = recipientEvidence(input.parsed, input.envelope);
  return idsOf(await profilesOf(recipients, input, lookup));
}

/** Of the profiles that were found. */
export const idsOf = ({
  profiles,
  defaultProfile,
}: Pick<RouteFacts, 'profiles' | 'defaultProfile'>): string[] =>
  [...profiles, ...(defaultProfile ? [defaultProfile] : [])].map(({ profile }) => profile.id);

/** The mail that a bounce, a receipt or a complaint is about. */
const reportedMail = (verdicts: readonly Verdict[]): string | null =>
  verdicts.find(({ report }) => report)?.report?.originalMessageId ?? null;

async function earlierDecisionOn(parsed: ParsedMail, lookup: RouteLookup): Promise<EarlierDecision | null> {
  const sender = comparableAddress(senderOf(parsed)?.email ?? '');
  return sender === null ? null : lookup.earlierDecision(sender, parsed.subject ?? '');
}

async function profileOfRest(
  { mailboxId }: Pick<RouteInput, 'mailboxId'>,
  lookup: RouteLookup,
): Promise<ProfileFinding | null> {
  const found = mailboxId ? await lookup.defaultProfile(mailboxId) : null;
  if (!found) return null;
  return { profile: found.profile, evidence: [{ kind: 'mailbox', value: found.mailbox, source: 'mailbox' }] };
}

async function requestFor(
  { parsed, readXml }: RouteInput,
  findings: readonly ProfileFinding[],
  lookup: RouteLookup,
): Promise<RequestFinding | null> {
  const profile = findings.find((finding) => finding.profile.kind === 'olo')?.profile;
  if (!profile) return null;
  const request = requestIn(parsed, profile, (await readXml?.()) ?? []);
  return { ...request, cases: await lookup.casesOfReferences(request.references) };
}
