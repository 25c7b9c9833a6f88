import type { FastifyRequest } from 'fastify';
import { recordAudit } from '../accounts/audit.ts';
import { asZaakpostError, ERRORS } from '../errors.ts';
import type { Database } from '../store/database.ts';

/**
 * Records an attempt to sign in under the name that was given; the account is not known, or not proven, before it is done.
 *
 * @param error what it failed of; undefined: it is done.
 */
export async function recordSignIn(
  db: Database,
  request: FastifyRequest,
  name: string,
  error?: unknown,
): Promise<void> {
  const failure = error === undefined ? null : asZaakpostError(error).code;
  await recordAudit(db, {
    actor: { kind: 'account', id: null, name },
    action: 'signIn',
    object: null,
    result: failure === null ? 'done' : ERRORS[failure].status < 500 ? 'refused' : 'failed',
    detail: failure,
    origin: request.ip,
    requestId: request.id,
  });
}
