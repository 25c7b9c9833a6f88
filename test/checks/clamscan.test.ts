import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { Readable } from 'node:stream';
import test, { type TestContext } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { EICAR } from '../../src/checks/eicar.ts';
import { startClamd } from '../support/clamd.ts';
import { fakeClamd } from '../support/fake-clamd.ts';

/*
 * Why clamd is not spoken to through the package clamscan (docs/adr/0003-instream-of-our-own.md): what its
 * version of today does. When one of these fails it has been mended there, and the decision can be thought over.
 */

interface ScanResult {
  isInfected: boolean | null;
  viruses: string[];
  resultString: string;
}
interface Scanner {
  scanStream(stream: Readable): Promise<ScanResult>;
}
interface ScannerClass {
  new (): { init(options: object): Promise<Scanner> };
}

const CHUNK = Buffer.alloc(1024 * 1024);

test('clamscan finds EICAR, as a second client of our clamd', async (t) => {
  const server = await startClamd(t);
  if (!server) return;
  const { isInfected, viruses } = await (await scanner(server.tcp)).scanStream(
    Readable.from([Buffer.from(EICAR)]),
  );
  assert.equal(isInfected, true);
  assert.match(viruses.join(), /^Eicar-Test/);
});

test('clamscan never settles where the scanner is silent, although it has a timeout', async (t) => {
  let timedOut: (() => void) | undefined;
  const afterTimeout = new Promise<void>((resolve) => {
    timedOut = resolve;
  });
  const server = await fakeClamd(t, (socket) => {
    socket.on('end', () => timedOut?.());
    socket.resume();
  });
  let settled = false;
  const scan = (await scanner(server.address, 200)).scanStream(Readable.from([CHUNK]));
  void scan.finally(() => {
    settled = true;
  });
  await afterTimeout;
  await setImmediate();
  assert.equal(settled, false);
});

test('clamscan reads a content to its end while the scanner reads nothing: all of it is in memory', async (t) => {
  const server = await fakeClamd(t, () => undefined);
  const content = Readable.from(Array.from({ length: 64 }, () => CHUNK));
  const end = once(content, 'end');
  void (await scanner(server.address)).scanStream(content).catch(() => undefined);
  await end;
  assert.equal(content.readableEnded, true);
});

test('clamscan calls neither infected nor an error what the scanner hung up on', async (t) => {
  const server = await fakeClamd(t, (socket) => {
    socket.on('data', (piece) => {
      if (piece.subarray(-4).equals(Buffer.alloc(4))) socket.end();
    });
    socket.resume();
  });
  const letters = Readable.from([Buffer.alloc(3 * CHUNK.length, 'x')]);
  const { isInfected, resultString } = await (await scanner(server.address)).scanStream(letters);
  assert.deepEqual([isInfected, resultString], [null, '']);
});

test('clamscan writes to the console when the connection breaks', async (t: TestContext) => {
  const said = t.mock.method(console, 'error', () => undefined);
  const server = await fakeClamd(t, (socket) => socket.resetAndDestroy());
  await assert.rejects((await scanner(server.address)).scanStream(Readable.from([CHUNK, CHUNK])));
  assert.ok(said.mock.callCount() > 0);
});

async function scanner(address: string, timeout = 10_000): Promise<Scanner> {
  const NodeClam: ScannerClass = createRequire(import.meta.url)('clamscan');
  const { hostname, port } = new URL(address);
  const clamdscan = { host: hostname, port: Number(port), timeout, bypassTest: true, localFallback: false };
  return new NodeClam().init({ preference: 'clamdscan', clamdscan });
}
