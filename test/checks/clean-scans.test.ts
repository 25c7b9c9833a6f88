import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test, { type TestContext } from 'node:test';
import { type CleanScans, readingOnly, StoredCleanScans } from '../../src/checks/clean-scans.ts';
import { EICAR } from '../../src/checks/eicar.ts';
import { virusCheck } from '../../src/checks/virus.ts';
import { parseRaw } from '../../src/mail/parse.ts';
import { startClamd } from '../support/clamd.ts';
import { testDatabase } from '../support/database.ts';
import { hiddenDecoder } from '../support/hidden-contents.ts';
import { spoken } from '../support/spoken.ts';

const MEBIBYTE = 1024 * 1024;

test('a large file that was found clean is not sent again while the signatures are the same', async (t) => {
  const clamd = await startClamd(t);
  if (!clamd) return;
  const proxy = await countingProxy(t, clamd.tcp);
  const clean = new StoredCleanScans(await testDatabase(t));
  const file = Buffer.alloc(3 * MEBIBYTE, 'tekening ');

  assert.equal((await scan(t, proxy.address, clean, mailWith(file, 'een'))).result, 'clean');
  const sentFirst = proxy.taken();
  assert.ok(sentFirst > file.length && sentFirst < file.length * 1.2, 'sent once, and not in base64');

  const second = await scan(t, proxy.address, clean, mailWith(file, 'twee'));
  assert.deepEqual([second.result, second.evidence[0]], ['clean', '1 large file(s) were scanned before']);
  assert.ok(proxy.taken() < 10_000, 'only what is new is sent');

  const infected = await scan(t, proxy.address, clean, mailWith(file, EICAR));
  assert.equal(infected.result, 'infected', 'all that is new is looked at');

  proxy.taken();
  assert.equal((await scan(t, proxy.address, clean, mailWith(file, 'twee'))).result, 'clean');
  assert.ok(proxy.taken() < 1000, 'nothing is sent of the same mail');

  proxy.signatures = '27001';
  assert.equal((await scan(t, proxy.address, clean, mailWith(file, 'twee'))).result, 'clean');
  assert.ok(proxy.taken() > file.length, 'new signatures look at all of it');
});

test('a virus in a large file is found, and what cannot be told by its signatures is never kept', async (t) => {
  const clamd = await startClamd(t);
  if (!clamd) return;
  const proxy = await countingProxy(t, clamd.tcp);
  const clean = new StoredCleanScans(await testDatabase(t));
  const infected = Buffer.concat([Buffer.alloc(2 * MEBIBYTE, 'x'), Buffer.from(EICAR)]);
  for (let round = 0; round < 2; round++)
    assert.equal((await scan(t, proxy.address, clean, mailWith(infected, 'x'))).result, 'infected');

  const raw = mailWith(Buffer.alloc(2 * MEBIBYTE, 'y'), 'y');
  await scan(t, clamd.tcp, clean, raw);
  const [hash] = [createHash('sha256').update(raw).digest('hex')];
  assert.equal((await clean.known([hash], 'ClamAV 1.4.6')).size, 0);
});

test('a look that is to leave nothing behind knows what was scanned, and adds nothing to it', async (t) => {
  const clamd = await startClamd(t);
  if (!clamd) return;
  const proxy = await countingProxy(t, clamd.tcp);
  const db = await testDatabase(t);
  const clean = new StoredCleanScans(db);
  const kept = async () => (await db.selectFrom('clean_scan').selectAll().execute()).length;
  const file = Buffer.alloc(3 * MEBIBYTE, 'tekening ');
  const look = () => scan(t, proxy.address, readingOnly(clean), mailWith(file, 'een'));

  assert.equal((await look()).result, 'clean');
  assert.equal(await kept(), 0);
  await scan(t, proxy.address, clean, mailWith(file, 'een'));
  const before = await kept();
  assert.ok(before > 0);
  assert.equal((await look()).evidence[0], 'the same octets were scanned before');
  assert.equal(await kept(), before);
});

function mailWith(file: Buffer, text: string): Buffer {
  const encoded = file.toString('base64').replace(/.{76}/g, '$&\r\n');
  return Buffer.from(
    [
      'From: burger@example.nl',
      'Subject: tekening',
      'Date: Mon, 2 Mar 2026 09:15:00 +0100',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary="deel"',
      '',
      '--deel',
      'Content-Type: text/plain',
      '',
      text,
      '--deel',
      'Content-Type: application/octet-stream; name="tekening.bin"',
      'Content-Transfer-Encoding: base64',
      '',
      encoded,
      '--deel--',
      '',
    ].join('\r\n'),
  );
}

async function scan(t: TestContext, address: string, clean: CleanScans, raw: Buffer) {
  const folder = mkdtempSync(path.join(tmpdir(), 'zaakpost-clean-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const file = path.join(folder, 'raw');
  writeFileSync(file, raw);
  const sha256 = createHash('sha256').update(raw).digest('hex');
  const stored = { path: file, size: raw.length, sha256 };
  const subject = { mailId: 'one', raw: stored, parsed: parseRaw(raw), envelope: null, mailbox: null };
  const decodeHidden = await hiddenDecoder(t);
  const check = virusCheck({ clamd: { address, timeoutMs: 10_000 }, decodeHidden, cleanScans: clean });
  return spoken(await check.run(subject));
}

/** Stands before a real clamd that has no official signatures, counts what it is sent, and gives it a signature number. */
async function countingProxy(t: TestContext, target: string) {
  const { hostname, port } = new URL(target);
  let octets = 0;
  const proxy = {
    address: '',
    signatures: '27000',
    /** Octets that were sent since it was asked last. */
    taken(): number {
      const sent = octets;
      octets = 0;
      return sent;
    },
  };
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    sockets.add(near).add(far);
    near.on('data', (piece) => {
      octets += piece.length;
    });
    near.pipe(far);
    far.on('data', (piece) => {
      near.write(piece.toString('latin1').replace(/(ClamAV [\d.]+)\0/, `$1/${proxy.signatures}/Mon Mar 2\0`));
    });
    far.on('end', () => near.end());
    for (const socket of [near, far]) socket.on('error', () => undefined);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(async () => {
    for (const socket of sockets) socket.destroy();
    await once(server.close(), 'close');
  });
  const bound = server.address();
  proxy.address = `tcp://127.0.0.1:${typeof bound === 'object' && bound ? bound.port : 0}`;
  return proxy;
}
