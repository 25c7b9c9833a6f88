import assert from 'node:assert/strict';
import test from 'node:test';
import { connectImap } from '../../src/mailbox/imap/connection.ts';
import { listFolders } from '../../src/mailbox/imap/folders.ts';
import { MailboxLease } from '../../src/mailbox/lease.ts';
import { showMailbox } from '../../src/mailbox/mailbox.ts';
import { dateOf } from '../../src/mailbox/pop3/header-dates.ts';
import { previewResync, resyncMailbox } from '../../src/mailbox/resync.ts';
import { startDovecot } from '../support/dovecot.ts';
import { asAnother } from './imap/another-client.ts';
import { setUpPolling } from './poll-fixture.ts';

const FROM = new Date('2026-11-01T00:00:00Z');
const BEFORE = new Date('2026-10-31T23:59:00Z');
const AFTER = new Date('2026-11-01T00:01:00Z');

const raw = (n: number, date: Date) =>
  [
    `Received: from mx.example (mx.example [192.0.2.1]) by mail.example; ${date.toUTCString()} (GMT)`,
    'Date: Tue, 1 Jan 2019 00:00:00 +0000',
    `Subject: nummer ${n}`,
    '',
    'x\r\n',
  ].join('\r\n');

for (const protocol of ['imaps', 'pop3s'] as const) {
  test(`${protocol}: fetches what came since a moment and is not in the ledger, once; a dry run only tells`, async (t) => {
    const dovecot = await startDovecot(t);
    if (!dovecot) return;
    const polling = await setUpPolling(t);
    const settings = dovecot.settings(protocol, 'jan');
    const imap = dovecot.settings('imaps', 'jan');
    await asAnother(imap, async (client) => {
      for (const [n, date] of [BEFORE, AFTER, AFTER, BEFORE].entries())
        await client.append('INBOX', raw(n, date), [], date);
    });
    const id = await polling.mailbox(settings);
    await polling.poll(id);
    await asAnother(imap, (client) => client.append('INBOX', raw(9, AFTER), [], AFTER));
    await polling.poll(id);
    const uids = async () => {
      const rows = await polling.db.selectFrom('source_key').select('uid').orderBy('mail_id').execute();
      return rows.map(({ uid }) => uid);
    };
    const [first = '', second = ''] = await uids();
    await polling.db.deleteFrom('source_key').where('uid', 'in', [first, second]).execute();
    const preview = await previewResync(polling.context, id, FROM);
    assert.deepEqual(
      preview.folders.map(({ folder, messages }) => [folder, messages]),
      [['INBOX', 1]],
    );
    assert.deepEqual(
      preview.messages.map(({ uid, octets, arrivedAt }) => [uid, octets, arrivedAt?.toISOString()]),
      [[second, raw(1, AFTER).length, AFTER.toISOString()]],
    );
    assert.equal((await uids()).length, 3);
    assert.equal((await showMailbox(polling.db, id)).lastResync, null);
    const begun = new Date();
    const result = await resyncMailbox(polling.context, id, FROM);
    assert.deepEqual([result?.accepted, result?.error], [1, null]);
    const { received_at } = await polling.db
      .selectFrom('source_key')
      .innerJoin('mail', 'mail.id', 'mail_id')
      .select('received_at')
      .where('uid', '=', second)
      .executeTakeFirstOrThrow();
    assert.ok(received_at.getTime() >= begun.getTime() - 1_000);
    assert.equal((await resyncMailbox(polling.context, id, FROM))?.accepted, 0);
    assert.deepEqual((await previewResync(polling.context, id, FROM)).messages, []);

    const lease = await MailboxLease.take(polling.db, id);
    const [later] = await Promise.all([previewResync(polling.context, id, FROM), lease?.release()]);
    assert.deepEqual(later.messages, [], 'it waits for the end of a run');
    const { lastResync } = await showMailbox(polling.db, id);
    assert.deepEqual([lastResync?.startAt, lastResync?.accepted], [FROM, 0]);
  });
}

test('a header tells when mail came: by the topmost Received, else by Date', () => {
  assert.deepEqual(dateOf(raw(1, AFTER)), AFTER);
  assert.deepEqual(dateOf('Date: Sun, 1 Nov 2026 01:01:00 +0100 (CET)\r\n\r\n'), AFTER);
  assert.deepEqual(
    dateOf(
      'Received: by a;\r\n\tSun, 1 Nov 2026 00:01:00 GMT\r\nReceived: by b; Mon, 2 Nov 2026 00:00:00 GMT\r\n',
    ),
    AFTER,
  );
  assert.equal(dateOf('Subject: geen\r\n\r\n'), undefined);
});

test('the folders of a mailbox are listed, with their use by the server or by their name', async (t) => {
  const extraConfig = [
    'namespace inbox {\n  inbox = yes\n  separator = /\n  mailbox Wegwerp {\n    special_use = \\Junk\n    auto = create\n  }\n}',
  ];
  const dovecot = await startDovecot(t, { extraConfig });
  if (!dovecot) return;
  await dovecot.deliver('jan', raw(1, AFTER));
  await dovecot.deliver('jan', raw(2, AFTER), { seen: true });
  for (const folder of ['Verzonden', 'Zaken.2026']) await dovecot.deliver('jan', raw(3, AFTER), { folder });
  const connection = await connectImap(dovecot.settings('imaps', 'jan'));
  const folders = await listFolders(connection);
  await connection.client.logout();
  const found = new Map(folders.map(({ name, ...folder }) => [name, folder]));
  const delimiter = '/';
  const of = (specialUse: string | null, by: string | null, messages: number, unread: number) => ({
    delimiter,
    specialUse,
    specialUseBy: by,
    messages,
    unread,
  });
  assert.deepEqual(found.get('INBOX')?.messages, 2);
  assert.deepEqual(found.get('INBOX')?.unread, 1);
  assert.deepEqual(found.get('Wegwerp'), of('junk', 'server', 0, 0));
  assert.deepEqual(found.get('Verzonden'), of('sent', 'name', 1, 1));
  assert.deepEqual(found.get('Zaken/2026'), of(null, null, 1, 1));
});
