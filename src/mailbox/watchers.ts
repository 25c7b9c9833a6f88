import type { Logger } from 'pino';
import { asZaakpostError, summarise } from '../errors.ts';
import type { Database } from '../store/database.ts';
import type { ConnectionCaps } from './connections.ts';
import { type WatchOptions, watchImap } from './imap/watch.ts';
import { troubleOf } from './run-outcome.ts';
import type { SourceSettings } from './source.ts';
import { WatchLeases } from './watch-lease.ts';

/** After a watch has ended by itself: the first wait, and the longest. */
const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 15 * 60 * 1000;
/** A watch that lasted so long was sound: the next failure is the first again. */
const SOUND_MS = 60_000;
/** A lease that is younger is not renewed yet. */
const RENEW_MS = 8_000;
/** News that come so close together are one. */
const TOGETHER_MS = 50;

/** What watching works with. */
export interface WatchContext {
  db: Database;
  /** Connections that there may be at a time, over all processes; without it, any number. */
  connections?: ConnectionCaps | undefined;
  /** Where and how a mailbox is connected to, as it is set up now. */
  settings(mailboxId: string): Promise<SourceSettings>;
  /** Has the mailbox polled. */
  poll(mailboxId: string): Promise<void>;
  log: Logger;
  renewMs?: WatchOptions['renewMs'];
}

/** A mailbox that is watched, or waits to be. */
interface Watch {
  /** As it was set up then: a change begins it anew. */
  updatedAt: number;
  stop: AbortController;
  ended: Promise<void>;
  /** When the lease was taken or renewed. */
  heldAt: number;
}

/**
 * Watches the mailboxes that want it (`push`), each in one of all processes. The runs by the clock go on beside it, and
 * find what a watch has missed.
 */
export class MailboxWatchers {
  readonly #context: WatchContext;
  readonly #leases: WatchLeases;
  readonly #watches = new Map<string, Watch>();
  /** Told of in the log: no connection was free for them. */
  readonly #unwatched = new Set<string>();
  readonly #failures = new Map<string, { count: number; until: number }>();
  #syncing: Promise<void> | null = null;
  #closed = false;

  constructor(context: WatchContext) {
    this.#context = context;
    this.#leases = new WatchLeases(context.db, context.connections);
  }

  /** Makes what is watched be as the database says; to be called from time to time. */
  sync(): Promise<void> {
    if (this.#closed) return Promise.resolve();
    this.#syncing ??= this.#sync().finally(() => {
      this.#syncing = null;
    });
    return this.#syncing;
  }

  /** Ends all watches in good order. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#syncing?.catch(() => undefined);
    await Promise.all([...this.#watches.keys()].map((id) => this.#end(id)));
  }

  async #sync(): Promise<void> {
    const wanted = await this.#wanted();
    for (const [id, { updatedAt }] of this.#watches) if (wanted.get(id) !== updatedAt) await this.#end(id);
    for (const [id, updatedAt] of wanted) {
      if (this.#closed || (this.#failures.get(id)?.until ?? 0) > performance.now()) continue;
      const watch = this.#watches.get(id);
      if (watch && performance.now() - watch.heldAt < RENEW_MS) continue;
      const asked = performance.now();
      const holder = await this.#leases.hold(id);
      const held = holder === 'ours';
      this.#noteShortage(id, holder === 'no connection');
      if (held && watch) watch.heldAt = asked;
      if (held && !watch) this.#begin(id, updatedAt);
      if (!held) await this.#end(id);
    }
  }

  #noteShortage(id: string, short: boolean): void {
    if (short && !this.#unwatched.has(id))
      this.#context.log.warn(
        { mailboxId: id },
        'no connection is free to watch for new mail: it comes by the interval',
      );
    if (short) this.#unwatched.add(id);
    else this.#unwatched.delete(id);
  }

  /** One that is in trouble is left to the runs until one of them goes well. */
  async #wanted(): Promise<Map<string, number>> {
    const rows = await this.#context.db
      .selectFrom('mailbox')
      .select(['id', 'updated_at'])
      .where('push', '=', true)
      .where('state', '=', 'active')
      .where('consecutive_failures', '=', 0)
      .execute();
    return new Map(rows.map((row) => [row.id, row.updated_at.getTime()]));
  }

  #begin(id: string, updatedAt: number): void {
    const stop = new AbortController();
    const begun = performance.now();
    const ended = this.#watch(id, stop.signal)
      .then(() => this.#failures.delete(id))
      .catch((error: unknown) => this.#failed(id, error, performance.now() - begun))
      .then(async () => {
        this.#watches.delete(id);
        await this.#leases.release(id).catch(() => undefined);
      });
    this.#watches.set(id, { updatedAt, stop, ended, heldAt: begun });
  }

  async #watch(mailboxId: string, signal: AbortSignal): Promise<void> {
    const { log, renewMs } = this.#context;
    const news = new Gathered(() => this.#poll(mailboxId));
    const settings = await this.#context.settings(mailboxId);
    try {
      await watchImap(settings, {
        signal,
        onNews: () => news.note(),
        onWatching: (watched) => log.info({ mailboxId, ...watched }, 'watching for new mail'),
        ...(renewMs === undefined ? {} : { renewMs }),
      });
    } finally {
      news.close();
    }
  }

  #poll(mailboxId: string): void {
    this.#context
      .poll(mailboxId)
      .catch((error: unknown) =>
        this.#context.log.warn({ mailboxId, error: summarise(error) }, 'new mail could not be told of'),
      );
  }

  #failed(mailboxId: string, error: unknown, lastedMs: number): void {
    const { code } = asZaakpostError(error);
    const count = lastedMs > SOUND_MS ? 1 : (this.#failures.get(mailboxId)?.count ?? 0) + 1;
    const lasts = troubleOf(code) === 'lasts';
    const grown = lasts ? LONGEST_WAIT_MS : Math.min(FIRST_WAIT_MS * 2 ** (count - 1), LONGEST_WAIT_MS);
    const waitMs = Math.round((grown * (1 + Math.random())) / 2);
    this.#failures.set(mailboxId, { count, until: performance.now() + waitMs });
    this.#context.log.warn({ mailboxId, error: summarise(error), waitMs }, 'watching for new mail ended');
  }

  async #end(id: string): Promise<void> {
    const watch = this.#watches.get(id);
    watch?.stop.abort();
    await watch?.ended;
  }
}

/** News that come close together, told once. */
class Gathered {
  readonly #tell: () => void;
  #timer: NodeJS.Timeout | undefined;

  constructor(tell: () => void) {
    this.#tell = tell;
  }

  note(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#tell();
    }, TOGETHER_MS);
  }

  close(): void {
    clearTimeout(this.#timer);
  }
}
