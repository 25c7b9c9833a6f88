import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { createApiKey } from '../../src/api/api-key.ts';
import { previewRetention, runRetention } from '../../src/pipeline/retention.ts';
import { retentionLimits } from '../../src/pipeline/retention-limits.ts';
import { testApi } from '../support/api.ts';

const KEY = { 'idempotency-key': '8e03978e-40d5-43dd-bc93-6894a57f9324' };

test('a POST that is repeated with its key is not done twice, and gets the answer of the first', async (t) => {
  const { ask } = await testApi(t);
  const first = await ask('POST /v1/case-types', { name: 'Melding' }, KEY);
  assert.equal(first.statusCode, 201, first.body);
  assert.equal(first.headers['idempotency-replayed'], undefined);
  const again = await ask('POST /v1/case-types', { name: 'Melding' }, KEY);
  assert.deepEqual([again.statusCode, again.body], [201, first.body]);
  for (const header of ['location', 'etag', 'content-type'])
    assert.equal(again.headers[header], first.headers[header], header);
  assert.equal(again.headers['idempotency-replayed'], 'true');
  assert.equal((await ask('GET /v1/case-types')).json().items.length, 1);
  const lines = (await ask('GET /v1/audit-entries?action=createCaseType')).json().items;
  assert.deepEqual(lines.map(({ detail }: { detail: string }) => detail).toSorted(), ['201', '201 repeated']);
});

test('a key stands for one request of one actor', async (t) => {
  const { app, ask } = await testApi(t);
  await ask('POST /v1/case-types', { name: 'Melding' }, KEY);
  const other = await ask('POST /v1/case-types', { name: 'Vergunning' }, KEY);
  assert.deepEqual([other.statusCode, other.json().code], [422, 'IDEMPOTENCY_KEY_REUSED']);
  const elsewhere = await ask('POST /v1/webhooks', { url: 'https://dms.example/post' }, KEY);
  assert.equal(elsewhere.statusCode, 422, 'nor does it stand for another address');
  const { key } = await createApiKey(app.db, { name: 'other', roles: ['admin'] });
  const theirs = { ...KEY, authorization: `Bearer ${key}` };
  assert.equal((await ask('POST /v1/case-types', { name: 'Vergunning' }, theirs)).statusCode, 201);
  const none = await ask('POST /v1/case-types', { name: 'Bezwaar' }, { 'idempotency-key': 'a b' });
  assert.deepEqual([none.statusCode, none.json().errors[0].field], [400, 'header/Idempotency-Key']);
});

test('of many at once one is done; the others wait or get its answer', async (t) => {
  const { ask } = await testApi(t);
  const body = { name: 'Post', protocol: 'imaps', host: 'mail.example', username: 'post', password: 'een' };
  const answers = await Promise.all(Array.from({ length: 8 }, () => ask('POST /v1/mailboxes', body, KEY)));
  for (const { statusCode, body: text } of answers) assert.ok([201, 409].includes(statusCode), text);
  for (const answer of answers.filter(({ statusCode }) => statusCode === 409))
    assert.equal(answer.json().code, 'IDEMPOTENCY_KEY_AT_WORK');
  const done = answers.filter(({ statusCode }) => statusCode === 201);
  assert.equal(done.filter(({ headers }) => !headers['idempotency-replayed']).length, 1);
});

test('a request that was refused may be sent again with its key once that is mended', async (t) => {
  const { ask } = await testApi(t);
  const webhook = { url: 'https://dms.example/post' };
  await ask('POST /v1/case-types', { name: 'Melding' });
  assert.equal((await ask('POST /v1/case-types', { name: 'Melding' }, KEY)).json().code, 'CONFLICT');
  const made = await ask('POST /v1/webhooks', webhook, KEY);
  assert.equal(made.statusCode, 201, made.body);
  assert.equal(made.headers['idempotency-replayed'], undefined);
});

test('a secret that is shown once is kept sealed, and for a day only', async (t) => {
  const { app, ask } = await testApi(t);
  const first = await ask('POST /v1/api-keys', { name: 'dms' }, KEY);
  const again = await ask('POST /v1/api-keys', { name: 'dms' }, KEY);
  assert.equal(again.json().key, first.json().key);
  const [row] = await app.db.selectFrom('idempotent_request').selectAll().execute();
  const kept = JSON.stringify(row, (_name, value) =>
    value?.type === 'Buffer' ? Buffer.from(value.data).toString('latin1') : value,
  );
  for (const secret of [first.json().key, KEY['idempotency-key']]) assert.ok(!kept.includes(secret));

  const context = { ...app, limits: retentionLimits(app.config.retention) };
  const name = 'answers kept for repeated requests';
  assert.equal((await previewRetention(context))[name], undefined, 'not while it may be asked for');
  await sql`UPDATE idempotent_request SET begun_at = begun_at - interval '25 hours'`.execute(app.db);
  const late = await ask('POST /v1/api-keys', { name: 'dms' }, KEY);
  assert.equal(late.json().code, 'CONFLICT', 'done anew');
  await ask('POST /v1/api-keys', { name: 'zaaksysteem' }, KEY);
  await sql`UPDATE idempotent_request SET begun_at = begun_at - interval '25 hours'`.execute(app.db);
  assert.equal((await runRetention(context, 'test'))[name]?.count, 1);
  assert.deepEqual(await app.db.selectFrom('idempotent_request').selectAll().execute(), []);
});

test('whoever has lost the right to ask gets no answer of before', async (t) => {
  const { app, ask } = await testApi(t);
  const { key, id } = await createApiKey(app.db, { name: 'other', roles: ['admin'] });
  const theirs = { ...KEY, authorization: `Bearer ${key}` };
  assert.equal((await ask('POST /v1/api-keys', { name: 'dms' }, theirs)).statusCode, 201);
  await app.db
    .updateTable('api_key')
    .set({ roles: ['service'] })
    .where('id', '=', id)
    .execute();
  assert.equal((await ask('POST /v1/api-keys', { name: 'dms' }, theirs)).statusCode, 403);
});

test('what only looks heeds no key, and the document says who does', async (t) => {
  const { api } = await testApi(t);
  const { paths } = (await api.inject('/v1/openapi.json')).json();
  const heeding = (path: string) =>
    paths[path].post.parameters.some(({ name }: { name: string }) => name === 'Idempotency-Key');
  for (const path of ['/case-types', '/mails/reprocess', '/retention-runs', '/api-keys'])
    assert.ok(heeding(path), path);
  for (const path of ['/mails/reprocess-previews', '/sessions']) assert.ok(!heeding(path), path);
});
