import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import type { CheckSubject } from '../../../src/checks/check.ts';
import { type SpamSettings, spamCheck } from '../../../src/checks/spam/spam.ts';
import { parsedMail } from '../../support/parsed-mail.ts';
import { startRspamd } from '../../support/rspamd.ts';
import { spoken } from '../../support/spoken.ts';

/** In two, so that no scanner takes this file for spam. */
const GTUBE = ['XJS*C4JDBQADN1.NSBN3*2IDNEN*', 'GTUBE-STANDARD-ANTI-UBE-TEST-EMAIL*C.34X'].join('');

const NONE: SpamSettings = { rspamd: null, whenAway: 'wait', trustedHeaders: [] };
const asking = (address: string, more: Partial<SpamSettings> = {}): SpamSettings => ({
  ...NONE,
  rspamd: { address, timeoutMs: 20_000 },
  ...more,
});

async function subjectOf(
  t: TestContext,
  text: string,
  more: Partial<CheckSubject> = {},
): Promise<CheckSubject> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'zaakpost-spam-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const file = path.join(folder, 'mail.eml');
  await writeFile(file, text);
  const raw = { path: file, size: Buffer.byteLength(text), sha256: '' };
  return { mailId: '1', raw, parsed: parsedMail(), envelope: null, mailbox: null, ...more };
}

const mail = (subject: string, body: string) =>
  ['From: a@example.org', 'To: b@example.org', `Subject: ${subject}`, '', body, ''].join('\r\n');

const envelope = {
  sender: 'a@example.org',
  recipients: ['b@example.org', 'ü@example.org'],
  client: { address: '::ffff:192.0.2.1', name: 'mail.example', protocol: 'ESMTP' },
};

test('rspamd looks at the mail and at its envelope', async (t) => {
  const rspamd = await startRspamd(t);
  if (!rspamd) return;
  const check = spamCheck(asking(rspamd.url));
  const look = async (text: string, more: Partial<CheckSubject> = {}) =>
    spoken(await check.run(await subjectOf(t, text, more)));

  const spam = await look(mail('Aanbod', GTUBE));
  assert.deepEqual([spam.result, spam.evidence], ['spam', ['rspamd: reject, 15 of 15', 'GTUBE(0)']]);
  assert.deepEqual(await look(mail('Vraag', 'Goedemiddag.')), {
    check: 'spam',
    result: 'ham',
    evidence: ['rspamd: no action, 0 of 15'],
  });
  const suspicious = await look(mail('Heel verdacht', 'x'), { envelope });
  assert.deepEqual(suspicious.evidence, ['rspamd: add header, 8 of 15', 'TEST_SUSPICIOUS(8)']);
  assert.equal(suspicious.result, 'probable spam');
  assert.equal(
    (await look(mail('Heel verdacht', 'x'))).result,
    'ham',
    'only where the envelope is as it was told',
  );

  const large = await look(mail('Groot', 'x'.repeat(3_000_000)));
  assert.deepEqual(
    [large.result, large.evidence],
    ['not checked', ['rspamd: the mail is larger than it takes']],
  );

  await rspamd.stop();
  await assert.rejects(look(mail('Weg', 'x')), { code: 'SPAM_FILTER_UNAVAILABLE' });
  const goOn = spamCheck(asking(rspamd.url, { whenAway: 'go-on' }));
  const { result, evidence } = spoken(await goOn.run(await subjectOf(t, mail('Weg', 'x'))));
  assert.deepEqual([result, evidence], ['not checked', ['rspamd does not answer']]);
});

test('what answers as rspamd would not, or not at all, is no rspamd', async (t) => {
  const answers: Record<string, string> = { '/checkv2': '{"action":"no action"}' };
  const server = createServer((request, response) => {
    request.resume().on('end', () => response.end(answers[request.url ?? '']));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => server.close());
  const { port } = server.address() as AddressInfo;
  const subject = await subjectOf(t, mail('x', 'x'));
  const address = `http://127.0.0.1:${port}`;
  await assert.rejects(spamCheck(asking(address)).run(subject), { code: 'SPAM_FILTER_UNAVAILABLE' });
  const silent = createServer(() => undefined).listen(0, '127.0.0.1');
  await once(silent, 'listening');
  t.after(() => {
    silent.closeAllConnections();
    silent.close();
  });
  const quiet = { address: `http://127.0.0.1:${(silent.address() as AddressInfo).port}`, timeoutMs: 200 };
  await assert.rejects(spamCheck({ ...NONE, rspamd: quiet }).run(subject), {
    code: 'SPAM_FILTER_UNAVAILABLE',
  });
});

test('header fields of a filter upstream are believed where they are trusted', async (t) => {
  const sayings: [field: string, value: string, result: string][] = [
    ['X-Spam-Flag', 'YES', 'spam'],
    ['X-Spam-Flag', 'NO', 'ham'],
    ['X-Spam-Status', 'Yes, score=7.1 required=5.0 tests=A,B', 'spam'],
    ['X-Spam-Status', 'No, score=-0.1', 'ham'],
    ['X-Spam-Score', '7.3', 'probable spam'],
    ['X-Spam-Score', '-2 (--)', 'ham'],
    ['X-Spam-Level', '*'.repeat(16), 'spam'],
    ['X-Spam-Level', '******', 'probable spam'],
    ['X-Spamd-Result', 'default: True [16.20 / 15.00]; A(1.2)[]', 'spam'],
    ['X-Spamd-Result', 'default: False [-1.00 / 15.00]', 'ham'],
    ['X-MS-Exchange-Organization-SCL', '-1', 'ham'],
    ['X-MS-Exchange-Organization-SCL', '9', 'spam'],
    ['X-Forefront-Antispam-Report', 'CIP:192.0.2.1;CTRY:NL;SCL:5;SFV:SPM;CAT:SPM;', 'probable spam'],
    ['X-Forefront-Antispam-Report', 'SCL:1;SFV:NSPM;CAT:HPHISH;', 'spam'],
    ['X-Spam-Flag', 'perhaps', 'not checked'],
  ];
  for (const [name, value, result] of sayings) {
    const parsed = parsedMail({ headers: { [name]: [value, 'YES True SCL:9 99'] } });
    const subject = await subjectOf(t, '', { parsed });
    const trusting = spamCheck({ ...NONE, trustedHeaders: [name.toLowerCase()] });
    assert.equal((await trusting.run(subject)).result, result, `${name}: ${value}`);
    assert.equal((await spamCheck(NONE).run(subject)).result, 'not checked', name);
    const mailbox = { policy: [], trustedAuthservId: null, trustedSpamHeaders: [] };
    assert.equal(
      (await trusting.run({ ...subject, mailbox })).result,
      'not checked',
      'the mailbox trusts none',
    );
  }
});

test('the folder for junk speaks against a mail, and the worst of all counts', async (t) => {
  const parsed = parsedMail({ headers: { 'X-Spam-Flag': 'NO' } });
  const subject = await subjectOf(t, '', { parsed, origin: { folder: 'Ongewenst', junk: true } });
  const check = spamCheck({ ...NONE, trustedHeaders: ['x-spam-flag'] });
  const { result, evidence } = spoken(await check.run(subject));
  assert.equal(result, 'probable spam');
  assert.deepEqual(evidence, ['X-Spam-Flag: NO', 'in the junk folder Ongewenst']);
});
