import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { createMailbox } from '../../src/mailbox/mailbox.ts';
import { mailboxInput } from '../../src/mailbox/mailbox-input.ts';
import { pollMailbox } from '../../src/mailbox/poll.ts';
import type { SourceSettings } from '../../src/mailbox/source.ts';
import { ingest } from '../../src/pipeline.ts';
import { profileInput } from '../../src/routing/profile-input.ts';
import { applyProfile } from '../../src/routing/profiles.ts';
import { openIngest } from '../../src/start.ts';
import { pollContext } from '../../src/start-poll.ts';
import { testApp } from '../support/app.ts';
import { startDovecot } from '../support/dovecot.ts';

const raw = (n: number) =>
  [
    'From: a@example.org',
    'To: facturen@voorbeeldstad.example',
    `Message-ID: <${n}@example.org>`,
    `Subject: factuur ${n}`,
    'Content-Type: application/pdf; name=factuur.pdf',
    'Content-Disposition: attachment',
    '',
    `inhoud ${n}`,
    '',
  ].join('\r\n');

/** From the server to the filing, and what is there by then. */
async function setUp(t: TestContext, settings: SourceSettings, more: Record<string, unknown>) {
  const app = await testApp(t);
  const { context, close } = await openIngest(app);
  t.after(close);
  const profile = { name: 'Facturen', kind: 'document-intake', address: 'facturen@voorbeeldstad.example' };
  await applyProfile(app.db, profileInput.parse(profile));
  const { protocol, host, port, username, password, tlsCa } = settings;
  const server = { protocol, host, port, username, password, tlsCa };
  const { id } = await createMailbox(
    app.db,
    app.secrets,
    mailboxInput.parse({ name: 'info', ...server, ...more }),
  );
  return {
    async run() {
      const result = await pollMailbox(pollContext(app), id);
      assert.equal(result?.error, null);
      const waiting = await app.db.selectFrom('mail').select('id').where('status', '=', 'received').execute();
      for (const mail of waiting) await ingest(context, { mailId: mail.id, generation: 1 });
      return { accepted: result?.accepted, acknowledged: result?.acknowledged };
    },
    async filed() {
      const entries = await app.db.selectFrom('intake_entry').select('id').execute();
      const mails = await app.db.selectFrom('mail').select('status').orderBy('id').execute();
      return { entries: entries.length, statuses: mails.map(({ status }) => status) };
    },
  };
}

test('a folder that was numbered anew is read again whole, and nothing is filed twice', async (t) => {
  const dovecot = await startDovecot(t);
  if (!dovecot) return;
  const mailbox = await setUp(t, dovecot.settings('imaps', 'jan'), {});
  for (let n = 0; n < 3; n++) await dovecot.deliver('jan', raw(n));
  assert.deepEqual(await mailbox.run(), { accepted: 3, acknowledged: 0 });
  await dovecot.numberAnew('jan');
  await dovecot.deliver('jan', raw(3));
  assert.deepEqual(await mailbox.run(), { accepted: 4, acknowledged: 0 });
  const statuses = ['filed', 'filed', 'filed', 'discarded', 'discarded', 'discarded', 'filed'];
  assert.deepEqual(await mailbox.filed(), { entries: 4, statuses });
  assert.deepEqual(await mailbox.run(), { accepted: 0, acknowledged: 0 });
});

test('what was to be done at a place of before is done at that of now, and to nothing else', async (t) => {
  const dovecot = await startDovecot(t);
  if (!dovecot) return;
  const mailbox = await setUp(t, dovecot.settings('imaps', 'jan'), { afterAccept: 'mark-read' });
  for (let n = 0; n < 2; n++) await dovecot.deliver('jan', raw(n));
  await mailbox.run();
  await dovecot.numberAnew('jan');
  assert.deepEqual(await mailbox.run(), { accepted: 2, acknowledged: 2 });
  assert.deepEqual((await mailbox.filed()).entries, 2);
  assert.equal(await dovecot.count('jan'), 2);
});

test('a message that loses but a label by being deleted is found in the folder of all mail, and not filed again', async (t) => {
  const dovecot = await startDovecot(t);
  if (!dovecot) return;
  const folders = ['INBOX', '[Gmail].All Mail'];
  const mailbox = await setUp(t, dovecot.settings('imaps', 'jan'), { folders, afterAccept: 'delete' });
  await dovecot.deliver('jan', raw(1));
  await dovecot.deliver('jan', raw(2), { folder: '[Gmail].All Mail' });
  assert.deepEqual(await mailbox.run(), { accepted: 2, acknowledged: 2 });
  // What was taken out of INBOX is there still, as Gmail has it.
  await dovecot.deliver('jan', raw(1), { folder: '[Gmail].All Mail' });
  assert.deepEqual(await mailbox.run(), { accepted: 1, acknowledged: 1 });
  assert.deepEqual(await mailbox.filed(), { entries: 2, statuses: ['filed', 'filed', 'discarded'] });
  for (const folder of folders) assert.equal(await dovecot.count('jan', folder), 0);
});

test('one message in several folders, as with labels, is accepted in each and filed once', async (t) => {
  const dovecot = await startDovecot(t);
  if (!dovecot) return;
  const folders = ['INBOX', '[Gmail].All Mail'];
  const mailbox = await setUp(t, dovecot.settings('imaps', 'jan'), { folders, afterAccept: 'delete' });
  for (const folder of folders) await dovecot.deliver('jan', raw(1), { folder });
  assert.deepEqual(await mailbox.run(), { accepted: 2, acknowledged: 2 });
  assert.deepEqual(await mailbox.filed(), { entries: 1, statuses: ['filed', 'discarded'] });
  for (const folder of folders) assert.equal(await dovecot.count('jan', folder), 0);
});
