import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { automaticCheck } from '../../../src/checks/automatic.ts';
import type { Verdict } from '../../../src/checks/check.ts';
import { mailReport } from '../../../src/checks/reports/report.ts';
import { verdictInWords } from '../../../src/checks/words.ts';
import { DEFAULT_PARSE_LIMITS } from '../../../src/mail/mime/limits.ts';
import { parseMail } from '../../../src/mail/parse.ts';

async function look(t: TestContext, lines: string[]): Promise<Verdict> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'zaakpost-report-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const file = path.join(folder, 'mail.eml');
  await writeFile(file, lines.join('\r\n'));
  const parsed = await parseMail({ path: file, limits: DEFAULT_PARSE_LIMITS });
  const raw = { path: file, size: 0, sha256: '' };
  const verdict = await automaticCheck.run({ mailId: '1', raw, parsed, envelope: null, mailbox: null });
  if (verdict.report) mailReport.parse(verdict.report);
  return verdict;
}

const report = (type: string, fields: string[], returned: string[]): string[] => [
  'From: MAILER-DAEMON@mx.example',
  'To: post@voorbeeldstad.example',
  'Subject: Undelivered Mail Returned to Sender',
  'MIME-Version: 1.0',
  `Content-Type: multipart/report; report-type=${type}; boundary=r`,
  '',
  '--r',
  'Content-Type: text/plain',
  '',
  'Zie hieronder.',
  '--r',
  `Content-Type: message/${type}`,
  '',
  ...fields,
  '--r',
  ...returned,
  '--r--',
  '',
];

const HEADERS = [
  'Content-Type: text/rfc822-headers',
  '',
  'Message-ID: <besluit@voorbeeldstad.example>',
  'Subject: x',
];
const WHOLE = [
  'Content-Type: message/rfc822',
  '',
  'Subject: x',
  'Message-ID:',
  ' <besluit@voorbeeldstad.example>',
  '',
  'x',
];

test('a bounce by RFC 3464: each recipient, and the mail that it is about', async (t) => {
  const fields = [
    'Reporting-MTA: dns; mx.example',
    'Original-Envelope-Id: QQ314159',
    '',
    'Original-Recipient: rfc822;jan@burger.example',
    'Final-Recipient: rfc822; jan@elders.example',
    'Action: failed',
    'Status: 5.1.1 (bad destination mailbox address)',
    'Diagnostic-Code: smtp; 550 5.1.1 <jan@elders.example>:',
    '    no such user',
    '',
    'Final-Recipient: RFC822; piet@burger.example',
    'Action: Delayed',
    'Status: 4.4.1',
    '',
  ];
  const verdict = await look(t, report('delivery-status', fields, HEADERS));
  assert.deepEqual(verdict.report, {
    kind: 'bounce',
    form: 'RFC 3464',
    originalMessageId: 'besluit@voorbeeldstad.example',
    originalEnvelopeId: 'QQ314159',
    reportingMta: 'mx.example',
    recipients: [
      {
        finalRecipient: 'jan@elders.example',
        originalRecipient: 'jan@burger.example',
        action: 'failed',
        status: '5.1.1',
        diagnostic: '550 5.1.1 <jan@elders.example>: no such user',
      },
      {
        finalRecipient: 'piet@burger.example',
        originalRecipient: null,
        action: 'delayed',
        status: '4.4.1',
        diagnostic: null,
      },
    ],
  });
  assert.equal(
    verdictInWords(verdict, 'nl'),
    'melding over de bezorging van een bericht: niet bezorgd aan jan@burger.example (5.1.1); bezorging vertraagd aan piet@burger.example (4.4.1)',
  );
  assert.match(
    verdictInWords(verdict, 'en'),
    /: not delivered to jan@burger\.example \(5\.1\.1\); delivery delayed to /,
  );
});

test('a read receipt by RFC 8098', async (t) => {
  const fields = [
    'Reporting-UA: post.example; Outlook',
    'Original-Recipient: rfc822;jan@burger.example',
    'Final-Recipient: rfc822;jan@burger.example',
    'Original-Message-ID: <besluit@voorbeeldstad.example>',
    'Disposition: manual-action/MDN-sent-manually; displayed',
    '',
  ];
  const verdict = await look(
    t,
    report('disposition-notification', fields, ['Content-Type: text/plain', '', 'x']),
  );
  assert.deepEqual(verdict.report, {
    kind: 'read receipt',
    originalMessageId: 'besluit@voorbeeldstad.example',
    finalRecipient: 'jan@burger.example',
    originalRecipient: 'jan@burger.example',
    disposition: 'displayed',
    modifier: null,
    sending: 'MDN-sent-manually',
  });
  assert.equal(verdictInWords(verdict, 'nl'), 'leesbevestiging: geopend door jan@burger.example');
});

test('a feedback report by RFC 5965', async (t) => {
  const fields = [
    'Feedback-Type: abuse',
    'User-Agent: SomeGenerator/1.0',
    'Version: 1',
    'Original-Mail-From: <post@voorbeeldstad.example>',
    'Original-Rcpt-To: <jan@burger.example>',
    'Reported-Domain: voorbeeldstad.example',
    'Source-IP: 192.0.2.1',
    '',
  ];
  const verdict = await look(t, report('feedback-report', fields, WHOLE));
  assert.deepEqual(verdict.report, {
    kind: 'feedback report',
    originalMessageId: 'besluit@voorbeeldstad.example',
    feedbackType: 'abuse',
    originalMailFrom: 'post@voorbeeldstad.example',
    originalRecipients: ['jan@burger.example'],
    reportedDomains: ['voorbeeldstad.example'],
    sourceIp: '192.0.2.1',
    userAgent: 'SomeGenerator/1.0',
  });
});

const plain = (more: string[], text: string[]): string[] => [
  'From: MAILER-DAEMON@mx.example',
  'Return-Path: <>',
  'To: post@voorbeeldstad.example',
  'Subject: failure notice',
  ...more,
  '',
  ...text,
  '',
];

test('bounces of qmail and Exim, which keep to no standard', async (t) => {
  const qmail = await look(
    t,
    plain(
      [],
      [
        'Hi. This is the qmail-send program at mx.example.',
        "I'm afraid I wasn't able to deliver your message to the following addresses.",
        '',
        '<jan@burger.example>:',
        '192.0.2.1 does not like recipient.',
        'Remote host said: 550 5.1.1 unknown user',
        '',
        '--- Below this line is a copy of the message.',
        '',
        'Message-ID: <besluit@voorbeeldstad.example>',
        'X-Other: <piet@burger.example>: x',
      ],
    ),
  );
  assert.partialDeepStrictEqual(qmail.report, {
    kind: 'bounce',
    form: 'qmail',
    originalMessageId: 'besluit@voorbeeldstad.example',
    recipients: [
      {
        finalRecipient: 'jan@burger.example',
        action: 'failed',
        status: '5.1.1',
        diagnostic: '192.0.2.1 does not like recipient. Remote host said: 550 5.1.1 unknown user',
      },
    ],
  });
  const exim = await look(
    t,
    plain(
      ['X-Failed-Recipients: jan@burger.example', 'References: <besluit@voorbeeldstad.example>'],
      ['A message that you sent could not be delivered.', '', '  jan@burger.example', '    mailbox is full'],
    ),
  );
  assert.partialDeepStrictEqual(exim.report, {
    form: 'Exim',
    originalMessageId: 'besluit@voorbeeldstad.example',
    recipients: [{ finalRecipient: 'jan@burger.example', action: 'failed', status: null }],
  });
});

test('what tells nothing has no report, and hostile text takes no time', async (t) => {
  const hostile = `${'a@'.repeat(50_000)}\r\n${'-'.repeat(50_000)}\r\n${'<x@y> '.repeat(20_000)}`;
  assert.equal((await look(t, plain([], [hostile]))).report, undefined);
  const empty = await look(t, report('delivery-status', ['', '', ''], ['Content-Type: text/plain', '', 'x']));
  assert.deepEqual([empty.result, empty.report], ['bounce', undefined]);
  const odd = await look(t, report('disposition-notification', ['Disposition: ;;//', ''], HEADERS));
  assert.partialDeepStrictEqual(odd.report, {
    disposition: null,
    originalMessageId: 'besluit@voorbeeldstad.example',
  });
});
