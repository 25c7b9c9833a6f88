import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { applyMailbox, showMailbox } from '../../../src/mailbox/mailbox.ts';
import { type MailboxInput, mailboxInput } from '../../../src/mailbox/mailbox-input.ts';
import {
  type AuthorizationServer,
  type AuthorizationServerOptions,
  CLIENT,
  startAuthorizationServer,
} from '../../support/authorization-server.ts';
import type { Dovecot } from '../../support/dovecot.ts';
import { startDovecotWithOAuth2 } from '../../support/dovecot-oauth2.ts';
import { type Polling, setUpPolling } from '../poll-fixture.ts';

const PROTOCOLS = ['imaps', 'pop3s'] as const;
const MAIL = 'Subject: aanvraag\r\n\r\nMet vriendelijke groet\r\n';

interface Setting {
  authorization: AuthorizationServer;
  dovecot: Dovecot;
  polling: Polling;
  /** The settings of a mailbox that jan has allowed Zaakpost to read. */
  input(protocol: (typeof PROTOCOLS)[number], refreshToken: string): MailboxInput;
  /** Makes them so; its id. */
  apply(input: MailboxInput): Promise<string>;
}

async function setUp(
  t: TestContext,
  options: AuthorizationServerOptions & { mechanisms?: string } = {},
): Promise<Setting | undefined> {
  const authorization = await startAuthorizationServer(t, options);
  const dovecot = await startDovecotWithOAuth2(t, authorization, options.mechanisms);
  if (!dovecot) return undefined;
  const polling = await setUpPolling(t);
  return {
    authorization,
    dovecot,
    polling,
    input(protocol, refreshToken) {
      const { host, port, tlsCa } = dovecot.settings(protocol, 'jan');
      const { tokenEndpoint } = authorization;
      return mailboxInput.parse({
        name: `jan by ${protocol}`,
        protocol,
        host,
        port,
        username: 'jan',
        tlsCa,
        oauth2: { provider: 'other', tokenEndpoint, ...CLIENT, refreshToken },
      });
    },
    apply: async (input) => (await applyMailbox(polling.db, polling.secrets, input)).mailbox.id,
  };
}

for (const mechanisms of ['xoauth2', 'oauthbearer', 'xoauth2 oauthbearer'])
  test(`a mailbox is polled with a token, over what is offered: ${mechanisms}`, async (t) => {
    const setting = await setUp(t, { mechanisms });
    if (!setting) return;
    const { authorization, dovecot, polling, input, apply } = setting;
    const refreshToken = await authorization.refreshTokenOf('jan');
    await dovecot.deliver('jan', MAIL);
    for (const protocol of PROTOCOLS) {
      const id = await apply(input(protocol, refreshToken));
      const before = await showMailbox(polling.db, id);
      assert.equal(before.accessTokenExpiresAt, null);
      assert.ok(!JSON.stringify(before).includes(refreshToken));
      const { error, accepted } = await polling.poll(id);
      assert.deepEqual([error, accepted], [null, 1], protocol);
      await polling.poll(id);
      const { accessTokenExpiresAt } = await showMailbox(polling.db, id);
      assert.ok(accessTokenExpiresAt instanceof Date);
    }
    assert.equal(authorization.requests.length, PROTOCOLS.length, 'one token each, kept between runs');
  });

test('a server that takes no token is told of as such', async (t) => {
  const setting = await setUp(t, { mechanisms: '' });
  if (!setting) return;
  const { authorization, polling, input, apply } = setting;
  const refreshToken = await authorization.refreshTokenOf('jan');
  for (const protocol of PROTOCOLS) {
    const { error } = await polling.poll(await apply(input(protocol, refreshToken)));
    assert.equal(error?.code, 'MAILBOX_LOGIN_REFUSED');
    assert.match(error.message, /takes no access token/);
  }
});

test('a token that has ended is renewed, and a refresh token that takes the place of another is kept', async (t) => {
  // Renewed after four fifths of a second, which is before the next run or not: each run works.
  const setting = await setUp(t, { lifetimeSeconds: 1, rotates: true });
  if (!setting) return;
  const { authorization, dovecot, polling, input, apply } = setting;
  await dovecot.deliver('jan', MAIL);
  for (const protocol of PROTOCOLS) {
    const given = input(protocol, await authorization.refreshTokenOf('jan'));
    const id = await apply(given);
    const asked = authorization.requests.length;
    while (authorization.requests.length < asked + 3) assert.equal((await polling.poll(id)).error, null);
    const { change } = await applyMailbox(polling.db, polling.secrets, given);
    assert.equal(change, 'unchanged', 'the token that was given first does not come back');
    const afresh = await applyMailbox(polling.db, polling.secrets, { ...given, intervalSeconds: 30 });
    assert.equal(afresh.change, 'updated');
    const withoutMemory = polling.restarted();
    assert.equal((await polling.poll(id, withoutMemory)).error, null);
  }
  assert.ok(authorization.requests.every(({ granted }) => granted));
});

test('a token that the server refuses is renewed once', async (t) => {
  const setting = await setUp(t);
  if (!setting) return;
  const { authorization, dovecot, polling, input, apply } = setting;
  await dovecot.deliver('jan', MAIL);
  for (const protocol of PROTOCOLS) {
    const refreshToken = await authorization.refreshTokenOf('jan');
    const id = await apply(input(protocol, refreshToken));
    await polling.poll(id);
    const asked = authorization.requests.length;
    await authorization.withdrawAccessTokens();
    assert.equal((await polling.poll(id)).error, null, protocol);
    assert.equal(authorization.requests.length, asked + 1);
  }
});

test('a token for someone else is refused with the words of the server, after a second try', async (t) => {
  const setting = await setUp(t);
  if (!setting) return;
  const { authorization, polling, input, apply } = setting;
  for (const protocol of PROTOCOLS) {
    const asked = authorization.requests.length;
    const id = await apply(input(protocol, await authorization.refreshTokenOf('piet')));
    const { error } = await polling.poll(id);
    assert.equal(error?.code, 'MAILBOX_LOGIN_REFUSED');
    assert.match(error.message, /the server refuses the access token/);
    assert.equal(authorization.requests.length, asked + 2);
  }
});

test('a permission that was withdrawn fails the run, and says what to do; a new one mends it', async (t) => {
  const setting = await setUp(t);
  if (!setting) return;
  const { authorization, dovecot, polling, input, apply } = setting;
  await dovecot.deliver('jan', MAIL);
  for (const protocol of PROTOCOLS) {
    const refreshToken = await authorization.refreshTokenOf('jan');
    const id = await apply(input(protocol, refreshToken));
    assert.equal((await polling.poll(id)).error, null);
    await authorization.revoke(refreshToken);
    const { error } = await polling.poll(id, polling.restarted());
    assert.equal(error?.code, 'MAILBOX_LOGIN_REFUSED');
    assert.match(error.message, /invalid_grant.*set the new refresh token here/s);
    const { lastErrorCode, lastError } = await showMailbox(polling.db, id);
    assert.deepEqual([lastErrorCode, lastError], [error.code, error.message]);
    await apply(input(protocol, await authorization.refreshTokenOf('jan')));
    assert.equal((await showMailbox(polling.db, id)).accessTokenExpiresAt, null);
    assert.equal((await polling.poll(id)).error, null);
  }
});
