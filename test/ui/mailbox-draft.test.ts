import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { type MailboxInput, mailboxInput } from '../../src/mailbox/mailbox-input.ts';

const DRAFT = path.join(import.meta.dirname, '../../ui/screens/mailboxes/form/mailbox-draft.ts');

/** The form as far as it needs no browser. */
interface Form {
  draftOf(mailbox: object): object;
  settingsOf(draft: object): Record<string, unknown>;
}

/** Nothing in it is the default. */
const SETTINGS: MailboxInput = mailboxInput.parse({
  name: 'Loket',
  protocol: 'imap+starttls',
  host: 'mail.voorbeeldstad.example',
  port: 1143,
  username: 'loket',
  oauth2: {
    provider: 'other',
    tokenEndpoint: 'https://aanbieder.example/token',
    scope: 'imap',
    clientId: 'zaakpost',
  },
  tlsFingerprint: 'ab'.repeat(32),
  folders: ['INBOX', 'Loket/Nieuw'],
  includeJunk: true,
  onlyRead: true,
  push: true,
  connections: 4,
  afterAccept: 'delete',
  afterDays: 30,
  intervalSeconds: 300,
  disableAfterFailures: 3,
  maxMailBytes: 12_500_000,
  trustedAuthservId: 'mx.voorbeeldstad.example',
  trustedSpamHeaders: ['x-spam-flag'],
  policy: [
    { check: 'spam', result: 'probable spam', action: 'hold' },
    { check: 'spam', result: '*', action: 'quarantine' },
  ],
});

test('the form of a mailbox has every setting that the API has, and loses none', async () => {
  const { draftOf, settingsOf }: Form = await import(DRAFT);
  const { password: _, ...shown } = SETTINGS;
  assert.deepEqual(mailboxInput.parse(settingsOf(draftOf(shown))), SETTINGS);
  const moved = { ...shown, afterAccept: 'move', afterDays: null, moveTo: 'Verwerkt', tlsCa: null };
  assert.equal(settingsOf(draftOf(moved)).moveTo, 'Verwerkt');
  const sent = settingsOf({ ...draftOf(shown), provider: null, password: 'geheim' });
  assert.deepEqual(Object.keys(sent).toSorted(), Object.keys(mailboxInput.shape).toSorted());
});
