import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pino } from 'pino';
import { buildApi } from '../../src/api/server.ts';
import { testApi } from '../support/api.ts';

test('without a key, or with a wrong one, an answer is a problem that says what to do', async (t) => {
  const { api } = await testApi(t);
  for (const authorization of [undefined, 'Bearer wrong', 'Basic dGVzdDp0ZXN0', 'Bearer']) {
    const headers = authorization ? { authorization } : {};
    const answer = await api.inject({ url: '/v1/webhooks', headers });
    assert.equal(answer.statusCode, 401);
    assert.equal(answer.headers['content-type'], 'application/problem+json');
    assert.equal(answer.headers['www-authenticate'], 'Bearer');
    const problem = answer.json();
    assert.equal(problem.code, 'UNAUTHORIZED');
    assert.equal(problem.type, 'urn:zaakpost:problem:unauthorized');
    assert.equal(problem.title, 'Sign in, or send an API key as a bearer token.');
    assert.match(problem.instance, /^urn:uuid:[0-9a-f-]{36}$/);
  }
});

test('every answer has the version of the API and the security headers', async (t) => {
  const { api, ask } = await testApi(t);
  const answers = [
    await ask('GET /v1/webhooks'),
    await ask('GET /v1/nothing'),
    await api.inject('/v1/webhooks'),
    await api.inject('/nothing'),
    await api.inject('/v1/health/live'),
  ];
  for (const { headers } of answers) {
    assert.equal(headers['api-version'], '1.0.0');
    assert.equal(headers['cache-control'], 'no-store');
    assert.equal(headers['x-content-type-options'], 'nosniff');
    assert.equal(headers['x-frame-options'], 'DENY');
    assert.match(String(headers['content-security-policy']), /default-src 'none'.*sandbox/);
    assert.match(String(headers['strict-transport-security']), /max-age=31536000/);
  }
});

test('an unknown path, or a known one with a slash at its end, is not found', async (t) => {
  const { ask } = await testApi(t);
  for (const path of ['/v1/nothing', '/v1/webhooks/', '/nothing', '/v1/webhooks/%2e%2e']) {
    const answer = await ask(`GET ${path}`);
    assert.ok([400, 404].includes(answer.statusCode), `${path}: ${answer.statusCode}`);
    assert.match(String(answer.headers['content-type']), /^application\/problem\+json/);
  }
});

test('a path that is none, or too long, is refused like any other request', async (t) => {
  const { ask } = await testApi(t);
  for (const path of ['/v1/cases/%', `/v1/cases/${'0'.repeat(500)}`]) {
    const answer = await ask(`GET ${path}`);
    assert.equal(answer.statusCode, 400, path);
    assert.equal(answer.json().code, 'BAD_REQUEST');
    assert.equal(answer.headers['api-version'], '1.0.0');
    assert.ok(answer.body.length < 1000, 'the path is not said again');
  }
});

test('a body that is not valid is refused field by field', async (t) => {
  const { ask } = await testApi(t);
  const answer = await ask('POST /v1/case-types', {
    name: '',
    attributes: [{ name: 'ok', label: 'x', type: 'colour' }],
    'a/b~c': 1,
  });
  assert.equal(answer.statusCode, 400);
  const { code, errors } = answer.json();
  assert.equal(code, 'BAD_REQUEST');
  assert.deepEqual(errors.map((error: { field: string }) => error.field).sort(), [
    'body/attributes/0/type',
    'body/a~1b~0c',
    'body/name',
  ]);
});

test('malformed JSON, a wrong media type and a body too large have codes of their own', async (t) => {
  const { api, authorization } = await testApi(t);
  const post = (payload: string, type: string) =>
    api.inject({
      method: 'POST',
      url: '/v1/case-types',
      payload,
      headers: { 'content-type': type, authorization },
    });
  const cases = [
    [await post('{"name":', 'application/json'), 400, 'BAD_REQUEST'],
    [await post('', 'application/json'), 400, 'BAD_REQUEST'],
    [await post('<a/>', 'application/xml'), 415, 'MEDIA_TYPE_UNSUPPORTED'],
    [await post(JSON.stringify('x'.repeat(2 << 20)), 'application/json'), 413, 'BODY_TOO_LARGE'],
  ] as const;
  for (const [answer, status, code] of cases) {
    assert.equal(answer.statusCode, status);
    assert.equal(answer.json().code, code);
  }
});

test('an unforeseen error leaks nothing, and is in the log under the id of the answer', async (t) => {
  const { app } = await testApi(t);
  const lines: string[] = [];
  const log = pino({ level: 'error' }, { write: (line: string) => void lines.push(line) });
  const api = await buildApi({ ...app, log });
  t.after(() => api.close());
  await app.db.schema.dropTable('api_key').execute();
  const answer = await api.inject({ url: '/v1/webhooks', headers: { authorization: 'Bearer x' } });
  assert.equal(answer.statusCode, 500);
  assert.equal(answer.json().code, 'UNKNOWN');
  assert.doesNotMatch(answer.body, /api_key|relation/);
  const [line = ''] = lines;
  assert.match(line, /relation .*api_key.* does not exist/);
  assert.equal(`urn:uuid:${JSON.parse(line).requestId}`, answer.json().instance);
});

test('numbers for Prometheus tell the state of mails, queues and events', async (t) => {
  const { ask } = await testApi(t);
  const mailbox = { name: 'info', protocol: 'imaps', host: '127.0.0.1', username: 'info', password: 'p' };
  await ask('POST /v1/mailboxes', mailbox);
  const answer = await ask('GET /v1/metrics');
  assert.equal(answer.statusCode, 200);
  assert.match(String(answer.headers['content-type']), /^text\/plain; version=0\.0\.4/);
  assert.match(answer.body, /^zaakpost_mails\{status="received"\} 0$/m);
  assert.match(answer.body, /^zaakpost_queue_jobs\{queue="ingest",state="waiting"\} 0$/m);
  assert.match(answer.body, /^zaakpost_outbox_oldest_unqueued_age_seconds 0$/m);
  assert.match(answer.body, /^zaakpost_mailbox_state\{mailbox="info",state="active"\} 1$/m);
  assert.match(answer.body, /^zaakpost_mailbox_state\{mailbox="info",state="disabled"\} 0$/m);
  assert.match(answer.body, /^zaakpost_mailbox_lag_seconds\{mailbox="info"\} 0$/m);
  assert.match(answer.body, /^zaakpost_mailbox_oldest_unaccepted_age_seconds\{mailbox="info"\} 0$/m);
});
