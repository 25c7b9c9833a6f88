import { sql } from 'kysely';
import { ZaakpostError } from '../errors.ts';
import type { Database } from '../store/database.ts';
import { newId } from '../store/id.ts';
import { beyond, type Order } from '../store/order.ts';

/** That the audit log was exported: only what was may be deleted after its time. */
export interface AuditExport {
  id: string;
  exportedAt: Date;
  actor: string;
  /** The newest line of it. */
  throughId: string;
  /** Lines that no export before had. */
  entries: number;
}

/** Which exports are listed. */
export interface AuditExportFilter {
  exportedFrom?: Date | undefined;
  exportedBefore?: Date | undefined;
  /** Id of the last one of the page before. */
  after?: string | undefined;
  /** desc where it is not said. */
  order?: Order | undefined;
  limit: number;
}

/** Exports, the newest first where nothing else is asked for. */
export function listAuditExports(
  db: Database,
  { exportedFrom, exportedBefore, after, order = 'desc', limit }: AuditExportFilter,
): Promise<AuditExport[]> {
  let query = db
    .selectFrom('audit_export')
    .select(['id', 'at as exportedAt', 'actor', 'through_id as throughId', 'entries'])
    .orderBy('id', order)
    .limit(limit);
  if (exportedFrom !== undefined) query = query.where('at', '>=', exportedFrom);
  if (exportedBefore !== undefined) query = query.where('at', '<', exportedBefore);
  if (after !== undefined) query = query.where('id', beyond(order), after);
  return query.execute();
}

/** The newest line that an export has; undefined where there was none. */
export async function exportedThrough(db: Database): Promise<string | undefined> {
  const row = await db
    .selectFrom('audit_export')
    .select('through_id')
    .orderBy('through_id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.through_id;
}

/**
 * Notes that all lines up to one are kept elsewhere. Lines of the last minute do not count: others may still be written before
 * them.
 *
 * @param throughId a line of the log.
 * @returns null where that leaves nothing that was not exported before.
 * @throws ZaakpostError NOT_FOUND where there is no such line.
 */
export async function recordAuditExport(
  db: Database,
  { throughId, actor }: { throughId: string; actor: string },
): Promise<AuditExport | null> {
  const line = await db.selectFrom('audit_entry').select('id').where('id', '=', throughId).executeTakeFirst();
  if (!line) throw new ZaakpostError('NOT_FOUND', { detail: `audit entry ${throughId}` });
  const before = await exportedThrough(db);
  let query = db
    .selectFrom('audit_entry')
    .select(({ fn }) => [fn.countAll().as('entries'), sql<string | null>`max(id::text)`.as('newest')])
    .where('id', '<=', throughId)
    .where('at', '<', sql<Date>`now() - interval '1 minute'`);
  if (before !== undefined) query = query.where('id', '>', before);
  const { entries, newest } = await query.executeTakeFirstOrThrow();
  if (newest === null) return null;
  const row = { id: newId(), actor, through_id: newest, entries: Number(entries) };
  const { at } = await db.insertInto('audit_export').values(row).returning('at').executeTakeFirstOrThrow();
  return { id: row.id, exportedAt: at, actor, throughId: newest, entries: row.entries };
}
