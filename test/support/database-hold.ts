import type { TestContext } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';

/** A statement at which whoever makes it stands still. */
export interface HoldPoint {
  event: 'INSERT' | 'UPDATE';
  /** With its schema. */
  table: string;
  /** SQL about NEW: which rows are meant; all unless told. */
  when?: string;
}

/** Of the advisory lock that they wait for. */
const KEY = 20_261_123;
const LOOK_EVERY_MS = 20;

/**
 * Holds whoever writes certain rows, by a trigger that waits for a lock of this connection's: so a test finds a
 * process between two of its steps, and nothing in that process knows of it.
 */
export class DatabaseHold {
  readonly #client: pg.Client;
  readonly #table: string;

  private constructor(client: pg.Client, table: string) {
    this.#client = client;
    this.#table = table;
  }

  /** @param url of a database that is the test's own; the hold ends with the test. */
  static async place(
    t: TestContext,
    url: string,
    { event, table, when = 'true' }: HoldPoint,
  ): Promise<DatabaseHold> {
    const client = new pg.Client({ connectionString: url });
    // It breaks where the database is dropped first.
    client.on('error', () => undefined);
    await client.connect();
    t.after(() => client.end());
    await client.query(`
      SELECT pg_advisory_lock(${KEY});
      CREATE OR REPLACE FUNCTION public.stand_still() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN PERFORM pg_advisory_xact_lock(${KEY}); RETURN NEW; END $$;
      CREATE TRIGGER stand_still BEFORE ${event} ON ${table}
        FOR EACH ROW WHEN (${when}) EXECUTE FUNCTION public.stand_still();`);
    return new DatabaseHold(client, table);
  }

  /** Resolves when somebody stands still. */
  async reached(): Promise<void> {
    while ((await this.#standing()).length === 0) await wait(LOOK_EVERY_MS);
  }

  /** Lets everybody pass again. Who stands still never comes further, as befits a dead process. */
  async release(): Promise<void> {
    for (const pid of await this.#standing())
      await this.#client.query('SELECT pg_terminate_backend($1, 10000)', [pid]);
    await this.#client.query(`DROP TRIGGER stand_still ON ${this.#table}`);
    await this.#client.query('SELECT pg_advisory_unlock($1)', [KEY]);
  }

  async #standing(): Promise<number[]> {
    const { rows } = await this.#client.query<{ pid: number }>(
      "SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND objid = $1 AND NOT granted",
      [KEY],
    );
    return rows.map(({ pid }) => pid);
  }
}
