import { createHash } from 'node:crypto';
import apiReference from '@scalar/fastify-api-reference';
import type { FastifyInstance } from 'fastify';

/** Below this path the API can be read and tried in a browser. */
export const DOCS_PATH = '/v1/docs';

const INLINE_SCRIPT = /<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g;

/**
 * Serves the API's documentation from the OpenAPI document at `documentUrl`. All of it comes from this server: the page may
 * load and ask nothing elsewhere, and runs only the scripts that it was made with.
 */
export async function serveDocs(api: FastifyInstance, documentUrl: string): Promise<void> {
  await api.register(async (pages) => {
    pages.addHook('onSend', async (_request, reply, payload) => {
      if (typeof payload === 'string' && String(reply.getHeader('content-type')).startsWith('text/html'))
        reply.header('content-security-policy', pagePolicy(payload));
      return payload;
    });
    await pages.register(apiReference, {
      routePrefix: DOCS_PATH,
      configuration: {
        url: documentUrl,
        pageTitle: 'Zaakpost API',
        telemetry: false,
        withDefaultFonts: false,
        hideClientButton: true,
        showDeveloperTools: 'never',
        agent: { disabled: true },
        mcp: { disabled: true },
      },
    });
  });
}

/** Allows the page's own inline scripts by their hash, and nothing from elsewhere. The reference sets style attributes. */
function pagePolicy(html: string): string {
  const hashes = [...html.matchAll(INLINE_SCRIPT)].map(
    ([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  );
  return [
    "default-src 'none'",
    `script-src 'self' ${hashes.join(' ')}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
