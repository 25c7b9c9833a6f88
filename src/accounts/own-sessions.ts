import { sql } from 'kysely';
import { ZaakpostError } from '../errors.ts';
import type { Queries } from '../store/database.ts';
import type { ShortList } from '../store/sorted.ts';
import type { SessionLimits } from './session.ts';

/** A session as its person sees it. */
export interface OwnSession {
  id: string;
  createdAt: Date;
  lastSeenAt: Date;
  expiresAt: Date;
  /** Network address from which it was begun. */
  origin: string | null;
  /** What the browser calls itself. */
  userAgent: string | null;
}

/** The list of one's own sessions. */
export const SESSION_LIST: ShortList<OwnSession, 'createdAt' | 'lastSeenAt', object> = {
  keys: { createdAt: ({ createdAt }) => createdAt, lastSeenAt: ({ lastSeenAt }) => lastSeenAt },
  idOf: ({ id }) => id,
  fits: () => true,
};

/** The sessions of an account that are open, the newest first. */
export async function listSessions(
  db: Queries,
  accountId: string,
  limits: SessionLimits,
): Promise<OwnSession[]> {
  return db
    .selectFrom('session')
    .select(['id', 'created_at as createdAt', 'last_seen_at as lastSeenAt', 'expires_at as expiresAt'])
    .select(['origin', 'user_agent as userAgent'])
    .where('account_id', '=', accountId)
    .where('expires_at', '>', sql<Date>`now()`)
    .where('last_seen_at', '>', sql<Date>`now() - make_interval(mins => ${limits.idleMinutes})`)
    .orderBy('id', 'desc')
    .execute();
}

/** Ends a session of an account. @throws ZaakpostError NOT_FOUND where it has none of that id. */
export async function endOwnSession(db: Queries, accountId: string, id: string): Promise<void> {
  const { numDeletedRows } = await db
    .deleteFrom('session')
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  if (numDeletedRows === 0n) throw new ZaakpostError('NOT_FOUND', { detail: `session ${id} of the account` });
}
