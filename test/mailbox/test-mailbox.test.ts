import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import test from 'node:test';
import type { ErrorCode } from '../../src/errors.ts';
import type { PasswordSettings } from '../../src/mailbox/source.ts';
import { TEST_STEPS, type TestStep, testMailbox } from '../../src/mailbox/test-mailbox.ts';
import { makeAuthority, makeServerCertificate } from '../support/certificates.ts';
import { type ServerContext, STRICT_HOST, startDovecot, TRUSTED_HOST } from '../support/dovecot.ts';

const PROTOCOLS = ['imaps', 'imap+starttls', 'pop3s', 'pop3+stls'] as const;

test('goes through all steps of a mailbox that works', async (t) => {
  const dovecot = await startDovecot(t);
  if (!dovecot) return;
  for (const raw of ['Subject: een\r\n\r\n', 'Subject: twee\r\n\r\n']) await dovecot.deliver('jan', raw);
  for (const protocol of PROTOCOLS) {
    const { ok, steps, tls } = await testMailbox(dovecot.settings(protocol, 'jan'));
    assert.ok(ok, JSON.stringify(steps));
    assert.deepEqual(
      steps.map(({ step }) => step),
      [...TEST_STEPS],
    );
    assert.match(steps.at(-1)?.detail ?? '', /^2 messages, \d+ octets$/);
    assert.equal(tls?.fingerprint, dovecot.certificate.fingerprint);
    assert.match(tls?.version ?? '', /^TLSv1\.[23]$/);
  }
});

test('names the step that fails, and what to do', async (t) => {
  const dovecot = await startDovecot(t);
  if (!dovecot) return;
  for (const protocol of PROTOCOLS) {
    const settings = dovecot.settings(protocol, 'jan');
    const { tlsCa: _, ...withoutCa } = settings;
    await fails({ ...settings, host: 'mail.invalid' }, 'DNS', 'MAILBOX_UNREACHABLE');
    await fails({ ...settings, port: 1 }, 'TCP', 'MAILBOX_UNREACHABLE');
    await fails(withoutCa, 'TLS', 'MAILBOX_CERTIFICATE');
    await fails({ ...withoutCa, tlsFingerprint: 'ab'.repeat(32) }, 'TLS', 'MAILBOX_CERTIFICATE');
    await fails({ ...settings, password: 'verkeerd' }, 'login', 'MAILBOX_LOGIN_REFUSED');
    const { fingerprint } = dovecot.certificate;
    const pinned = await testMailbox({ ...withoutCa, tlsFingerprint: fingerprint });
    assert.ok(pinned.ok, JSON.stringify(pinned.steps));
  }
  const noFolder = { ...dovecot.settings('imaps', 'jan'), folders: ['INBOX', 'Zaken'] };
  const { steps } = await fails(noFolder, 'folder', 'MAILBOX_FOLDER_MISSING');
  assert.equal(steps.find(({ step }) => step === 'login')?.outcome, 'ok');
});

test('shows a certificate that has expired, and one for another name', async (t) => {
  const authority = await makeAuthority();
  const expired = await makeServerCertificate(authority, { ips: [TRUSTED_HOST, STRICT_HOST], expired: true });
  const elsewhere = await makeServerCertificate(authority, { names: ['elders.example'] });
  for (const [certificate, words] of [
    [expired, /has expired/],
    [elsewhere, /for another name/],
  ] as const) {
    const dovecot = await startDovecot(t, { certificate });
    if (!dovecot) return;
    for (const protocol of PROTOCOLS) {
      const settings = { ...dovecot.settings(protocol, 'jan'), tlsCa: authority.cert };
      const { steps, tls } = await fails(settings, 'TLS', 'MAILBOX_CERTIFICATE');
      assert.match(steps.find(({ step }) => step === 'TLS')?.detail ?? '', words);
      assert.equal(tls?.fingerprint, certificate.fingerprint);
    }
  }
});

test('never goes on without TLS, where the server refuses it', async (t) => {
  const dovecot = await startDovecot(t, { extraConfig: ['ssl = no'] });
  if (!dovecot) return;
  for (const protocol of ['imap+starttls', 'pop3+stls'] as const)
    await fails(dovecot.settings(protocol, 'jan'), 'TLS', 'MAILBOX_TLS_REFUSED');
  const clear = { ...dovecot.settings('imaps', 'jan'), port: dovecot.ports.imap };
  await fails(clear, 'TLS', 'MAILBOX_TLS_REFUSED');
});

test('waits no longer than it may for a server that is silent or hangs up', async (t) => {
  const silent = await listen(t, () => undefined);
  const rude = await listen(t, (socket) => socket.destroy());
  for (const protocol of PROTOCOLS) {
    const settings = {
      protocol,
      host: '127.0.0.1',
      username: 'jan',
      password: 'x',
      folders: ['INBOX'],
      timeoutMs: 200,
    };
    await fails({ ...settings, port: silent }, 'TLS', 'MAILBOX_TIMEOUT');
    await fails({ ...settings, port: rude }, 'TLS', 'MAILBOX_CONNECTION_LOST');
  }
});

async function fails(settings: PasswordSettings, step: TestStep['step'], code: ErrorCode) {
  const result = await testMailbox(settings);
  const failed = result.steps.filter(({ outcome }) => outcome === 'failed');
  assert.deepEqual(
    failed.map((found) => [found.step, found.code]),
    [[step, code]],
    `${settings.protocol}: ${JSON.stringify(result.steps)}`,
  );
  assert.equal(result.ok, false);
  assert.ok(failed[0]?.advice);
  assert.ok(!JSON.stringify(result).includes(settings.password));
  const behind = result.steps.slice(TEST_STEPS.indexOf(step) + 1);
  assert.ok(behind.every(({ outcome }) => outcome === 'not tried'));
  return result;
}

async function listen(t: ServerContext, onConnection: (socket: Socket) => void): Promise<number> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket.on('error', () => undefined));
    onConnection(socket);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(async () => {
    for (const socket of sockets) socket.destroy();
    await once(server.close(), 'close');
  });
  return (server.address() as AddressInfo).port;
}
