import { hostname } from 'node:os';
import { sql } from 'kysely';
import type { Database } from '../store/database.ts';
import { newId } from '../store/id.ts';

/** One that is not renewed for so long is free for another. */
const SECONDS = 30;

/**
 * The right to watch mailboxes, each by one process. Whoever watches writes nothing and fetches nothing, so two at a time, as
 * may be for a moment when a process was held up, do no harm: the run itself has a lease of its own.
 */
export class WatchLeases {
  readonly #db: Database;
  readonly #holder = `${hostname()}:${process.pid}:${newId()}`;

  constructor(db: Database) {
    this.#db = db;
  }

  /** Takes or renews a lease. @returns whether it is ours. */
  async hold(mailboxId: string): Promise<boolean> {
    const expires_at = sql<Date>`clock_timestamp() + make_interval(secs => ${SECONDS})`;
    const row = await this.#db
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
