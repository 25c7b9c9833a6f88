import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { sql } from 'kysely';
import { TOTP } from 'otpauth';
import { updateAccount } from '../../src/accounts/account.ts';
import { type TestApi, testApi } from '../support/api.ts';
import { browser, SESSION_COOKIE, signedIn } from '../support/browser.ts';

const PASSWORD = 'drie koppen koffie';

const bySecret = (api: TestApi['api'], payload: object) =>
  api.inject({ method: 'POST', url: '/v1/sessions', payload });

test('a person signs in by a link once, sets a password, and signs in with it', async (t) => {
  const all = await testApi(t);
  const { app, api } = all;
  const first = await signedIn(all, 'Jansen@Voorbeeldstad.example'.toLowerCase(), ['official']);
  const { json } = await first.ask('GET /v1/sessions/current');
  assert.deepEqual((json.account as { roles: string[] }).roles, ['official']);

  const weak = await first.ask('POST /v1/sessions/current/password', { password: 'kort' });
  assert.equal(weak.status, 400);
  const guessable = { password: 'Jansen op de fiets' };
  const named = await first.ask('POST /v1/sessions/current/password', guessable);
  assert.deepEqual(
    [named.status, (named.json.errors as object[])[0]],
    [400, { field: 'body/password', message: 'must not hold your name' }],
  );
  assert.equal((await first.ask('POST /v1/sessions/current/password', { password: PASSWORD })).status, 204);
  assert.equal((await first.ask('GET /v1/sessions/current')).status, 200, 'this session goes on');

  const answer = await bySecret(api, { name: ' JANSEN@voorbeeldstad.example', password: PASSWORD });
  assert.equal(answer.statusCode, 201);
  const [cookie] = answer.cookies;
  assert.deepEqual(
    { ...cookie, value: '' },
    { name: SESSION_COOKIE, value: '', path: '/', httpOnly: true, secure: true, sameSite: 'Strict' },
  );
  const second = browser(api, answer);
  assert.equal((await second.ask('GET /v1/mails')).status, 200);
  assert.equal((await second.ask('GET /v1/accounts')).status, 403, 'an official sets up nothing');
  assert.equal((await second.ask('DELETE /v1/sessions/current')).status, 204);
  assert.equal((await second.ask('GET /v1/mails')).status, 401);

  const links = await app.db.selectFrom('sign_in_link').selectAll().execute();
  assert.deepEqual(links, [], 'the link is used up');
});

test('a change with a cookie needs the token of the session', async (t) => {
  const all = await testApi(t);
  const admin = await signedIn(all, 'beheer', ['admin']);
  const caseType = { name: 'Melding', attributes: [] };
  for (const csrf of ['', 'x', `${admin.csrfToken}x`]) {
    const refused = await admin.ask('POST /v1/case-types', caseType, csrf);
    assert.deepEqual([refused.status, refused.json.code], [403, 'CSRF_TOKEN_WRONG']);
  }
  assert.equal((await admin.ask('POST /v1/case-types', caseType)).status, 201);
  assert.equal((await admin.ask('GET /v1/case-types', undefined, '')).status, 200, 'a look needs none');
});

test('what is wrong is not told, and guessing is slowed down', async (t) => {
  const all = await testApi(t);
  const person = await signedIn(all, 'devries', ['official']);
  await person.ask('POST /v1/sessions/current/password', { password: PASSWORD });
  const codeOf = async (payload: object) => (await bySecret(all.api, payload)).json<{ code: string }>().code;
  assert.equal(await codeOf({ name: 'niemand', password: PASSWORD }), 'SIGN_IN_REFUSED');
  assert.equal(await codeOf({ link: 'x'.repeat(43) }), 'SIGN_IN_REFUSED');
  const guesses = await Promise.all(
    Array.from({ length: 12 }, (_, n) => codeOf({ name: 'devries', password: `gok ${n}` })),
  );
  assert.equal(guesses.filter((code) => code === 'SIGN_IN_REFUSED').length, 5, 'also of many at once');
  assert.equal(await codeOf({ name: 'devries', password: PASSWORD }), 'SIGN_IN_LOCKED');
  const nobody = await Promise.all(
    Array.from({ length: 12 }, (_, n) => codeOf({ name: 'niemand', password: `gok ${n}` })),
  );
  assert.equal(
    nobody.filter((code) => code === 'SIGN_IN_LOCKED').length,
    8,
    'a name that nobody has is locked too',
  );
  await sql`UPDATE sign_in_failure SET locked_until = now()`.execute(all.app.db);
  assert.equal((await bySecret(all.api, { name: 'devries', password: PASSWORD })).statusCode, 201);
  const { rows } = await sql<{ result: string; actor_name: string }>`
    SELECT DISTINCT actor_name, result FROM audit_entry WHERE action = 'signIn' ORDER BY 1, 2`.execute(
    all.app.db,
  );
  assert.deepEqual(
    rows.map((row) => `${row.actor_name} ${row.result}`),
    ['by link refused', 'devries done', 'devries refused', 'niemand refused'],
  );
});

test('with a second factor the password is not enough, and no code is good twice', async (t) => {
  const all = await testApi(t);
  const person = await signedIn(all, 'bakker', ['operator']);
  await person.ask('POST /v1/sessions/current/password', { password: PASSWORD });
  const { json } = await person.ask('POST /v1/sessions/current/second-factor-offers');
  const totp = new TOTP({ secret: String(json.secret) });
  assert.equal((await person.ask('PUT /v1/sessions/current/second-factor', { code: '000000' })).status, 400);
  const code = totp.generate();
  assert.equal((await person.ask('PUT /v1/sessions/current/second-factor', { code })).status, 204);
  const codeOf = async (payload: object) => (await bySecret(all.api, payload)).json<{ code?: string }>().code;
  const given = { name: 'bakker', password: PASSWORD };
  assert.equal(await codeOf(given), 'SIGN_IN_CODE_NEEDED');
  assert.equal(await codeOf({ ...given, code }), 'SIGN_IN_REFUSED', 'it was used to take the factor');
  const next = totp.generate({ timestamp: Date.now() + 30_000 });
  assert.equal((await bySecret(all.api, { ...given, code: next })).statusCode, 201);
  const stored = await all.app.db.selectFrom('account').selectAll().executeTakeFirstOrThrow();
  assert.ok(!stored.totp_secret?.includes(String(json.secret)), 'the secret is sealed');
});

test('a session ends when nobody uses it, at its end, and with its account', async (t) => {
  const all = await testApi(t);
  const { db } = all.app;
  const ends: [string, (t: TestContext) => Promise<unknown>][] = [
    ['idle', () => sql`UPDATE session SET last_seen_at = now() - interval '31 minutes'`.execute(db)],
    ['old', () => sql`UPDATE session SET expires_at = now()`.execute(db)],
    [
      'disabled',
      () =>
        updateAccount(db, 'disabled', {
          name: 'disabled',
          displayName: 'Weg',
          roles: ['official'],
          groups: [],
          disabled: true,
        }),
    ],
  ];
  for (const [name, end] of ends) {
    const person = await signedIn(all, name, ['official']);
    assert.equal((await person.ask('GET /v1/sessions/current')).status, 200);
    await end(t);
    assert.equal((await person.ask('GET /v1/sessions/current')).status, 401, name);
  }
});

test("one sees one's own sessions, and ends one of them elsewhere", async (t) => {
  const all = await testApi(t);
  const person = await signedIn(all, 'mulder', ['official']);
  const stranger = await signedIn(all, 'smit', ['official']);
  await person.ask('POST /v1/sessions/current/password', { password: PASSWORD });
  const other = browser(all.api, await bySecret(all.api, { name: 'mulder', password: PASSWORD }));
  const { items } = (await person.ask('GET /v1/sessions')).json as {
    items: { id: string; current: boolean }[];
  };
  assert.deepEqual(
    items.map(({ current }) => current),
    [false, true],
  );
  assert.partialDeepStrictEqual(items[0], { origin: '127.0.0.1', userAgent: 'lightMyRequest' });
  const url = `/v1/sessions/${items[0]?.id}`;
  assert.equal((await stranger.ask(`DELETE ${url}`)).status, 404);
  assert.equal((await person.ask(`DELETE ${url}`)).status, 204);
  assert.equal((await other.ask('GET /v1/sessions')).status, 401);
});

test('the last admin stays one', async (t) => {
  const all = await testApi(t);
  const admin = await signedIn(all, 'beheer', ['admin']);
  const { json } = await admin.ask('GET /v1/accounts');
  const [{ id }] = json.items as [{ id: string }];
  const demoted = { name: 'beheer', displayName: 'Beheer', roles: ['official'] };
  const refused = await admin.ask(`PUT /v1/accounts/${id}`, demoted);
  assert.equal(refused.status, 409);
  const second = { name: 'tweede', displayName: 'Tweede', roles: ['admin'] };
  assert.equal((await admin.ask('POST /v1/accounts', second)).status, 201);
  assert.equal((await admin.ask(`PUT /v1/accounts/${id}`, demoted)).status, 200);
  assert.equal(
    (await admin.ask('GET /v1/accounts')).status,
    401,
    'what changed its rights ended its session',
  );
});

test('a service has a key and no session: so it is told, as the document says', async (t) => {
  const { ask } = await testApi(t);
  const asked: [string, object?][] = [
    ['GET /v1/sessions'],
    ['GET /v1/sessions/current'],
    ['DELETE /v1/sessions/current'],
    ['POST /v1/sessions/current/password', { password: PASSWORD }],
    ['POST /v1/sessions/current/second-factor-offers'],
    ['PUT /v1/sessions/current/second-factor', { code: '123456' }],
  ];
  for (const [what, body] of asked) {
    const answer = await ask(what, body);
    assert.deepEqual([answer.statusCode, answer.json().code], [404, 'NOT_FOUND'], `${what}: ${answer.body}`);
  }
});
