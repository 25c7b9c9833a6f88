import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { type TestContext, test } from 'node:test';
import { domainSecurity } from '../../../src/checks/domain-security/domain-security.ts';
import type { DomainFinding } from '../../../src/checks/domain-security/finding.ts';
import { domainFindingInWords } from '../../../src/checks/domain-security/words.ts';
import { makeAuthority, makeServerCertificate } from '../../support/certificates.ts';
import { startDns, type Zone } from '../../support/dns.ts';

const TIMEOUT_MS = 4_000;

const keyOf = (bits: number): string =>
  generateKeyPairSync('rsa', { modulusLength: bits })
    .publicKey.export({ format: 'der', type: 'spki' })
    .toString('base64');

async function found(t: TestContext, zone: Zone, selectors: string[] = []) {
  const { address } = await startDns(t, zone);
  const findings = await domainSecurity('gemeente.example', selectors, {
    servers: [address],
    timeoutMs: TIMEOUT_MS,
  });
  return Object.fromEntries(findings.map((finding) => [finding.check, finding])) as Record<
    string,
    DomainFinding
  >;
}

const told = ({ result, remarks }: DomainFinding | undefined = {} as DomainFinding) => [
  result,
  ...remarks.map(({ code, about }) => (about ? `${code} ${about}` : code)),
];

test('a domain that has nothing is told so', async (t) => {
  const { spf, dkim, dmarc, 'mta-sts': mtaSts } = await found(t, {});
  assert.deepEqual(told(spf), ['missing']);
  assert.deepEqual(told(dkim), ['unknown', 'dkim-no-known-selector']);
  assert.deepEqual(told(dmarc), ['missing']);
  assert.deepEqual(told(mtaSts), ['missing']);
});

test('SPF: its end, its syntax, several records, and more questions than receivers ask', async (t) => {
  const spfOf = async (zone: Zone) => told((await found(t, zone)).spf);
  const only = (...txt: string[]) => spfOf({ 'gemeente.example': { txt } });
  assert.deepEqual(await only('v=spf1 mx ip4:192.0.2.0/24 -all', 'other=text'), ['good']);
  assert.deepEqual(await only('v=spf1 mx ~all'), ['good', 'spf-loose-end']);
  assert.deepEqual(await only('v=spf1 mx ?all'), ['weak', 'spf-passes-all ?all']);
  assert.deepEqual(await only('v=spf1 mx'), ['weak', 'spf-without-end']);
  assert.deepEqual(await only('v=spf1 -all', 'v=spf1 ~all'), ['wrong', 'several-records']);
  assert.deepEqual(await only('v=spf1 ipv4:192.0.2.1 -all'), ['wrong', 'spf-syntax ipv4:192.0.2.1']);
  const includes = Array.from({ length: 6 }, (_, index) => `include:s${index}.example`);
  const many: Zone = { 'gemeente.example': { txt: [`v=spf1 ${includes.join(' ')} -all`] } };
  for (const index of includes.keys()) many[`s${index}.example`] = { txt: ['v=spf1 a mx -all'] };
  assert.deepEqual(await spfOf(many), ['wrong', 'spf-too-many-lookups']);
  const circle: Zone = { 'gemeente.example': { txt: ['v=spf1 include:gemeente.example -all'] } };
  assert.deepEqual(await spfOf(circle), ['wrong', 'spf-too-many-lookups']);
});

test('DKIM: keys by selector, and one good key is enough', async (t) => {
  const dkimOf = async (keys: Record<string, string>, selectors?: string[]) => {
    const zone: Zone = {};
    for (const [selector, text] of Object.entries(keys))
      zone[`${selector}._domainkey.gemeente.example`] = { txt: [text] };
    return told((await found(t, zone, selectors)).dkim);
  };
  const good = `v=DKIM1; k=rsa; p=${keyOf(2048)}`;
  assert.deepEqual(await dkimOf({ selector1: good }), ['good']);
  assert.deepEqual(await dkimOf({ zaak2026: good }), ['unknown', 'dkim-no-known-selector']);
  assert.deepEqual(await dkimOf({ zaak2026: good }, ['zaak2026']), ['good']);
  assert.deepEqual(await dkimOf({ default: `p=${keyOf(1024)}` }), ['weak', 'dkim-short-key default']);
  assert.deepEqual(await dkimOf({ default: `${good}; t=y:s` }), ['weak', 'dkim-testing default']);
  assert.deepEqual(await dkimOf({ google: 'v=DKIM1; p=bm8gdXNl' }), ['wrong', 'dkim-syntax google']);
  assert.deepEqual(await dkimOf({ s1: 'v=DKIM1; p=', s2: good }), ['good', 'dkim-revoked s1']);
});

test('DMARC: the policy, of the domain itself or of one above it', async (t) => {
  const dmarcOf = async (text: string, at = 'gemeente.example') =>
    told((await found(t, { [`_dmarc.${at}`]: { txt: [text] } })).dmarc);
  assert.deepEqual(await dmarcOf('v=DMARC1; p=reject; rua=mailto:d@gemeente.example'), ['good']);
  assert.deepEqual(await dmarcOf('v=DMARC1; p=none'), ['weak', 'dmarc-none', 'dmarc-no-reports']);
  assert.deepEqual(await dmarcOf('v=DMARC1;p=quarantine;pct=20;rua=mailto:d@x.nl'), [
    'weak',
    'dmarc-partly 20%',
  ]);
  assert.deepEqual(await dmarcOf('v=DMARC1; p=block'), ['wrong', 'dmarc-syntax']);
  const { address } = await startDns(t, {
    '_dmarc.example.nl': { txt: ['v=DMARC1; p=none; sp=reject; rua=mailto:d@x.nl'] },
  });
  const findings = await domainSecurity('post.example.nl', [], { servers: [address], timeoutMs: TIMEOUT_MS });
  assert.deepEqual(told(findings.find(({ check }) => check === 'dmarc')), [
    'good',
    'dmarc-from-parent example.nl',
  ]);
});

test('a name for which DNS fails is unknown, and the others are looked up', async (t) => {
  const { spf, dmarc } = await found(t, {
    'gemeente.example': 'broken',
    '_dmarc.gemeente.example': { txt: ['v=DMARC1; p=reject; rua=mailto:d@x.nl'] },
  });
  assert.deepEqual(told(spf), ['unknown', 'not-answered gemeente.example']);
  assert.deepEqual(told(dmarc), ['good']);
});

test('MTA-STS: the policy is fetched over HTTPS with a valid certificate, and held against the mail servers', async (t) => {
  let policy = '';
  const authority = await makeAuthority();
  const server = createServer(
    await makeServerCertificate(authority, { names: ['mta-sts.gemeente.example'] }),
    (_request, response) => response.writeHead(policy ? 200 : 404).end(policy),
  ).listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => server.close());
  const { port } = server.address() as AddressInfo;
  const dns = await startDns(t, {
    '_mta-sts.gemeente.example': { txt: ['v=STSv1; id=20260101'] },
    'gemeente.example': { mx: ['mx1.gemeente.example'] },
    'mta-sts.gemeente.example': { a: ['127.0.0.1'] },
  });
  const mtaSts = async (text: string, ca: string | undefined = authority.cert) => {
    policy = text;
    const access = { servers: [dns.address], timeoutMs: TIMEOUT_MS, port, ...(ca && { ca }) };
    return told(
      (await domainSecurity('gemeente.example', ['x'], access)).find(({ check }) => check === 'mta-sts'),
    );
  };
  const lines = (mode: string, mx: string) =>
    `version: STSv1\r\nmode: ${mode}\r\nmx: ${mx}\r\nmax_age: 604800\r\n`;
  assert.deepEqual(await mtaSts(lines('enforce', 'mx1.gemeente.example')), ['good']);
  assert.deepEqual(await mtaSts(lines('enforce', '*.gemeente.example')), ['good']);
  assert.deepEqual(await mtaSts(lines('testing', 'mx1.gemeente.example')), ['weak', 'mta-sts-testing']);
  assert.deepEqual(await mtaSts(lines('none', '')), ['weak', 'mta-sts-off']);
  assert.deepEqual(await mtaSts(lines('enforce', 'mail.example.org')), [
    'wrong',
    'mta-sts-other-mx mx1.gemeente.example',
  ]);
  assert.deepEqual(await mtaSts('<html>'), ['wrong', 'mta-sts-policy-wrong']);
  assert.deepEqual(await mtaSts(''), ['wrong', 'mta-sts-no-policy']);
  assert.deepEqual(await mtaSts(lines('enforce', '*.gemeente.example'), ''), ['wrong', 'mta-sts-no-policy']);
});

test('people read what it is for, how it is, and what to do, in their language', () => {
  const finding = {
    check: 'spf',
    result: 'weak',
    remarks: [{ code: 'spf-passes-all', about: '+all' }],
  } as const;
  const dutch = domainFindingInWords({ ...finding, remarks: [...finding.remarks] }, 'nl');
  assert.equal(dutch.conclusion, 'Aanwezig, maar beschermt weinig.');
  assert.deepEqual(dutch.remarks, ['"+all" laat elke server toe: eindig met -all of ~all.']);
});
