import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { connect } from 'node:tls';
import {
  type BearerMechanism,
  bearerResponse,
  describeRefusal,
  pop3BearerLines,
  REPLY_TO_REFUSAL,
} from '../../../src/mailbox/oauth2/sasl.ts';
import { requestToken } from '../../../src/mailbox/oauth2/token-request.ts';
import { CLIENT, startAuthorizationServer } from '../../support/authorization-server.ts';
import type { Dovecot } from '../../support/dovecot.ts';
import { startDovecotWithOAuth2 } from '../../support/dovecot-oauth2.ts';

const MECHANISMS: BearerMechanism[] = ['XOAUTH2', 'OAUTHBEARER'];

test('OAUTHBEARER is as in the example of RFC 7628, 4.1', () => {
  const login = {
    username: 'user@example.com',
    accessToken: 'vF9dft4qmTc2Nvb3RlckBhbHRhdmlzdGEuY29tCg==',
    host: 'server.example.com',
    port: 143,
  };
  assert.equal(
    bearerResponse('OAUTHBEARER', login),
    'bixhPXVzZXJAZXhhbXBsZS5jb20sAWhvc3Q9c2VydmVyLmV4YW1wbGUuY29tAXBvcnQ9MTQzAWF1dGg9QmVhcmVyIHZGOWRmdDRxbVRjMk52YjNSbGNrQmhiSFJoZG1semRHRXVZMjl0Q2c9PQEB',
  );
});

test('XOAUTH2 is as in the example of Google', () => {
  const login = {
    username: 'someuser@example.com',
    accessToken: 'ya29.vF9dft4qmTc2Nvb3RlckBhdHRhdmlzdGEuY29tCg',
    host: 'imap.gmail.com',
    port: 993,
  };
  assert.equal(
    bearerResponse('XOAUTH2', login),
    'dXNlcj1zb21ldXNlckBleGFtcGxlLmNvbQFhdXRoPUJlYXJlciB5YTI5LnZGOWRmdDRxbVRjMk52YjNSbGNrQmhkSFJoZG1semRHRXVZMjl0Q2cBAQ==',
  );
});

test('a user with signs of the grammar is encoded; what would end a field is never sent', () => {
  const login = { username: 'a=b,c@example.nl', accessToken: 't', host: 'h', port: 1 };
  const sent = Buffer.from(bearerResponse('OAUTHBEARER', login), 'base64').toString();
  assert.equal(sent, 'n,a=a=3Db=2Cc@example.nl,\x01host=h\x01port=1\x01auth=Bearer t\x01\x01');
  for (const mechanism of MECHANISMS)
    for (const bad of [
      { username: 'a\x01auth=x' },
      { username: 'a\r\nDELE 1' },
      { accessToken: 't\x01' },
      { accessToken: '' },
    ])
      assert.throws(() => bearerResponse(mechanism, { ...login, ...bad }), { code: 'MAILBOX_LOGIN_REFUSED' });
});

test('POP3 has both forms', () => {
  assert.deepEqual(pop3BearerLines('XOAUTH2', 'abc', 'initial-response'), ['AUTH XOAUTH2 abc']);
  assert.deepEqual(pop3BearerLines('XOAUTH2', 'abc', 'continuation'), ['AUTH XOAUTH2', 'abc']);
});

test('the reason of a refusal is told, whatever the server sends', () => {
  const challenge = (text: string) => Buffer.from(text).toString('base64');
  assert.equal(
    describeRefusal(challenge('{"status":"invalid_token","scope":"mail","schemes":"bearer"}')),
    'the server refuses the access token: invalid_token; it wants the scope mail',
  );
  assert.equal(
    describeRefusal(challenge('{"status":"400","schemes":"Bearer"}')),
    'the server refuses the access token: 400',
  );
  for (const other of ['', '!', challenge('geen JSON'), challenge('null')])
    assert.equal(describeRefusal(other), 'the server refuses the access token, without a reason');
});

for (const mechanism of MECHANISMS)
  test(`Dovecot takes ${mechanism} with a token of the authorization server, and refuses another`, async (t) => {
    const authorization = await startAuthorizationServer(t);
    const dovecot = await startDovecotWithOAuth2(t, authorization);
    if (!dovecot) return;
    const { accessToken } = await requestToken({
      tokenEndpoint: authorization.tokenEndpoint,
      ...CLIENT,
      refreshToken: await authorization.refreshTokenOf('jan'),
      tlsCa: authorization.ca,
      timeoutMs: 10_000,
    });
    const { host, port } = dovecot.settings('pop3s', 'jan');
    const good = bearerResponse(mechanism, { username: 'jan', accessToken, host, port });
    for (const form of ['initial-response', 'continuation'] as const)
      assert.match(await say(dovecot, pop3BearerLines(mechanism, good, form)), /^\+OK/, form);
    const bad = bearerResponse(mechanism, { username: 'jan', accessToken: 'verzonnen', host, port });
    const challenge = await say(dovecot, pop3BearerLines(mechanism, bad, 'continuation'));
    assert.match(describeRefusal(challenge.slice(2)), /the server refuses the access token: \w+/);
    const refused = await say(dovecot, [`AUTH ${mechanism}`, bad, REPLY_TO_REFUSAL[mechanism]]);
    assert.match(refused, /^-ERR/);
    const other = bearerResponse(mechanism, { username: 'piet', accessToken, host, port });
    assert.match(await say(dovecot, [`AUTH ${mechanism}`, other, REPLY_TO_REFUSAL[mechanism]]), /^-ERR/);
  });

/** Says lines to Dovecot's POP3S, each once the one before is answered. @returns the last answer. */
async function say({ settings }: Dovecot, lines: readonly string[]): Promise<string> {
  const { host, port, tlsCa } = settings('pop3s', 'jan');
  const socket = connect({ host, port, ca: tlsCa });
  await once(socket, 'secureConnect');
  const answers = createInterface({ input: socket })[Symbol.asyncIterator]();
  const answer = async () => String((await answers.next()).value);
  await answer();
  let last = '';
  for (const line of lines) {
    socket.write(`${line}\r\n`);
    last = await answer();
  }
  socket.destroy();
  return last;
}
