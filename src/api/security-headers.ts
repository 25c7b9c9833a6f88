import type { FastifyReply, FastifyRequest } from 'fastify';

/** Full version of the API (NL API Design Rules, /core/version-header); the major is in the path. */
export const API_VERSION = '1.0.0';

/** Answers are data, never pages: nothing in them may run, load or be framed. */
const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox";

/**
 * Headers of every answer (NL API Design Rules, transport security; OWASP REST). HSTS is ignored by browsers on plain HTTP and
 * right behind a TLS proxy. A route that serves a page sets its own Content-Security-Policy first.
 */
export async function securityHeaders(_request: FastifyRequest, reply: FastifyReply): Promise<void> {
  reply.headers({
    'api-version': API_VERSION,
    'cache-control': 'no-store',
    'content-security-policy': DATA_POLICY,
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'strict-transport-security': 'max-age=31536000; includeSubDomains',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
  });
}
