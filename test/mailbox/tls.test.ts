import assert from 'node:assert/strict';
import { once } from 'node:events';
import test, { type TestContext } from 'node:test';
import { connect, createServer, type TlsOptions } from 'node:tls';
import { type ErrorCode, ZaakpostError } from '../../src/errors.ts';
import { networkError } from '../../src/mailbox/network-error.ts';
import {
  normaliseFingerprint,
  requirePinned,
  type TrustSettings,
  tlsOptions,
} from '../../src/mailbox/tls.ts';
import { type Certificate, makeAuthority, makeServerCertificate } from '../support/certificates.ts';

const HOST = '127.0.0.1';
const authority = await makeAuthority();
const good = await makeServerCertificate(authority, { ips: [HOST], names: ['localhost'] });
const expired = await makeServerCertificate(authority, { ips: [HOST], expired: true });
const misnamed = await makeServerCertificate(authority, { names: ['mail.elders.example'] });
const selfSigned = await makeServerCertificate(undefined, { ips: [HOST] });

test('a certificate of a private CA is trusted with its CA, by address and by name', async (t) => {
  const port = await serve(t, good);
  await handshake(port, { host: HOST, tlsCa: authority.cert });
  await handshake(port, { host: 'localhost', tlsCa: authority.cert });
  const other = await makeAuthority('Another CA');
  await handshake(port, { host: HOST, tlsCa: `# two of them\n${other.cert}\n${authority.cert}` });
});

for (const [title, certificate, settings, wrong] of [
  ['of an unknown CA', good, {}, /CA that issued the certificate is not known|self-signed/],
  ['that has expired', expired, { tlsCa: authority.cert }, /has expired/],
  [
    'for another name',
    misnamed,
    { host: 'localhost', tlsCa: authority.cert },
    /for another name.*mail\.elders\.example/,
  ],
  ['that is self-signed', selfSigned, { tlsCa: authority.cert }, /self-signed/],
] as const) {
  test(`a certificate ${title} is refused, and what is wrong is said`, async (t) => {
    const port = await serve(t, certificate);
    await refused(port, { host: HOST, ...settings }, 'MAILBOX_CERTIFICATE', wrong);
  });
}

test('the pinned certificate is trusted whatever its issuer, name or date', async (t) => {
  for (const certificate of [good, expired, misnamed, selfSigned]) {
    const port = await serve(t, certificate);
    await handshake(port, { host: HOST, tlsFingerprint: certificate.fingerprint });
    await handshake(port, { host: HOST, tlsFingerprint: normaliseFingerprint(certificate.fingerprint) });
  }
});

test('with a pinned certificate no other is trusted, not even one of a trusted CA', async (t) => {
  const port = await serve(t, good);
  const settings = { host: HOST, tlsCa: authority.cert, tlsFingerprint: expired.fingerprint };
  await refused(port, settings, 'MAILBOX_CERTIFICATE', /not the pinned one/);
});

test('TLS 1.2 is spoken, TLS 1.1 is not', async (t) => {
  const settings = { host: HOST, tlsCa: authority.cert };
  await handshake(await serve(t, good, { maxVersion: 'TLSv1.2' }), settings);
  const old: TlsOptions = { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' };
  await refused(await serve(t, good, old), settings, 'MAILBOX_TLS_REFUSED', /version/);
  const pinned = { host: HOST, tlsFingerprint: good.fingerprint };
  await refused(await serve(t, good, old), pinned, 'MAILBOX_TLS_REFUSED', /version/);
});

test('a CA or fingerprint that is none is an error, and not passed over', () => {
  const broken = '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n';
  for (const settings of [
    { host: HOST, tlsCa: '' },
    { host: HOST, tlsCa: 'no certificate' },
    { host: HOST, tlsCa: broken },
    { host: HOST, tlsCa: `${authority.cert}${broken}` },
    { host: HOST, tlsFingerprint: '' },
    { host: HOST, tlsFingerprint: 'ab'.repeat(20) },
    { host: HOST, tlsFingerprint: 'zz'.repeat(32) },
  ])
    assert.throws(() => tlsOptions(settings), withCode('MAILBOX_CERTIFICATE'), JSON.stringify(settings));
});

test('an address is not sent as a server name', () => {
  assert.equal(tlsOptions({ host: '127.0.0.1' }).servername, undefined);
  assert.equal(tlsOptions({ host: '::1' }).servername, undefined);
  assert.equal(tlsOptions({ host: 'mail.example.nl' }).servername, 'mail.example.nl');
});

test('a connection attempt to several addresses fails with the reason of the first', () => {
  const refusal = Object.assign(new Error('connect ECONNREFUSED ::1:995'), { code: 'ECONNREFUSED' });
  const error = networkError(new AggregateError([refusal]), 'mail.example.nl:995');
  assert.equal(error.code, 'MAILBOX_UNREACHABLE');
  assert.equal(error.detail, 'mail.example.nl:995: connect ECONNREFUSED ::1:995');
});

test('errors of the network have their codes, ours stay what they are, others are unknown', () => {
  const named = (code: string): ErrorCode =>
    networkError(Object.assign(new Error('x'), { code }), 'h:1').code;
  assert.equal(named('EHOSTUNREACH'), 'MAILBOX_UNREACHABLE');
  assert.equal(named('EAI_AGAIN'), 'MAILBOX_UNREACHABLE');
  assert.equal(named('ETIMEDOUT'), 'MAILBOX_TIMEOUT');
  assert.equal(named('EPIPE'), 'MAILBOX_CONNECTION_LOST');
  assert.equal(named('ERR_SSL_NO_SHARED_CIPHER'), 'MAILBOX_TLS_REFUSED');
  assert.equal(named('EMFILE'), 'UNKNOWN');
  assert.equal(networkError('odd', 'h:1').code, 'UNKNOWN');
  const ours = new ZaakpostError('MAILBOX_BUSY');
  assert.equal(networkError(ours, 'h:1'), ours);
});

async function serve(t: TestContext, { key, cert }: Certificate, options: TlsOptions = {}): Promise<number> {
  const server = createServer({ key, cert, ...options }, (socket) => {
    socket.on('error', () => undefined).end();
  }).on('tlsClientError', () => undefined);
  server.listen(0, HOST);
  await once(server, 'listening');
  t.after(() => server.close());
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

/** A client as both protocols make it. */
async function handshake(port: number, settings: TrustSettings): Promise<void> {
  const socket = connect({ ...tlsOptions(settings), port });
  try {
    await once(socket, 'secureConnect');
    requirePinned(socket, settings);
  } catch (error) {
    throw networkError(error, `${settings.host}:${port}`);
  } finally {
    socket.destroy();
  }
}

async function refused(
  port: number,
  settings: TrustSettings,
  code: ErrorCode,
  detail: RegExp,
): Promise<void> {
  await assert.rejects(handshake(port, settings), withCode(code, detail));
}

function withCode(code: ErrorCode, detail = /(?:)/): (error: unknown) => boolean {
  return (error) => {
    assert.ok(error instanceof ZaakpostError, String(error));
    assert.equal(error.code, code, error.detail);
    assert.match(error.detail ?? '', detail);
    return true;
  };
}
