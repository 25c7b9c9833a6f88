import { type ErrorCode, type ErrorSummary, summarise, ZaakpostError } from '../errors.ts';
import type { Acceptor } from '../mail/accept.ts';
import { type Database, databaseError } from '../store/database.ts';
import type { ConnectionCaps } from './connections.ts';
import { type FolderLook, lookInto, lookSince, settle } from './folder-look.ts';
import { type FinishedRun, recordFailure, recordSuccess } from './health.ts';
import { MailboxLease } from './lease.ts';
import { noteAcknowledged, placeKey } from './ledger.ts';
import {
  type AfterAccept,
  type FetchedMessage,
  isNumbered,
  type MailSource,
  type SourceEntry,
  type SourceFolder,
  type SourcePlace,
} from './source.ts';
import type { MailboxState } from './state.ts';
import { breaksOf, type Unaccepted } from './unaccepted.ts';

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

/** What waits for the disk and the ledger while the next are read, at most: mails, and octets of them. */
const IN_FLIGHT = 64;
const IN_FLIGHT_OCTETS = 8 * 1024 * 1024;

/** What is wrong with the one message. After anything else no other would fare better, and the run stops. */
const OF_THE_MESSAGE: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'MAILBOX_REFUSED',
  'MAIL_TOO_LARGE',
  'MAIL_UNFETCHABLE',
]);

/** What may be the fault of the message that was being fetched. */
const BREAKS: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'MAILBOX_CONNECTION_LOST',
  'MAILBOX_TIMEOUT',
  'MAILBOX_PROTOCOL',
]);
/** After so many breaks of the connection at one message it is left where it is. */
const MOST_BREAKS = 3;
/** Messages that are tried alone in one run: each costs a login. */
const MOST_ALONE = 3;

/**
 * Polls a mailbox once: what is on the server and not in the ledger is accepted, and only then is the server
 * told. A message that cannot be had is left there and named; the others go on. The run's end is recorded
 * with the mailbox.
 *
 * @returns what was done, also where the run failed; null where another worker is polling the mailbox now.
 * @throws ZaakpostError NOT_FOUND, MAILBOX_DISABLED, MAILBOX_NEEDS_ATTENTION, SECRET_KEY_WRONG,
 * MAILBOX_CONNECTIONS, DATABASE_UNAVAILABLE: then there was no run.
 */
export async function pollMailbox(
  context: PollContext,
  mailboxId: string,
  options: RunOptions = {},
): Promise<PollResult | null> {
  const begun = await begin(context, mailboxId);
  if (!begun) return null;
  const { mailbox, lease } = begun;
  const run = new PollRun(context, lease, mailbox, options);
  try {
    await run.go();
    await recordSuccess(context.db, lease, run.finished());
    run.result.state = 'active';
  } catch (error) {
    const failure = databaseError(error);
    run.result.error = summarise(failure);
    run.result.state = await recordFailure(context.db, lease, run.finished(), failure).catch(() => null);
  } finally {
    await lease.release();
  }
  run.result.millis = Math.round(performance.now() - run.startedAt);
  return run.result;
}

async function begin(
  context: PollContext,
  mailboxId: string,
): Promise<{ mailbox: PolledMailbox; lease: MailboxLease } | null> {
  try {
    const mailbox = await context.mailbox(mailboxId);
    const lease = await MailboxLease.take(context.db, mailboxId, context.connections);
    return lease && { mailbox, lease };
  } catch (error) {
    throw databaseError(error);
  }
}

/** One run at one mailbox. */
class PollRun {
  readonly startedAt = performance.now();
  readonly #startedOn = new Date();
  readonly result: PollResult = {
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
  };
  readonly #context: PollContext;
  readonly #lease: MailboxLease;
  readonly #mailbox: PolledMailbox;
  readonly #options: RunOptions;
  readonly #accepting = new Set<Promise<void>>();
  #acceptingOctets = 0;
  /** Of the folder that is being read: ours, and the server is to be told. */
  #ours: SourcePlace[] = [];
  /** Of the folder that is being read: too large for the mailbox. */
  #tooLarge: SourceEntry[] = [];
  /** Of the folder that is being read: may be other messages than those that the ledger knows by their places. */
  #doubtful: ReadonlySet<SourceEntry> = new Set();
  /** Folders that were looked into. */
  readonly #folders: string[] = [];
  /** Seen on the server and not accepted, by place. */
  readonly #left = new Map<string, Unaccepted>();
  /** Broke the connection in an earlier run: to be tried alone, when all else is done. */
  readonly #suspects: { folder: SourceFolder; entry: SourceEntry }[] = [];
  #stoppedBy: { error: unknown } | null = null;
  #missing: unknown;

  constructor(context: PollContext, lease: MailboxLease, mailbox: PolledMailbox, options: RunOptions) {
    this.#context = context;
    this.#lease = lease;
    this.#mailbox = mailbox;
    this.#options = options;
  }

  async go(): Promise<void> {
    const { source } = this.#mailbox;
    try {
      await source.open();
      await this.#readAll(await source.folders());
    } catch (error) {
      // What went wrong first is what is told.
      await this.#close().catch(() => undefined);
      throw error;
    }
    await this.#close();
    for (const { folder, entry } of this.#suspects.slice(0, MOST_ALONE)) await this.#tryAlone(folder, entry);
  }

  /** What is recorded of the run. */
  finished(): FinishedRun {
    const { failed, listed, known, accepted, acknowledged, notInLedger, reconciled } = this.result;
    return {
      listed,
      known,
      accepted,
      acknowledged,
      failed: failed.length,
      notInLedger,
      reconciled,
      startedAt: this.#startedOn,
      // A resync looks at a part only.
      folders: this.#options.since ? [] : this.#folders,
      unaccepted: this.#options.since ? [] : [...this.#left.values()],
      loginDelaySeconds: this.#mailbox.source.loginDelaySeconds ?? null,
      trouble: this.#missing === undefined ? null : summarise(this.#missing),
    };
  }

  async #readAll(folders: readonly SourceFolder[]): Promise<void> {
    const totals = { notInLedger: 0, reconciled: true };
    for (const folder of folders) {
      await this.#read(folder, totals).catch((error: unknown) => this.#passOver(folder, error));
      if (this.#options.stop?.aborted) return;
    }
    if (this.result.missingFolders.length === folders.length) throw this.#missing;
    if (!this.#options.since) Object.assign(this.result, totals);
  }

  #passOver({ name }: SourceFolder, error: unknown): void {
    if (summarise(error).code !== 'MAILBOX_FOLDER_MISSING' || this.#ours.length > 0) throw error;
    this.#missing ??= error;
    this.result.missingFolders.push(name);
  }

  async #read(folder: SourceFolder, totals: { notInLedger: number; reconciled: boolean }): Promise<void> {
    const { db } = this.#context;
    const { source, afterAccept } = this.#mailbox;
    const afterDays = this.#afterDays;
    const { since, full = false } = this.#options;
    this.#ours = [];
    this.#tooLarge = [];
    const looked = { db, mailboxId: this.#lease.mailboxId, source, folder: folder.name };
    const look = since
      ? await lookSince(looked, since)
      : await lookInto(looked, { full, tell: afterAccept.action !== 'keep', afterDays });
    this.#count(look);
    this.#doubtful = look.doubtful;
    this.#ours.push(...look.untold);
    this.#folders.push(folder.name);
    for (const place of look.fresh) this.#left.set(placeKey(place), { place, broke: false });
    const harmless = await this.#withoutSuspects(folder, look.fresh);
    await this.#acceptAll(folder, this.#withinLimit(harmless));
    if (this.#stoppedBy) throw this.#stoppedBy.error;
    for (const entry of this.#tooLarge) await this.#holdBack(folder, entry);
    totals.notInLedger += await settle(looked, this.#lease, look);
    totals.reconciled &&= look.reconciled;
    await this.#acknowledge();
  }

  #count({ listed, known, unread, missed }: FolderLook): void {
    this.result.listed += listed;
    this.result.known += known;
    this.result.unread += unread;
    this.result.missed += missed;
  }

  /** Leaves out what broke the connection in earlier runs: the others are not to wait for it. */
  async #withoutSuspects(folder: SourceFolder, entries: SourceEntry[]): Promise<SourceEntry[]> {
    if (entries.length === 0) return entries;
    const breaks = await breaksOf(this.#context.db, this.#lease.mailboxId);
    const broken = entries.filter((entry) => breaks.has(placeKey(entry)));
    for (const entry of broken) {
      const times = breaks.get(placeKey(entry)) ?? 0;
      if (times >= MOST_BREAKS) this.#fail(entry, unfetchable(times));
      else this.#suspects.push({ folder, entry });
    }
    return entries.filter((entry) => !breaks.has(placeKey(entry)));
  }

  /**
   * Tries a message that may break the connection in a session of its own, when nothing else can be lost by it. Where
   * that fails it is a fault of the message, and not of the run.
   */
  async #tryAlone(folder: SourceFolder, entry: SourceEntry): Promise<void> {
    if (this.#options.stop?.aborted) return;
    const { source } = await this.#context.mailbox(this.#lease.mailboxId);
    const alone = new PollRun(this.#context, this.#lease, { ...this.#mailbox, source }, this.#options);
    try {
      await source.open();
    } catch {
      return; // in the next run, then
    }
    try {
      if (!isNumbered(source)) await source.list(folder.name);
      await alone.#acceptAll(folder, alone.#withinLimit([entry]));
      if (alone.#stoppedBy) throw alone.#stoppedBy.error;
      for (const tooLarge of alone.#tooLarge) await alone.#holdBack(folder, tooLarge);
      await alone.#acknowledge();
      await alone.#close();
    } catch (error) {
      await alone.#close().catch(() => undefined);
      const summary = summarise(databaseError(error));
      if (!BREAKS.has(summary.code)) throw error;
      this.#left.set(placeKey(entry), { place: entry, broke: true });
      this.result.failed.push({ folder: entry.folder, uid: entry.uid, error: summary });
      return;
    } finally {
      this.#add(alone.result);
    }
    this.#left.delete(placeKey(entry));
  }

  #add({ accepted, heldBack, acknowledged, failed }: PollResult): void {
    this.result.accepted += accepted;
    this.result.heldBack += heldBack;
    this.result.acknowledged += acknowledged;
    this.result.failed.push(...failed);
    if (this.result.notInLedger) this.result.notInLedger -= accepted + heldBack;
  }

  /** Leaves out what is larger than the mailbox takes. */
  #withinLimit(entries: SourceEntry[]): SourceEntry[] {
    const fits = ({ size }: SourceEntry) => size <= this.#mailbox.maxMailBytes;
    for (const entry of entries) if (!fits(entry)) this.#fail(entry, tooLarge(entry, this.#mailbox));
    return entries.filter(fits);
  }

  async #acceptAll(folder: SourceFolder, entries: readonly SourceEntry[]): Promise<void> {
    let given = 0;
    try {
      for await (const message of this.#mailbox.source.fetch(entries)) {
        this.#lease.assertHeld();
        given = Math.max(given, entries.indexOf(message.entry, given) + 1);
        this.#accept(folder, message);
        while (this.#isFull()) await Promise.race(this.#accepting);
        if (this.#stoppedBy || this.#options.stop?.aborted) return;
      }
    } catch (error) {
      await Promise.all(this.#accepting);
      // The one that was being received has been named by then; else it is the one that was to come.
      const [next] = entries.slice(given);
      if (next && !this.#stoppedBy) this.#suspect(next, error);
      throw error;
    } finally {
      await Promise.all(this.#accepting);
    }
    this.#forgetVanished(entries);
  }

  #suspect(entry: SourceEntry, error: unknown): void {
    if (BREAKS.has(summarise(error).code)) this.#left.set(placeKey(entry), { place: entry, broke: true });
  }

  /** What was asked for and did not come has gone from the server. */
  #forgetVanished(entries: readonly SourceEntry[]): void {
    if (this.#stoppedBy) return;
    const named = new Set(this.result.failed.map(({ folder, uid }) => `${folder}\0${uid}`));
    for (const entry of [...entries, ...this.#tooLarge])
      if (!named.has(`${entry.folder}\0${entry.uid}`)) this.#left.delete(placeKey(entry));
  }

  get #afterDays(): number {
    const { afterAccept } = this.#mailbox;
    return afterAccept.action === 'delete' ? (afterAccept.afterDays ?? 0) : 0;
  }

  #isFull(): boolean {
    return (
      this.#accepting.size >= IN_FLIGHT ||
      (this.#accepting.size > 1 && this.#acceptingOctets > IN_FLIGHT_OCTETS)
    );
  }

  #accept({ junk }: SourceFolder, { entry, raw }: FetchedMessage): void {
    const { folder, uidValidity, uid } = entry;
    const origin = {
      mailboxId: this.#lease.mailboxId,
      place: { folder, uidValidity, uid },
      listedSize: entry.size,
      doubtful: this.#doubtful.has(entry),
      junk,
      envelope: null,
      maxBytes: this.#mailbox.maxMailBytes,
    };
    this.#acceptingOctets += entry.size;
    const accepting = this.#context.acceptor
      .accept(raw, origin)
      .then(({ known }) => {
        if (known) this.result.known++;
        else this.result.accepted++;
        if (this.#afterDays === 0) this.#ours.push(entry);
        this.#left.delete(placeKey(entry));
      })
      .catch((error: unknown) => this.#fail(entry, error))
      .finally(() => {
        this.#acceptingOctets -= entry.size;
        this.#accepting.delete(accepting);
      });
    this.#accepting.add(accepting);
  }

  #fail(entry: SourceEntry, error: unknown): void {
    const summary = summarise(error);
    const { folder, uid } = entry;
    if (summary.code === 'MAIL_TOO_LARGE' && this.#mailbox.source.header) this.#tooLarge.push(entry);
    else if (OF_THE_MESSAGE.has(summary.code)) this.result.failed.push({ folder, uid, error: summary });
    else {
      if (!this.#stoppedBy) this.#suspect(entry, error);
      this.#stoppedBy ??= { error };
    }
  }

  /** It stays where it is, and is not asked for again by itself: the ledger knows its place from here on. */
  async #holdBack({ junk }: SourceFolder, entry: SourceEntry): Promise<void> {
    const { source, maxMailBytes: limit } = this.#mailbox;
    const { folder, uidValidity, uid } = entry;
    const header = await source.header?.(entry);
    if (!header) return;
    this.#lease.assertHeld();
    await this.#context.acceptor.holdBack({
      mailboxId: this.#lease.mailboxId,
      place: { folder, uidValidity, uid },
      replaces: this.#doubtful.has(entry),
      junk,
      header,
      size: Math.max(entry.size, limit + 1),
      listedSize: entry.size,
      limit,
    });
    this.result.heldBack++;
  }

  async #acknowledge(): Promise<void> {
    const { source, afterAccept } = this.#mailbox;
    if (afterAccept.action === 'keep' || this.#ours.length === 0) return;
    await this.#lease.confirm();
    await this.#confirmed(await source.acknowledge(this.#ours, afterAccept));
  }

  async #close(): Promise<void> {
    await this.#confirmed(await this.#mailbox.source.close());
  }

  async #confirmed(places: readonly SourcePlace[]): Promise<void> {
    this.result.acknowledged += places.length;
    await noteAcknowledged(this.#context.db, this.#lease, places);
  }
}

const unfetchable = (times: number): ZaakpostError =>
  new ZaakpostError('MAIL_UNFETCHABLE', { detail: `${times} times` });

function tooLarge({ size }: SourceEntry, { maxMailBytes }: PolledMailbox): ZaakpostError {
  return new ZaakpostError('MAIL_TOO_LARGE', { detail: `${size} octets; the limit is ${maxMailBytes}` });
}
