import { ZaakpostError } from '../errors.ts';
import type { TraceStep } from '../mail/trace.ts';
import { gatherFacts, type RouteFacts, type RouteInput } from './facts.ts';
import type { RouteLookup } from './lookup.ts';
import type { Route } from './route.ts';
import { RULES } from './rules.ts';

export type { RouteInput } from './facts.ts';
export type { RouteLookup } from './lookup.ts';

/**
 * Decides where a mail goes: gathers the evidence, then asks the rules in their order. Changes nothing, so that the
 * same mail can be routed again, or only to see what would become of it.
 *
 * @returns the decision with its trace; without a destination the mail is held for `reason`.
 * @throws ZaakpostError of the lookup, such as DATABASE_UNAVAILABLE.
 */
export async function routeMail(input: RouteInput, lookup: RouteLookup): Promise<Route> {
  return askRules(await gatherFacts(input, lookup));
}

function askRules(facts: RouteFacts): Route {
  const { wrongTokens } = facts.tokens;
  const trace: TraceStep[] = [];
  const notes: string[] = [];
  for (const { name, ask } of RULES) {
    const answer = ask(facts);
    const { detail } = answer;
    if (answer.kind === 'pass') {
      trace.push({ step: name, outcome: answer.outcome, detail });
      if (answer.note) notes.push(answer.note);
      continue;
    }
    const destinations = answer.kind === 'route' ? answer.destinations : [];
    trace.push({ step: name, outcome: answer.kind === 'route' ? 'matched' : 'held', detail });
    return { rule: name, destinations, evidence: answer.evidence, reason: detail, notes, wrongTokens, trace };
  }
  throw new ZaakpostError('UNKNOWN', { detail: 'no routing rule decided' });
}
