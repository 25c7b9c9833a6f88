import assert from 'node:assert/strict';
import { test } from 'node:test';
import { OctetStringsDecoder } from '../../../src/mail/cms/octet-strings.ts';
import { parseRaw } from '../../../src/mail/parse.ts';
import { type SmimeKey, smime } from '../../support/smime.ts';

const ENTITY = Buffer.from('Content-Type: text/plain\r\n\r\nHierbij mijn bezwaar.\r\n');

test('opaque signed mail is opened and its signature verified, by RSA, RSA-PSS and ECDSA, in DER and BER', (t) => {
  const openssl = smime(t);
  if (!openssl) return;
  for (const key of ['rsa', 'rsa-pss', 'ec'] satisfies SmimeKey[]) {
    // this openssl does not sign by RSA-PSS as it streams
    for (const streamed of key === 'rsa-pss' ? [false] : [false, true]) {
      const mail = parseRaw(p7m(openssl.signed(ENTITY, { key, streamed })));
      assert.deepEqual(mail.bodyValues, { '1.1': 'Hierbij mijn bezwaar.\n' });
      const [signature] = mail.signatures;
      assert.equal(signature?.state, 'intact', `${key}: ${signature?.detail}`);
      assert.deepEqual(signature.signer?.emails, ['an@example.nl']);
      assert.match(signature.signer?.subject ?? '', /CN=An Jansen/);
      assert.match(signature.signedAt ?? '', /^20\d\d-/);
      assert.deepEqual(mail.attachments, []);
    }
  }
});

test('what was changed after it was signed is shown, and said to be broken', (t) => {
  const openssl = smime(t);
  if (!openssl) return;
  const changed = openssl.signed(ENTITY);
  changed.write('X', changed.indexOf('bezwaar'));
  const opaque = parseRaw(p7m(changed));
  assert.deepEqual(opaque.bodyValues, { '1.1': 'Hierbij mijn Xezwaar.\n' });
  assert.equal(opaque.signatures[0]?.state, 'broken');

  const detached = openssl.detached(ENTITY).toString('latin1');
  assert.equal(parseRaw(Buffer.from(detached, 'latin1')).signatures[0]?.state, 'intact');
  const forged = parseRaw(Buffer.from(detached.replace('bezwaar', 'verzoek'), 'latin1'));
  assert.equal(forged.signatures[0]?.state, 'broken');
});

test('encrypted mail is named, also where it is larger than what is opened', (t) => {
  const openssl = smime(t);
  if (!openssl) return;
  const mail = parseRaw(p7m(openssl.encrypted(ENTITY)), { nestedBytes: 100 });
  assert.deepEqual(mail.encrypted, [{ partId: '1', by: 'S/MIME', detail: 'enveloped-data' }]);
  assert.equal(mail.attachments.length, 1);
});

test('an OCTET STRING in pieces comes out whole, however it is cut into chunks', () => {
  const octets = Buffer.from('2480040361626324800401640000048101650000', 'hex');
  for (let size = 1; size <= octets.length; size++) {
    const decoder = new OctetStringsDecoder();
    const pieces: Buffer[] = [];
    for (let place = 0; place < octets.length; place += size)
      pieces.push(decoder.write(octets.subarray(place, place + size)));
    decoder.end();
    assert.equal(Buffer.concat(pieces).toString(), 'abcde');
    assert.equal(decoder.defect, null);
  }
});

function p7m(der: Buffer): Buffer {
  const encoded = der.toString('base64').replace(/.{76}/g, '$&\r\n');
  return Buffer.from(
    `Content-Type: application/pkcs7-mime; name=smime.p7m\r\nContent-Transfer-Encoding: base64\r\n\r\n${encoded}\r\n`,
  );
}
