import type { AttributeValues } from '../cases/attributes.ts';
import type { Destination } from '../cases/destination.ts';
import type { Saying } from '../words/saying.ts';
import { say, type WordCode } from '../words/saying.ts';
import type { ProfileFinding } from './addressed-profiles.ts';
import { answerOfMachine, kindInWords } from './automatic-mail.ts';
import type { RouteFacts } from './facts.ts';
import { type MappedAttributes, mapAttributes } from './mapping.ts';
import type { Profile } from './profile.ts';
import type { Evidence } from './route.ts';
import { type Answer, pass, type Rule } from './rule.ts';

/** Addresses that a reason names. */
const MOST_SHOWN = 10;

/** An answer by a machine opens no case: without a case that it belongs to, a person looks, or nobody wants it. */
export const automaticWithoutCase: Rule = {
  name: 'automatic-without-case',
  ask: ({ automatic, policy }) => {
    if (!automatic) return pass('not-checked-for-automatic');
    const machine = answerOfMachine(automatic);
    if (!machine) return pass('mail-is', { kind: kindInWords(automatic.result) });
    const values = { kind: say(machine), signs: automatic.evidence };
    return {
      kind: policy.automatic === 'discard' ? 'discard' : 'hold',
      evidence: [],
      says: [say('automatic-without-case', values)],
    };
  },
};

/** The profiles of the addresses that the mail was for: each is a destination of its own. */
export const profileOfRecipient: Rule = {
  name: 'profile-of-recipient',
  ask: (facts) =>
    byProfiles(
      facts.profiles.map((finding) => planFor(finding, facts)),
      'no-profile-addressed',
    ),
};

/** What no address fits is for the profile that takes the rest of the mailbox. */
export const profileOfMailbox: Rule = {
  name: 'profile-of-mailbox',
  ask: (facts) => {
    const finding = facts.defaultProfile;
    return byProfiles(finding ? [planFor(finding, facts)] : [], 'no-default-profile');
  },
};

/** A decision that a person made of an earlier mail, for such as this. */
export const decidedBefore: Rule = {
  name: 'decided-before',
  ask: (facts) => {
    const { earlierDecision, sender } = facts;
    if (!earlierDecision) return pass('no-earlier-decision');
    const { rule, profile } = earlierDecision;
    const evidence: Evidence[] = sender.evidence ? [sender.evidence] : [];
    const values = { by: rule.createdBy, sender: rule.sender };
    if (sender.authentication === 'fail')
      return { kind: 'pass', outcome: 'noted', says: [say('decided-before-forged', values)] };
    const words = say('decided-before', values);
    const { destination, says, obstacle } = planFor({ profile, evidence: [] }, facts);
    if (obstacle !== undefined) return { kind: 'hold', evidence, says: [words, obstacle] };
    return { kind: 'route', destinations: [destination], evidence, says: [words, ...says] };
  },
};

/** Whatever nobody claims waits for a person. */
export const noProfile: Rule = {
  name: 'no-profile',
  ask: ({ recipients }): Answer => {
    const addresses = [...new Set(recipients.map(({ value }) => value))];
    return { kind: 'hold', evidence: recipients.slice(0, MOST_SHOWN), says: [noneFits(addresses)] };
  },
};

function noneFits(all: readonly string[]): Saying {
  if (all.length === 0) return say('no-recipient');
  const addresses = all.slice(0, MOST_SHOWN).join(', ');
  const more = all.length - MOST_SHOWN;
  return more > 0
    ? say('no-profile-fits-many', { addresses, count: String(more) })
    : say('no-profile-fits', { addresses });
}

function byProfiles(plans: readonly Plan[], none: WordCode): Answer {
  const [first, ...others] = plans;
  if (!first) return pass(none);
  const evidence = plans.flatMap((planned) => planned.evidence);
  const obstacles = plans.flatMap(({ obstacle }) => obstacle ?? []);
  if (obstacles.length > 0) return { kind: 'hold', evidence, says: obstacles };
  return {
    kind: 'route',
    destinations: [first.destination, ...others.map(({ destination }) => destination)],
    evidence,
    says: plans.flatMap(({ says }) => says),
  };
}

/** What a profile makes of a mail. */
export interface Plan {
  destination: Destination;
  evidence: Evidence[];
  says: Saying[];
  /** Why it cannot be carried out without a person. */
  obstacle?: Saying;
}

/**
 * What a profile makes of a mail.
 *
 * @param given values of attributes that a person gave: they go before those that the mail gives.
 */
export function planFor(
  { profile, evidence }: ProfileFinding,
  { parsed, request }: Pick<RouteFacts, 'parsed' | 'request'>,
  given: AttributeValues = {},
): Plan {
  const names = { profileId: profile.id, profileName: profile.name };
  const values = { address: addressOf(evidence[0], profile), profile: profile.name };
  const { caseType } = profile;
  if (!caseType)
    return { destination: { kind: 'intake', ...names }, evidence, says: [say('to-intake', values)] };
  const asked = request?.profile.id === profile.id ? request : null;
  const message = asked?.message ?? null;
  const mapped = completed(mapAttributes(parsed, caseType.attributes, profile.mapping, message), given);
  const attributes = mapped.values;
  const references = asked && asked.references.length > 0 ? { references: asked.references } : {};
  return {
    destination: { kind: 'new-case', ...names, caseTypeId: caseType.id, attributes, ...references },
    evidence,
    says: [say('to-new-case', { ...values, caseType: caseType.name }), ...leftOut(mapped)],
    ...obstacleOf(profile, mapped),
  };
}

function addressOf(evidence: Evidence | undefined, { address }: Profile): string | Saying {
  if (evidence?.kind === 'mailbox') return say('by-mailbox', { mailbox: evidence.value });
  return evidence ? `${evidence.value} (${evidence.source})` : address;
}

function completed({ values, missing, invalid }: MappedAttributes, given: AttributeValues): MappedAttributes {
  const open = ({ name }: { name: string }) => !Object.hasOwn(given, name);
  return {
    values: { ...values, ...given },
    missing: missing.filter(open),
    invalid: invalid.filter(({ attribute }) => open(attribute)),
  };
}

function obstacleOf({ name }: Profile, { missing, invalid }: MappedAttributes): { obstacle?: Saying } {
  const lacking = [
    ...missing.map(({ label }) => say('attribute-missing', { label })),
    ...invalid
      .filter(({ attribute }) => attribute.required)
      .map(({ attribute: { label }, problem }) => say('attribute-wrong', { label, problem: say(problem) })),
  ];
  if (lacking.length === 0) return {};
  return { obstacle: say('profile-needs-more', { profile: name, lacking }) };
}

function leftOut({ invalid }: MappedAttributes): Saying[] {
  return invalid.map(({ attribute: { label }, problem }) =>
    say('attribute-left-out', { label, problem: say(problem) }),
  );
}
