import { type Saying, say } from '../words/saying.ts';
import type { StandingDecision } from './decision.ts';
import { gatherFacts, idsOf, type RouteFacts, type RouteInput } from './facts.ts';
import type { RouteLookup } from './lookup.ts';
import { planFor } from './profile-rules.ts';
import type { RenditionSettings } from './rendition-settings.ts';
import type { Route } from './route.ts';
import type { Answer } from './rule.ts';

type DecidedDestination = NonNullable<StandingDecision['destination']>;
type Said = Exclude<Answer, { kind: 'pass' }> & { rendition?: RenditionSettings };

/** Stands where the rule's name does. */
const DECIDED = 'decided-by-person';

/**
 * The route that a person decided on, in place of the rules. It may have become impossible since (the case was closed, the profile is
 * gone, an attribute is missing): then the mail is held, and it is said so.
 *
 * @throws ZaakpostError of the lookup, such as DATABASE_UNAVAILABLE.
 */
export async function decidedRoute(
  input: RouteInput,
  { by, reason, destination }: StandingDecision & { destination: DecidedDestination },
  lookup: RouteLookup,
): Promise<Route> {
  const facts = await gatherFacts(input, lookup);
  const said =
    destination.kind === 'case'
      ? await toCase(destination, lookup)
      : await toProfile(destination, facts, lookup);
  const decided = reason === null ? say('decided-by', { by }) : say('decided-by-why', { by, reason });
  const says = [decided, ...said.says];
  return {
    rule: DECIDED,
    destinations: said.kind === 'route' ? said.destinations : [],
    nowhere: 'held',
    evidence: said.evidence,
    says,
    notes: said.kind === 'route' && said.note ? [said.note] : [],
    acknowledgeTo: facts.acknowledgeTo,
    addressed: idsOf(facts),
    wrongTokens: facts.tokens.wrongTokens,
    rendition: said.rendition ?? facts.rendition,
    trace: [{ step: DECIDED, outcome: said.kind === 'route' ? 'matched' : 'held', says }],
  };
}

async function toCase(
  { caseNumber, evenIfClosed }: Extract<DecidedDestination, { kind: 'case' }>,
  lookup: RouteLookup,
): Promise<Said> {
  const found = await lookup.findCase(caseNumber);
  if (!found) return held(say('decided-case-gone', { case: caseNumber }));
  const closed = found.status === 'closed';
  if (closed && !evenIfClosed) return held(say('decided-case-closed', { case: caseNumber }));
  return {
    kind: 'route',
    destinations: [{ kind: 'case', caseNumber }],
    evidence: [],
    says: [say(closed ? 'decided-closed-case' : 'decided-case', { case: caseNumber })],
    ...(closed ? { note: say('filed-when-closed-note') } : {}),
  };
}

async function toProfile(
  destination: Exclude<DecidedDestination, { kind: 'case' }>,
  facts: RouteFacts,
  lookup: RouteLookup,
): Promise<Said> {
  const profile = await lookup.findProfile(destination.profileId);
  if (!profile) return held(say('decided-profile-gone'));
  const given = destination.kind === 'new-case' ? destination.attributes : {};
  const plan = planFor({ profile, evidence: [] }, facts, given);
  if (plan.destination.kind !== destination.kind)
    return held(say('decided-profile-changed', { profile: profile.name }));
  if (plan.obstacle !== undefined) return held(plan.obstacle);
  const { rendition } = profile;
  return { kind: 'route', destinations: [plan.destination], evidence: [], says: plan.says, rendition };
}

const held = (says: Saying): Said => ({ kind: 'hold', evidence: [], says: [says] });
