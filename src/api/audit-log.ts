import type { FastifyReply, FastifyRequest } from 'fastify';
import { recordAudit } from '../accounts/audit.ts';
import type { Database } from '../store/database.ts';
import type { Tag } from './tags.ts';

/** Resources of which a look at one is recorded: they show what people wrote. */
const LOOKED_AT: ReadonlySet<Tag | undefined> = new Set<Tag>(['mails', 'documents', 'cases']);

/**
 * Records a request before its answer goes out, where it changes something or shows one mail, case or document. Where that is not
 * possible nothing is shown.
 *
 * @throws the database's error, which is answered as such.
 */
export async function recordRequest(
  db: Database,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const { actor, params, ip, id, routeOptions } = request;
  if (!actor || !isRecorded(request)) return;
  // Recording it failed: what is sent now is the error of that.
  if (request.recorded) return;
  request.recorded = true;
  await recordAudit(db, {
    actor: { kind: actor.kind, id: actor.id, name: actor.name },
    action: routeOptions.schema?.operationId ?? `${request.method} ${routeOptions.url}`,
    object:
      request.auditObject ?? (Object.values((params ?? {}) as Record<string, string>).join('/') || null),
    result: resultOf(reply.statusCode),
    detail: [reply.statusCode, ...notesOn(request)].join(' '),
    origin: ip,
    requestId: id,
  });
}

/** What tells a request from others of its kind: that it only asked what would be done, or was done before. */
function notesOn({ repeated, body }: FastifyRequest): string[] {
  const isDryRun = (body as { dryRun?: unknown } | null | undefined)?.dryRun === true;
  return [...(repeated ? ['repeated'] : []), ...(isDryRun ? ['dry run'] : [])];
}

function isRecorded({ method, params, routeOptions }: FastifyRequest): boolean {
  if (method !== 'GET' && method !== 'HEAD') return true;
  const [tag] = (routeOptions.schema?.tags ?? []) as [Tag?];
  return LOOKED_AT.has(tag) && Object.keys(params ?? {}).length > 0;
}

function resultOf(status: number): 'done' | 'refused' | 'failed' {
  if (status < 400) return 'done';
  return status < 500 ? 'refused' : 'failed';
}
