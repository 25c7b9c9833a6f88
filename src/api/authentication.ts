import type { FastifyRequest } from 'fastify';
import { ZaakpostError } from '../errors.ts';
import type { Database } from '../store/database.ts';
import { type ApiKey, verifyApiKey } from './api-key.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** The key that the request came with; null on routes that ask for none. */
    apiKey: ApiKey | null;
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
  request.apiKey = key === undefined ? null : await verifyApiKey(db, key);
  if (!request.apiKey) throw new ZaakpostError('UNAUTHORIZED');
}
