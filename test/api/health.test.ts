import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { buildApi } from '../../src/api/server.ts';
import { ERRORS, ZaakpostError } from '../../src/errors.ts';
import { testApi } from '../support/api.ts';
import { acceptPushed, mailOf } from '../support/pushed-mail.ts';

test('it is live and ready without a key, and says what there is', async (t) => {
  const { api } = await testApi(t);
  assert.deepEqual((await api.inject('/v1/health/live')).json(), { status: 'up' });
  const ready = await api.inject('/v1/health/ready');
  assert.equal(ready.statusCode, 200);
  assert.deepEqual(
    ready.json().components.map(({ name, status }: { name: string; status: string }) => [name, status]),
    [
      ['database', 'up'],
      ['queue', 'up'],
      ['storage', 'up'],
      ['scanner', 'off'],
      ['spam-filter', 'off'],
    ],
  );
});

test('a scanner that is away makes it not ready, but live, and is named', async (t) => {
  const { app } = await testApi(t);
  const api = await buildApi({ ...app, config: { ...app.config, clamd: 'tcp://127.0.0.1:1' } });
  t.after(() => api.close());
  const answer = await api.inject('/v1/health/ready');
  assert.equal(answer.statusCode, 503);
  assert.equal(answer.headers['content-type'], 'application/problem+json');
  const { code, components } = answer.json();
  assert.equal(code, 'SCANNER_UNAVAILABLE');
  assert.deepEqual(components[3], {
    name: 'scanner',
    status: 'down',
    code: 'SCANNER_UNAVAILABLE',
    message: 'The virus scanner does not answer; mail waits.',
  });
  assert.doesNotMatch(answer.body, /127\.0\.0\.1/);
  assert.equal((await api.inject('/v1/health/live')).statusCode, 200);
});

test('a spam filter that is away makes it not ready where mail waits for it, and is named in any case', async (t) => {
  const { app } = await testApi(t);
  const filter = {
    name: 'spam-filter',
    status: 'down',
    code: 'SPAM_FILTER_UNAVAILABLE',
    message: ERRORS.SPAM_FILTER_UNAVAILABLE.message,
  };
  for (const [rspamdAway, status] of [
    ['wait', 503],
    ['go-on', 200],
  ] as const) {
    const api = await buildApi({
      ...app,
      config: { ...app.config, rspamd: 'http://127.0.0.1:1', rspamdAway },
    });
    t.after(() => api.close());
    const answer = await api.inject('/v1/health/ready');
    assert.equal(answer.statusCode, status);
    assert.deepEqual(answer.json().components.at(-1), filter);
  }
});

test('a disk that fills up is told of, and one that is full makes it not ready and takes no mail', async (t) => {
  const FAR_TOO_MUCH = String(Number.MAX_SAFE_INTEGER);
  const low = await testApi(t, { ZAAKPOST_STORAGE_LOW_BYTES: FAR_TOO_MUCH });
  const still = await low.api.inject('/v1/health/ready');
  assert.equal(still.statusCode, 200);
  assert.deepEqual(still.json().components[2], {
    name: 'storage',
    status: 'low',
    code: 'STORAGE_LOW',
    message: ERRORS.STORAGE_LOW.message,
  });
  await acceptPushed(low.app, mailOf({ Subject: 'past nog' }));
  const full = await testApi(t, { ZAAKPOST_STORAGE_RESERVE_BYTES: FAR_TOO_MUCH });
  const answer = await full.api.inject('/v1/health/ready');
  assert.deepEqual([answer.statusCode, answer.json().code], [507, 'STORAGE_FULL']);
  await assert.rejects(acceptPushed(full.app, mailOf({})), { code: 'STORAGE_FULL' });
  assert.deepEqual(await readdir(path.join(full.app.blobs.folder, 'incoming')), [], 'nothing is begun');
});

test('a database that cannot be asked is an answer, not a crash', async (t) => {
  const { app } = await testApi(t);
  const api = await buildApi(app);
  t.after(() => api.close());
  await app.db.destroy();
  const ready = await api.inject('/v1/health/ready');
  assert.ok(ready.statusCode >= 500);
  const asked = await api.inject({ url: '/v1/cases', headers: { authorization: 'Bearer x' } });
  assert.ok(asked.statusCode >= 500);
  assert.ok(new ZaakpostError(asked.json().code).temporary);
});
