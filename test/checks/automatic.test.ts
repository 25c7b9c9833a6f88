import assert from 'node:assert/strict';
import { test } from 'node:test';
import { automaticCheck } from '../../src/checks/automatic.ts';
import { leafPart, type MailOutline, multipart, parsedMail } from '../support/parsed-mail.ts';
import { spoken } from '../support/spoken.ts';

const look = async (
  outline: MailOutline,
  envelope: { sender?: string; recipients: string[] } | null = null,
) =>
  spoken(
    await automaticCheck.run({
      mailId: '0',
      // of reports the bytes are read too
      raw: { path: import.meta.filename, size: 0, sha256: '' },
      parsed: parsedMail(outline),
      envelope,
      mailbox: null,
    }),
  );

const report = (type: string) =>
  multipart('multipart/report', [
    leafPart('text/plain', 'x', '1'),
    leafPart(type, 'x', '2'),
    leafPart('message/rfc822', 'x', '3'),
  ]);

const KNOWN: [who: string, result: string, outline: MailOutline][] = [
  ['a citizen', 'not automatic', { subject: 'Vraag over mijn vergunning' }],
  [
    'Outlook out of office, Dutch',
    'auto-reply',
    {
      subject: 'Automatisch antwoord: Uw aanvraag',
      inReplyTo: ['1@x.example'],
      headers: { 'X-Auto-Response-Suppress': 'All', 'Auto-Submitted': 'auto-generated' },
    },
  ],
  [
    'Outlook out of office in a language that we do not know',
    'auto-reply',
    {
      subject: 'Automaattinen vastaus: Uw aanvraag',
      headers: {
        'X-Auto-Response-Suppress': 'All',
        'Auto-Submitted': 'auto-generated',
        'Return-Path': '<>',
      },
    },
  ],
  [
    'Gmail vacation',
    'auto-reply',
    {
      subject: 'Ik ben er niet Re: Uw aanvraag',
      headers: { 'Auto-Submitted': 'auto-replied', Precedence: 'bulk', 'X-Autoreply': 'yes' },
    },
  ],
  ['sieve vacation', 'auto-reply', { headers: { 'Auto-Submitted': 'auto-replied (vacation)' } }],
  ['an old responder', 'auto-reply', { headers: { Precedence: 'auto_reply' } }],
  ['X-Autorespond', 'auto-reply', { headers: { 'X-Autorespond': 'Uw aanvraag' } }],
  ['X-Mail-Autoreply', 'auto-reply', { headers: { 'x-mail-autoreply': 'Autoreply' } }],
  [
    'a responder known by its subject and empty sender',
    'auto-reply',
    { subject: 'Out of Office: Uw aanvraag', headers: { 'Return-Path': '<>' } },
  ],
  [
    'weak signs together',
    'auto-reply',
    { subject: 'Afwezig: Uw aanvraag', inReplyTo: ['1@x.example'], headers: { 'Return-Path': ' < > ' } },
  ],
  ['Postfix bounce', 'bounce', { structure: report('message/delivery-status') }],
  ['bounce of an internationalised mail', 'bounce', { structure: report('message/global-delivery-status') }],
  [
    'a bounce to which a gateway added a footer',
    'bounce',
    {
      structure: multipart('multipart/mixed', [
        report('message/delivery-status'),
        leafPart('text/plain', 'x', '4'),
      ]),
    },
  ],
  [
    'Exim bounce',
    'bounce',
    {
      from: 'Mail Delivery System <Mailer-Daemon@mx.example>',
      subject: 'Mail delivery failed: returning message to sender',
      headers: { 'X-Failed-Recipients': 'weg@x.example', 'Auto-Submitted': 'auto-replied' },
    },
  ],
  [
    'qmail bounce',
    'bounce',
    { from: 'MAILER-DAEMON@mx.example', subject: 'failure notice', headers: { 'Return-Path': '<>' } },
  ],
  [
    'Exchange bounce',
    'bounce',
    { from: 'postmaster@x.example', subject: 'Onbestelbaar: Uw aanvraag', headers: { 'Return-Path': '<>' } },
  ],
  ['read receipt', 'read receipt', { structure: report('message/disposition-notification') }],
  [
    'read receipt without a report',
    'read receipt',
    { subject: 'Gelezen: Uw aanvraag', headers: { 'Return-Path': '<>' } },
  ],
  ['feedback report', 'feedback report', { structure: report('message/feedback-report') }],
  ['list mail', 'list mail', { headers: { 'List-Id': '<bewoners.oost.example>', Precedence: 'list' } }],
  ['newsletter', 'list mail', { headers: { 'List-Unsubscribe': '<https://x.example/u>' } }],
  [
    'a notification',
    'auto-generated',
    { headers: { 'Auto-Submitted': 'auto-notified; owner-email=a@x.example' } },
  ],
  ['a machine', 'auto-generated', { headers: { 'X-FC-Machinegenerated': 'true' } }],
  ['a bulk mailer', 'auto-generated', { from: 'no-reply@x.example', headers: { Precedence: 'bulk' } }],
  // signs that are not enough
  ['a request not to answer', 'not automatic', { headers: { 'X-Auto-Response-Suppress': 'All' } }],
  ['a forwarder that blanks the Return-Path', 'not automatic', { headers: { 'Return-Path': '<>' } }],
  [
    'a forwarder, on a reply written in Outlook',
    'not automatic',
    {
      subject: 'RE: Automatisch antwoord: Uw aanvraag',
      inReplyTo: ['1@x.example'],
      headers: { 'Return-Path': '<>', 'X-Auto-Response-Suppress': 'DR, OOF, AutoReply' },
    },
  ],
  ['somebody who says that he is human', 'not automatic', { headers: { 'Auto-Submitted': 'no' } }],
  ['a responder that is off', 'not automatic', { headers: { 'X-Autoreply': 'no' } }],
  ['a postmaster who writes himself', 'not automatic', { from: 'postmaster@x.example' }],
  ['a citizen who passes on a bounce', 'not automatic', { subject: 'FW: Onbestelbaar: Uw aanvraag' }],
  [
    'a citizen who attaches a bounce',
    'not automatic',
    {
      structure: multipart('multipart/mixed', [leafPart('text/plain'), leafPart('message/rfc822', 'x', '2')]),
    },
  ],
  ['a citizen who will be absent', 'not automatic', { subject: 'Afwezig bij de hoorzitting' }],
];

for (const [who, result, outline] of KNOWN) {
  test(`${who}: ${result}`, async () => {
    const verdict = await look(outline);
    assert.equal(verdict.check, 'automatic');
    assert.equal(verdict.result, result, JSON.stringify(verdict.evidence));
    assert.equal(verdict.evidence.length > 0, result !== 'not automatic');
  });
}

test('the empty sender of the envelope counts as that of Return-Path', async () => {
  const outline = { subject: 'Automatic reply: Vraag' };
  assert.equal((await look(outline, { recipients: [] })).result, 'not automatic');
  assert.equal((await look(outline, { sender: '', recipients: [] })).result, 'auto-reply');
});

test('evidence names what was seen, and shows neither subject nor addresses', async () => {
  const { evidence } = await look({
    from: 'mailer-daemon@mx.example',
    subject: 'Undelivered Mail [Zaak 1458-ae34dc]',
    headers: { 'X-Failed-Recipients': 'weg@x.example' },
  });
  assert.deepEqual(evidence, [
    'X-Failed-Recipients',
    'sender is a mail server',
    'subject of a failed delivery',
  ]);
});
