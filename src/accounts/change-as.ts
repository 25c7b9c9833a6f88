import { sql, type Transaction } from 'kysely';
import type { Database } from '../store/database.ts';
import type { Schema } from '../store/schema.ts';

/** Changes settings in one transaction, all under the name of `actor` in the history of settings. */
export const changeAs = <T>(
  db: Database,
  actor: string,
  work: (transaction: Transaction<Schema>) => Promise<T>,
): Promise<T> =>
  db.transaction().execute(async (transaction) => {
    await actAs(transaction, actor);
    return work(transaction);
  });

/**
 * Says who makes the changes of settings in this transaction, to its end. It waits for whoever is changing settings now: at the
 * first change it would have to do so all the same, with rows locked that they may want.
 */
export async function actAs(transaction: Transaction<Schema>, actor: string): Promise<void> {
  await sql`SELECT set_config('zaakpost.actor', ${actor}, true),
    pg_advisory_xact_lock(hashtextextended('zaakpost.settings', 0))`.execute(transaction);
}
