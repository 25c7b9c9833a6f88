import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { bearerResponse, type Pop3BearerForm } from '../../../src/mailbox/oauth2/sasl.ts';
import { Pop3Source } from '../../../src/mailbox/pop3/source.ts';
import type { Script } from './fault-connection.ts';
import { startFaultServer } from './fault-server.ts';
import { withCode } from './fault-session.ts';

const offering = (...mechanisms: string[]): Script => ({
  CAPA: [`+OK\r\nUIDL\r\n${mechanisms.length > 0 ? `SASL ${mechanisms.join(' ')}\r\n` : ''}.\r\n`],
});

/** A client with tokens: each is another one, counted in `got`. */
async function client(t: TestContext, script: Script, token = 't', pop3Form: Pop3BearerForm | null = null) {
  const server = await startFaultServer(t, script);
  const { password: _, ...account } = server.settings;
  const got: string[] = [];
  let discarded = 0;
  const get = async () => {
    got.push(`${token}${discarded}`);
    return `${token}${discarded}`;
  };
  const discard = () => {
    discarded += 1;
  };
  const source = new Pop3Source({ ...account, tokens: { pop3Form, get, discard } });
  t.after(async () => {
    await source.close().catch(() => undefined);
  });
  const response = (mechanism: 'XOAUTH2' | 'OAUTHBEARER', accessToken = `${token}0`) =>
    bearerResponse(mechanism, { ...account, accessToken });
  return { server, source, got, response };
}

test('the mechanism is one that is offered; XOAUTH2 where the server says nothing', async (t) => {
  for (const [offered, used] of [
    [['PLAIN', 'OAUTHBEARER', 'XOAUTH2'], 'XOAUTH2'],
    [['PLAIN', 'OAUTHBEARER'], 'OAUTHBEARER'],
    [[], 'XOAUTH2'],
  ] as const) {
    const { server, source, response } = await client(t, offering(...offered));
    await source.open();
    assert.deepEqual(server.heard, ['CAPA', `AUTH ${used} ${response(used)}`]);
  }
  const { server, source } = await client(t, offering('PLAIN'));
  await assert.rejects(source.open(), withCode('MAILBOX_LOGIN_REFUSED', /takes no access token.*PLAIN/));
  assert.deepEqual(server.heard, ['CAPA', 'CAPA'], 'no token is shown to it');
});

test('a token goes on a line of its own where the provider wants it so, or the command gets too long', async (t) => {
  for (const [token, form] of [
    ['t', 'continuation'],
    ['t'.repeat(300), null],
  ] as const) {
    const line = bearerResponse('XOAUTH2', { username: 'jan', accessToken: `${token}0`, host: '', port: 0 });
    const script = { ...offering('XOAUTH2'), 'AUTH XOAUTH2': ['+ \r\n'], [line]: ['+OK\r\n'] };
    const { source, server } = await client(t, script, token, form);
    await source.open();
    assert.deepEqual(server.heard, ['CAPA', 'AUTH XOAUTH2', line]);
  }
  const { source, server, response } = await client(
    t,
    offering('XOAUTH2'),
    't'.repeat(300),
    'initial-response',
  );
  await source.open();
  assert.deepEqual(server.heard, ['CAPA', `AUTH XOAUTH2 ${response('XOAUTH2')}`]);
});

test('a refusal is heard to its end, and followed by one try with a fresh token', async (t) => {
  const reason = Buffer.from('{"status":"401","scope":"mail"}').toString('base64');
  const script = { ...offering('XOAUTH2'), AUTH: [`+ ${reason}\r\n`], '': ['-ERR no\r\n'] };
  const { source, server, got } = await client(t, script);
  await assert.rejects(
    source.open(),
    withCode('MAILBOX_LOGIN_REFUSED', /token: 401; it wants the scope mail/),
  );
  assert.deepEqual(got, ['t0', 't1']);
  assert.equal(server.heard.filter((line) => line.startsWith('AUTH')).length, 2);
});

test('a server that refuses without a reason is tried twice; one that is busy, once', async (t) => {
  const refused = await client(t, { ...offering('XOAUTH2'), AUTH: ['-ERR Authentication failure\r\n'] });
  await assert.rejects(refused.source.open(), withCode('MAILBOX_LOGIN_REFUSED', /Authentication failure/));
  assert.deepEqual(refused.got, ['t0', 't1']);
  const busy = await client(t, { ...offering('XOAUTH2'), AUTH: ['-ERR [SYS/TEMP] later\r\n'] });
  await assert.rejects(busy.source.open(), withCode('MAILBOX_BUSY'));
  assert.deepEqual(busy.got, ['t0']);
});
