import { ZaakpostError } from '../errors.ts';
import type { TraceStep } from '../mail/trace.ts';
import type { Saying } from '../words/saying.ts';
import { gatherFacts, idsOf, type RouteFacts, type RouteInput } from './facts.ts';
import type { RouteLookup } from './lookup.ts';
import type { Route } from './route.ts';
import { RULES } from './rules.ts';

export type { RouteInput } from './facts.ts';
export type { RouteLookup } from './lookup.ts';

/**
 * Decides where a mail goes: gathers the evidence, then asks the rules in their order. Changes nothing, so that the
 * same mail can be routed again, or only to see what would become of it.
 *
 * @returns the decision with its trace; without a destination the mail is held or discarded.
 * @throws ZaakpostError of the lookup, such as DATABASE_UNAVAILABLE.
 */
export async function routeMail(input: RouteInput, lookup: RouteLookup): Promise<Route> {
  return askRules(await gatherFacts(input, lookup));
}

function askRules(facts: RouteFacts): Route {
  const { wrongTokens } = facts.tokens;
  const { acknowledgeTo, rendition } = facts;
  const trace: TraceStep[] = [];
  const notes: Saying[] = [];
  for (const { name, ask } of RULES) {
    const answer = ask(facts);
    const { kind, says } = answer;
    const step = { step: name, says };
    if ('note' in answer && answer.note) notes.push(answer.note);
    if (kind === 'pass') {
      trace.push({ ...step, outcome: answer.outcome });
      continue;
    }
    const destinations = kind === 'route' ? answer.destinations : [];
    trace.push({ ...step, outcome: OUTCOMES[kind] });
    const { evidence } = answer;
    const nowhere = kind === 'discard' ? 'discarded' : 'held';
    const found = { evidence, says, notes, wrongTokens, acknowledgeTo, addressed: idsOf(facts), rendition };
    return { rule: name, destinations, nowhere, ...found, trace };
  }
  throw new ZaakpostError('UNKNOWN', { detail: 'no routing rule decided' });
}

const OUTCOMES = { route: 'matched', hold: 'held', discard: 'discarded' } as const;
