import { timingSafeEqual } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from '../store/database.ts';
import { newId } from '../store/id.ts';
import { storable } from '../store/text.ts';
import { isRole, type Role } from './role.ts';
import { newToken, tokenDigest } from './secret-token.ts';

/** How long a session lasts. */
export interface SessionLimits {
  /** Without a request. */
  idleMinutes: number;
  /** However busy it is. */
  hours: number;
}

/** A session that is open. */
export interface Session {
  id: string;
  account: { id: string; name: string; displayName: string; roles: Role[]; groups: string[] };
  /** To be sent along with every change. */
  csrfToken: string;
  /** Its end, however busy it is. */
  expiresAt: Date;
}

/** The last use of a session is written at most so often: a busy page is no write for each request. */
const NOTED_EVERY_SECONDS = 30;

/** How a session begins. */
export interface SessionBeginning {
  /** Network address. */
  origin: string;
  userAgent: string | null;
  /** Of the provider that the person signed in with, sealed. */
  idToken?: Buffer;
}

const LONGEST_USER_AGENT = 200;

/**
 * Begins a session.
 *
 * @returns the token for the cookie, which is stored nowhere.
 */
export async function beginSession(
  db: Database,
  accountId: string,
  limits: SessionLimits,
  { origin, userAgent, idToken }: SessionBeginning,
): Promise<string> {
  const token = newToken();
  await db
    .insertInto('session')
    .values({
      id: newId(),
      account_id: accountId,
      token_sha256: tokenDigest(token),
      csrf_token: newToken(),
      id_token: idToken ?? null,
      origin,
      user_agent: userAgent && storable(userAgent.slice(0, LONGEST_USER_AGENT)),
      expires_at: sql<Date>`now() + make_interval(hours => ${limits.hours})`,
    })
    .execute();
  return token;
}

/** The session of a token, and its use is noted; null where there is none, where it has ended, or its account is disabled. */
export async function openSession(
  db: Database,
  token: string,
  limits: SessionLimits,
): Promise<Session | null> {
  const row = await db
    .selectFrom('session')
    .innerJoin('account', 'account.id', 'session.account_id')
    .select([
      'session.id',
      'session.csrf_token',
      'session.expires_at',
      'account.id as accountId',
      'account.name',
      'account.display_name',
      'account.roles',
      'account.groups',
    ])
    .where('session.token_sha256', '=', tokenDigest(token))
    .where('session.expires_at', '>', sql<Date>`now()`)
    .where('session.last_seen_at', '>', sql<Date>`now() - make_interval(mins => ${limits.idleMinutes})`)
    .where('account.disabled_at', 'is', null)
    .executeTakeFirst();
  if (!row) return null;
  await noteUse(db, row.id);
  const { accountId, name, display_name, roles, groups } = row;
  return {
    id: row.id,
    account: { id: accountId, name, displayName: display_name, roles: roles.filter(isRole), groups },
    csrfToken: row.csrf_token,
    expiresAt: row.expires_at,
  };
}

async function noteUse(db: Database, id: string): Promise<void> {
  await db
    .updateTable('session')
    .set({ last_seen_at: sql<Date>`now()` })
    .where('id', '=', id)
    .where('last_seen_at', '<', sql<Date>`now() - make_interval(secs => ${NOTED_EVERY_SECONDS})`)
    .execute();
}

/** Whether a token that came with a change is the session's, compared in constant time. */
export function isCsrfToken({ csrfToken }: Session, given: string | undefined): boolean {
  const [expected, came] = [tokenDigest(csrfToken), tokenDigest(given ?? '')];
  return timingSafeEqual(expected, came);
}

/** Ends the session of a token, where it has one: of a browser in which somebody signs in anew. */
export async function endSessionOf(db: Database, token: string): Promise<void> {
  await db.deleteFrom('session').where('token_sha256', '=', tokenDigest(token)).execute();
}

/** Ends a session, and sweeps those that have ended by themselves. @returns the sealed ID token that it began with, if any. */
export async function endSession(db: Database, id: string): Promise<Buffer | null> {
  const ended = await db
    .deleteFrom('session')
    .where((where) => where.or([where('id', '=', id), where('expires_at', '<', sql<Date>`now()`)]))
    .returning(['id', 'id_token'])
    .execute();
  return ended.find((session) => session.id === id)?.id_token ?? null;
}
