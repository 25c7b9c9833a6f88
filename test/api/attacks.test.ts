import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createAccount, setPassword } from '../../src/accounts/account.ts';
import { createSignInLink } from '../../src/accounts/sign-in-link.ts';
import { buildApi } from '../../src/api/server.ts';
import { testApi } from '../support/api.ts';
import { testApp } from '../support/app.ts';
import { setUpBelongings } from '../support/belongings.ts';
import { browser, SESSION_COOKIE, signedIn } from '../support/browser.ts';
import { answerOf, testCommand } from '../support/command.ts';

interface Document {
  paths: Record<
    string,
    Record<
      string,
      {
        operationId: string;
        security?: unknown[];
        requestBody?: { content: Record<string, { schema?: { $ref?: string } }> };
      }
    >
  >;
  components: { schemas: Record<string, unknown> };
}

const operationsOf = ({ paths }: Document) =>
  Object.entries(paths).flatMap(([template, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ template, method, operation })),
  );

const SAFE = ['get', 'head', 'options'];

test('no change is made by a cookie alone, nor with the token of another session', async (t) => {
  const { app, api } = await testApi(t);
  const document = (await api.inject('/v1/openapi.json')).json<Document>();
  const admin = await signedIn({ app, api }, 'beheer', ['admin']);
  const other = await signedIn({ app, api }, 'ander', ['admin']);
  const unsafe = operationsOf(document).filter(
    ({ method, operation }) => !SAFE.includes(method) && operation.security === undefined,
  );
  assert.ok(unsafe.length > 40);
  for (const { template, method, operation } of unsafe) {
    const what = `${method.toUpperCase()} /v1${template.replace(/\{\w+\}/g, '00000000-0000-7000-8000-000000000000')}`;
    const body = method === 'delete' ? undefined : {};
    for (const token of ['', other.csrfToken]) {
      const { status, json } = await admin.ask(what, body, token);
      assert.deepEqual([status, json.code], [403, 'CSRF_TOKEN_WRONG'], operation.operationId);
    }
  }
  assert.equal((await admin.ask('GET /v1/sessions/current')).status, 200, 'the session is still there');
});

test('a form of another site signs nobody in', async (t) => {
  const { app, api } = await testApi(t);
  const account = { name: 'boef', displayName: 'x', roles: ['admin' as const], groups: [], disabled: false };
  const { token } = await createSignInLink(app.db, (await createAccount(app.db, account)).id);
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
    const headers = { 'content-type': type };
    const payload = JSON.stringify({ link: token });
    const answer = await api.inject({ method: 'POST', url: '/v1/sessions', headers, payload });
    assert.ok([400, 415].includes(answer.statusCode), `${type}: ${answer.statusCode}`);
    assert.deepEqual(answer.cookies, []);
  }
});

test('a session that was planted is not taken over, and the one before ends', async (t) => {
  const { app, api } = await testApi(t);
  const account = {
    name: 'jansen',
    displayName: 'x',
    roles: ['admin' as const],
    groups: [],
    disabled: false,
  };
  const { id } = await createAccount(app.db, account);
  await setPassword(app.db, id, 'drie koppen koffie', null);
  const signIn = (cookie: string) =>
    api.inject({
      method: 'POST',
      url: '/v1/sessions',
      headers: { cookie: `${SESSION_COOKIE}=${cookie}` },
      payload: { name: 'jansen', password: 'drie koppen koffie' },
    });
  const planted = 'a'.repeat(43);
  const first = await signIn(planted);
  const cookieOf = (answer: typeof first) =>
    answer.cookies.find(({ name }) => name === SESSION_COOKIE)?.value;
  const token = cookieOf(first) ?? '';
  assert.notEqual(token, planted);
  const current = (cookie: string) =>
    api.inject({ url: '/v1/sessions/current', headers: { cookie: `${SESSION_COOKIE}=${cookie}` } });
  assert.equal((await current(planted)).statusCode, 401);
  const second = await signIn(token);
  assert.equal(second.statusCode, 201);
  assert.equal((await current(token)).statusCode, 401, 'what nobody sees any more is over');
  assert.equal((await browser(api, second).ask('GET /v1/sessions/current')).status, 200);
});

test('keys that are none are counted by address, whatever a header says of where they come from', async (t) => {
  const app = await testApp(t, { ZAAKPOST_API_RATE: '3' });
  const api = await buildApi(app);
  t.after(() => api.close());
  const statuses: number[] = [];
  for (let n = 0; n < 5; n++) {
    const headers = { authorization: `Bearer zaakpost_${n}`, 'x-forwarded-for': `203.0.113.${n}` };
    statuses.push((await api.inject({ url: '/v1/mails', headers })).statusCode);
  }
  assert.deepEqual(statuses, [401, 401, 401, 429, 429]);
});

test('what a body may hold is named: nothing more is taken in', async (t) => {
  const { api } = await testApi(t);
  const document = (await api.inject('/v1/openapi.json')).json<Document>();
  const open = operationsOf(document).flatMap(({ operation }) => {
    const reference = operation.requestBody?.content['application/json']?.schema?.$ref;
    if (!reference) return [];
    const schema = document.components.schemas[reference.split('/').at(-1) ?? ''];
    return objectsIn(schema)
      .filter((object) => !('additionalProperties' in object))
      .map(() => operation.operationId);
  });
  assert.deepEqual(open, []);
});

/** Schemas of objects within a schema. */
function objectsIn(schema: unknown): Record<string, unknown>[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const inner = Object.values(schema).flatMap(objectsIn);
  return 'properties' in schema && (schema as { type?: unknown }).type === 'object'
    ? [schema as Record<string, unknown>, ...inner]
    : inner;
}

test('text that cannot be stored is refused wherever it comes, and so is what is nested without end', async (t) => {
  const { api, ask, authorization } = await testApi(t);
  for (const what of [
    '/cases?reference=a%00b',
    '/mails?caseNumber=%00',
    '/mails?search=%00',
    '/audit-entries?actor=%00',
    '/settings-changes?of=%00',
    '/acknowledgements?recipient=%00',
    '/retention-runs?actor=%00',
    '/person-erasures?reference=%00',
    '/accounts?search=%00',
    '/events?about=%00',
    '/cases/%00',
  ]) {
    const answer = await ask(`GET /v1${what}`);
    assert.equal(answer.statusCode, 400, `${what}: ${answer.statusCode}`);
  }
  for (const body of [
    { name: 'a\0b' },
    { name: 'x', description: 'half \ud83d' },
    { name: 'x', attributes: [{ name: 'a', label: '\0', type: 'text', required: false }] },
  ])
    assert.equal((await ask('POST /v1/case-types', body)).statusCode, 400, JSON.stringify(body));
  const payload = `{"name":${'['.repeat(200_000)}${']'.repeat(200_000)}}`;
  const headers = { authorization, 'content-type': 'application/json' };
  const deep = await api.inject({ method: 'POST', url: '/v1/case-types', headers, payload });
  assert.equal(deep.statusCode, 400);
});

test('a stored password goes to the server that it was given for, and to no other', async (t) => {
  const { ask } = await testApi(t);
  const settings = { name: 'info', protocol: 'imaps', host: 'mail.voorbeeldstad.example', username: 'info' };
  const { id } = (await ask('POST /v1/mailboxes', { ...settings, password: 'geheim' })).json();
  const change = (more: object) => ask(`PUT /v1/mailboxes/${id}`, { ...settings, ...more });
  assert.equal((await change({ intervalSeconds: 90 })).statusCode, 200);
  const elsewhere = await change({ host: 'boef.example' });
  assert.equal(elsewhere.statusCode, 400);
  assert.match(elsewhere.body, /password: is needed/);
  assert.equal((await ask(`GET /v1/mailboxes/${id}`)).json().host, settings.host);
  assert.equal((await change({ host: 'mail2.voorbeeldstad.example', password: 'geheim' })).statusCode, 200);
});

test('an official cannot find out by mail of his own making where foreign cases are, or guess their tokens', async (t) => {
  const { app, api } = await testApi(t);
  const own = await setUpBelongings(app, 'eigen', { accounts: [], groups: ['vergunningen'] });
  const { ask } = await signedIn({ app, api }, 'jansen', ['official'], ['vergunningen']);
  const mail = Buffer.from('From: a@b.example\r\nSubject: [Zaak 1001-000000]\r\n\r\nx').toString('base64');
  const trial = await ask('POST /v1/mails/explanations', { mail });
  assert.deepEqual([trial.status, trial.json.code], [403, 'FORBIDDEN']);
  assert.equal((await ask('POST /v1/mails/explanations', { mailId: own.mailId })).status, 200);
});

test('settings are shown without their secrets', async (t) => {
  const zaakpost = await testCommand(t, {
    ZAAKPOST_OIDC_CLIENT_SECRET: 'zeer-geheim',
    ZAAKPOST_SECRET_KEY: 'ab'.repeat(32),
  });
  const answer = await zaakpost(['config', 'check', '--json']);
  const { settings } = answerOf<{ settings: Record<string, string> }>(answer);
  assert.equal(settings.oidcClientSecret, '***');
  assert.doesNotMatch(answer.stdout, /zeer-geheim|abab/);
});

test('no path leads out of the screens', async (t) => {
  const { api } = await testApi(t);
  for (const path of [
    '/..%2f..%2fpackage.json',
    '/assets/..%2f..%2f..%2fpackage.json',
    '/%2e%2e/%2e%2e/package.json',
  ]) {
    const answer = await api.inject(path);
    assert.ok([400, 403, 404].includes(answer.statusCode), `${path}: ${answer.statusCode}`);
  }
});
