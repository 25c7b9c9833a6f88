import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import test, { type TestContext } from 'node:test';
import type { ErrorCode } from '../../../src/errors.ts';
import { Pop3Source } from '../../../src/mailbox/pop3/source.ts';
import { makeAuthority, makeServerCertificate } from '../../support/certificates.ts';
import { STRICT_HOST, startDovecot } from '../../support/dovecot.ts';
import { type Script, SILENCE, TLS } from './fault-connection.ts';
import { opened, unopened, withCode } from './fault-session.ts';

const CAPA = (...lines: string[]): Script => ({ CAPA: [`+OK\r\n${lines.join('\r\n')}\r\n.\r\n`] });

test('STLS comes first, nothing is said in clear text but that, and CAPA is asked under TLS', async (t) => {
  const { server } = await opened(t, {}, { protocol: 'pop3+stls' });
  assert.deepEqual(server.heard, ['STLS', 'CAPA', 'USER jan', 'PASS geheim']);
});

test('refused STLS ends it: no login in clear text', async (t) => {
  const { server, source } = await unopened(t, { STLS: ['-ERR not here\r\n'] }, { protocol: 'pop3+stls' });
  await assert.rejects(source.open(), withCode('MAILBOX_TLS_REFUSED', /STLS was refused: "not here"/));
  assert.deepEqual(server.heard, ['STLS']);
});

test('STLS that is granted and not kept ends it', async (t) => {
  const { server, source } = await unopened(
    t,
    { STLS: ['+OK\r\n', 'no, not really\r\n'] },
    { protocol: 'pop3+stls' },
  );
  await assert.rejects(source.open(), withCode('MAILBOX_TLS_REFUSED'));
  assert.deepEqual(server.heard.slice(0, 1), ['STLS']);
  assert.ok(!server.heard.some((line) => /USER|PASS|AUTH/.test(line)));
});

test('answers put behind the one to STLS, before TLS, are not taken for the server’s', async (t) => {
  const injected = '+OK\r\n+OK\r\nSASL PLAIN\r\n.\r\n+OK logged in\r\n';
  const { server, source } = await unopened(t, { STLS: [injected, TLS] }, { protocol: 'pop3+stls' });
  await assert.rejects(source.open(), withCode('MAILBOX_PROTOCOL', /unasked.*SASL PLAIN/));
  assert.deepEqual(server.heard, ['STLS']);
});

test('a server that speaks clear text on the TLS port is refused', async (t) => {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.write('+OK welcome\r\n');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => server.close());
  const address = server.address();
  const { source } = await unopened(
    t,
    {},
    { port: typeof address === 'object' && address ? address.port : 0 },
  );
  await assert.rejects(source.open(), withCode('MAILBOX_TLS_REFUSED'));
});

for (const [line, code] of [
  ['-ERR [SYS/TEMP] come back\r\n', 'MAILBOX_BUSY'],
  ['-ERR [LOGIN-DELAY] too often\r\n', 'MAILBOX_BUSY'],
  ['-ERR [SYS/PERM] broken\r\n', 'MAILBOX_FAULT'],
  ['-ERR go away\r\n', 'MAILBOX_REFUSED'],
] as const) {
  test(`the greeting ${line.trim()} is ${code}`, async (t) => {
    const { source } = await unopened(t, { greeting: [line] });
    await assert.rejects(source.open(), withCode(code));
  });
}

for (const [line, code] of [
  ['-ERR [AUTH] no\r\n', 'MAILBOX_LOGIN_REFUSED'],
  ['-ERR no\r\n', 'MAILBOX_LOGIN_REFUSED'],
  ['-ERR [IN-USE] locked\r\n', 'MAILBOX_BUSY'],
  ['-ERR [LOGIN-DELAY] wait\r\n', 'MAILBOX_BUSY'],
  ['-ERR [SYS/TEMP] later\r\n', 'MAILBOX_BUSY'],
  ['-ERR [sys/temp/disk] later\r\n', 'MAILBOX_BUSY'],
  ['-ERR [SYS/PERM] broken\r\n', 'MAILBOX_FAULT'],
  ['-ERR [UNHEARD-OF] no\r\n', 'MAILBOX_LOGIN_REFUSED'],
] as const satisfies (readonly [string, ErrorCode])[]) {
  test(`the login answered by ${line.trim()} is ${code}`, async (t) => {
    for (const script of [{ PASS: [line] }, { ...CAPA('SASL PLAIN'), AUTH: [line] }]) {
      const { server, source } = await unopened(t, script);
      await assert.rejects(source.open(), (error) => {
        assert.doesNotMatch(String((error as Error & { detail?: string }).detail), /geheim/);
        return withCode(code)(error);
      });
      const logins = server.heard.filter((said) => /^(PASS|AUTH)/.test(said));
      assert.equal(logins.length, 1, 'one attempt, so that no account is locked');
    }
  });
}

test('SASL PLAIN is used where it is offered', async (t) => {
  const { server } = await opened(t, CAPA('SASL LOGIN PLAIN', 'USER'));
  assert.deepEqual(server.heard, ['CAPA', `AUTH PLAIN ${Buffer.from('\0jan\0geheim').toString('base64')}`]);
});

test('a response too long for the command line is given when asked for', async (t) => {
  const password = 'wachtwoord'.repeat(30);
  const response = Buffer.from(`\0jan\0${password}`).toString('base64');
  const script = { ...CAPA('SASL PLAIN'), 'AUTH PLAIN': ['+ \r\n'], [response]: ['+OK\r\n'] };
  const { server } = await opened(t, script, { password });
  assert.deepEqual(server.heard, ['CAPA', 'AUTH PLAIN', response]);
  const refusing = await unopened(
    t,
    { ...CAPA('SASL PLAIN'), AUTH: ['-ERR [SYS/TEMP] no\r\n'] },
    { password },
  );
  await assert.rejects(refusing.source.open(), withCode('MAILBOX_BUSY'));
  const odd = await unopened(t, { ...CAPA('SASL PLAIN'), AUTH: ['+OK already?\r\n'] }, { password });
  await assert.rejects(odd.source.open(), withCode('MAILBOX_PROTOCOL'));
});

test('a password beyond ASCII goes as UTF-8', async (t) => {
  const { server } = await opened(t, {}, { password: 'gehéim' });
  assert.equal(Buffer.from(server.heard.at(-1) ?? '', 'latin1').toString(), 'PASS gehéim');
});

test('a server without CAPA is asked by USER and PASS', async (t) => {
  const { server } = await opened(t, { CAPA: ['-ERR unknown\r\n'] });
  assert.deepEqual(server.heard, ['CAPA', 'USER jan', 'PASS geheim']);
});

test('a server that offers only what we do not know is told nothing', async (t) => {
  const { server, source } = await unopened(t, CAPA('SASL GSSAPI'));
  await assert.rejects(source.open(), withCode('MAILBOX_LOGIN_REFUSED', /GSSAPI/));
  assert.deepEqual(server.heard, ['CAPA']);
});

test('a password with a line break says no commands of its own', async (t) => {
  for (const secret of ['x\r\nDELE 1', 'x\nDELE 1', 'x\0y']) {
    const { server, source } = await unopened(t, {}, { password: secret });
    await assert.rejects(source.open(), withCode('MAILBOX_LOGIN_REFUSED'));
    assert.deepEqual(server.heard, ['CAPA']);
  }
});

for (const [step, script] of Object.entries({
  greeting: { greeting: [SILENCE] },
  CAPA: { CAPA: [SILENCE] },
  'the end of CAPA': { CAPA: ['+OK\r\nUSER\r\n', SILENCE] },
  PASS: { PASS: [SILENCE] },
  'the handshake': { STLS: ['+OK\r\n', SILENCE] },
} satisfies Record<string, Script>)) {
  test(`silence instead of ${step} ends in a timeout`, async (t) => {
    const protocol = step === 'the handshake' ? 'pop3+stls' : 'pop3s';
    const { source } = await unopened(t, script, { timeoutMs: 100, protocol });
    await assert.rejects(source.open(), withCode('MAILBOX_TIMEOUT', /did not come in 100 ms/));
  });
}

test('a server that never says a word on the TLS port ends in a timeout', async (t) => {
  const server = createServer((socket) => socket.on('error', () => undefined)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => server.close());
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const { source } = await unopened(t, {}, { port, timeoutMs: 100 });
  await assert.rejects(source.open(), withCode('MAILBOX_TIMEOUT', /TLS handshake/));
});

test('a name that does not exist is unreachable', async (t) => {
  const { source } = await unopened(t, {}, { host: 'mail.invalid', timeoutMs: 60_000 });
  await assert.rejects(source.open(), withCode('MAILBOX_UNREACHABLE', /mail\.invalid/));
});

test('Dovecot lets nobody in without STLS, and us with it', async (t) => {
  const dovecot = await startDovecot(t);
  if (!dovecot) return;
  assert.match(await clearTextLogin(t, dovecot.ports.pop3, dovecot.password), /^-ERR/m);
  const source = new Pop3Source(dovecot.settings('pop3+stls', 'jan'));
  await source.open();
  await source.close();
});

for (const [title, request, wrong] of [
  ['has expired', { ips: [STRICT_HOST], expired: true }, /has expired/],
  ['is for another name', { names: ['mail.elders.example'] }, /another name/],
] as const) {
  test(`Dovecot is not logged in to when its certificate ${title}, but with its fingerprint`, async (t) => {
    const authority = await makeAuthority();
    const certificate = await makeServerCertificate(authority, request);
    const dovecot = await startDovecot(t, { certificate });
    if (!dovecot) return;
    const settings = { ...dovecot.settings('pop3+stls', 'jan'), tlsCa: authority.cert };
    await assert.rejects(new Pop3Source(settings).open(), withCode('MAILBOX_CERTIFICATE', wrong));
    const pinned = new Pop3Source({ ...settings, tlsFingerprint: certificate.fingerprint });
    await pinned.open();
    await pinned.close();
  });
}

/** @returns what the server says to a login in clear text. */
async function clearTextLogin(t: TestContext, port: number, password: string): Promise<string> {
  const socket = connect(port, STRICT_HOST).setEncoding('latin1');
  t.after(() => socket.destroy());
  socket.write(`USER jan\r\nPASS ${password}\r\nQUIT\r\n`);
  let said = '';
  for await (const chunk of socket) said += String(chunk);
  return said;
}
