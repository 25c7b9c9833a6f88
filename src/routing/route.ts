import type { Destination } from '../cases/destination.ts';
import type { TraceStep } from '../mail/trace.ts';

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
