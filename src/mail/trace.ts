import type { Language } from '../words/language.ts';
import { inWords, type Saying } from '../words/saying.ts';

/** One question that was asked on the way to a decision, and its answer. */
export interface TraceStep {
  /** The stage ('parse', 'virus', 'policy', 'render', 'file'), or the routing rule by its name. */
  step: string;
  /** In one word: 'matched', 'no match', 'held', … */
  outcome: string;
  /** For an official to read. */
  says: Saying[];
}

/** The same with words, in one language. */
export interface SpokenStep extends TraceStep {
  detail: string;
}

/** A step of the trace with its words. */
export const inLanguage = ({ step, outcome, says }: TraceStep, language: Language): SpokenStep => ({
  step,
  outcome,
  detail: inWords(says, language),
  says,
});
