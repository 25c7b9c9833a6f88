import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AccessTokens } from '../../../src/mailbox/oauth2/access-tokens.ts';
import type { Grant } from '../../../src/mailbox/oauth2/grant.ts';
import {
  type AuthorizationServer,
  CLIENT,
  startAuthorizationServer,
} from '../../support/authorization-server.ts';

const grantAt = ({ tokenEndpoint, scope, ca }: AuthorizationServer): Grant => ({
  tokenEndpoint,
  ...CLIENT,
  scope,
  tlsCa: ca,
  timeoutMs: 10_000,
});

/** A clock that the test sets. */
function clock(start = 1_000_000_000_000) {
  let time = start;
  const forward = (seconds: number): void => {
    time += seconds * 1000;
  };
  return { start, now: () => time, forward };
}

const noStore = async () => assert.fail('nothing is to be stored');

test('a token is kept while it is good, and renewed before it ends', async (t) => {
  const server = await startAuthorizationServer(t, { lifetimeSeconds: 3600 });
  const { now, forward, start } = clock();
  const tokens = new AccessTokens(now);
  const first = await tokens.get('m', grantAt(server), noStore);
  assert.deepEqual(first.expiresAt, new Date(start + 3_600_000));
  forward(3299);
  assert.deepEqual(await tokens.get('m', grantAt(server), noStore), first);
  forward(1);
  const second = await tokens.get('m', grantAt(server), noStore);
  assert.notEqual(second.value, first.value);
  assert.deepEqual(second.expiresAt, new Date(start + (3300 + 3600) * 1000));
  assert.equal(server.requests.length, 2);
});

test('a short-lived token is used for most of its life', async (t) => {
  const server = await startAuthorizationServer(t, { lifetimeSeconds: 100 });
  const { now, forward } = clock();
  const tokens = new AccessTokens(now);
  await tokens.get('m', grantAt(server), noStore);
  forward(79);
  await tokens.get('m', grantAt(server), noStore);
  assert.equal(server.requests.length, 1);
  forward(1);
  await tokens.get('m', grantAt(server), noStore);
  assert.equal(server.requests.length, 2);
});

test('askers at the same time share one request; owners share none', async (t) => {
  const server = await startAuthorizationServer(t);
  const tokens = new AccessTokens();
  const owners = ['a', 'a', 'a', 'b'];
  const got = await Promise.all(owners.map((owner) => tokens.get(owner, grantAt(server), noStore)));
  assert.equal(new Set(got.map(({ value }) => value)).size, 2);
  assert.equal(server.requests.length, 2);
});

test('a failure is not kept: the next asker asks again', async (t) => {
  const server = await startAuthorizationServer(t);
  const tokens = new AccessTokens();
  const bad = { ...grantAt(server), clientSecret: 'fout' };
  for (let n = 0; n < 2; n++)
    await assert.rejects(tokens.get('m', bad, noStore), { code: 'MAILBOX_LOGIN_REFUSED' });
  await tokens.get('m', grantAt(server), noStore);
  assert.deepEqual(
    server.requests.map(({ granted }) => granted),
    [false, false, true],
  );
});

test('a token that the mail server refused is not used again', async (t) => {
  const server = await startAuthorizationServer(t);
  const tokens = new AccessTokens();
  const first = await tokens.get('m', grantAt(server), noStore);
  tokens.discard('m');
  tokens.discard('nobody');
  assert.notEqual((await tokens.get('m', grantAt(server), noStore)).value, first.value);
});

test('rotating refresh tokens are stored, each before the token is handed out', async (t) => {
  const server = await startAuthorizationServer(t, { rotates: true, lifetimeSeconds: 100 });
  const { now, forward } = clock();
  const tokens = new AccessTokens(now);
  let stored = await server.refreshTokenOf('jan');
  const seen = new Set([stored]);
  const store = async (refreshToken: string) => {
    stored = refreshToken;
    seen.add(refreshToken);
  };
  for (let n = 0; n < 3; n++) {
    await tokens.get('m', { ...grantAt(server), refreshToken: stored }, store);
    forward(80);
  }
  assert.equal(seen.size, 4);
  assert.ok(server.requests.every(({ granted }) => granted));
});

test('a refresh token that cannot be stored is not lost: it is stored the next time, and used', async (t) => {
  const server = await startAuthorizationServer(t, { rotates: true, lifetimeSeconds: 100 });
  const { now, forward } = clock();
  const tokens = new AccessTokens(now);
  const grant = { ...grantAt(server), refreshToken: await server.refreshTokenOf('jan') };
  const away = async () => {
    throw new Error('the database is away');
  };
  await assert.rejects(tokens.get('m', grant, away), /away/);
  await assert.rejects(tokens.get('m', grant, away), /away/);
  const stored: string[] = [];
  const store = async (refreshToken: string) => void stored.push(refreshToken);
  await tokens.get('m', grant, store);
  assert.equal(server.requests.length, 1);
  forward(80);
  await tokens.get('m', grant, store);
  assert.equal(new Set([...stored, grant.refreshToken]).size, 3);
  assert.ok(server.requests.every(({ granted }) => granted));
});

test('a grant that was changed by a person, or by another process, is taken up at once', async (t) => {
  const server = await startAuthorizationServer(t, { rotates: true });
  const tokens = new AccessTokens();
  const store = async () => undefined;
  const get = async (user: string) =>
    tokens.get('m', { ...grantAt(server), refreshToken: await server.refreshTokenOf(user) }, store);
  assert.notEqual((await get('jan')).value, (await get('piet')).value);
  assert.equal(server.requests.length, 2);
});
