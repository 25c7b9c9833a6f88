import type { FastifyReply, FastifyRequest } from 'fastify';
import { recordSpan } from '../tracing.ts';

/** Records a request that was answered: which route, not which address, in the words of OpenTelemetry's HTTP conventions. */
export async function recordRequestSpan(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const { method, routeOptions, headers, actor } = request;
  const { traceparent } = headers;
  const { statusCode, elapsedTime } = reply;
  recordSpan(routeOptions.url ? `${method} ${routeOptions.url}` : method, {
    kind: 'server',
    startedAt: new Date(Date.now() - elapsedTime),
    traceparent: typeof traceparent === 'string' ? traceparent : undefined,
    error: statusCode >= 500 ? String(statusCode) : undefined,
    facts: {
      'http.request.method': method,
      'http.route': routeOptions.url,
      'http.response.status_code': statusCode,
      'zaakpost.request.id': request.id,
      'zaakpost.actor.kind': actor?.kind,
      'zaakpost.actor.id': actor?.id,
    },
  });
}
