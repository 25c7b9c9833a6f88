import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test, { type TestContext } from 'node:test';
import type { CheckSubject } from '../../src/checks/check.ts';
import { EICAR } from '../../src/checks/eicar.ts';
import { virusCheck } from '../../src/checks/virus.ts';
import { ZaakpostError } from '../../src/errors.ts';
import { parseRaw } from '../../src/mail/parse.ts';
import { startClamd } from '../support/clamd.ts';
import { cutAfter, fakeClamd, startProxy } from '../support/fake-clamd.ts';
import { hiddenDecoder } from '../support/hidden-contents.ts';
import { type SpokenVerdict, spoken } from '../support/spoken.ts';
import { zipOf } from '../support/zip.ts';

const MEBIBYTE = 1024 * 1024;

test('tells infected mail from clean, however the virus is wrapped', async (t) => {
  const server = await startClamd(t);
  if (!server) return;
  const eicar = Buffer.from(EICAR);
  const mails: Record<string, [Buffer, string]> = {
    'a mail without anything': [mail('text/plain', Buffer.from('Goedemorgen')), 'clean'],
    'no octets at all': [Buffer.alloc(0), 'clean'],
    'EICAR as it is': [eicar, 'infected'],
    'EICAR in base64': [mail('application/octet-stream', eicar), 'infected'],
    'EICAR in a zip': [mail('application/zip', zipOf('eicar.com', eicar)), 'infected'],
    'EICAR in a zip in a zip': [
      mail('application/zip', zipOf('a.zip', zipOf('eicar.com', eicar))),
      'infected',
    ],
    'EICAR in a nested mail': [
      mail('message/rfc822', mail('application/zip', zipOf('e', eicar))),
      'infected',
    ],
    'an encrypted zip': [
      mail('application/zip', zipOf('geheim.txt', Buffer.alloc(64, 1), true)),
      'unscannable',
    ],
  };
  for (const address of [server.tcp, server.unix]) {
    for (const [name, [raw, expected]] of Object.entries(mails)) {
      const { result, evidence } = await scan(t, address, raw);
      assert.equal(result, expected, `${name} by ${address}: ${evidence}`);
      assert.match(evidence.at(-1) ?? '', /^ClamAV \d/);
    }
  }
  assert.match((await scan(t, server.tcp, eicar)).evidence[0] ?? '', /^Eicar-Test-/);
});

test('says that it has not scanned where there is no scanner', async (t) => {
  assert.equal((await scan(t, undefined, Buffer.from(EICAR))).result, 'not scanned');
});

test('never calls clean what a limit kept from being scanned', async (t) => {
  const alerting = await startClamd(t, { MaxFileSize: '1M' });
  const shortStream = await startClamd(t, { StreamMaxLength: '1M' });
  if (!alerting || !shortStream) return;
  const large = Buffer.concat([Buffer.alloc(6 * MEBIBYTE), Buffer.from(EICAR)]);
  const overFile = await scan(t, alerting.tcp, large);
  assert.deepEqual(
    [overFile.result, overFile.evidence[0]],
    ['unscannable', 'Heuristics.Limits.Exceeded.MaxFileSize'],
  );
  assert.equal((await scan(t, shortStream.tcp, large)).result, 'unscannable');
});

test('calls unscannable what a scanner that is there hangs up on, twice', async (t) => {
  const server = await fakeClamd(t, cutAfter(MEBIBYTE));
  const { result, evidence } = await scan(t, server.address, Buffer.alloc(6 * MEBIBYTE));
  assert.deepEqual([result, evidence[0]], ['unscannable', 'the scanner ended the connection']);
  assert.equal(server.streams, 2);
});

test('waits for a scanner that is away, and for one that dies in the middle', async (t) => {
  const server = await startClamd(t);
  if (!server) return;
  const raw = Buffer.alloc(30 * MEBIBYTE);
  const proxy = await startProxy(t, server.tcp, { octets: MEBIBYTE, act: () => server.stop('SIGKILL') });
  await unavailable(scan(t, proxy, raw));
  await unavailable(scan(t, server.tcp, raw));
  await server.start();
  assert.equal((await scan(t, server.tcp, raw)).result, 'clean');
});

test('waits for a scanner that is silent, hangs up, talks nonsense or says that it has failed', async (t) => {
  const answers: Record<string, string | null> = {
    silent: null,
    'hangs up': '',
    nonsense: `${'x'.repeat(100_000)}\0`,
    failed: "1: ClamAV 9\x002: stream: Can't allocate memory ERROR\0",
  };
  for (const answer of Object.values(answers)) {
    const server = await fakeClamd(t, (socket) => {
      if (answer !== null) socket.end(answer);
    });
    await unavailable(scan(t, server.address, Buffer.from('mail'), 200));
  }
});

test('says that a stored mail has gone', async (t) => {
  const clamd = { address: 'tcp://127.0.0.1:1', timeoutMs: 1_000 };
  const check = virusCheck({ clamd, decodeHidden: await hiddenDecoder(t) });
  await assert.rejects(
    check.run(subject('/nowhere/at/all', 1)),
    (error) => error instanceof ZaakpostError && error.code === 'BLOB_MISSING',
  );
});

async function scan(
  t: TestContext,
  address: string | undefined,
  raw: Buffer,
  timeoutMs = 10_000,
): Promise<SpokenVerdict> {
  const folder = await mkdtemp(path.join(tmpdir(), 'zaakpost-virus-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const file = path.join(folder, 'raw');
  await writeFile(file, raw);
  const clamd = address === undefined ? undefined : { address, timeoutMs };
  const check = virusCheck({ clamd, decodeHidden: await hiddenDecoder(t) });
  assert.equal(check.name, 'virus');
  return spoken(await check.run(subject(file, raw.length, raw)));
}

function subject(file: string, size: number, raw: Buffer = Buffer.alloc(0)): CheckSubject {
  return {
    mailId: 'one',
    raw: { path: file, size, sha256: '' },
    parsed: parseRaw(raw),
    envelope: null,
    mailbox: null,
  };
}

async function unavailable(work: Promise<unknown>): Promise<void> {
  await assert.rejects(
    work,
    (error) => error instanceof ZaakpostError && error.code === 'SCANNER_UNAVAILABLE' && error.temporary,
  );
}

function mail(type: string, content: Buffer): Buffer {
  const nested = type === 'message/rfc822';
  const lines = [
    'From: burger@example.nl',
    'Subject: bijlage',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="deel"',
    '',
    '--deel',
    `Content-Type: ${type}`,
    `Content-Transfer-Encoding: ${nested ? '7bit' : 'base64'}`,
    '',
    nested ? content.toString('latin1') : (content.toString('base64').match(/.{1,76}/g) ?? []).join('\r\n'),
    '--deel--',
    '',
  ];
  return Buffer.from(lines.join('\r\n'), 'latin1');
}
