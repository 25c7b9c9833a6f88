import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newTotpSecret, totpAddress, totpStep } from '../../src/accounts/totp.ts';

/** The secret of RFC 6238, appendix B, `12345678901234567890`, in base32. */
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

test('the codes of RFC 6238, appendix B, are taken in their time, cut to six digits', () => {
  for (const [seconds, code] of [
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_234_567_890, '005924'],
    [20_000_000_000, '353130'],
  ] as const)
    assert.equal(totpStep(SECRET, code, null, seconds * 1000), Math.floor(seconds / 30));
});

test('a code is good one step early or late, and never twice', () => {
  const [code, step] = ['287082', 1];
  assert.equal(totpStep(SECRET, code, null, 89_000), step, 'a step late');
  assert.equal(totpStep(SECRET, code, null, 5_000), step, 'a step early');
  assert.equal(totpStep(SECRET, code, null, 125_000), null, 'too late');
  assert.equal(totpStep(SECRET, code, step, 59_000), null, 'taken before');
  assert.equal(totpStep(SECRET, '287 082', 0, 59_000), step, 'with the blank that apps show');
});

test('a secret has 160 bits, and its address names the account', () => {
  assert.match(newTotpSecret(), /^[A-Z2-7]{32}$/);
  assert.match(totpAddress(SECRET, 'jansen'), /^otpauth:\/\/totp\/Zaakpost:jansen\?/);
});
