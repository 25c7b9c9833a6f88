import type { FastifyRequest } from 'fastify';
import type { Actor } from '../accounts/actor.ts';
import { ZaakpostError } from '../errors.ts';
import type { Database } from '../store/database.ts';
import { verifyApiKey } from './api-key.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; null on routes that are open to all. */
    actor: Actor | null;
    /** It is in the audit log, or could not be brought there. */
    recorded: boolean;
  }
}

/** `Authorization: Bearer KEY` (RFC 6750, 2.1). */
const BEARER = /^Bearer +([\w.~+/=-]+) *$/i;

/**
 * Lets a request through that carries a valid API key, or is for an open route.
 *
 * @throws ZaakpostError UNAUTHORIZED, DATABASE_UNAVAILABLE
 */
export async function authenticate(db: Database, request: FastifyRequest): Promise<void> {
  if (request.routeOptions.config.open) return;
  const [, key] = BEARER.exec(request.headers.authorization ?? '') ?? [];
  const known = key === undefined ? null : await verifyApiKey(db, key);
  if (!known) throw new ZaakpostError('UNAUTHORIZED');
  request.actor = { kind: 'api-key', id: known.id, name: known.name, roles: known.roles };
}

/** Who asks: the name of the key. */
export const actorOf = (request: FastifyRequest): string => request.actor?.name ?? 'api';
