import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { createAccount, listAccounts, updateAccount } from '../../src/accounts/account.ts';
import { buildApi } from '../../src/api/server.ts';
import type { App } from '../../src/app.ts';
import { testApp } from '../support/app.ts';
import { SESSION_COOKIE } from '../support/browser.ts';
import {
  type Person,
  PUBLIC_URL,
  startSignOnProvider,
  type TestProvider,
} from '../support/sign-on-provider.ts';

const JANSEN: Person = {
  sub: '8c1f',
  name: 'Jo Jansen',
  preferred_username: 'J.Jansen',
  email: 'jo.jansen@voorbeeldstad.example',
  email_verified: true,
  groups: ['vergunningen', 'iedereen'],
};

type Api = Awaited<ReturnType<typeof buildApi>>;

/** Where a sign-in led, and with which session. */
interface Landed {
  location: string;
  session: string | null;
}

async function setUp(t: TestContext, more: Record<string, string> = {}) {
  const provider = await startSignOnProvider(t);
  const app = await testApp(t, { ...provider.environment, ...more });
  const api = await buildApi(app);
  t.after(() => api.close());
  return { provider, app, api };
}

async function begin(api: Api, returnTo = '/mails') {
  const started = await api.inject(`/v1/single-sign-on?returnTo=${returnTo}`);
  assert.equal(started.statusCode, 302, started.body);
  const cookie = started.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  return { address: String(started.headers.location), cookie };
}

async function comeBack(api: Api, back: string, cookie: string): Promise<Landed> {
  const answer = await api.inject({ url: back.slice(PUBLIC_URL.length), headers: { cookie } });
  assert.equal(answer.statusCode, 302, answer.body);
  const session = answer.cookies.find(({ name }) => name === SESSION_COOKIE);
  return { location: String(answer.headers.location), session: session?.value ?? null };
}

/** The whole way of a browser. */
async function signOn(api: Api, provider: TestProvider, person: Person | null): Promise<Landed> {
  const { address, cookie } = await begin(api);
  return comeBack(api, await provider.signOn(address, person), cookie);
}

const current = async (api: Api, { session }: Landed) => {
  const answer = await api.inject({
    url: '/v1/sessions/current',
    headers: { cookie: `${SESSION_COOKIE}=${session}` },
  });
  return answer.json();
};

const attempts = async ({ db }: App) => {
  const rows = await db
    .selectFrom('audit_entry')
    .selectAll()
    .where('action', '=', 'signIn')
    .orderBy('id')
    .execute();
  return rows.map(({ actor_name, result, detail }) => [actor_name, result, detail]);
};

test('a person signs in with the provider, and roles and groups are those of each time', async (t) => {
  const { provider, app, api } = await setUp(t);
  assert.deepEqual((await api.inject('/v1/sign-in-methods')).json(), {
    password: true,
    singleSignOn: '/v1/single-sign-on',
  });
  const first = await signOn(api, provider, JANSEN);
  assert.equal(first.location, `${PUBLIC_URL}/mails`);
  const session = await current(api, first);
  assert.partialDeepStrictEqual(session.account, {
    name: 'j.jansen',
    displayName: 'Jo Jansen',
    roles: ['official'],
    groups: ['vergunningen', 'iedereen'],
  });
  const later = await signOn(api, provider, { ...JANSEN, name: 'Jo de Vries', groups: ['zaakpost-beheer'] });
  const { account } = await current(api, later);
  assert.partialDeepStrictEqual(account, {
    id: session.account.id,
    displayName: 'Jo de Vries',
    roles: ['admin'],
  });
  assert.deepEqual(account.groups, ['zaakpost-beheer']);

  const headers = {
    cookie: `${SESSION_COOKIE}=${later.session}`,
    'x-csrf-token': (await current(api, later)).csrfToken,
  };
  const password = { password: 'drie koppen koffie' };
  const set = await api.inject({
    method: 'POST',
    url: '/v1/sessions/current/password',
    headers,
    payload: password,
  });
  assert.equal(set.statusCode, 403, 'a password here would outlive the account there');
  const out = await api.inject({ method: 'DELETE', url: '/v1/sessions/current', headers });
  const end = new URL(out.json().endAddress);
  assert.equal(end.origin, provider.issuer);
  assert.equal(end.searchParams.get('post_logout_redirect_uri'), `${PUBLIC_URL}/`);
  assert.equal((await fetch(end)).status, 200, 'the provider knows the session');
  assert.deepEqual(await attempts(app), [
    ['j.jansen', 'done', null],
    ['j.jansen', 'done', null],
  ]);
});

test('who has no role, is disabled, or gives up is refused, and it is recorded', async (t) => {
  const { provider, app, api } = await setUp(t);
  const failed = async (person: Person | null, code: string) => {
    const { location, session } = await signOn(api, provider, person);
    assert.deepEqual([location, session], [`${PUBLIC_URL}/sign-in?error=${code}`, null]);
  };
  await failed({ ...JANSEN, groups: ['iedereen'] }, 'SIGN_ON_NO_ROLE');
  await failed({ ...JANSEN, groups: undefined }, 'SIGN_ON_NO_ROLE');
  assert.deepEqual(await listAccounts(app.db), [], 'and none was made');
  await failed(null, 'SIGN_ON_REFUSED');
  await signOn(api, provider, JANSEN);
  const [account] = await listAccounts(app.db);
  assert.ok(account);
  await updateAccount(app.db, account.id, { ...account, disabled: true });
  await failed(JANSEN, 'SIGN_IN_REFUSED');
  assert.deepEqual((await attempts(app)).slice(0, 3), [
    ['j.jansen', 'refused', 'SIGN_ON_NO_ROLE'],
    ['j.jansen', 'refused', 'SIGN_ON_NO_ROLE'],
    ['by single sign-on', 'refused', 'SIGN_ON_REFUSED'],
  ]);
  await provider.stop();
  const other = await buildApi(app);
  t.after(() => other.close());
  assert.equal((await other.inject('/v1/single-sign-on')).json().code, 'SIGN_ON_UNAVAILABLE');
});

test('what comes back counts once, in the browser that began, with its own state, and leads to our screens', async (t) => {
  const { provider, api } = await setUp(t);
  const refused = `${PUBLIC_URL}/sign-in?error=SIGN_ON_REFUSED`;
  const mine = await begin(api);
  const others = await begin(api);
  const back = await provider.signOn(mine.address, JANSEN);
  assert.equal((await comeBack(api, back, '')).location, refused, 'another browser');
  assert.equal((await comeBack(api, back, others.cookie)).location, refused, 'another sign-in');
  assert.equal(
    (await comeBack(api, back, `${mine.cookie.slice(0, -4)}AAAA`)).location,
    refused,
    'a forged cookie',
  );
  const forged = new URL(back);
  forged.searchParams.set('state', 'x');
  assert.equal((await comeBack(api, forged.href, mine.cookie)).location, refused, 'another state');
  assert.ok((await comeBack(api, back, mine.cookie)).session, 'none of these used the code up');
  assert.equal((await comeBack(api, back, mine.cookie)).location, refused, 'a code is good once');
  for (const elsewhere of ['//boef.example', 'https://boef.example', '/\\boef.example'])
    assert.equal(
      (await api.inject(`/v1/single-sign-on?returnTo=${encodeURIComponent(elsewhere)}`)).statusCode,
      400,
    );
});

test('an account that was made here is taken by its address only where that is set, and verified', async (t) => {
  const name = String(JANSEN.email);
  const local = { name, displayName: 'Lokaal', roles: ['auditor' as const], groups: [], disabled: false };
  const person = { ...JANSEN, preferred_username: undefined };
  await t.test('by default not', async (t) => {
    const { provider, app, api } = await setUp(t);
    const { id } = await createAccount(app.db, local);
    const { account } = await current(api, await signOn(api, provider, person));
    assert.notEqual(account.id, id);
    assert.equal(account.name, '8c1f@127.0.0.1', 'the name is taken');
  });
  await t.test('where it is set', async (t) => {
    const { provider, app, api } = await setUp(t, { ZAAKPOST_OIDC_LINK_BY: 'email' });
    const { id } = await createAccount(app.db, local);
    const stranger = { ...person, sub: 'boef', email_verified: false };
    assert.notEqual((await current(api, await signOn(api, provider, stranger))).account.id, id);
    const { account } = await current(api, await signOn(api, provider, person));
    assert.partialDeepStrictEqual(account, { id, roles: ['official'] });
    const second = { ...person, sub: 'tweede' };
    assert.notEqual((await current(api, await signOn(api, provider, second))).account.id, id, 'it is taken');
  });
});

test('the clock of the provider may differ as far as is set, and no further', async (t) => {
  const HOUR = 3_600; // how long its ID tokens are good
  const landed = async (seconds: number, skew?: string) => {
    const more: Record<string, string> = skew === undefined ? {} : { ZAAKPOST_OIDC_CLOCK_SKEW_SECONDS: skew };
    const { provider, api } = await setUp(t, more);
    provider.setClock(seconds);
    return (await signOn(api, provider, JANSEN)).location.replace(PUBLIC_URL, '');
  };
  assert.equal(await landed(-HOUR - 15), '/mails', 'over for 15 seconds by our clock');
  assert.equal(await landed(-HOUR - 60), '/sign-in?error=SIGN_ON_REFUSED');
  assert.equal(await landed(-HOUR - 60, '120'), '/mails');
  assert.equal(await landed(-HOUR - 15, '0'), '/sign-in?error=SIGN_ON_REFUSED');
  assert.equal(await landed(20), '/mails', 'signed in our future');
});
