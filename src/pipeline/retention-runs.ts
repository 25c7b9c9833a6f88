import { sql } from 'kysely';
import { z } from 'zod';
import { ZaakpostError } from '../errors.ts';
import type { Database } from '../store/database.ts';
import { beyond, type Order } from '../store/order.ts';
import { type RetentionContext, runRetention } from './retention.ts';
import type { RetentionReport } from './retention-report.ts';

/** A purge that was done, or is under way. */
export interface RetentionRun {
  id: string;
  actor: string;
  startedAt: Date;
  /** null: it is under way, or was cut short. */
  endedAt: Date | null;
  report: RetentionReport;
}

export const retentionReport = z.record(z.string(), z.object({ count: z.int(), octets: z.int() }));

/** Which purges are listed. */
export interface RetentionRunFilter {
  /** Who asked for it, or `schedule`. */
  actor?: string | undefined;
  startedFrom?: Date | undefined;
  startedBefore?: Date | undefined;
  /** Id of the last one of the page before. */
  after?: string | undefined;
  /** desc where it is not said. */
  order?: Order | undefined;
  limit: number;
}

/** Purges, the newest first where nothing else is asked for. */
export async function listRetentionRuns(
  db: Database,
  { actor, startedFrom, startedBefore, after, order = 'desc', limit }: RetentionRunFilter,
): Promise<RetentionRun[]> {
  let query = db
    .selectFrom('retention_run')
    .select(['id', 'actor', 'started_at as startedAt', 'ended_at as endedAt', 'report'])
    .orderBy('id', order)
    .limit(limit);
  if (actor !== undefined) query = query.where('actor', '=', actor);
  if (startedFrom !== undefined) query = query.where('started_at', '>=', startedFrom);
  if (startedBefore !== undefined) query = query.where('started_at', '<', startedBefore);
  if (after !== undefined) query = query.where('id', beyond(order), after);
  const rows = await query.execute();
  return rows.map((row) => ({ ...row, report: retentionReport.parse(row.report) }));
}

/**
 * Purges where the last purge of the schedule began more than a day ago; several processes may ask at once, and one does it.
 *
 * @returns what was removed; null where it was not time yet.
 */
export async function retentionOnSchedule(context: RetentionContext): Promise<RetentionReport | null> {
  const recent = await context.db
    .selectFrom('retention_run')
    .select('id')
    .where('actor', '=', SCHEDULE)
    .where('started_at', '>', sql<Date>`now() - interval '1 day'`)
    .limit(1)
    .executeTakeFirst();
  if (recent) return null;
  return runRetention(context, SCHEDULE).catch((error: unknown) => {
    if (error instanceof ZaakpostError && error.code === 'CONFLICT') return null;
    throw error;
  });
}

const SCHEDULE = 'schedule';
