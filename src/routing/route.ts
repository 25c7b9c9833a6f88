import type { Destination } from '../cases/destination.ts';
import type { TraceStep } from '../mail/trace.ts';
import type { Saying } from '../words/saying.ts';
import type { RenditionSettings } from './rendition-settings.ts';

/** Something that speaks for a destination. */
export interface Evidence {
  /**
   * `token`: in the subject itself. `address-token`: number and code in a subaddress of ours that the mail was for.
   * `quoted-token`: in a quoted subject or in the body. `foreign-token`: of a prefix that is not ours.
   * `other-prefix`: of a prefix of ours that the case's tokens do not have. `thread`: a mail that this one answers. `reference`: a request number of others. `recipient`: an address that it was for. `mailbox`: by which it
   * came. `sender`: who wrote it.
   */
  kind:
    | 'token'
    | 'address-token'
    | 'quoted-token'
    | 'foreign-token'
    | 'other-prefix'
    | 'thread'
    | 'reference'
    | 'recipient'
    | 'mailbox'
    | 'sender';
  /** What was seen, such as the token or the address; a token's code is masked (`[Zaak 1458-******]`). */
  value: string;
  /** Where it was seen: 'subject', 'body', 'References', 'Delivered-To', 'To'. */
  source: string;
}

/** The decision: which destinations, by which rule, on which evidence; no destination means `nowhere`. */
export interface Route {
  rule: string;
  destinations: Destination[];
  /** What becomes of a mail without a destination. */
  nowhere: 'held' | 'discarded';
  evidence: Evidence[];
  /** For an official to read: why there, or why nowhere. */
  says: Saying[];
  /** What an official should know beside the mail, such as that it answers a closed case. */
  notes: Saying[];
  /** Whom an acknowledgement of receipt would go to; null where none is wanted, or may be sent. */
  acknowledgeTo: string | null;
  /** Ids of the profiles that the mail was for, by its addresses or its mailbox, wherever it goes. */
  addressed: string[];
  /** Tokens of ours by their form that were not valid: typing errors, or guesses. */
  wrongTokens: number;
  /** How the mail becomes a PDF, by the profiles that it is for. */
  rendition: RenditionSettings;
  trace: TraceStep[];
}
