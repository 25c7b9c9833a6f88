import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { RequestListener } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { type TestContext, test } from 'node:test';
import type { ErrorCode } from '../../../src/errors.ts';
import { asZaakpostError } from '../../../src/errors.ts';
import type { Grant } from '../../../src/mailbox/oauth2/grant.ts';
import { requestToken } from '../../../src/mailbox/oauth2/token-request.ts';
import {
  type AuthorizationServer,
  CLIENT,
  startAuthorizationServer,
} from '../../support/authorization-server.ts';
import { makeAuthority, makeServerCertificate } from '../../support/certificates.ts';

const grantAt = ({ tokenEndpoint, scope, ca }: AuthorizationServer): Grant => ({
  tokenEndpoint,
  ...CLIENT,
  scope,
  tlsCa: ca,
  timeoutMs: 10_000,
});

/** Asserts the code of the error, and what its detail says to an admin. */
async function refuses(grant: Grant, code: ErrorCode, says: RegExp): Promise<void> {
  const error = asZaakpostError(
    await requestToken(grant).then(
      () => null,
      (thrown: unknown) => thrown,
    ),
  );
  assert.equal(error.code, code, error.detail);
  assert.match(error.detail ?? '', says);
  assert.doesNotMatch(error.detail ?? '', /geheim/);
}

test('a client gets a token for itself', async (t) => {
  const server = await startAuthorizationServer(t, { lifetimeSeconds: 1800 });
  const { accessToken, expiresIn, refreshToken } = await requestToken(grantAt(server));
  assert.match(accessToken, /^[\w-]{20,}$/);
  assert.equal(expiresIn, 1800);
  assert.equal(refreshToken, undefined);
  assert.deepEqual(server.requests, [{ granted: true, grantType: 'client_credentials' }]);
});

test('a refresh token gives a token, and the next refresh token where they rotate', async (t) => {
  const server = await startAuthorizationServer(t, { rotates: true });
  const first = await server.refreshTokenOf('jan');
  const grant = grantAt(server);
  const { refreshToken } = await requestToken({ ...grant, refreshToken: first });
  assert.ok(refreshToken && refreshToken !== first);
  await requestToken({ ...grant, refreshToken });
  await refuses(
    { ...grant, refreshToken: first },
    'MAILBOX_LOGIN_REFUSED',
    /invalid_grant.*set the new refresh token/,
  );
});

test('what only a person can mend is permanent, and says what to do', async (t) => {
  const server = await startAuthorizationServer(t);
  const grant = grantAt(server);
  await refuses(
    { ...grant, clientSecret: 'fout' },
    'MAILBOX_LOGIN_REFUSED',
    /invalid_client.*make a new one/,
  );
  const refreshToken = await server.refreshTokenOf('jan');
  await refuses({ ...grant, refreshToken, scope: 'alles' }, 'MAILBOX_LOGIN_REFUSED', /invalid_scope/);
  await server.revoke(refreshToken);
  await refuses({ ...grant, refreshToken }, 'MAILBOX_LOGIN_REFUSED', /invalid_grant/);
});

test('a certificate that is not trusted, and an address without TLS, get no secret', async (t) => {
  const server = await startAuthorizationServer(t);
  const { tlsCa: _, ...grant } = grantAt(server);
  await refuses(grant, 'MAILBOX_CERTIFICATE', /localhost/);
  const tokenEndpoint = server.tokenEndpoint.replace('https:', 'http:');
  await refuses({ ...grant, tokenEndpoint }, 'CONFIG_INVALID', /no https: address/);
  await refuses({ ...grant, tokenEndpoint: 'geen adres' }, 'CONFIG_INVALID', /no https: address/);
  assert.deepEqual(server.requests, []);
});

test('a server that is away is temporary', async (t) => {
  const server = await startAuthorizationServer(t);
  await server.stop();
  await refuses(grantAt(server), 'MAILBOX_UNREACHABLE', /ECONNREFUSED/);
});

/** A token endpoint that fails as the test says. */
async function brokenServer(t: TestContext, answer: RequestListener, timeoutMs = 10_000): Promise<Grant> {
  const authority = await makeAuthority();
  const server = createServer(await makeServerCertificate(authority), answer).listen(0, 'localhost');
  await once(server, 'listening');
  t.after(() => {
    server.close();
    server.closeAllConnections();
  });
  const { port } = server.address() as AddressInfo;
  return { tokenEndpoint: `https://localhost:${port}/token`, ...CLIENT, tlsCa: authority.cert, timeoutMs };
}

const json =
  (status: number, body: unknown): RequestListener =>
  (_, response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };

const token = { access_token: 'abc', token_type: 'Bearer' };

const faults: [what: string, answer: RequestListener, code: ErrorCode, says: RegExp][] = [
  ['it is overloaded', json(503, { error: 'x' }), 'MAILBOX_BUSY', /x/],
  ['it asks for patience', json(429, 'later'), 'MAILBOX_BUSY', /HTTP 429/],
  [
    'it is out of order',
    json(400, { error: 'temporarily_unavailable' }),
    'MAILBOX_BUSY',
    /temporarily_unavailable/,
  ],
  [
    'it knows no such page',
    (_, response) => response.writeHead(404).end('<html>'),
    'MAILBOX_PROTOCOL',
    /HTTP 404/,
  ],
  [
    'it sends one elsewhere',
    (_, response) => response.writeHead(302, { location: 'https://localhost:1/' }).end(),
    'MAILBOX_PROTOCOL',
    /HTTP 302/,
  ],
  ['its token is none', json(200, { ...token, access_token: 'a\r\nb' }), 'MAILBOX_PROTOCOL', /HTTP 200/],
  [
    'its token is of another kind',
    json(200, { ...token, token_type: 'mac' }),
    'MAILBOX_PROTOCOL',
    /HTTP 200/,
  ],
  [
    'it cuts the answer',
    (_, response) => response.writeHead(200, { 'content-length': 99 }).write('{', () => response.destroy()),
    'MAILBOX_CONNECTION_LOST',
    /aborted|hang up/,
  ],
  [
    'its answer does not end',
    (_, response) => response.end('x'.repeat(300_000)),
    'MAILBOX_PROTOCOL',
    /does not end/,
  ],
  [
    'it says much',
    json(400, {
      error: 'invalid_client',
      error_description: `AADSTS7000222: expired\r\nTrace ID: 1${'x'.repeat(999)}`,
    }),
    'MAILBOX_LOGIN_REFUSED',
    /\(AADSTS7000222: expired\); check/,
  ],
  [
    'it has an error of its own',
    json(400, { error: 'mfa_required' }),
    'MAILBOX_LOGIN_REFUSED',
    /mfa_required; see/,
  ],
];

for (const [what, answer, code, says] of faults)
  test(`a token endpoint that fails: ${what}`, async (t) => {
    await refuses(await brokenServer(t, answer), code, says);
  });

test('a token endpoint that does not answer is given up', async (t) => {
  await refuses(await brokenServer(t, () => undefined, 200), 'MAILBOX_TIMEOUT', /in 200 ms/);
  await refuses(
    await brokenServer(t, (_, response) => response.write('{'), 200),
    'MAILBOX_TIMEOUT',
    /in 200 ms/,
  );
});

test('a lifetime as text, as some servers write it, or none at all is taken', async (t) => {
  const textual = await brokenServer(t, json(200, { ...token, expires_in: '3599' }));
  assert.equal((await requestToken(textual)).expiresIn, 3599);
  assert.equal((await requestToken(await brokenServer(t, json(200, token)))).expiresIn, undefined);
});
