import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hashPassword, isPassword, newPassword } from '../../src/accounts/password.ts';

test('a password is known by its hash, which is never the same twice', async () => {
  const password = 'Zes kraanvogels boven Zwolle';
  const phc = await hashPassword(password);
  assert.match(phc, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
  assert.notEqual(await hashPassword(password), phc);
  assert.ok(await isPassword(password, phc));
  assert.ok(!(await isPassword(`${password} `, phc)));
  assert.ok(!(await isPassword('', null)), 'where there is none, none is right');
});

test('a password composed in another way is the same', async () => {
  assert.ok(await isPassword('cafe\u0301 in de ochtend', await hashPassword('caf\u00e9 in de ochtend')));
});

test('the hash of the reference implementation is read', async () => {
  // Of the argon2 command of Debian: echo -n "wachtwoord123" | argon2 zoutzoutzout -id -t 2 -k 19456 -p 1 -e
  const phc = '$argon2id$v=19$m=19456,t=2,p=1$em91dHpvdXR6b3V0$niEx9+iDAnu29oIoYsCUH4IAbllBs4C5pNFR9UDhzNk';
  assert.ok(await isPassword('wachtwoord123', phc));
});

test('short and monotonous passwords are refused', () => {
  for (const bad of ['kort', 'aaaaaaaaaaaaaaaa', 'x'.repeat(201)])
    assert.ok(!newPassword.safeParse(bad).success, bad);
  assert.ok(newPassword.safeParse('drie woorden lang').success);
});
