import type { Saying } from '../words/saying.ts';

/** One question that was asked on the way to a decision, and its answer. */
export interface TraceStep {
  /** The stage ('parse', 'virus', 'policy', 'render', 'file'), or the routing rule by its name. */
  step: string;
  /** In one word: 'matched', 'no match', 'held', … */
  outcome: string;
  /** For an official to read, in English. */
  detail: string;
  /** The same by its codes, for other languages. */
  says?: Saying[];
}
