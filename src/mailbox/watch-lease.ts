import { hostname } from 'node:os';
import { sql } from 'kysely';
import type { Database, Queries } from '../store/database.ts';
import { newId } from '../store/id.ts';
import { type ConnectionCaps, mayWatch } from './connections.ts';

/** One that is not renewed for so long is free for another. */
const SECONDS = 30;

/**
 * The right to watch mailboxes, each by one process. Whoever watches writes nothing and fetches nothing, so two at a time, as
 * may be for a moment when a process was held up, do no harm: the run itself has a lease of its own.
 */
export class WatchLeases {
  readonly #db: Database;
  readonly #holder = `${hostname()}:${process.pid}:${newId()}`;

  readonly #caps: ConnectionCaps | undefined;

  /** @param caps how many connections there may be; without them, any number. */
  constructor(db: Database, caps?: ConnectionCaps) {
    this.#db = db;
    this.#caps = caps;
  }

  /**
   * Takes or renews a lease.
   *
   * @returns whose it is now: ours, that of another process, or nobody's, as no connection is free for it.
   */
  async hold(mailboxId: string): Promise<'ours' | 'of another' | 'no connection'> {
    return this.#db.transaction().execute(async (transaction) => {
      const holder = await this.#holderOf(transaction, mailboxId);
      if (holder !== undefined && holder !== this.#holder) return 'of another';
      const caps = holder === undefined ? this.#caps : undefined;
      if (caps && !(await mayWatch(transaction, mailboxId, caps))) return 'no connection';
      return (await this.#take(transaction, mailboxId)) ? 'ours' : 'of another';
    });
  }

  async #holderOf(transaction: Queries, mailboxId: string): Promise<string | undefined> {
    const row = await transaction
      .selectFrom('mailbox_watch')
      .select('holder')
      .where('mailbox_id', '=', mailboxId)
      .where('expires_at', '>', sql<Date>`clock_timestamp()`)
      .executeTakeFirst();
    return row?.holder;
  }

  async #take(transaction: Queries, mailboxId: string): Promise<boolean> {
    const expires_at = sql<Date>`clock_timestamp() + make_interval(secs => ${SECONDS})`;
    const row = await transaction
      .insertInto('mailbox_watch')
      .values({ mailbox_id: mailboxId, holder: this.#holder, expires_at })
      .onConflict((conflict) =>
        conflict
          .column('mailbox_id')
          .doUpdateSet({ holder: this.#holder, expires_at })
          .where((where) =>
            where.or([
              where('mailbox_watch.holder', '=', this.#holder),
              where('mailbox_watch.expires_at', '<', sql<Date>`clock_timestamp()`),
            ]),
          ),
      )
      .returning('mailbox_id')
      .executeTakeFirst();
    return row !== undefined;
  }

  /** Gives a lease up. */
  async release(mailboxId: string): Promise<void> {
    await this.#db
      .deleteFrom('mailbox_watch')
      .where('mailbox_id', '=', mailboxId)
      .where('holder', '=', this.#holder)
      .execute();
  }
}
