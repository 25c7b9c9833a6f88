import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, utimes } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { BlobStore } from '../../src/store/blobs.ts';

async function folderFor(t: TestContext): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'zaakpost-blobs-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

test('bytes are kept under their hash, whatever the chunks', async (t) => {
  const store = await BlobStore.open(await folderFor(t));
  const bytes = randomBytes(700_001);
  const chunks = [bytes.subarray(0, 1), bytes.subarray(1, 300_000), Buffer.alloc(0), bytes.subarray(300_000)];
  const blob = await store.put(chunks);
  assert.deepEqual(blob, { sha256: sha256(bytes), size: bytes.length });
  assert.deepEqual(await readFile(store.path(blob.sha256)), bytes);
  assert.equal(await store.has(blob.sha256), true);
  const read = await (await store.open(blob.sha256)).toArray();
  assert.deepEqual(Buffer.concat(read), bytes);
});

test('the same bytes, many times at once, are kept once', async (t) => {
  const folder = await folderFor(t);
  const store = await BlobStore.open(folder);
  const blobs = await Promise.all(Array.from({ length: 20 }, () => store.put([Buffer.from('same')])));
  assert.equal(new Set(blobs.map((blob) => blob.sha256)).size, 1);
  assert.deepEqual(await readdir(path.join(folder, 'incoming')), []);
});

test('what is written is a blob once it is kept', async (t) => {
  const folder = await folderFor(t);
  const store = await BlobStore.open(folder);
  const written = [await store.write([Buffer.from('one')]), await store.write([Buffer.from('two')])];
  assert.deepEqual(await Promise.all(written.map(({ sha256 }) => store.has(sha256))), [false, false]);
  await (await BlobStore.open(folder)).keep(structuredClone(written));
  for (const [index, { sha256, size }] of written.entries()) {
    assert.equal(await readFile(store.path(sha256), 'utf8'), ['one', 'two'][index]);
    assert.equal(size, 3);
  }
  assert.deepEqual(await readdir(path.join(folder, 'incoming')), []);
});

test('where one of some cannot be kept, nothing is left half-way', async (t) => {
  const folder = await folderFor(t);
  const store = await BlobStore.open(folder);
  const written = [await store.write([Buffer.from('one')]), await store.write([Buffer.from('two')])];
  await rm(written[0]?.file ?? '');
  await assert.rejects(store.keep(written), { code: 'STORAGE_FAILED' });
  assert.deepEqual(await readdir(path.join(folder, 'incoming')), []);
});

test('what was left half-way is swept once it is old', async (t) => {
  const folder = await folderFor(t);
  const store = await BlobStore.open(folder);
  const [old, young] = [await store.write([Buffer.from('old')]), await store.write([Buffer.from('young')])];
  const yesterday = Date.now() / 1000 - 86_400;
  await utimes(old.file, yesterday, yesterday);
  await store.sweepIncoming(60_000);
  assert.deepEqual(await readdir(path.join(folder, 'incoming')), [path.basename(young.file)]);
});

test('an empty blob is a blob', async (t) => {
  const store = await BlobStore.open(await folderFor(t));
  const blob = await store.put([]);
  assert.equal(blob.size, 0);
  assert.equal(await store.has(blob.sha256), true);
});

test('a blob that is not there is named', async (t) => {
  const store = await BlobStore.open(await folderFor(t));
  await assert.rejects(store.open('0'.repeat(64)), { code: 'BLOB_MISSING' });
});

test('a full disk is STORAGE_FULL, and nothing is left of what did not fit', async (t) => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'zaakpost-blobs-'));
  if (!mountSmall(t, folder)) return;
  t.after(() => execFileSync('umount', ['-l', folder]));
  const store = await BlobStore.open(folder);
  const small = await store.put([Buffer.from('fits')]);
  await assert.rejects(store.put([randomBytes(4_000_000)]), { code: 'STORAGE_FULL', temporary: true });
  assert.deepEqual(await readdir(path.join(folder, 'incoming')), []);
  assert.equal(await readFile(store.path(small.sha256), 'utf8'), 'fits');
  await store.put([Buffer.from('and goes on')]);
});

/** Puts a file system of 1 MiB under the folder, which only root may. */
function mountSmall(t: TestContext, folder: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    if (process.env.CI === 'true') throw new Error('CI runs as root and may mount a small file system');
    t.skip('a small file system can be mounted as root only');
    return false;
  }
  return true;
}
