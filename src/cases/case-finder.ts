/** What routing has to know of a case. */
export interface CaseSnapshot {
  id: string;
  number: string;
  status: 'open' | 'closed';
  caseTypeName: string;
  /** What it is about, in a line; empty where nobody said. */
  description: string;
  /** Tokens that are valid. */
  tokens: ValidToken[];
}

/** A token that is valid, and the one thing that can be asked of its code. */
export interface ValidToken {
  prefix: string;
  /** Whether that is its code; the time taken tells nothing of where they differ. */
  hasCode(written: string): boolean;
}

/** A case as far as its number and whether it is open. */
export type CaseStanding = Pick<CaseSnapshot, 'number' | 'status'>;

/** Whoever knows the cases: a case system. */
export interface CaseFinder {
  /**
   * The case of that number, or null.
   *
   * @param at as it was at this time: whether it was there and open, and which tokens were valid. Without it, as it is.
   */
  findCase(number: string, at?: Date): Promise<CaseSnapshot | null>;
}
