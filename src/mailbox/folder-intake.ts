import { type ErrorCode, summarise } from '../errors.ts';
import type { Acceptor } from '../mail/accept.ts';
import { holdBackLarge, tooLarge } from './hold-back.ts';
import { InFlight } from './in-flight.ts';
import type { MailboxLease } from './lease.ts';
import { placeKey } from './ledger.ts';
import type { PolledMailbox } from './poll-context.ts';
import type { PollResult } from './poll-result.ts';
import type { FetchedMessage, SourceEntry, SourceFolder, SourcePlace } from './source.ts';
import { breaksConnections, type Unaccepted } from './unaccepted.ts';

/** For so little no further connection is made: messages, and octets of them. */
const LITTLE = 100;
const LITTLE_OCTETS = 8 * 1024 * 1024;

/** What is wrong with the one message. After anything else no other would fare better, and the run stops. */
const OF_THE_MESSAGE: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'MAILBOX_REFUSED',
  'MAIL_TOO_LARGE',
  'MAIL_UNFETCHABLE',
]);

/** What a run takes messages in with. */
export interface Intake {
  acceptor: Pick<Acceptor, 'accept' | 'holdBack'>;
  lease: MailboxLease;
  mailbox: PolledMailbox;
  stop: AbortSignal | undefined;
  /** What was done is added to it. */
  result: PollResult;
  /** Seen on the server and not accepted, by place. */
  left: Map<string, Unaccepted>;
}

/** Takes in messages of one folder. */
export class FolderIntake {
  readonly #intake: Intake;
  readonly #folder: SourceFolder;
  /** May be other messages than those that the ledger knows by their places. */
  readonly #doubtful: ReadonlySet<SourceEntry>;
  readonly #inFlight = new InFlight();
  readonly #tooLarge: SourceEntry[] = [];
  #stoppedBy: { error: unknown } | null = null;
  /** Whether it would not be clear which message broke the connection. */
  #together = false;
  /** Ours, and the server is to be told. */
  readonly ours: SourcePlace[] = [];
  /** What had not come when the connection broke, where it is not clear which message broke it; else none. */
  unclear: SourceEntry[] = [];

  constructor(intake: Intake, folder: SourceFolder, doubtful: ReadonlySet<SourceEntry> = new Set()) {
    this.#intake = intake;
    this.#folder = folder;
    this.#doubtful = doubtful;
  }

  /**
   * Fetches messages and accepts them; of those that are too large, the headers. One that cannot be had is named, and the others go on.
   *
   * @param singly each by itself.
   * @throws what stops the run: all but the fault of one message.
   */
  async take(entries: readonly SourceEntry[], singly = false): Promise<void> {
    this.#together = this.#intake.mailbox.source.fetchesTogether === true && !singly;
    const within = entries.filter((entry) => this.#isWithinLimit(entry));
    try {
      await this.#acceptAll(within, singly);
      if (this.#stoppedBy) throw this.#stoppedBy.error;
    } catch (error) {
      if (this.#together && breaksConnections(error))
        this.unclear = within.filter((entry) => this.#intake.left.has(placeKey(entry)));
      throw error;
    }
    for (const entry of this.#tooLarge)
      await holdBackLarge(this.#intake, this.#folder, entry, this.#doubtful.has(entry));
  }

  #isWithinLimit(entry: SourceEntry): boolean {
    const { maxMailBytes: limit } = this.#intake.mailbox;
    if (entry.size <= limit) return true;
    this.#fail(entry, tooLarge(entry, limit));
    return false;
  }

  async #acceptAll(entries: readonly SourceEntry[], singly: boolean): Promise<void> {
    const { mailbox, lease, stop } = this.#intake;
    const given = new Set<SourceEntry>();
    try {
      const connections = singly ? 1 : await this.#connectionsFor(entries);
      for await (const message of mailbox.source.fetch(entries, { connections, singly })) {
        lease.assertHeld();
        given.add(message.entry);
        this.#accept(message);
        await this.#inFlight.room();
        if (this.#stoppedBy || stop?.aborted) return;
      }
    } catch (error) {
      await this.#inFlight.landed();
      // The one that was being received has been named by then; else it is the one that was to come.
      const next = entries.find((entry) => !given.has(entry));
      if (next && !this.#stoppedBy) this.#suspect(next, error);
      throw error;
    } finally {
      await this.#inFlight.landed();
    }
    this.#forgetVanished(entries);
  }

  /** Little is fetched by one: another costs a login. */
  async #connectionsFor(entries: readonly SourceEntry[]): Promise<number> {
    const { lease, mailbox } = this.#intake;
    const { connections = 1 } = mailbox;
    const octets = entries.reduce((sum, { size }) => sum + size, 0);
    if (connections === 1 || (entries.length <= LITTLE && octets <= LITTLE_OCTETS)) return 1;
    return lease.widen(connections);
  }

  #suspect(entry: SourceEntry, error: unknown): void {
    if (!this.#together && breaksConnections(error))
      this.#intake.left.set(placeKey(entry), { place: entry, broke: true });
  }

  /** What was asked for and did not come has gone from the server. */
  #forgetVanished(entries: readonly SourceEntry[]): void {
    if (this.#stoppedBy) return;
    const { result, left } = this.#intake;
    const named = new Set(result.failed.map(({ folder, uid }) => `${folder}\0${uid}`));
    for (const entry of [...entries, ...this.#tooLarge])
      if (!named.has(`${entry.folder}\0${entry.uid}`)) left.delete(placeKey(entry));
  }

  #accept({ entry, raw }: FetchedMessage): void {
    const { acceptor, lease, mailbox, result, left } = this.#intake;
    const { folder, uidValidity, uid } = entry;
    const origin = {
      mailboxId: lease.mailboxId,
      place: { folder, uidValidity, uid },
      listedSize: entry.size,
      doubtful: this.#doubtful.has(entry),
      junk: this.#folder.junk,
      envelope: null,
      maxBytes: mailbox.maxMailBytes,
    };
    const accepting = acceptor
      .accept(raw, origin)
      .then(({ known }) => {
        if (known) result.known++;
        else result.accepted++;
        if (afterDaysOf(mailbox) === 0) this.ours.push(entry);
        left.delete(placeKey(entry));
      })
      .catch((error: unknown) => this.#fail(entry, error));
    this.#inFlight.add(entry.size, accepting);
  }

  #fail(entry: SourceEntry, error: unknown): void {
    const { result } = this.#intake;
    const summary = summarise(error);
    const { folder, uid } = entry;
    if (summary.code === 'MAIL_TOO_LARGE') this.#tooLarge.push(entry);
    else if (OF_THE_MESSAGE.has(summary.code)) result.failed.push({ folder, uid, error: summary });
    else {
      if (!this.#stoppedBy) this.#suspect(entry, error);
      this.#stoppedBy ??= { error };
    }
  }
}

/** Days that accepted mail stays on the server. */
export function afterDaysOf({ afterAccept }: PolledMailbox): number {
  return afterAccept.action === 'delete' ? (afterAccept.afterDays ?? 0) : 0;
}
