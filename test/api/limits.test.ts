import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createApiKey } from '../../src/api/api-key.ts';
import { buildApi } from '../../src/api/server.ts';
import { testApi } from '../support/api.ts';
import { testApp } from '../support/app.ts';

test('who asks too much is told to wait, and others are not', async (t) => {
  const app = await testApp(t, { ZAAKPOST_API_RATE: '3' });
  const api = await buildApi(app);
  t.after(() => api.close());
  const [one, other] = await Promise.all(
    ['een', 'ander'].map((name) => createApiKey(app.db, { name, roles: ['service'] })),
  );
  const ask = (key = '') => api.inject({ url: '/v1/profiles', headers: { authorization: `Bearer ${key}` } });
  const answers = [await ask(one?.key), await ask(one?.key), await ask(one?.key), await ask(one?.key)];
  assert.deepEqual(
    answers.map(({ statusCode, headers }) => [statusCode, Number(headers['ratelimit-remaining'])]),
    [
      [200, 2],
      [200, 1],
      [200, 0],
      [429, 0],
    ],
  );
  assert.equal(answers[3]?.json().code, 'TOO_MANY_REQUESTS');
  assert.ok(Number(answers[3]?.headers['retry-after']) > 0);
  assert.equal((await ask(other?.key)).statusCode, 200);
});

test('from one address one can try to sign in a number of times only', async (t) => {
  const { api } = await testApi(t);
  const statuses: number[] = [];
  for (let n = 0; n <= 30; n++)
    statuses.push(
      (await api.inject({ method: 'POST', url: '/v1/sessions', payload: { link: `${n}` } })).statusCode,
    );
  assert.deepEqual([statuses[29], statuses[30]], [401, 429]);
});

test('pages of origins that are named may ask, others not, and never with cookies', async (t) => {
  const app = await testApp(t, { ZAAKPOST_CORS_ORIGINS: 'https://dms.voorbeeldstad.example' });
  const api = await buildApi(app);
  t.after(() => api.close());
  const preflight = (origin: string) =>
    api.inject({
      method: 'OPTIONS',
      url: '/v1/profiles',
      headers: {
        origin,
        'access-control-request-method': 'GET',
        'access-control-request-headers': 'authorization',
      },
    });
  const known = await preflight('https://dms.voorbeeldstad.example');
  assert.equal(known.statusCode, 204);
  assert.equal(known.headers['access-control-allow-origin'], 'https://dms.voorbeeldstad.example');
  assert.equal(known.headers['access-control-allow-credentials'], undefined);
  const foreign = await preflight('https://elders.example');
  assert.equal(foreign.headers['access-control-allow-origin'], undefined);
});

test('where a request comes from is what a trusted proxy says, and nobody else', async (t) => {
  const app = await testApp(t, { ZAAKPOST_TRUSTED_PROXIES: '127.0.0.1' });
  const api = await buildApi(app);
  t.after(() => api.close());
  const signIn = (remoteAddress: string) =>
    api.inject({
      method: 'POST',
      url: '/v1/sessions',
      remoteAddress,
      headers: { 'x-forwarded-for': '203.0.113.7' },
      payload: { link: 'x' },
    });
  await signIn('127.0.0.1');
  await signIn('192.0.2.1');
  const rows = await app.db.selectFrom('audit_entry').select('origin').orderBy('id').execute();
  assert.deepEqual(
    rows.map(({ origin }) => origin),
    ['203.0.113.7', '192.0.2.1'],
  );
});
