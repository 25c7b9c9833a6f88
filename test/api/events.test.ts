import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testApi } from '../support/api.ts';

test('events are read on from a cursor: each once, in their order', async (t) => {
  const { ask } = await testApi(t);
  await ask('POST /v1/case-types', { name: 'Melding' });
  await ask('POST /v1/cases', { caseType: 'Melding' });
  await ask('POST /v1/cases/1001/close');
  const first = (await ask('GET /v1/events?limit=1')).json();
  assert.equal(first.items[0].type, 'nl.zaakpost.cases.created');
  assert.equal(first.items[0].specversion, '1.0');
  const { dataref } = first.items[0];
  assert.equal((await ask(`GET ${dataref}`)).json().number, '1001', 'what it refers to can be read');
  const second = (await ask(`GET /v1/events?cursor=${first.nextCursor}`)).json();
  assert.deepEqual(
    second.items.map(({ type }: { type: string }) => type),
    ['nl.zaakpost.cases.closed'],
  );
  const end = (await ask(`GET /v1/events?cursor=${second.nextCursor}`)).json();
  assert.deepEqual(end, { items: [], nextCursor: second.nextCursor });
  await ask('POST /v1/cases/1001/reopen');
  const later = (await ask(`GET /v1/events?cursor=${end.nextCursor}`)).json();
  assert.equal(later.items[0].type, 'nl.zaakpost.cases.reopened');
  assert.equal((await ask('GET /v1/events?cursor=nonsense')).statusCode, 400);
});

test('a webhook is added with a secret that is shown once, changed, and removed', async (t) => {
  const { ask } = await testApi(t);
  const url = 'https://dms.voorbeeldstad.example/hook';
  const made = (await ask('POST /v1/webhooks', { url })).json();
  assert.match(made.secret, /^whsec_/);
  const path = `/v1/webhooks/${made.id}`;
  assert.doesNotMatch((await ask(`GET ${path}`)).body, /whsec_/);
  const rotated = (await ask(`POST ${path}/rotate-secret`)).json();
  assert.notEqual(rotated.secret, made.secret);
  assert.equal((await ask(`PUT ${path}`, { url, enabled: false })).json().state, 'paused');
  assert.deepEqual((await ask(`POST ${path}/retry`)).json(), { due: 0 });
  const refused = await ask('POST /v1/webhooks', { url: 'http://169.254.169.254/latest' });
  assert.equal(refused.json().errors[0].field, 'body/url');
  assert.equal((await ask(`DELETE ${path}`)).statusCode, 204);
  assert.equal((await ask(`DELETE ${path}`)).statusCode, 404);
});

test('API keys are made, listed without the key, and end when they are revoked', async (t) => {
  const { api, ask } = await testApi(t);
  const made = (await ask('POST /v1/api-keys', { name: 'dms' })).json();
  const use = () => api.inject({ url: '/v1/cases', headers: { authorization: `bearer ${made.key}` } });
  assert.equal((await use()).statusCode, 200);
  assert.doesNotMatch((await ask('GET /v1/api-keys')).body, new RegExp(made.key));
  assert.ok((await ask(`POST /v1/api-keys/${made.id}/revoke`)).json().revokedAt);
  assert.equal((await use()).statusCode, 401);
});
