import assert from 'node:assert/strict';
import test from 'node:test';
import { clamdAnswers, clamdVersion, scanStream } from '../../src/checks/clamd.ts';
import { EICAR } from '../../src/checks/eicar.ts';
import { ZaakpostError } from '../../src/errors.ts';
import { startClamd } from '../support/clamd.ts';
import { fakeClamd } from '../support/fake-clamd.ts';

const CHUNK = Buffer.alloc(1024 * 1024);

test('asks clamd for its version and whether it is there', async (t) => {
  const server = await startClamd(t);
  if (!server) return;
  const clamd = { address: server.tcp, timeoutMs: 5_000 };
  assert.match(await clamdVersion(clamd), /^ClamAV \d+\.\d+/);
  assert.equal(await clamdAnswers(clamd), true);
  await server.stop();
  assert.equal(await clamdAnswers(clamd), false);
  await assert.rejects(clamdVersion(clamd), { code: 'SCANNER_UNAVAILABLE' });
});

test('gives the version of the engine that scanned, and its words', async (t) => {
  const server = await startClamd(t);
  if (!server) return;
  const clamd = { address: server.unix, timeoutMs: 5_000 };
  const pieces = [Buffer.alloc(0), ...Array.from(EICAR, (octet) => Buffer.from(octet)), Buffer.alloc(0)];
  const { version, reply } = await scanStream(clamd, pieces, EICAR.length);
  assert.equal(version, await clamdVersion(clamd));
  assert.match(reply ?? '', /^stream: Eicar-Test-.* FOUND$/);
});

test('takes from a content no more than the scanner reads', async (t) => {
  let taken = 0;
  function* content() {
    for (; taken < 100; taken++) yield CHUNK;
  }
  const server = await fakeClamd(t, () => undefined);
  await assert.rejects(scanStream({ address: server.address, timeoutMs: 200 }, content(), 0), {
    code: 'SCANNER_UNAVAILABLE',
  });
  assert.ok(taken < 30, `${taken} MiB were taken`);
});

test('passes on an error of the content as it is', async (t) => {
  const server = await startClamd(t);
  if (!server) return;
  const broken = new ZaakpostError('BLOB_MISSING');
  function* content() {
    yield CHUNK;
    throw broken;
  }
  await assert.rejects(scanStream({ address: server.tcp, timeoutMs: 5_000 }, content(), 0), broken);
});
