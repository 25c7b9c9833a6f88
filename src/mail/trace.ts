/** A sentence by its code, with what it speaks of: people read it in their own language (`src/routing/words.ts`). */
export interface Saying {
  code: string;
  values: Record<string, SaidValue>;
}

/** A word as it is, a list of them, or words that have a code of their own. */
export type SaidValue = string | readonly string[] | Saying | readonly Saying[];

/** One question that was asked on the way to a decision, and its answer. */
export interface TraceStep {
  /** The stage ('parse', 'virus', 'policy', 'render', 'file'), or the routing rule by its name. */
  step: string;
  /** In one word: 'matched', 'no match', 'held', … */
  outcome: string;
  /** For an official to read, in English. */
  detail: string;
  /** The same by its codes, for other languages; of routing rules. */
  says?: Saying[];
}
