import assert from 'node:assert/strict';
import test from 'node:test';
import { showMailbox } from '../../src/mailbox/mailbox.ts';
import { startDovecot } from '../support/dovecot.ts';
import { type Polling, setUpPolling } from './poll-fixture.ts';

const raw = (n: number) => `Subject: nummer ${n}\r\n\r\n${'x'.repeat(n)}\r\n`;

/** A folder for junk, of a name that nobody would guess (RFC 6154). */
const JUNK = [
  'namespace inbox {\n  inbox = yes\n  mailbox Wegwerp {\n    special_use = \\Junk\n    auto = create\n  }\n}',
];

const origins = async ({ db }: Polling) => {
  const rows = await db.selectFrom('mail').select('origin').orderBy('id').execute();
  return rows.map(({ origin }) => origin && `${origin.folder}${origin.junk ? ' (junk)' : ''}`);
};

test('reads all folders in one run, marks mail from the junk folder, and acts in each', async (t) => {
  const dovecot = await startDovecot(t, { extraConfig: JUNK });
  if (!dovecot) return;
  const polling = await setUpPolling(t);
  await dovecot.deliver('jan', raw(1));
  await dovecot.deliver('jan', raw(2), { folder: 'Zaken & bezwaar'.replace('&', '&-') });
  await dovecot.deliver('jan', raw(3), { folder: 'Wegwerp' });
  await dovecot.deliver('jan', raw(4), { folder: 'Archief' });
  const settings = dovecot.settings('imaps', 'jan');
  const id = await polling.mailbox(settings, {
    folders: ['inbox', 'Zaken & bezwaar'],
    includeJunk: true,
    afterAccept: 'move',
    moveTo: 'Archief',
  });
  const { listed, accepted, acknowledged, error } = await polling.poll(id);
  assert.deepEqual(
    { listed, accepted, acknowledged, error },
    { listed: 3, accepted: 3, acknowledged: 3, error: null },
  );
  assert.deepEqual(await origins(polling), ['INBOX', 'Zaken & bezwaar', 'Wegwerp (junk)']);
  assert.equal(await dovecot.count('jan', 'Archief'), 4);
  assert.equal((await polling.poll(id)).listed, 0);
});

test('knows a chosen folder for junk by its name, and reads INBOX alone without it', async (t) => {
  const dovecot = await startDovecot(t);
  if (!dovecot) return;
  const polling = await setUpPolling(t);
  await dovecot.deliver('jan', raw(1));
  await dovecot.deliver('jan', raw(2), { folder: 'Ongewenste e-mail' });
  const settings = dovecot.settings('imaps', 'jan');
  assert.equal((await polling.poll(await polling.mailbox(settings, { name: 'inbox' }))).accepted, 1);
  const chosen = await polling.mailbox(settings, { name: 'junk', folders: ['Ongewenste e-mail'] });
  assert.equal((await polling.poll(chosen)).accepted, 1);
  assert.deepEqual(await origins(polling), ['INBOX', 'Ongewenste e-mail (junk)']);
});

test('goes on with the other folders where one is missing, and names it until it is there', async (t) => {
  const dovecot = await startDovecot(t);
  if (!dovecot) return;
  const polling = await setUpPolling(t);
  await dovecot.deliver('jan', raw(1));
  await dovecot.deliver('jan', raw(2), { folder: 'Zaken' });
  const settings = dovecot.settings('imaps', 'jan');
  const folders = ['Nergens', 'INBOX', 'Zaken'];
  const id = await polling.mailbox(settings, { folders, afterAccept: 'delete', disableAfterFailures: 1 });
  const result = await polling.poll(id);
  assert.deepEqual([result.accepted, result.acknowledged, result.error], [2, 2, null]);
  assert.deepEqual(result.missingFolders, ['Nergens']);
  const mailbox = await showMailbox(polling.db, id);
  assert.deepEqual([mailbox.state, mailbox.lastErrorCode], ['active', 'MAILBOX_FOLDER_MISSING']);
  assert.match(mailbox.lastError ?? '', /Nergens/);
  await dovecot.deliver('jan', raw(3), { folder: 'Nergens' });
  assert.equal((await polling.poll(id)).accepted, 1);
  assert.equal((await showMailbox(polling.db, id)).lastErrorCode, null);
});

test('fails where no folder is there', async (t) => {
  const dovecot = await startDovecot(t);
  if (!dovecot) return;
  const polling = await setUpPolling(t);
  const id = await polling.mailbox(dovecot.settings('imaps', 'jan'), { folders: ['Nergens', 'Elders'] });
  const result = await polling.poll(id);
  assert.equal(result.error?.code, 'MAILBOX_FOLDER_MISSING');
  assert.match(result.error?.message ?? '', /Nergens/);
  assert.equal((await showMailbox(polling.db, id)).consecutiveFailures, 1);
});
