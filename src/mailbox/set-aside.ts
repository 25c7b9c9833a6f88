import { summarise, ZaakpostError } from '../errors.ts';
import { databaseError } from '../store/database.ts';
import { acknowledge, closeSource, type Telling } from './acknowledge.ts';
import { FolderIntake, type Intake } from './folder-intake.ts';
import { placeKey } from './ledger.ts';
import type { PollContext } from './poll-context.ts';
import { isNumbered, type SourceEntry, type SourceFolder } from './source.ts';
import { breaksConnections, breaksOf } from './unaccepted.ts';

/** After so many breaks of the connection at one message it is left where it is. */
const MOST_BREAKS = 3;
/** Messages that are tried alone in one run: each costs a login. */
const MOST_ALONE = 3;
/** Messages that are asked for one by one after a break: more are not asked for together. */
const MOST_SINGLY = 500;

/** What of a run is needed to try messages in a session of their own. */
export interface Trying extends Intake, Telling {
  context: PollContext;
}

/** Messages that broke the connection when they were fetched, in earlier runs: the others are not to wait for them. */
export class SetAside {
  readonly #trying: Trying;
  readonly #suspects: { folder: SourceFolder; entry: SourceEntry }[] = [];

  constructor(trying: Trying) {
    this.#trying = trying;
  }

  /** Leaves them out, for `tryAlone`; those that have had all their attempts are named. */
  async without(folder: SourceFolder, entries: SourceEntry[]): Promise<SourceEntry[]> {
    if (entries.length === 0) return entries;
    const { db, lease, result } = this.#trying;
    const breaks = await breaksOf(db, lease.mailboxId);
    for (const entry of entries) {
      const times = breaks.get(placeKey(entry)) ?? 0;
      if (times >= MOST_BREAKS)
        result.failed.push({ folder: entry.folder, uid: entry.uid, error: summarise(unfetchable(times)) });
      else if (times > 0) this.#suspects.push({ folder, entry });
    }
    return entries.filter((entry) => !breaks.has(placeKey(entry)));
  }

  /**
   * Tries some of them, each in a session of its own, when nothing else can be lost by it. Where that breaks it is a fault of the
   * message, and not of the run.
   *
   * @throws what else goes wrong.
   */
  async tryAlone(): Promise<void> {
    for (const { folder, entry } of this.#suspects.slice(0, MOST_ALONE)) {
      if (this.#trying.stop?.aborted) return;
      const error = await this.#apart(folder, [entry]);
      if (error === undefined) continue;
      if (!breaksConnections(error)) throw error;
      const summary = summarise(databaseError(error));
      this.#trying.result.failed.push({ folder: entry.folder, uid: entry.uid, error: summary });
    }
  }

  /**
   * Finds out which of several messages, asked for together, broke the connection: asks for each by itself, in another session, as far as one breaks that
   * too. That one is set aside from the next run on; those before it are accepted. Where none does, it was not their fault.
   */
  async findCulprit(folder: SourceFolder, entries: readonly SourceEntry[]): Promise<void> {
    if (this.#trying.stop?.aborted) return;
    await this.#apart(folder, entries.slice(0, MOST_SINGLY));
  }

  /** @returns what went wrong; undefined where nothing did, or where no session could be had. */
  async #apart(folder: SourceFolder, entries: readonly SourceEntry[]): Promise<unknown> {
    const { context, lease, mailbox, result } = this.#trying;
    const { source } = await context.mailbox(lease.mailboxId);
    const apart = { ...this.#trying, mailbox: { ...mailbox, source } };
    const before = result.accepted + result.heldBack;
    try {
      await source.open();
    } catch {
      return undefined; // in the next run, then
    }
    try {
      if (!isNumbered(source)) await source.list(folder.name);
      const intake = new FolderIntake(apart, folder);
      await intake.take(entries, true);
      await acknowledge(apart, intake.ours);
      await closeSource(apart);
      return undefined;
    } catch (error) {
      await closeSource(apart).catch(() => undefined);
      return error;
    } finally {
      if (result.notInLedger) result.notInLedger -= result.accepted + result.heldBack - before;
    }
  }
}

const unfetchable = (times: number): ZaakpostError =>
  new ZaakpostError('MAIL_UNFETCHABLE', { detail: `${times} times` });
