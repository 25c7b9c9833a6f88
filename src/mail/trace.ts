/** One question that was asked on the way to a decision, and its answer. */
export interface TraceStep {
  /** The stage ('parse', 'virus', 'policy', 'render', 'file'), or the routing rule by its name. */
  step: string;
  /** In one word: 'matched', 'no match', 'held', … */
  outcome: string;
  /** For an official to read. */
  detail: string;
}
