import { summarise } from '../errors.ts';
import { acknowledge, closeSource } from './acknowledge.ts';
import { afterDaysOf, FolderIntake } from './folder-intake.ts';
import { type FolderLook, lookInto, lookSince, settle } from './folder-look.ts';
import type { FinishedRun } from './health.ts';
import type { MailboxLease } from './lease.ts';
import { placeKey } from './ledger.ts';
import type { PollContext, PolledMailbox, RunOptions } from './poll-context.ts';
import { nothingDone, type PollResult } from './poll-result.ts';
import { SetAside, type Trying } from './set-aside.ts';
import type { SourceEntry, SourceFolder } from './source.ts';
import type { Unaccepted } from './unaccepted.ts';

/** One run at one mailbox. */
export class PollRun {
  readonly startedAt = performance.now();
  readonly #startedOn = new Date();
  readonly result: PollResult = nothingDone();
  readonly #trying: Trying;
  readonly #options: RunOptions;
  readonly #setAside: SetAside;
  /** Folders that were looked into. */
  readonly #folders: string[] = [];
  readonly #left = new Map<string, Unaccepted>();
  #missing: unknown;

  constructor(context: PollContext, lease: MailboxLease, mailbox: PolledMailbox, options: RunOptions) {
    const { db, acceptor } = context;
    const { result } = this;
    const { stop } = options;
    this.#options = options;
    this.#trying = { context, db, acceptor, lease, mailbox, stop, result, left: this.#left };
    this.#setAside = new SetAside(this.#trying);
  }

  /** @throws what keeps the run from its end. */
  async go(): Promise<void> {
    const { source } = this.#trying.mailbox;
    try {
      await source.open();
      await this.#readAll(await source.folders());
    } catch (error) {
      // What went wrong first is what is told.
      await closeSource(this.#trying).catch(() => undefined);
      throw error;
    }
    await closeSource(this.#trying);
    await this.#setAside.tryAlone();
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
      loginDelaySeconds: this.#trying.mailbox.source.loginDelaySeconds ?? null,
      trouble: this.#missing === undefined ? null : summarise(this.#missing),
    };
  }

  async #readAll(folders: readonly SourceFolder[]): Promise<void> {
    const totals = { notInLedger: 0, reconciled: true };
    for (const folder of folders) {
      await this.#read(folder, totals);
      if (this.#options.stop?.aborted) return;
    }
    if (this.result.missingFolders.length === folders.length) throw this.#missing;
    if (!this.#options.since) Object.assign(this.result, totals);
  }

  async #read(folder: SourceFolder, totals: { notInLedger: number; reconciled: boolean }): Promise<void> {
    const { db, lease, mailbox } = this.#trying;
    const looked = { db, mailboxId: lease.mailboxId, source: mailbox.source, folder: folder.name };
    const look = await this.#look(folder).catch((error: unknown) => this.#passOver(folder, error));
    if (!look) return;
    this.#count(look);
    this.#folders.push(folder.name);
    for (const place of look.fresh) this.#left.set(placeKey(place), { place, broke: false });
    const harmless = await this.#setAside.without(folder, look.fresh);
    const intake = new FolderIntake(this.#trying, folder, look.doubtful);
    try {
      await intake.take(harmless);
    } catch (error) {
      if (intake.unclear.length > 0) await this.#findCulprit(folder, intake.unclear);
      throw error;
    }
    totals.notInLedger += await settle(looked, lease, look);
    totals.reconciled &&= look.reconciled;
    await acknowledge(this.#trying, [...look.untold, ...intake.ours]);
  }

  async #findCulprit(folder: SourceFolder, entries: readonly SourceEntry[]): Promise<void> {
    await closeSource(this.#trying).catch(() => undefined);
    // What went wrong first is what is told.
    await this.#setAside.findCulprit(folder, entries).catch(() => undefined);
  }

  #look(folder: SourceFolder): Promise<FolderLook> {
    const { db, lease, mailbox } = this.#trying;
    const { since, full = false } = this.#options;
    const looked = { db, mailboxId: lease.mailboxId, source: mailbox.source, folder: folder.name };
    if (since) return lookSince(looked, since);
    const tell = mailbox.afterAccept.action !== 'keep';
    return lookInto(looked, { full, tell, afterDays: afterDaysOf(mailbox) });
  }

  /** @returns null where the folder is missing: the run goes on with the others. @throws any other error. */
  #passOver({ name }: SourceFolder, error: unknown): null {
    if (summarise(error).code !== 'MAILBOX_FOLDER_MISSING') throw error;
    this.#missing ??= error;
    this.result.missingFolders.push(name);
    return null;
  }

  #count({ listed, known, unread, missed }: FolderLook): void {
    this.result.listed += listed;
    this.result.known += known;
    this.result.unread += unread;
    this.result.missed += missed;
  }
}
