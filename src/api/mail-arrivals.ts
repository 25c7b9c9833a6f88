import { sql } from 'kysely';
import { type Scope, within } from '../accounts/scope.ts';
import { type MailStatus, STATUS_CHANGES } from '../mail/status.ts';
import type { Database } from '../store/database.ts';

/** Mail that came within one step of time, and what has become of it by now. */
export interface Arrivals {
  /** Where the step begins. */
  startAt: Date;
  received: number;
  /** Of these, those that are with a case or an intake now. */
  filed: number;
  /** Of these, those that wait for a person now: held or in quarantine. */
  stopped: number;
}

/**
 * How much mail came in each of the last steps of time, the one that is going on being the last.
 *
 * @param scope only mail within it.
 * @param unit the length of a step; days are those of UTC.
 * @param steps how many.
 */
export async function arrivals(
  db: Database,
  scope: Scope,
  unit: 'hour' | 'day',
  steps: number,
): Promise<Arrivals[]> {
  const { rows } = await sql<Arrivals>`
    WITH step AS (
      SELECT date_trunc(${unit}, now(), 'UTC') - n * ${`1 ${unit}`}::interval AS start_at
      FROM generate_series(0, ${steps - 1}::int) AS n
    ), counted AS (
      SELECT date_trunc(${unit}, received_at, 'UTC') AS start_at,
        count(*)::int AS received,
        count(*) FILTER (WHERE status = 'filed')::int AS filed,
        count(*) FILTER (WHERE status IN ('held', 'quarantined'))::int AS stopped
      FROM mail
      WHERE received_at >= (SELECT min(start_at) FROM step) AND ${within(scope, 'mail')}
      GROUP BY 1
    )
    SELECT start_at AS "startAt", coalesce(received, 0) AS received, coalesce(filed, 0) AS filed,
      coalesce(stopped, 0) AS stopped
    FROM step LEFT JOIN counted USING (start_at)
    ORDER BY start_at`.execute(db);
  return rows;
}

/** How many mails there are of each status, and since when the oldest of it is there. */
export interface StatusCount {
  status: MailStatus;
  mails: number;
  /** When the oldest was accepted; null where there is none. */
  oldestReceivedAt: Date | null;
}

/** Counts the mails within a scope by status; every status is named. */
export async function countByStatus(db: Database, scope: Scope): Promise<StatusCount[]> {
  const counted = await db
    .selectFrom('mail')
    .select(['status', sql<number>`count(*)::float`.as('mails'), sql<Date>`min(received_at)`.as('oldest')])
    .where(within(scope, 'mail'))
    .groupBy('status')
    .execute();
  const known = new Map(counted.map((row) => [row.status, row]));
  return (Object.keys(STATUS_CHANGES) as MailStatus[]).map((status) => {
    const { mails = 0, oldest = null } = known.get(status) ?? {};
    return { status, mails, oldestReceivedAt: oldest };
  });
}
