import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { formatToken, issueCode, maskToken, sameCode, samePrefix } from '../../src/cases/token-text.ts';

const token = { prefix: 'Zaak', caseNumber: '1458', code: 'ae34dc' };

test('a code has the length asked for, at least 24 bits, and is new each time', () => {
  assert.match(issueCode(), /^[0-9a-f]{6}$/);
  assert.match(issueCode(9), /^[0-9a-f]{9}$/);
  assert.equal(new Set(Array.from({ length: 500 }, () => issueCode(12))).size, 500);
  for (const length of [5, 33, 6.5, Number.NaN]) {
    assert.throws(() => issueCode(length), { code: 'CONFIG_INVALID' });
  }
});

test('the bits of codes are even', () => {
  const codes = Array.from({ length: 2000 }, () => Number.parseInt(issueCode(6), 16));
  for (let bit = 0; bit < 24; bit += 1) {
    const ones = codes.filter((code) => (code >> bit) & 1).length;
    // six standard deviations: once in some hundred million runs
    assert.ok(Math.abs(ones - 1000) < 135, `bit ${bit} is set ${ones} times in 2000`);
  }
});

test('a token is written as [Prefix number-code] and shown without its code', () => {
  assert.equal(formatToken(token), '[Zaak 1458-ae34dc]');
  assert.equal(maskToken(token), '[Zaak 1458-******]');
});

test('a case number that could not be read back is refused', () => {
  for (const caseNumber of ['', '12 3', '12/3', '-12', '12-', 'a--b', '[1]', 'x'.repeat(41)]) {
    assert.throws(() => formatToken({ ...token, caseNumber }), { code: 'CONFIG_INVALID' }, caseNumber);
  }
  assert.equal(formatToken({ ...token, caseNumber: 'ZAAK-2026.0001-a' }), '[Zaak ZAAK-2026.0001-a-ae34dc]');
});

test('codes are the same in either letter case, and only then', () => {
  assert.ok(sameCode('ae34dc', 'AE34DC'));
  assert.ok(!sameCode('ae34dc', 'ae34dd'));
  assert.ok(!sameCode('ae34dc', 'ae34dc0'));
  assert.ok(!sameCode('', 'ae34dc'));
  const code = fc.stringMatching(/^[0-9a-f]{6,12}$/);
  fc.assert(fc.property(code, code, (one, other) => sameCode(one, other) === (one === other)));
});

test('prefixes are the same whatever became of blanks, accents and letter case', () => {
  assert.ok(samePrefix('Zaak', 'ZAAK'));
  assert.ok(samePrefix('Één loket', 'eenloket'));
  assert.ok(samePrefix('Straße', 'STRASSE'));
  assert.ok(!samePrefix('Zaak', 'Zaken'));
});
