import type { Destination } from '../cases/destination.ts';
import type { Saying } from '../words/saying.ts';
import { say, type WordCode } from '../words/saying.ts';
import type { RouteFacts } from './facts.ts';
import type { Evidence } from './route.ts';

/** What a rule says of a mail; `says` is for an official to read. */
export type Answer =
  /** It does not decide; `note` is what an official should know all the same. */
  | { kind: 'pass'; outcome: 'no match' | 'noted'; says: Saying[]; note?: Saying }
  /** The mail goes to these destinations; `note` is as above. */
  | {
      kind: 'route';
      destinations: [Destination, ...Destination[]];
      evidence: Evidence[];
      says: Saying[];
      note?: Saying;
    }
  /** A person must decide, or nobody wants it. */
  | { kind: 'hold' | 'discard'; evidence: Evidence[]; says: Saying[] };

/** One question about a mail. Rules are asked in order; the first that does not pass wins. */
export interface Rule {
  readonly name: string;
  readonly ask: (facts: RouteFacts) => Answer;
}

/** The answer of a rule that has nothing to decide. */
export const pass = (code: WordCode, values: Saying['values'] = {}): Answer => ({
  kind: 'pass',
  outcome: 'no match',
  says: [say(code, values)],
});
