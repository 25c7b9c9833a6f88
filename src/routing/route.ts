/** Something that speaks for a destination. */
export interface Evidence {
  /**
   * `token`: in the subject itself. `quoted-token`: in a quoted subject or in the body. `foreign-token`: of a prefix that
   * is not ours. `thread`: a mail that this one answers. `recipient`: an address that it was for. `sender`: who wrote it.
   */
  kind: 'token' | 'quoted-token' | 'foreign-token' | 'thread' | 'recipient' | 'sender';
  /** What was seen, such as the token or the address; a token's code is masked (`[Zaak 1458-******]`). */
  value: string;
  /** Where it was seen: 'subject', 'body', 'References', 'Delivered-To', 'To'. */
  source: string;
}

/** Where a mail goes. */
export type Destination =
  | { kind: 'case'; caseNumber: string }
  | {
      kind: 'new-case';
      profileId: string;
      profileName: string;
      caseTypeId: string;
      attributes: Record<string, string>;
    }
  | { kind: 'intake'; profileId: string; profileName: string };

/** One question that was asked on the way to a decision, and its answer. */
export interface TraceStep {
  /** The stage ('parse', 'virus', 'policy', 'render', 'file'), or the routing rule by its name. */
  step: string;
  /** In one word: 'matched', 'no match', 'held', … */
  outcome: string;
  /** For an official to read. */
  detail: string;
}

/** The decision: which destinations, by which rule, on which evidence; no destination means held, for `reason`. */
export interface Route {
  rule: string;
  destinations: Destination[];
  evidence: Evidence[];
  /** For an official to read: why there, or why nowhere. */
  reason: string;
  /** What an official should know beside the mail, such as that it answers a closed case. */
  notes: string[];
  /** Tokens of ours by their form that were not valid: typing errors, or guesses. */
  wrongTokens: number;
  trace: TraceStep[];
}

/** A text for a destination, by which it gets each content once. */
export function destinationKey(destination: Destination): string {
  switch (destination.kind) {
    case 'case':
      return `case:${destination.caseNumber}`;
    case 'new-case':
      return `new-case:${destination.profileId}`;
    case 'intake':
      return `intake:${destination.profileId}`;
  }
}
