import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { openSecretBox, SecretBox } from '../../src/store/secrets.ts';

test('a secret comes back with the same key only', () => {
  const key = randomBytes(32);
  const sealed = new SecretBox(key).seal('geheim wachtwoord é');
  assert.equal(new SecretBox(key).open(sealed), 'geheim wachtwoord é');
  assert.throws(() => new SecretBox(randomBytes(32)).open(sealed), { code: 'SECRET_KEY_WRONG' });
});

test('the same secret is never sealed to the same bytes', () => {
  const box = new SecretBox(randomBytes(32));
  assert.notDeepEqual(box.seal('x'), box.seal('x'));
});

test('a sealed secret that was changed in any place does not open', () => {
  const box = new SecretBox(randomBytes(32));
  const sealed = box.seal('abc');
  for (let at = 0; at < sealed.length; at++) {
    const changed = Buffer.from(sealed);
    changed[at] = (changed[at] ?? 0) ^ 1;
    assert.throws(() => box.open(changed), { code: 'SECRET_KEY_WRONG' }, `octet ${at}`);
  }
});

test('the key file is made once, for its owner only', async (t) => {
  const dataFolder = await mkdtemp(path.join(os.tmpdir(), 'zaakpost-secrets-'));
  t.after(() => rm(dataFolder, { recursive: true }));
  const [one, two] = await Promise.all([0, 1].map(() => openSecretBox({ secretKey: undefined, dataFolder })));
  assert.ok(one && two);
  assert.equal(two.open(one.seal('x')), 'x');
  assert.equal((await stat(path.join(dataFolder, 'secret.key'))).mode & 0o777, 0o600);
});
