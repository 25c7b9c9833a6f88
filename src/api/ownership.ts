import type { FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import { validate as isUuid } from 'uuid';
import { type Owned, type Scope, within } from '../accounts/scope.ts';
import { ZaakpostError } from '../errors.ts';
import type { Database } from '../store/database.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** What of the resource whoever asks may see and work on. */
    scope: Scope;
  }
}

/** Which parameter of a path names something that is somebody's. */
const OWNED_BY_PARAMETER: Readonly<Record<string, Owned>> = {
  mailboxId: 'mailbox',
  profileId: 'profile',
  caseId: 'cases',
  tokenId: 'case_token',
  mailId: 'mail',
  documentId: 'document',
  decisionRuleId: 'decision_rule',
};

/** Parameters that name what everybody may see who has a right to the resource. */
const NOBODYS: ReadonlySet<string> = new Set(['caseTypeId', 'sessionId', 'domain']);

/**
 * Lets a request through that names nothing foreign in its path. What is foreign is answered as what is not there. A parameter that
 * is not known here is refused to whoever does not see everything, so that a new route is closed until it is.
 *
 * @throws ZaakpostError NOT_FOUND, FORBIDDEN
 */
export async function requireOwn(db: Database, { params, scope }: FastifyRequest): Promise<void> {
  if (scope === 'everything') return;
  for (const [name, reference] of Object.entries((params ?? {}) as Record<string, string>)) {
    if (NOBODYS.has(name)) continue;
    const owned = OWNED_BY_PARAMETER[name];
    if (!owned) throw new ZaakpostError('FORBIDDEN', { detail: `${name} belongs to nobody` });
    await requireWithin(db, scope, owned, reference);
  }
}

/** Tables of which a row can be named by more than its id. */
const OTHER_NAMES: Partial<Record<Owned, string>> = { cases: 'number', profile: 'name', mailbox: 'name' };

/**
 * Sees to it that something is within a scope.
 *
 * @param reference its id; or the number of a case, the name of a profile or a mailbox. Where none is named all is well.
 * @throws ZaakpostError NOT_FOUND where it is not there, or foreign.
 */
export async function requireWithin(
  db: Database,
  scope: Scope,
  owned: Owned,
  reference: string | null | undefined,
): Promise<void> {
  if (scope === 'everything' || reference == null) return;
  const column = isUuid(reference) ? 'id' : OTHER_NAMES[owned];
  // What has not the form of an id is refused by the schema of the route.
  if (!column) return;
  const { rows } = await sql`SELECT FROM ${sql.table(owned)}
    WHERE ${sql.ref(`${owned}.${column}`)} = ${reference} AND ${within(scope, owned)}`.execute(db);
  if (rows.length === 0)
    throw new ZaakpostError('NOT_FOUND', { detail: `${owned} ${reference} in the scope of who asks` });
}
