import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import test, { type TestContext } from 'node:test';
import { promisify } from 'node:util';
import Pop3Command from 'node-pop3';
import { type Pop3Server, startPop3Server } from '../../src/demo/pop3-server.ts';
import { ZaakpostError } from '../../src/errors.ts';
import { Pop3Source } from '../../src/mailbox/pop3/source.ts';
import type { PasswordSettings } from '../../src/mailbox/source.ts';
import { stuffed } from '../mailbox/pop3/stuffing.ts';
import { requireBinary } from '../support/service.ts';

type Protocol = 'pop3s' | 'pop3+stls';

const USER = { username: 'demo', password: 'demo-wachtwoord' };
const EVERY_OCTET = Buffer.from(Array.from({ length: 256 }, (_, octet) => octet));
const MAILS = [
  Buffer.from('Subject: punten\r\n\r\n.\r\n..\r\n.x\r\n'),
  Buffer.concat([Buffer.from('Subject: octetten\r\n\r\n'), EVERY_OCTET, Buffer.from('\r\n')]),
  Buffer.from(`Subject: lang\r\n\r\n${'.regel\r\n'.repeat(100_000)}`),
];

for (const protocol of ['pop3s', 'pop3+stls'] as const) {
  test(`the demo server gives our client the exact bytes over ${protocol}, and deletes on QUIT`, async (t) => {
    const server = await start(t, protocol);
    const source = await open(server, protocol);
    const entries = await source.list();
    const fetched: Buffer[] = [];
    for await (const { raw } of source.fetch(entries)) fetched.push(await buffer(raw));
    assert.deepEqual(fetched, MAILS);
    assert.deepEqual(await source.acknowledge(entries.slice(1), { action: 'delete' }), []);
    assert.equal(server.messages().length, 3, 'nothing goes before QUIT');
    assert.equal((await source.close()).length, 2);
    assert.deepEqual(server.messages(), MAILS.slice(0, 1));
  });
}

test('the demo server gives a mail without a last line end one, as POP3 must', async (t) => {
  const server = await start(t, 'pop3s', [Buffer.from('Subject: x\r\n\r\nzonder einde')]);
  const source = await open(server, 'pop3s');
  for await (const { raw } of source.fetch(await source.list()))
    assert.equal((await buffer(raw)).toString(), 'Subject: x\r\n\r\nzonder einde\r\n');
  await source.close();
});

test('the demo server keeps to one session at a time, and to its password', async (t) => {
  const server = await start(t, 'pop3s');
  const first = await open(server, 'pop3s');
  await assert.rejects(open(server, 'pop3s'), withCode('MAILBOX_BUSY'));
  await first.close();
  await (await open(server, 'pop3s')).close();
  const wrong = new Pop3Source({ ...settings(server, 'pop3s'), password: 'fout' });
  await assert.rejects(wrong.open(), withCode('MAILBOX_LOGIN_REFUSED'));
});

test('node-pop3 fetches the same mail from the demo server, as far as it goes', async (t) => {
  // Messages that come in one packet, since it takes others apart wrongly; it leaves dots stuffed and the last line end away.
  const short = MAILS.slice(0, 2);
  const server = await start(t, 'pop3s', short);
  const { host, port } = server;
  const { username: user, password } = USER;
  const client = new Pop3Command({
    host,
    port,
    user,
    password,
    tls: true,
    tlsOptions: { rejectUnauthorized: false },
  });
  assert.equal((await client.UIDL()).length, 2);
  for (const [n, raw] of short.entries()) {
    const [, message] = await client.command('RETR', n + 1);
    assert.deepEqual(await buffer(message), stuffed(raw).subarray(0, -'\r\n.\r\n'.length));
  }
  await client.DELE(1);
  await client.QUIT();
  assert.deepEqual(server.messages(), short.slice(1));
});

test('mpop fetches the same mail from the demo server', async (t) => {
  const mpop = requireBinary(t, 'mpop', 'mpop');
  if (!mpop) return;
  for (const protocol of ['pop3s', 'pop3+stls'] as const) {
    const server = await start(t, protocol);
    // mpop writes lines as Unix has them.
    const expected = MAILS.map((raw) => raw.toString('latin1').replaceAll('\r\n', '\n'));
    assert.deepEqual((await fetchWithMpop(t, mpop, server, protocol)).sort(), expected.sort());
    assert.equal(server.messages().length, 0);
  }
});

async function start(t: TestContext, protocol: Protocol, messages: Buffer[] = MAILS): Promise<Pop3Server> {
  const server = await startPop3Server({ ...USER, protocol, messages });
  t.after(() => server.close());
  return server;
}

function settings(server: Pop3Server, protocol: Protocol): PasswordSettings {
  const { host, port, fingerprint } = server;
  return { protocol, host, port, ...USER, folders: [''], tlsFingerprint: fingerprint, timeoutMs: 5_000 };
}

async function open(server: Pop3Server, protocol: Protocol): Promise<Pop3Source> {
  const source = new Pop3Source(settings(server, protocol));
  await source.open();
  return source;
}

function withCode(code: string): (error: unknown) => boolean {
  return (error) => error instanceof ZaakpostError && error.code === code;
}

/** @returns the mails, octets as characters. */
async function fetchWithMpop(
  t: TestContext,
  mpop: string,
  server: Pop3Server,
  protocol: Protocol,
): Promise<string[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'zaakpost-mpop-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  for (const name of ['cur', 'new', 'tmp']) await mkdir(path.join(folder, 'mail', name), { recursive: true });
  const file = path.join(folder, 'mpoprc');
  const lines = [
    'account demo',
    `host ${server.host}`,
    `port ${server.port}`,
    `user ${USER.username}`,
    `password ${USER.password}`,
    'tls on',
    `tls_starttls ${protocol === 'pop3s' ? 'off' : 'on'}`,
    `tls_fingerprint ${server.fingerprint}`,
    'keep off',
    'received_header off',
    `uidls_file ${folder}/uidls`,
    `delivery maildir ${folder}/mail`,
  ];
  await writeFile(file, `${lines.join('\n')}\n`, { mode: 0o600 });
  await promisify(execFile)(mpop, ['-C', file, '-q', 'demo']);
  const names = await readdir(path.join(folder, 'mail', 'new'));
  return Promise.all(names.map((name) => readFile(path.join(folder, 'mail', 'new', name), 'latin1')));
}
