import type { FastifyRequest } from 'fastify';
import type { Actor } from '../accounts/actor.ts';
import { beginSession, endSessionOf, isCsrfToken, openSession, type Session } from '../accounts/session.ts';
import type { Config } from '../config.ts';
import { ZaakpostError } from '../errors.ts';
import type { Database } from '../store/database.ts';
import { verifyApiKey } from './api-key.ts';
import { sessionToken } from './session-cookie.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; null on routes that are open to all. */
    actor: Actor | null;
    /** The session of a person who has signed in; null for a service with a key. */
    session: Session | null;
    /** It is in the audit log, or could not be brought there. */
    recorded: boolean;
    /** What the audit line names, where that is not in the path. */
    auditObject: string | null;
  }
}

/** `Authorization: Bearer KEY` (RFC 6750, 2.1). */
const BEARER = /^Bearer +([\w.~+/=-]+) *$/i;

/** Methods that change nothing (RFC 9110, 9.2.1). */
const SAFE: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Lets a request through that carries a valid API key or the cookie of a session, or is for an open route. A key counts before a
 * cookie. With a cookie every change must bring the session's token, which no other site knows.
 *
 * @throws ZaakpostError UNAUTHORIZED, CSRF_TOKEN_WRONG, DATABASE_UNAVAILABLE
 */
export async function authenticate(
  db: Database,
  config: Pick<Config, 'sessionIdleMinutes' | 'sessionHours'>,
  request: FastifyRequest,
): Promise<void> {
  if (request.routeOptions.config.open) return;
  const { authorization } = request.headers;
  request.actor =
    authorization === undefined ? await bySession(db, config, request) : await byKey(db, authorization);
}

async function byKey(db: Database, authorization: string): Promise<Actor> {
  const [, key] = BEARER.exec(authorization) ?? [];
  const known = key === undefined ? null : await verifyApiKey(db, key);
  if (!known) throw new ZaakpostError('UNAUTHORIZED');
  return { kind: 'api-key', id: known.id, name: known.name, roles: known.roles, groups: [] };
}

/** Who asks: the name of the key, or that of the account. */
export const actorOf = (request: FastifyRequest): string => request.actor?.name ?? 'api';

async function bySession(
  db: Database,
  config: Pick<Config, 'sessionIdleMinutes' | 'sessionHours'>,
  request: FastifyRequest,
): Promise<Actor> {
  const token = sessionToken(request);
  const session = token === undefined ? null : await openSession(db, token, sessionLimits(config));
  if (!session) throw new ZaakpostError('UNAUTHORIZED');
  const given = request.headers['x-csrf-token'];
  if (!SAFE.has(request.method) && !isCsrfToken(session, typeof given === 'string' ? given : undefined))
    throw new ZaakpostError('CSRF_TOKEN_WRONG');
  request.session = session;
  return { kind: 'account', ...session.account };
}

/**
 * Begins the session of somebody who has signed in. The one that the browser had before ends: nobody would see that it goes on.
 *
 * @param idToken of the provider that the person signed in with, sealed.
 * @returns the token for the cookie, never one that came with the request.
 */
export async function beginAnew(
  db: Database,
  config: Pick<Config, 'sessionIdleMinutes' | 'sessionHours'>,
  request: FastifyRequest,
  accountId: string,
  idToken?: Buffer,
): Promise<string> {
  const before = sessionToken(request);
  if (before !== undefined) await endSessionOf(db, before);
  const beginning = { ...beginningOf(request), ...(idToken ? { idToken } : {}) };
  return beginSession(db, accountId, sessionLimits(config), beginning);
}

/** Where a session is begun, by its request. */
const beginningOf = ({ ip, headers }: FastifyRequest) => ({
  origin: ip,
  userAgent: headers['user-agent'] ?? null,
});

/** How long sessions last, by the configuration. */
export const sessionLimits = (config: Pick<Config, 'sessionIdleMinutes' | 'sessionHours'>) => ({
  idleMinutes: config.sessionIdleMinutes,
  hours: config.sessionHours,
});
