import assert from 'node:assert/strict';
import { buffer } from 'node:stream/consumers';
import test, { type TestContext } from 'node:test';
import { ImapSource } from '../../../src/mailbox/imap/source.ts';
import type { AfterAccept, MailSource, SourcePlace, SourceSettings } from '../../../src/mailbox/source.ts';
import { type Dovecot, type DovecotOptions, startDovecot } from '../../support/dovecot.ts';
import { asAnother } from './another-client.ts';

/** Dovecot as servers are that know no extensions; it takes the commands all the same. */
const PLAIN = ['imap_capability = IMAP4rev1 ID'];
const WITHOUT_MOVE = ['imap_capability = IMAP4rev1 UIDPLUS ID'];

const SERVERS: Record<string, DovecotOptions> = {
  'with all extensions': {},
  'without MOVE': { extraConfig: WITHOUT_MOVE },
  'without MOVE and UIDPLUS': { extraConfig: PLAIN },
};

for (const [name, options] of Object.entries(SERVERS)) {
  test(`moves what is acknowledged, and confirms it again when it is gone: ${name}`, async (t) => {
    const server = await withMails(t, options);
    if (!server) return;
    const move: AfterAccept = { action: 'move', folder: 'Archief' };
    await server.deliver('jan', 'Subject: oud\r\n\r\n', { folder: 'Archief' });
    const [first, second] = await list(server.settings);
    assert.ok(first && second);
    for (let pass = 0; pass < 2; pass++)
      assert.deepEqual(await acknowledge(server.settings, [first, second], move), [first, second]);
    assert.deepEqual([await server.count('jan'), await server.count('jan', 'Archief')], [1, 3]);
  });

  test(`deletes what is acknowledged and no mail that another has flagged: ${name}`, async (t) => {
    const server = await withMails(t, options);
    if (!server) return;
    const [first, second, third] = await list(server.settings);
    assert.ok(first && second && third);
    await asAnother(server.settings, (client) =>
      client.messageFlagsAdd(third.uid, ['\\Deleted'], { uid: true }),
    );
    assert.deepEqual(await acknowledge(server.settings, [first], { action: 'delete' }), [first]);
    const left = await list(server.settings);
    assert.ok(left.some(({ uid }) => uid === third.uid));
    await asAnother(server.settings, (client) =>
      client.messageFlagsRemove(third.uid, ['\\Deleted'], { uid: true }),
    );
    await acknowledge(server.settings, [first, second], { action: 'delete' });
    assert.deepEqual(await list(server.settings), [third]);
  });
}

test('marks as read what is acknowledged, and nothing by listing and fetching', async (t) => {
  const server = await withMails(t);
  if (!server) return;
  const fetched = await inSession(server.settings, async (source) => {
    const entries = await source.list();
    for await (const { raw } of source.fetch(entries)) await buffer(raw);
    return entries;
  });
  assert.deepEqual(await unseen(server.settings), ['1', '2', '3']);
  await acknowledge(server.settings, fetched.slice(0, 2), { action: 'mark-read' });
  assert.deepEqual(await unseen(server.settings), ['3']);
});

test('touches nothing at a place of an earlier UIDVALIDITY or of another folder', async (t) => {
  const server = await withMails(t);
  if (!server) return;
  const [first] = await list(server.settings);
  assert.ok(first);
  const earlier = { ...first, uidValidity: '1' };
  const elsewhere = { ...first, folder: 'Archief' };
  assert.deepEqual(await acknowledge(server.settings, [earlier, elsewhere], { action: 'delete' }), [earlier]);
  assert.equal(await server.count('jan'), 3);
  await inSession(server.settings, async (source) => {
    for await (const { entry } of source.fetch([{ ...earlier, size: 1 }])) assert.fail(entry.uid);
  });
});

test('reads a folder of another name, and says which one is missing', async (t) => {
  const server = await withMails(t);
  if (!server) return;
  const folder = 'Zaken & bezwaar (ë)';
  await assert.rejects(list({ ...server.settings, folders: [folder] }), { code: 'MAILBOX_FOLDER_MISSING' });
  await asAnother(server.settings, (client) => client.mailboxCreate(folder));
  await asAnother(server.settings, (client) => client.append(folder, 'Subject: hier\r\n\r\n'));
  const [entry] = await list({ ...server.settings, folders: [folder] });
  assert.equal(entry?.folder, folder);
  const move: AfterAccept = { action: 'move', folder: 'Nergens' };
  await assert.rejects(acknowledge(server.settings, await list(server.settings), move), {
    code: 'MAILBOX_FOLDER_MISSING',
  });
  assert.equal(await server.count('jan'), 3);
});

test('deletes many, far apart', async (t) => {
  const server = await withMails(t, {}, 1_200);
  if (!server) return;
  const entries = await list(server.settings);
  const odd = entries.filter(({ uid }) => Number(uid) % 2 === 1);
  assert.equal((await acknowledge(server.settings, odd, { action: 'delete' })).length, 600);
  assert.equal(await server.count('jan'), 600);
});

type Server = Omit<Dovecot, 'settings'> & { settings: SourceSettings };

async function withMails(
  t: TestContext,
  options: DovecotOptions = {},
  mails = 3,
): Promise<Server | undefined> {
  const dovecot = await startDovecot(t, options);
  if (!dovecot) return undefined;
  for (let n = 1; n <= mails; n++) await dovecot.deliver('jan', `Subject: nummer ${n}\r\n\r\n`);
  return { ...dovecot, settings: dovecot.settings('imaps', 'jan') };
}

async function inSession<T>(settings: SourceSettings, use: (source: MailSource) => Promise<T>): Promise<T> {
  const source = new ImapSource(settings);
  await source.open();
  try {
    return await use(source);
  } finally {
    await source.close();
  }
}

const list = (settings: SourceSettings) => inSession(settings, (source) => source.list());

const acknowledge = (settings: SourceSettings, places: SourcePlace[], after: AfterAccept) =>
  inSession(settings, (source) => source.acknowledge(places, after));

async function unseen(settings: SourceSettings): Promise<string[]> {
  const found = await asAnother(settings, (client) => client.search({ seen: false }, { uid: true }));
  return Array.isArray(found) ? found.map(String) : [];
}
