import { sql } from 'kysely';
import type { Database } from '../store/database.ts';

/** Contents that a scanner has found clean. */
export interface CleanScans {
  /** Those among the hashes that were found clean by this engine with these signatures, and lately. */
  known(sha256: readonly string[], version: string): Promise<Set<string>>;
  remember(sha256: readonly string[], version: string): Promise<void>;
}

/**
 * How long a content is known to be clean, in hours: signatures that are not the official ones change without the
 * version that clamd names.
 */
const HOURS = 24;

/** The same, for looks at a mail that are to leave nothing behind. */
export const readingOnly = (scans: CleanScans): CleanScans => ({
  known: (sha256, version) => scans.known(sha256, version),
  remember: async () => undefined,
});

/** Kept in PostgreSQL, for all workers. What is lost is scanned again. */
export class StoredCleanScans implements CleanScans {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  async known(sha256: readonly string[], version: string): Promise<Set<string>> {
    if (sha256.length === 0) return new Set();
    const rows = await this.#db
      .selectFrom('clean_scan')
      .select('sha256')
      .where('sha256', 'in', sha256)
      .where('version', '=', version)
      .where('scanned_at', '>', sql<Date>`now() - make_interval(hours => ${HOURS})`)
      .execute();
    return new Set(rows.map((row) => row.sha256));
  }

  async remember(sha256: readonly string[], version: string): Promise<void> {
    if (sha256.length === 0) return;
    await this.#db
      .insertInto('clean_scan')
      .values(sha256.map((hash) => ({ sha256: hash, version })))
      .onConflict((conflict) =>
        conflict.column('sha256').doUpdateSet({ version, scanned_at: sql<Date>`now()` }),
      )
      .execute();
    // whoever adds clears away: the table holds what a day brings
    await this.#db
      .deleteFrom('clean_scan')
      .where('scanned_at', '<', sql<Date>`now() - make_interval(hours => ${HOURS})`)
      .execute();
  }
}
