import type { ErrorCode } from '../errors.ts';
import type { MailboxState } from './state.ts';

/**
 * What the error of a run says of its mailbox.
 *
 * - `passes`: the network or the server is in trouble, and time mends it
 * - `lasts`: a person must mend something, here or at the server; to go on trying could lock the account
 * - `ours`: nothing is wrong with the mailbox
 */
export type Trouble = 'passes' | 'lasts' | 'ours';

/** Of the errors that a run ends with; those that are not here are ours. */
const TROUBLES: Partial<Record<ErrorCode, Trouble>> = {
  MAILBOX_UNREACHABLE: 'passes',
  MAILBOX_TIMEOUT: 'passes',
  MAILBOX_CONNECTION_LOST: 'passes',
  MAILBOX_BUSY: 'passes',
  MAILBOX_PROTOCOL: 'passes',
  MAILBOX_REFUSED: 'passes',
  MAILBOX_TLS_REFUSED: 'lasts',
  MAILBOX_CERTIFICATE: 'lasts',
  MAILBOX_LOGIN_REFUSED: 'lasts',
  MAILBOX_FOLDER_MISSING: 'lasts',
  MAILBOX_FAULT: 'lasts',
  MAILBOX_ACTION_UNSUPPORTED: 'lasts',
};

/** Which sort of trouble an error is. */
export const troubleOf = (code: ErrorCode): Trouble => TROUBLES[code] ?? 'ours';

/** The first wait after a failure: at least this, and at least the interval. */
const FIRST_WAIT_S = 15;
/** The longest wait, unless interval or server want a longer one. */
const LONGEST_WAIT_S = 60 * 60;
/** Before the one more try after trouble that lasts: a server or registry that was being worked on is well by then. */
const SECOND_TRY_S = 60 * 60;
/** A fault of our own says nothing of the server. */
const OURS_S = 30;

/** A mailbox when its run fails. */
export interface Failing {
  state: MailboxState;
  /** This failure counted in. */
  consecutiveFailures: number;
  disableAfterFailures: number | null;
  intervalSeconds: number | null;
  code: ErrorCode;
  /** What the server wants to be left alone for at least; 0 where it does not say. */
  waitSeconds: number;
}

/** What becomes of it. */
export interface Outcome {
  state: MailboxState;
  /** Seconds to the next try; null where it is the interval that says, or where there is none by itself. */
  retryInSeconds: number | null;
}

/**
 * The state of a mailbox after a failed run:
 *
 * | the run met          | active, backing-off                    | needs-attention                |
 * |----------------------|----------------------------------------|--------------------------------|
 * | trouble that passes  | backing-off; the wait doubles          | stays; tried after such a wait |
 * | trouble that lasts   | needs-attention; one more try, in an hour | stays; no more tries        |
 * | a fault of our own   | stays                                  | stays                          |
 *
 * Where the failures are as many as the mailbox allows, it is disabled instead, but for a fault of our own.
 *
 * @param chance from 0 to 1: half of each wait is by chance, so that what failed together does not come again together.
 */
export function outcomeOf(mailbox: Failing, chance: number): Outcome {
  const { state, code, consecutiveFailures, disableAfterFailures } = mailbox;
  const trouble = troubleOf(code);
  if (state === 'disabled') return { state, retryInSeconds: null };
  if (trouble === 'ours') return { state, retryInSeconds: state === 'active' ? null : OURS_S };
  if (disableAfterFailures !== null && consecutiveFailures >= disableAfterFailures)
    return { state: 'disabled', retryInSeconds: null };
  if (trouble === 'passes')
    return {
      state: state === 'needs-attention' ? state : 'backing-off',
      retryInSeconds: waitOf(mailbox, chance),
    };
  const secondTry = Math.round(SECOND_TRY_S * (1 + chance / 2));
  return { state: 'needs-attention', retryInSeconds: state === 'needs-attention' ? null : secondTry };
}

function waitOf({ consecutiveFailures, intervalSeconds, waitSeconds }: Failing, chance: number): number {
  const interval = intervalSeconds ?? 0;
  const first = Math.max(FIRST_WAIT_S, interval);
  const grown = first * 2 ** Math.min(consecutiveFailures - 1, 20);
  const wait = Math.min(grown, Math.max(LONGEST_WAIT_S, interval));
  return Math.max(Math.round((wait * (1 + chance)) / 2), waitSeconds);
}
