import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { fastify } from 'fastify';
import { handleError, handleNotFound } from '../../src/api/problem.ts';
import { serveScreens } from '../../src/api/screens.ts';
import { securityHeaders } from '../../src/api/security-headers.ts';

/** A server with screens, as the API has them. */
async function served(t: TestContext, files: Record<string, string>) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'zaakpost-screens-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  await mkdir(path.join(folder, 'assets'));
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text);
  const server = fastify();
  t.after(() => server.close());
  server.addHook('onRequest', securityHeaders);
  server.setErrorHandler(handleError);
  server.setNotFoundHandler((await serveScreens(server, folder)) ?? handleNotFound);
  const ask = (url: string, accept = 'text/html,*/*;q=0.8') => server.inject({ url, headers: { accept } });
  return { ask };
}

const FILES = { 'index.html': '<!doctype html><title>Zaakpost</title>', 'assets/main-1a2b.js': 'run()' };

test('the page is there at the address of every screen, asked for anew each time, with a strict policy', async (t) => {
  const { ask } = await served(t, FILES);
  for (const url of ['/', '/mailboxes/123', '/sign-in/abc', '/mails?status=held']) {
    const page = await ask(url);
    assert.equal(page.statusCode, 200, url);
    assert.equal(page.body, FILES['index.html']);
    assert.equal(page.headers['cache-control'], 'no-cache');
    const policy = String(page.headers['content-security-policy']);
    assert.match(policy, /^default-src 'none'; script-src 'self'; style-src 'self';/);
    assert.doesNotMatch(policy, /unsafe|\*|sandbox/);
    assert.match(policy, /frame-ancestors 'none'/);
    assert.equal(page.headers['x-content-type-options'], 'nosniff');
  }
});

test('an asset is kept for ever; what is not there is no page to a program', async (t) => {
  const { ask } = await served(t, FILES);
  const asset = await ask('/assets/main-1a2b.js', '*/*');
  assert.equal(asset.statusCode, 200);
  assert.equal(asset.headers['cache-control'], 'public, max-age=31536000, immutable');
  assert.match(String(asset.headers['content-type']), /javascript/);
  const missing = [
    await ask('/assets/main-old.js', '*/*'),
    await ask('/assets/main-old.js'),
    await ask('/v1/nothing'),
    await ask('/v2'),
    await ask('/mailboxes', 'application/json'),
    await ask('/..%2f..%2fpackage.json'),
  ];
  for (const answer of missing) assert.equal(answer.statusCode, 404, answer.body);
  assert.equal(missing[2]?.json<{ code: string }>().code, 'NOT_FOUND');
});

test('without screens that were built there is the API only', async (t) => {
  const { ask } = await served(t, {});
  assert.equal((await ask('/')).statusCode, 404);
});
