import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify';
import {
  freeKey,
  type IdempotentRequest,
  idempotentRequest,
  keepAnswer,
  takeKey,
} from '../accounts/idempotent-request.ts';
import type { ApiContext } from './context.ts';
import { InvalidRequest } from './zod-compiler.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** It has taken an Idempotency-Key, and its answer is to be kept. */
    idempotent: IdempotentRequest | null;
    /** It was done before: the answer is that of the first time. */
    repeated: boolean;
  }
}

/** Printable ASCII, as long as a header should be. */
const KEY = /^[\x21-\x7e]{1,255}$/;

/** Of an answer, beside its body. What belongs to the single request (limits, ids) is made anew. */
const KEPT_HEADERS = ['content-type', 'location', 'etag'] as const;

/** Whether a route heeds Idempotency-Key: a POST that makes or starts something, by an actor who is known, and whose answer may be kept. */
export const isIdempotent = ({ method, config }: Pick<RouteOptions, 'method' | 'config'>): boolean =>
  method === 'POST' && !config?.open && !config?.looksOnly && !config?.unkept;

/** Sees to it that a POST with an Idempotency-Key is done once (the IETF's draft on that field). */
export function heedIdempotencyKeys(
  scope: FastifyInstance,
  context: Pick<ApiContext, 'db' | 'secrets'>,
): void {
  scope.addHook('preHandler', (request, reply) => begin(context, request, reply));
  // before the audit line: where that fails the answer is an error, but what was done is done
  scope.addHook('onSend', (request, reply, payload) => end(context, request, reply, payload));
}

async function begin(
  { db, secrets }: Pick<ApiContext, 'db' | 'secrets'>,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply | undefined> {
  const key = request.headers['idempotency-key'];
  const { method, actor, routeOptions } = request;
  if (key === undefined || !actor || !isIdempotent({ method, config: routeOptions.config })) return;
  if (typeof key !== 'string' || !KEY.test(key)) {
    const message = 'must be 1 to 255 printable ASCII characters without spaces';
    throw new InvalidRequest([{ field: 'header/Idempotency-Key', message }]);
  }
  const wanted = idempotentRequest(actor, key);
  const answer = await takeKey(db, secrets, wanted, fingerprint(request));
  if (answer === null) {
    request.idempotent = wanted;
    return;
  }
  request.repeated = true;
  return reply
    .code(answer.status)
    .headers({ ...answer.headers, 'idempotency-replayed': 'true' })
    .send(answer.body === '' ? undefined : answer.body);
}

/** What is asked for: two requests with the same are the same request. */
function fingerprint({ method, url, body }: FastifyRequest): Buffer {
  return createHash('sha256')
    .update(JSON.stringify([method, url, body ?? null]))
    .digest();
}

async function end(
  { db, secrets }: Pick<ApiContext, 'db' | 'secrets'>,
  request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
): Promise<unknown> {
  const { idempotent } = request;
  if (!idempotent) return payload;
  // Where keeping it fails the error comes by here too, and must not give the key free.
  request.idempotent = null;
  if (reply.statusCode >= 400) await freeKey(db, idempotent);
  else
    await keepAnswer(db, secrets, idempotent, {
      status: reply.statusCode,
      headers: keptHeaders(reply),
      body: String(payload ?? ''),
    });
  return payload;
}

function keptHeaders(reply: FastifyReply): Record<string, string> {
  const headers = KEPT_HEADERS.map((name) => [name, reply.getHeader(name)] as const);
  return Object.fromEntries(headers.flatMap(([name, value]) => (value ? [[name, String(value)]] : [])));
}
