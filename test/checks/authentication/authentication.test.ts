import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { dkimSign, sealMessage } from 'mailauth';
import {
  type AuthenticationSettings,
  authenticationCheck,
} from '../../../src/checks/authentication/authentication.ts';
import { relayNetworks } from '../../../src/checks/authentication/sending-client.ts';
import { verifyMail } from '../../../src/checks/authentication/verify.ts';

import type { Envelope } from '../../../src/mail/accept.ts';
import { DEFAULT_PARSE_LIMITS } from '../../../src/mail/mime/limits.ts';
import { parseMail } from '../../../src/mail/parse.ts';
import { startDns, type Zone } from '../../support/dns.ts';
import { KEY_RECORD, PRIVATE_KEY, signedMail } from '../../support/signed-mail.ts';
import { type SpokenVerdict, spoken } from '../../support/spoken.ts';

const ZONE: Zone = {
  // asks to refuse what is forged
  'bank.example': { txt: ['v=spf1 ip4:192.0.2.25 -all'] },
  '_dmarc.bank.example': { txt: ['v=DMARC1; p=reject'] },
  'test._domainkey.bank.example': { txt: [KEY_RECORD] },
  // asks for nothing
  'mild.example': { txt: ['v=spf1 ip4:192.0.2.25 ~all'] },
  '_dmarc.mild.example': { txt: ['v=DMARC1; p=none'] },
  // publishes no DMARC
  'plain.example': { txt: ['v=spf1 include:plain-spf.example -all'] },
  'plain-spf.example': { txt: ['v=spf1 mx:plain.example -all'] },
  'mx.plain.example': { a: ['192.0.2.26'] },
  'test._domainkey.plain.example': { txt: [KEY_RECORD] },
  'test._domainkey.other.example': { txt: [KEY_RECORD] },
  // does not answer
  '_dmarc.away.example': 'silent',
  '_dmarc.broken.example': 'broken',
  'sealer.example': { txt: [KEY_RECORD] },
  'test._domainkey.sealer.example': { txt: [KEY_RECORD] },
};
const zone: Zone = {
  ...ZONE,
  'plain.example': { txt: ['v=spf1 include:plain-spf.example -all'], mx: ['mx.plain.example'] },
};

const sentFrom = (address: string, sender: string, protocol = 'ESMTP'): Envelope => ({
  sender,
  recipients: ['post@voorbeeldstad.example'],
  client: { address, name: 'mail.sender.example', protocol },
});

/** A check that asks a DNS server of the test's own, and looks at mail as raw bytes. */
async function setUp(
  t: TestContext,
  more: Partial<AuthenticationSettings> & { relays?: string[]; dnsMs?: number } = {},
) {
  const dns = await startDns(t, zone);
  const folder = await mkdtemp(path.join(os.tmpdir(), 'zaakpost-auth-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const check = authenticationCheck({
    trustedAuthservIds: more.trustedAuthservIds ?? [],
    verification: {
      verify: verifyMail,
      dns: { servers: [dns.address], timeoutMs: more.dnsMs ?? 10_000 },
      relays: relayNetworks(more.relays ?? []),
    },
  });
  const look = async (raw: Buffer, envelope: Envelope | null = null): Promise<SpokenVerdict> => {
    const file = path.join(folder, 'mail.eml');
    await writeFile(file, raw);
    const parsed = await parseMail({ path: file, limits: DEFAULT_PARSE_LIMITS });
    const size = raw.length;
    const subject = { mailId: '1', raw: { path: file, size, sha256: '' }, parsed, envelope, mailbox: null };
    return spoken(await check.run(subject));
  };
  return { look, dns };
}

const withField = (raw: Buffer, field: string): Buffer => Buffer.concat([Buffer.from(`${field}\r\n`), raw]);

test('a signature of the domain in From proves the sender, however the mail came in', async (t) => {
  const { look } = await setUp(t);
  const { result, evidence } = await look(
    await signedMail({ from: 'info@bank.example', signedBy: 'bank.example' }),
  );
  assert.equal(result, 'pass');
  assert.equal(evidence[0], 'DMARC passed');
  assert.match(
    evidence[1] ?? '',
    /^dkim=pass header\.d=bank\.example header\.i=@bank\.example header\.s=test .*\(aligned\) by us$/,
  );
  assert.match(evidence[2] ?? '', /^dmarc=pass header\.from=bank\.example policy\.dmarc=reject .* by us$/);
  assert.equal(evidence[3], 'SPF not asked: how the mail came in is not known');
});

test('a forged sender fails; where its domain asks for nothing, softly', async (t) => {
  const { look } = await setUp(t);
  const forged = await look(
    await signedMail({ from: 'Uw bank <info@bank.example>', signedBy: 'other.example' }),
    sentFrom('198.51.100.66', 'x@other.example'),
  );
  assert.equal(forged.result, 'fail', forged.evidence.join('\n'));
  assert.ok(
    forged.evidence.some((line) => /^dkim=pass header\.d=other\.example .*\(not aligned\) by us$/.test(line)),
  );
  const mild = await signedMail({ from: 'info@mild.example' });
  assert.equal((await look(mild, sentFrom('198.51.100.66', 'info@mild.example'))).result, 'softfail');
});

test('a changed body, or one of which only the beginning is signed, proves nothing', async (t) => {
  const { look } = await setUp(t);
  const envelope = sentFrom('198.51.100.66', 'x@other.example');
  const signed = await signedMail({
    from: 'info@bank.example',
    signedBy: 'bank.example',
    text: 'Betaal 10 euro.',
  });
  const changed = Buffer.from(signed.toString('latin1').replace('10 euro', '99 euro'), 'latin1');
  const verdict = await look(changed, envelope);
  assert.equal(verdict.result, 'fail');
  assert.ok(
    verdict.evidence.some(
      (line) => line.startsWith('dkim=fail') && line.includes('body hash did not verify'),
    ),
  );
  const text = 'From: info@plain.example\r\nSubject: x\r\n\r\nBetaal niets.\r\n';
  const signer = { signingDomain: 'plain.example', selector: 'test', privateKey: PRIVATE_KEY };
  const { signatures } = await dkimSign(text, {
    ...signer,
    signatureData: [{ ...signer, maxBodyLength: 15 }],
  });
  const partly = await look(Buffer.from(`${signatures}${text}Of toch: alles.\r\n`));
  assert.equal(partly.result, 'policy', partly.evidence.join('\n'));
});

test('SPF proves the sender by the address of the client, through includes and mail servers', async (t) => {
  const { look } = await setUp(t);
  const mail = await signedMail({ from: 'info@plain.example' });
  const good = await look(mail, sentFrom('192.0.2.26', 'info@plain.example'));
  assert.equal(good.result, 'pass', good.evidence.join('\n'));
  assert.match(good.evidence[1] ?? '', /^spf=pass smtp\.mailfrom=plain\.example \(zaakpost: domain of /);
  assert.equal((await look(mail, sentFrom('192.0.2.27', 'info@plain.example'))).result, 'softfail');
  const bank = await signedMail({ from: 'info@bank.example' });
  assert.equal((await look(bank, sentFrom('192.0.2.25', 'bounce@bank.example'))).result, 'pass');
  assert.equal((await look(bank)).result, 'neutral', 'without SPF nobody knows');
  assert.equal((await look(bank, sentFrom('192.0.2.1', 'info@bank.example', 'LMTP'))).result, 'neutral');
});

test('behind a relay of our own SPF looks at who sent the mail to it, and at nobody else', async (t) => {
  const { look } = await setUp(t, { relays: ['10.1.0.0/16', '2001:db8::/32'] });
  const mail = await signedMail({ from: 'info@bank.example' });
  const inner =
    'Received: from mx.stad.example (mx [IPv6:2001:db8::1]) by in.stad.example; Mon, 2 Mar 2026 09:00:00 +0100';
  const outer = (address: string) =>
    `Received: from mail.bank.example (rdns.example [${address}]) by mx.stad.example; Mon, 2 Mar 2026 09:00:00 +0100`;
  const through = (address: string) => withField(withField(mail, outer(address)), inner);
  const envelope = sentFrom('::ffff:10.1.2.3', 'info@bank.example', 'LMTP');
  assert.equal((await look(through('192.0.2.25'), envelope)).result, 'pass');
  assert.equal((await look(through('198.51.100.66'), envelope)).result, 'fail');
  assert.equal((await look(mail, envelope)).result, 'neutral', 'the relay does not say');
  const pretender = sentFrom('172.17.0.1', 'info@bank.example');
  assert.equal((await look(through('192.0.2.25'), pretender)).result, 'neutral', 'not one of ours');
});

test('DNS that does not answer is temperror, within a bounded time', async (t) => {
  const { look, dns } = await setUp(t, { dnsMs: 300 });
  for (const domain of ['away.example', 'broken.example']) {
    const { result, evidence } = await look(await signedMail({ from: `info@${domain}` }));
    assert.equal(result, 'temperror', evidence.join('\n'));
  }
  assert.ok(dns.questions.includes('TXT _dmarc.away.example'));
});

test('a mail in which two authors can be read is no proof of either', async (t) => {
  const { look } = await setUp(t);
  const signed = await signedMail({ from: 'info@bank.example', signedBy: 'bank.example' });
  const twice = await look(withField(signed, 'From: chef@plain.example'));
  assert.deepEqual([twice.result, twice.evidence[0]], ['permerror', 'there is not one author in From']);
});

test('an ARC chain is verified and told of', async (t) => {
  const { look } = await setUp(t);
  const mail = await signedMail({ from: 'info@mild.example' });
  const seal = await sealMessage(mail, {
    signingDomain: 'sealer.example',
    selector: 'test',
    privateKey: PRIVATE_KEY,
    authResults: 'sealer.example; dmarc=pass header.from=mild.example',
    cv: 'none',
  });
  const sealed = await look(Buffer.concat([seal, mail]));
  assert.ok(
    sealed.evidence.some((line) => line.startsWith('arc=pass')),
    sealed.evidence.join('\n'),
  );
  const broken = Buffer.concat([
    seal,
    Buffer.from(mail.toString('latin1').replace('Goede', 'Kwade'), 'latin1'),
  ]);
  assert.ok((await look(broken)).evidence.some((line) => line.startsWith('arc=fail')));
});

test('the word of a trusted server on DMARC counts before ours; that of others counts for nothing', async (t) => {
  const { look } = await setUp(t, { trustedAuthservIds: ['mx.stad.example'] });
  const mail = await signedMail({ from: 'info@bank.example' });
  const says = (result: string, id = 'mx.stad.example', from = 'bank.example') =>
    look(withField(mail, `Authentication-Results: ${id}; dmarc=${result} (p=REJECT) header.from=${from}`));
  const passed = await says('pass');
  assert.equal(passed.result, 'pass');
  assert.equal(passed.evidence[1], 'dmarc=pass header.from=bank.example (p=REJECT) by mx.stad.example');
  assert.ok(passed.evidence.some((line) => line.startsWith('dmarc=fail') && line.endsWith('by us')));
  assert.equal((await says('fail')).result, 'fail');
  assert.equal((await says('pass', 'mx.evil.example')).result, 'neutral');
  assert.equal((await says('pass', 'mx.stad.example', 'evil.example')).result, 'permerror');
});

test('a signature that is said a thousand times asks DNS a bounded number of questions', async (t) => {
  const { look, dns } = await setUp(t);
  const signed = (await signedMail({ from: 'info@plain.example', signedBy: 'plain.example' })).toString(
    'latin1',
  );
  const [field = ''] = /^DKIM-Signature:.*?\r\n(?=\S)/s.exec(signed) ?? [];
  const many = Array.from({ length: 500 }, (_, index) => field.replace('s=test', `s=s${index}`)).join('');
  const { result } = await look(Buffer.from(many + signed, 'latin1'));
  assert.ok(dns.questions.length <= 110, String(dns.questions.length));
  assert.notEqual(result, 'pass');
});
