import type { Acceptor } from '../mail/accept.ts';
import type { Database } from '../store/database.ts';
import type { ConnectionCaps } from './connections.ts';
import type { AfterAccept, MailSource } from './source.ts';

/** What polling works with. */
export interface PollContext {
  db: Database;
  acceptor: Pick<Acceptor, 'accept' | 'holdBack' | 'complete'>;
  /** Connections that there may be at a time, over all processes; without it, any number. */
  connections?: ConnectionCaps;
  /**
   * Opens the mailbox as it is set up now. @throws ZaakpostError NOT_FOUND, MAILBOX_DISABLED,
   * MAILBOX_NEEDS_ATTENTION, SECRET_KEY_WRONG.
   */
  mailbox(mailboxId: string): Promise<PolledMailbox>;
}

/** A mailbox, ready to be polled. */
export interface PolledMailbox {
  source: MailSource;
  afterAccept: AfterAccept;
  /** Connections by which much mail is fetched, at most; without it, one. */
  connections?: number;
  /** Largest mail that is fetched, in octets. */
  maxMailBytes: number;
}

/** How a run differs from those by the clock. */
export interface RunOptions {
  /** Ends the run early and in good order: no further mail is begun, and what was accepted is acknowledged. */
  stop?: AbortSignal | undefined;
  /** Holds every message on the server against the ledger, as is done once a day. */
  full?: boolean | undefined;
  /** Looks at what came to the server from then on, and at nothing else: a resync. */
  since?: Date | undefined;
}
