import { existsSync } from 'node:fs';
import path from 'node:path';
import files from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { handleNotFound } from './problem.ts';

/** Where `npm run build` puts the screens. */
export const SCREENS_FOLDER = path.join(import.meta.dirname, '../../ui/dist');

const PAGE = 'index.html';

/**
 * The screens run the scripts that they were built with, ask this server only, and are in nobody's frame. What people wrote is shown
 * in frames of their own, which get their policy with their content.
 */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self' blob:",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** Names of assets hold a hash of their content: they never change. */
const FOREVER = 'public, max-age=31536000, immutable';

/**
 * Serves the screens at `/`, where they have been built.
 *
 * @param folder what was built.
 * @returns what answers a path that is not there: each screen has a path of its own, which the page knows. null without screens.
 */
export async function serveScreens(
  api: FastifyInstance,
  folder = SCREENS_FOLDER,
): Promise<((request: FastifyRequest, reply: FastifyReply) => FastifyReply) | null> {
  if (!existsSync(path.join(folder, PAGE))) return null;
  await api.register(files, {
    root: folder,
    wildcard: false,
    cacheControl: false,
    setHeaders: (reply, file) => {
      reply.header('content-security-policy', PAGE_POLICY);
      const isAsset = path.relative(folder, file).startsWith(`assets${path.sep}`);
      reply.header('cache-control', isAsset ? FOREVER : 'no-cache');
    },
  });
  return (request, reply) => (isScreen(request) ? reply.sendFile(PAGE) : handleNotFound(request, reply));
}

/** Whether a browser asks for a page, and not for something of the API or a file that is gone. */
function isScreen({ method, url, headers }: FastifyRequest): boolean {
  const [pathname = ''] = url.split('?');
  const last = pathname.slice(pathname.lastIndexOf('/') + 1);
  return (
    (method === 'GET' || method === 'HEAD') &&
    !/^\/v\d+(\/|$)/.test(pathname) &&
    !last.includes('.') &&
    (headers.accept ?? '').includes('text/html')
  );
}
