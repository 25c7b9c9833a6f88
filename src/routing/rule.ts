import type { Destination } from '../cases/destination.ts';
import type { RouteFacts } from './facts.ts';
import type { Evidence } from './route.ts';

/** What a rule says of a mail. */
export type Answer =
  /** It does not decide; `note` is what an official should know all the same. */
  | { kind: 'pass'; outcome: 'no match' | 'noted'; detail: string; note?: string }
  /** The mail goes to these destinations. */
  | { kind: 'route'; destinations: [Destination, ...Destination[]]; evidence: Evidence[]; detail: string }
  /** A person must decide. */
  | { kind: 'hold'; evidence: Evidence[]; detail: string };

/** One question about a mail. Rules are asked in order; the first that routes or holds wins. */
export interface Rule {
  readonly name: string;
  readonly ask: (facts: RouteFacts) => Answer;
}

/** The answer of a rule that has nothing to decide. */
export const pass = (detail: string): Answer => ({ kind: 'pass', outcome: 'no match', detail });
