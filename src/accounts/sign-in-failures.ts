import { sql } from 'kysely';
import { ZaakpostError } from '../errors.ts';
import type { Queries } from '../store/database.ts';
import { tokenDigest } from './secret-token.ts';

/** After so many failures in a row each further attempt locks the name, for a time that doubles up to the longest. */
const FREE_FAILURES = 5;
const FIRST_LOCK_SECONDS = 30;
const LONGEST_LOCK_SECONDS = 15 * 60;

/** A row of failures ends when so long nobody tried. */
const FORGOTTEN_HOURS = 24;

/**
 * Counts an attempt before it is looked at, so that many at once are no way around the lock; success forgets the count. Names that
 * nobody has are counted as well, so that a lock tells nothing of who is there.
 *
 * @param name what was given.
 * @throws ZaakpostError SIGN_IN_LOCKED
 */
export async function countAttempt(db: Queries, name: string): Promise<void> {
  await sql`DELETE FROM sign_in_failure WHERE last_at < now() - make_interval(hours => ${FORGOTTEN_HOURS})`.execute(
    db,
  );
  const { rows } = await sql`
    INSERT INTO sign_in_failure AS known (name_sha256, failures) VALUES (${tokenDigest(name)}, 1)
    ON CONFLICT (name_sha256) DO UPDATE SET last_at = now(), failures = known.failures + 1,
      locked_until = CASE WHEN known.failures + 1 >= ${FREE_FAILURES} THEN now() + make_interval(secs =>
        least(${LONGEST_LOCK_SECONDS}, ${FIRST_LOCK_SECONDS} * power(2, least(20, known.failures + 1 - ${FREE_FAILURES})))) END
    WHERE known.locked_until IS NULL OR known.locked_until <= now()
    RETURNING 1`.execute(db);
  if (rows.length === 0) throw new ZaakpostError('SIGN_IN_LOCKED');
}

/** Forgets the failures of a name: it signed in, or got another password. */
export async function forgetFailures(db: Queries, name: string): Promise<void> {
  await db.deleteFrom('sign_in_failure').where('name_sha256', '=', tokenDigest(name)).execute();
}
