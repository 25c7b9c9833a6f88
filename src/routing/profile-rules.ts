import type { AttributeValues } from '../cases/attributes.ts';
import type { Destination } from '../cases/destination.ts';
import type { ProfileFinding } from './addressed-profiles.ts';
import type { RouteFacts } from './facts.ts';
import { type MappedAttributes, mapAttributes } from './mapping.ts';
import type { Profile } from './profiles.ts';
import type { Evidence } from './route.ts';
import { type Answer, pass, type Rule } from './rule.ts';

/** Addresses that a reason names. */
const MOST_SHOWN = 10;

/** Mail that a person did not write, and that only answers or reports on other mail. */
const ANSWERS_OF_MACHINES = ['auto-reply', 'bounce', 'read receipt', 'feedback report'];

/** An answer by a machine opens no case: without a case that it belongs to, a person looks. */
export const automaticWithoutCase: Rule = {
  name: 'automatic-without-case',
  ask: ({ automatic }) => {
    if (!automatic) return pass('Not checked for automatic mail.');
    if (!ANSWERS_OF_MACHINES.includes(automatic.result))
      return pass(`The mail is ${inWords(automatic.result)}.`);
    return {
      kind: 'hold',
      evidence: [],
      detail: `The mail is ${inWords(automatic.result)} (${automatic.evidence.join('; ')}) and belongs to no open case.`,
    };
  },
};

/** The profiles of the addresses that the mail was for: each is a destination of its own. */
export const profileOfRecipient: Rule = {
  name: 'profile-of-recipient',
  ask: (facts) => {
    const [first, ...others] = facts.profiles.map((finding) => planFor(finding, facts));
    if (!first) return pass('No address that the mail was for has a profile.');
    const plans = [first, ...others];
    const evidence = plans.flatMap((planned) => planned.evidence);
    const obstacles = plans.flatMap(({ obstacle }) => obstacle ?? []);
    if (obstacles.length > 0) return { kind: 'hold', evidence, detail: obstacles.join(' ') };
    return {
      kind: 'route',
      destinations: [first.destination, ...others.map(({ destination }) => destination)],
      evidence,
      detail: plans.map(({ detail }) => detail).join(' '),
    };
  },
};

/** Whatever nobody claims waits for a person. */
export const noProfile: Rule = {
  name: 'no-profile',
  ask: ({ recipients }): Answer => {
    const addresses = [...new Set(recipients.map(({ value }) => value))];
    const shown = addresses.slice(0, MOST_SHOWN).join(', ');
    const more = addresses.length > MOST_SHOWN ? ` and ${addresses.length - MOST_SHOWN} more` : '';
    return {
      kind: 'hold',
      evidence: recipients.slice(0, MOST_SHOWN),
      detail:
        addresses.length === 0
          ? 'The mail names no recipient, so that no profile fits.'
          : `No profile fits the addresses that the mail was for: ${shown}${more}.`,
    };
  },
};

/** A decision that a person made of an earlier mail, for such as this. */
export const decidedBefore: Rule = {
  name: 'decided-before',
  ask: (facts) => {
    const { earlierDecision, sender } = facts;
    if (!earlierDecision) return pass('No earlier decision is to hold for such mail.');
    const { rule, profile } = earlierDecision;
    const evidence: Evidence[] = sender.evidence ? [sender.evidence] : [];
    const words = `${rule.createdBy} decided of mail from ${rule.sender} with such a subject`;
    if (sender.authentication === 'fail')
      return { kind: 'pass', outcome: 'noted', detail: `${words}, but this one has a forged sender.` };
    const { destination, detail, obstacle } = planFor({ profile, evidence: [] }, facts);
    if (obstacle !== undefined) return { kind: 'hold', evidence, detail: `${words}. ${obstacle}` };
    return { kind: 'route', destinations: [destination], evidence, detail: `${words}: ${detail}` };
  },
};

/** What a profile makes of a mail. */
export interface Plan {
  destination: Destination;
  evidence: Evidence[];
  detail: string;
  /** Why it cannot be carried out without a person. */
  obstacle?: string;
}

/**
 * What a profile makes of a mail.
 *
 * @param given values of attributes that a person gave: they go before those that the mail gives.
 */
export function planFor(
  { profile, evidence }: ProfileFinding,
  { parsed }: RouteFacts,
  given: AttributeValues = {},
): Plan {
  const names = { profileId: profile.id, profileName: profile.name };
  const address = evidence[0] ? `${evidence[0].value} (${evidence[0].source})` : profile.address;
  const { caseType } = profile;
  if (!caseType) {
    const detail = `${address} belongs to profile ${profile.name}: document intake.`;
    return { destination: { kind: 'intake', ...names }, evidence, detail };
  }
  const mapped = completed(mapAttributes(parsed, caseType.attributes, profile.mapping), given);
  return {
    destination: { kind: 'new-case', ...names, caseTypeId: caseType.id, attributes: mapped.values },
    evidence,
    detail: [
      `${address} belongs to profile ${profile.name}: a new case of type ${caseType.name}.`,
      ...leftOut(mapped),
    ].join(' '),
    ...obstacleOf(profile, mapped),
  };
}

function completed({ values, missing, invalid }: MappedAttributes, given: AttributeValues): MappedAttributes {
  const open = ({ name }: { name: string }) => !Object.hasOwn(given, name);
  return {
    values: { ...values, ...given },
    missing: missing.filter(open),
    invalid: invalid.filter(({ attribute }) => open(attribute)),
  };
}

function obstacleOf({ name }: Profile, { missing, invalid }: MappedAttributes): { obstacle?: string } {
  const lacking = [
    ...missing.map(({ label }) => `${label} is missing`),
    ...invalid
      .filter(({ attribute }) => attribute.required)
      .map(({ attribute, problem }) => `${attribute.label} ${problem}`),
  ];
  if (lacking.length === 0) return {};
  return { obstacle: `Profile ${name} needs more than the mail gives: ${lacking.join('; ')}.` };
}

function leftOut({ invalid }: MappedAttributes): string[] {
  return invalid.map(
    ({ attribute, problem }) => `${attribute.label} was left out: what was found ${problem}.`,
  );
}

const WORDS: Record<string, string> = {
  'auto-reply': 'an automatic reply',
  bounce: 'a report that mail could not be delivered',
  'read receipt': 'a read receipt',
  'feedback report': 'a report of abuse',
  'list mail': 'list mail',
  'auto-generated': 'written by a machine',
  'not automatic': 'not automatic',
};

const inWords = (result: string): string => WORDS[result] ?? result;
