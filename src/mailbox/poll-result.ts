import type { ErrorSummary } from '../errors.ts';
import type { MailboxState } from './state.ts';

/** What a run did. */
export interface PollResult {
  /** Messages on the server. */
  listed: number;
  /** Of these, in the ledger before. */
  known: number;
  /** Of these, left until somebody has read them: where only read mail is wanted. */
  unread: number;
  accepted: number;
  /** Messages that are too large: they are held with their headers, and stay on the server. */
  heldBack: number;
  /** Messages of which the server confirmed what is to be done after accepting. */
  acknowledged: number;
  /** Messages that could not be accepted; they stay on the server. */
  failed: { folder: string; uid: string; error: ErrorSummary }[];
  /** Messages on the server and not in the ledger after the run, which must be none; null: not all were looked at. */
  notInLedger: number | null;
  /** Whether every message on the server was held against the ledger. */
  reconciled: boolean;
  /** Messages that only that has found, which must be none: they were taken for settled. */
  missed: number;
  /** Folders that are to be read and are not there; where others are, the run goes on with them. */
  missingFolders: string[];
  millis: number;
  /** Why the run as a whole failed; null where it came to its end. */
  error: ErrorSummary | null;
  /** The state of the mailbox after the run; null where it could not be recorded, as another has taken over. */
  state: MailboxState | null;
}

/** A run that has done nothing yet. */
export const nothingDone = (): PollResult => ({
  listed: 0,
  known: 0,
  unread: 0,
  accepted: 0,
  heldBack: 0,
  acknowledged: 0,
  failed: [],
  notInLedger: null,
  reconciled: false,
  missed: 0,
  missingFolders: [],
  millis: 0,
  error: null,
  state: null,
});
