import type { StandingDecision } from './decision.ts';
import { gatherFacts, type RouteFacts, type RouteInput } from './facts.ts';
import type { RouteLookup } from './lookup.ts';
import { planFor } from './profile-rules.ts';
import type { Route } from './route.ts';
import type { Answer } from './rule.ts';

type DecidedDestination = NonNullable<StandingDecision['destination']>;
type Said = Exclude<Answer, { kind: 'pass' }> & { note?: string };

/**
 * The route that a person decided on, in place of the rules. It may have become impossible since (the case was closed, the profile is
 * gone, an attribute is missing): then the mail is held, and the reason says so.
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
  const rule = `decided by ${by}`;
  const detail = [`Decided by ${by}${reason === null ? '' : ` (${reason})`}: ${said.detail}`].join(' ');
  return {
    rule,
    destinations: said.kind === 'route' ? said.destinations : [],
    evidence: said.evidence,
    reason: detail,
    notes: said.note === undefined ? [] : [said.note],
    wrongTokens: facts.tokens.wrongTokens,
    trace: [{ step: rule, outcome: said.kind === 'route' ? 'matched' : 'held', detail }],
  };
}

async function toCase(
  { caseNumber, evenIfClosed }: Extract<DecidedDestination, { kind: 'case' }>,
  lookup: RouteLookup,
): Promise<Said> {
  const found = await lookup.findCase(caseNumber);
  if (!found) return held(`case ${caseNumber} is no longer there.`);
  const closed = found.status === 'closed';
  if (closed && !evenIfClosed) return held(`case ${caseNumber} was closed in the meantime.`);
  return {
    kind: 'route',
    destinations: [{ kind: 'case', caseNumber }],
    evidence: [],
    detail: `case ${caseNumber}${closed ? ', although it is closed' : ''}.`,
    ...(closed ? { note: 'filed when the case was closed already' } : {}),
  };
}

async function toProfile(
  destination: Exclude<DecidedDestination, { kind: 'case' }>,
  facts: RouteFacts,
  lookup: RouteLookup,
): Promise<Said> {
  const profile = await lookup.findProfile(destination.profileId);
  if (!profile) return held('its profile is no longer there.');
  const given = destination.kind === 'new-case' ? destination.attributes : {};
  const plan = planFor({ profile, evidence: [] }, facts, given);
  if (plan.destination.kind !== destination.kind)
    return held(`profile ${profile.name} has become one of another kind.`);
  if (plan.obstacle !== undefined) return held(plan.obstacle);
  return { kind: 'route', destinations: [plan.destination], evidence: [], detail: plan.detail };
}

const held = (detail: string): Said => ({ kind: 'hold', evidence: [], detail });
