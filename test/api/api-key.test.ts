import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import {
  createApiKey,
  ensureApiKey,
  listApiKeys,
  revokeApiKey,
  verifyApiKey,
} from '../../src/api/api-key.ts';
import { testDatabase } from '../support/database.ts';

async function dataFolder(t: TestContext): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'zaakpost-api-key-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

test('a key is known by its hash only, until it is revoked', async (t) => {
  const db = await testDatabase(t);
  const made = await createApiKey(db, { name: 'datawarehouse', roles: ['service'] });
  assert.match(made.key, /^zaakpost_[\w-]{43}$/);
  assert.equal((await verifyApiKey(db, made.key))?.name, 'datawarehouse');
  assert.equal(await verifyApiKey(db, `${made.key}x`), null);
  const [listed] = await listApiKeys(db);
  assert.ok(listed?.lastUsedAt, 'its use is noted');
  assert.ok(!JSON.stringify(listed).includes(made.key));

  const revoked = await revokeApiKey(db, 'datawarehouse');
  assert.deepEqual(await revokeApiKey(db, made.id), revoked, 'revoking again changes nothing');
  assert.equal(await verifyApiKey(db, made.key), null);
});

test('names are unique, and an unknown key cannot be revoked', async (t) => {
  const db = await testDatabase(t);
  await createApiKey(db, { name: 'one', roles: ['service'] });
  await assert.rejects(createApiKey(db, { name: 'one', roles: ['service'] }), { code: 'CONFLICT' });
  await assert.rejects(revokeApiKey(db, 'two'), { code: 'NOT_FOUND' });
});

test('the first start makes a key in a file that only its owner reads', async (t) => {
  const db = await testDatabase(t);
  const config = { dataFolder: await dataFolder(t), apiKey: undefined };
  const file = path.join(config.dataFolder, 'api-key');
  assert.deepEqual(await ensureApiKey(db, config), { created: true, file });
  assert.equal((await stat(file)).mode & 0o777, 0o600);
  assert.equal((await verifyApiKey(db, (await readFile(file, 'utf8')).trim()))?.name, 'first');
  assert.deepEqual(await ensureApiKey(db, config), { created: false, file });
});

test('several first starts at once make one key', async (t) => {
  const db = await testDatabase(t);
  const config = { dataFolder: await dataFolder(t), apiKey: undefined };
  const starts = await Promise.all([1, 2, 3].map(() => ensureApiKey(db, config)));
  assert.equal(starts.filter((start) => start.created).length, 1);
  assert.equal((await listApiKeys(db)).length, 1);
});

test('a file that a crash left before its row is used, a spoilt one refused', async (t) => {
  const db = await testDatabase(t);
  const config = { dataFolder: await dataFolder(t), apiKey: undefined };
  const file = path.join(config.dataFolder, 'api-key');
  await writeFile(file, '\n');
  await assert.rejects(ensureApiKey(db, config), { code: 'CONFIG_INVALID' });
  const key = 'k'.repeat(40);
  await writeFile(file, `${key}\n`);
  await ensureApiKey(db, config);
  assert.ok(await verifyApiKey(db, key));
});

test('a key of the configuration is taken on the first start, and no file is written', async (t) => {
  const db = await testDatabase(t);
  const config = { dataFolder: await dataFolder(t), apiKey: 'c'.repeat(32) };
  assert.deepEqual(await ensureApiKey(db, config), { created: true, file: null });
  assert.ok(await verifyApiKey(db, config.apiKey));
  await assert.rejects(stat(path.join(config.dataFolder, 'api-key')), { code: 'ENOENT' });
});

test('once keys exist, and even when all are revoked, a start brings no key back', async (t) => {
  const db = await testDatabase(t);
  const config = { dataFolder: await dataFolder(t), apiKey: 'd'.repeat(32) };
  await ensureApiKey(db, config);
  await revokeApiKey(db, 'first');
  assert.equal((await ensureApiKey(db, config)).created, false);
  assert.equal(await verifyApiKey(db, config.apiKey), null);
});
