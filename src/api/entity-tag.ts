import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import { ZaakpostError } from '../errors.ts';
import type { Queries } from '../store/database.ts';

/** What makes a version of a resource: what people change of it, and not how it fares. */
export interface Versioned {
  /** Where its row is, which is locked while it is changed. */
  table: 'mailbox' | 'profile' | 'case_type' | 'cases' | 'account' | 'webhook';
  /** Fields of its representation. */
  fields: readonly string[];
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Its answers have an ETag; where it changes the resource, If-Match is heeded. */
    versioned?: Versioned;
  }
}

/** The entity-tag (RFC 9110, 8.8.3) of a representation: the same as long as nobody has changed what is versioned of it. */
export function entityTag({ fields }: Versioned, shown: object): string {
  const values = fields.map((field) => (shown as Record<string, unknown>)[field] ?? null);
  return `"${createHash('sha256').update(JSON.stringify(values)).digest('base64url').slice(0, 27)}"`;
}

/** Gives the answer of a versioned resource its ETag. */
export async function tagAnswer(
  request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
): Promise<unknown> {
  const { versioned } = request.routeOptions.config;
  if (versioned && reply.statusCode < 300 && typeof payload === 'object' && payload !== null)
    reply.header('etag', entityTag(versioned, payload));
  return payload;
}

/**
 * Sees to it that a resource is the one that whoever changes it has seen, where he says which that was (If-Match; RFC 9110, 13.1.1). Its row
 * stays locked to the end of the transaction, so that nobody changes it in between.
 *
 * @param show reads its representation as it is now.
 * @throws ZaakpostError PRECONDITION_FAILED where it was changed; NOT_FOUND
 */
export async function requireUnchanged(
  transaction: Queries,
  { headers, routeOptions }: FastifyRequest,
  id: string,
  show: (transaction: Queries) => Promise<object>,
): Promise<void> {
  const { versioned } = routeOptions.config;
  const wanted = headers['if-match'];
  if (!versioned || wanted === undefined) return;
  await sql`SELECT FROM ${sql.table(versioned.table)} WHERE id::text = ${id} FOR UPDATE`.execute(transaction);
  const tag = entityTag(versioned, await show(transaction));
  if (wanted.split(',').some((each) => each.trim() === '*' || each.trim() === tag)) return;
  throw new ZaakpostError('PRECONDITION_FAILED', { detail: `it is ${tag} now` });
}
