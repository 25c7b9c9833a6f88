import type { Insertable } from 'kysely';
import type { Database, Queries } from '../store/database.ts';
import { newId } from '../store/id.ts';
import { beyond, type Order } from '../store/order.ts';
import type { AuditEntryTable } from '../store/schema/accounts.ts';
import { storable } from '../store/text.ts';

/** An audit line (BIO2, 8.15): action, object, result, origin, actor and time; no secrets, and no content of mail. */
export interface AuditEntry {
  id: string;
  at: Date;
  actor: { kind: 'account' | 'api-key' | 'command'; id: string | null; name: string };
  /** The operation of the API, or the verb of the command. */
  action: string;
  /** Id or name of what it was done to. */
  object: string | null;
  result: 'done' | 'refused' | 'failed';
  /** HTTP status or error code; `dry run` of a verb, `200 dry run` of a request, that only told what it would do; `201 repeated` of a request that was done before. */
  detail: string | null;
  /** Network address, or the machine where the command ran. */
  origin: string;
  /** Of the request, as in the log and in problems. */
  requestId: string | null;
}

/** Adds a line. @throws whatever the database throws: what cannot be recorded must not be shown. */
export async function recordAudit(db: Queries, entry: Omit<AuditEntry, 'id' | 'at'>): Promise<void> {
  const { actor, action, object, result, detail, origin, requestId } = entry;
  const row: Insertable<AuditEntryTable> = {
    id: newId(),
    actor_kind: actor.kind,
    actor_id: actor.id,
    actor_name: storable(actor.name),
    action,
    object: object && storable(object),
    result,
    detail,
    origin,
    request_id: requestId,
  };
  await db.insertInto('audit_entry').values(row).execute();
}

/** Which lines are listed. */
export interface AuditFilter {
  /** Name of the actor. */
  actor?: string | undefined;
  action?: string | undefined;
  object?: string | undefined;
  result?: AuditEntry['result'] | undefined;
  atFrom?: Date | undefined;
  atBefore?: Date | undefined;
  /** Id of the last line of the page before. */
  after?: string | undefined;
  /** desc where it is not said. */
  order?: Order | undefined;
  /** Only lines that came after this one. */
  newerThan?: string | undefined;
  limit: number;
}

/** Lines of the audit log, the newest first where nothing else is asked for. */
export async function listAudit(db: Database, filter: AuditFilter): Promise<AuditEntry[]> {
  const { actor, action, object, result, atFrom, atBefore, after, newerThan, order = 'desc', limit } = filter;
  let query = db.selectFrom('audit_entry').selectAll().orderBy('id', order).limit(limit);
  if (actor !== undefined) query = query.where('actor_name', '=', actor);
  if (action !== undefined) query = query.where('action', '=', action);
  if (object !== undefined) query = query.where('object', '=', object);
  if (result !== undefined) query = query.where('result', '=', result);
  if (atFrom !== undefined) query = query.where('at', '>=', atFrom);
  if (atBefore !== undefined) query = query.where('at', '<', atBefore);
  if (after !== undefined) query = query.where('id', beyond(order), after);
  if (newerThan !== undefined) query = query.where('id', '>', newerThan);
  const rows = await query.execute();
  return rows.map((row) => ({
    id: row.id,
    at: row.at,
    actor: { kind: row.actor_kind, id: row.actor_id, name: row.actor_name },
    action: row.action,
    object: row.object,
    result: row.result,
    detail: row.detail,
    origin: row.origin,
    requestId: row.request_id,
  }));
}
