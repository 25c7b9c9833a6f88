import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { readAnchors } from '../../../src/mail/cms/trust.ts';
import { parseMail } from '../../../src/mail/parse.ts';
import { inWords, say } from '../../../src/words/saying.ts';
import { requireBinary } from '../../support/service.ts';

/** A root, a CA below it, and holders of certificates of that CA, made by the `openssl` command. */
function authority(t: TestContext) {
  const binary = requireBinary(t, 'openssl', 'openssl');
  if (!binary) return undefined;
  const folder = mkdtempSync(path.join(tmpdir(), 'zaakpost-trust-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const openssl = (args: string[]) =>
    execFileSync(binary, args, { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] });
  const issue = (name: string, by: string | null, extensions: string[], days = 30) =>
    openssl([
      ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'],
      ...['-days', `${days}`, '-subj', `/CN=${name}`, '-keyout', `${name}.key`, '-out', `${name}.pem`],
      ...(by ? ['-CA', `${by}.pem`, '-CAkey', `${by}.key`] : []),
      ...extensions.flatMap((extension) => ['-addext', extension]),
    ]);
  const ca = ['basicConstraints=critical,CA:TRUE'];
  const noCa = 'basicConstraints=critical,CA:FALSE';
  issue('Root', null, ca);
  issue('Other', null, ca);
  issue('Between', 'Root', ca);
  issue('An', 'Between', [noCa, 'extendedKeyUsage=emailProtection', 'subjectAltName=email:an@example.nl']);
  issue('Server', 'Between', [noCa, 'extendedKeyUsage=serverAuth']);
  issue('Forged', 'An', [noCa, 'extendedKeyUsage=emailProtection']);
  const trustFolder = path.join(folder, 'trusted');
  mkdirSync(trustFolder);
  copyFileSync(path.join(folder, 'Root.pem'), path.join(trustFolder, 'root.crt'));
  writeFileSync(path.join(folder, 'entity'), 'Content-Type: text/plain\r\n\r\nHierbij mijn bezwaar.\r\n');
  const signedBy = async (signer: string, options: { with?: string; trust?: string | null } = {}) => {
    const file = path.join(folder, `${signer}.eml`);
    const chain = options.with ? ['-certfile', `${options.with}.pem`] : [];
    const signing = [
      'cms',
      '-sign',
      '-in',
      'entity',
      '-signer',
      `${signer}.pem`,
      '-inkey',
      `${signer}.key`,
      ...chain,
    ];
    writeFileSync(file, openssl([...signing, '-binary']));
    const trusted = options.trust === null ? undefined : (options.trust ?? trustFolder);
    const [signature] = (await parseMail({ path: file, trustFolder: trusted })).signatures;
    assert.equal(signature?.state, 'intact', signer);
    return signature.trust;
  };
  return { folder, signedBy };
}

test('a signer is trusted whose certificate leads to one in the folder, and for mail only', async (t) => {
  const pki = authority(t);
  if (!pki) return;
  const { folder, signedBy } = pki;
  assert.deepEqual(await signedBy('An', { with: 'Between' }), {
    state: 'trusted',
    detail: say('vouched-by', { issuer: 'Root' }),
  });
  const refused = async (signer: string, options: { with?: string; trust?: string }, why: RegExp) => {
    const trust = await signedBy(signer, options);
    assert.equal(trust?.state, 'not trusted');
    assert.match(inWords(trust.detail, 'en'), why);
  };
  await refused('An', {}, /nobody who is trusted vouches for An/);
  await refused('Other', {}, /nobody who is trusted vouches for Other/);
  await refused('Server', { with: 'Between' }, /not for mail/);
  await refused('Forged', { with: 'An' }, /nobody who is trusted vouches for Forged/);
  assert.equal(await signedBy('An', { with: 'Between', trust: null }), undefined, 'off by default');

  const alone = path.join(folder, 'alone');
  mkdirSync(alone);
  copyFileSync(path.join(folder, 'An.pem'), path.join(alone, 'an.pem'));
  assert.deepEqual(await signedBy('An', { trust: alone }), {
    state: 'trusted',
    detail: say('vouched-by', { issuer: 'An' }),
  });
});

test('a certificate that was not valid when the mail was signed vouches for nobody', async (t) => {
  const pki = authority(t);
  if (!pki) return;
  const { checkTrust } = await import('../../../src/mail/cms/trust.ts');
  const [root] = readAnchors(path.join(pki.folder, 'trusted'));
  assert.ok(root);
  const later = new Date(root.validToDate.valueOf() + 1000);
  assert.partialDeepStrictEqual(checkTrust(root, [], [root], later), {
    state: 'not trusted',
    detail: say('certificate-not-valid-then', { holder: 'Root' }),
  });
});

test('a folder without certificates, or with other files, is refused', (t) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'zaakpost-anchors-'));
  t.after(() => rmSync(folder, { recursive: true }));
  assert.throws(() => readAnchors(folder), { code: 'CONFIG_INVALID', detail: /no certificate in it/ });
  writeFileSync(path.join(folder, 'readme.txt'), 'no certificate');
  assert.throws(() => readAnchors(folder), {
    code: 'CONFIG_INVALID',
    detail: /readme\.txt is no certificate/,
  });
  assert.throws(() => readAnchors(path.join(folder, 'nowhere')), { code: 'CONFIG_INVALID' });
});
