import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { type TestContext, test } from 'node:test';
import type { SourceEntry } from '../../src/mailbox/source.ts';
import { MaildirSource } from '../../src/push/maildir.ts';
import { serverlessSuite } from '../mailbox/source-suite.ts';
import { maildirs } from '../support/maildir.ts';

const OWNER = { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 };

async function temporaryFolder(t: TestContext): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'zaakpost-maildir-'));
  t.after(() => rm(folder, { recursive: true }));
  return folder;
}

serverlessSuite('A Maildir', async (t) => {
  const root = await temporaryFolder(t);
  const users = maildirs(root, OWNER);
  return {
    ...users,
    async sourceOf(user) {
      await users.count(user);
      return new MaildirSource(path.join(root, user, 'Maildir'));
    },
  };
});

/** A Maildir with the given files in `new`. */
async function maildir(t: TestContext, files: Record<string, string> = {}) {
  const folder = await temporaryFolder(t);
  for (const name of ['new', 'cur', 'tmp']) await mkdir(path.join(folder, name));
  for (const [name, raw] of Object.entries(files)) await writeFile(path.join(folder, 'new', name), raw);
  return { folder, source: new MaildirSource(folder) };
}

const uids = (entries: readonly SourceEntry[]) => entries.map(({ uid }) => uid);

test('what is read moves to cur, marked as seen', async (t) => {
  const { folder, source } = await maildir(t, { '1.a': 'een', '2.b': 'twee' });
  const [first] = await source.list();
  assert.ok(first);
  await source.acknowledge([first], { action: 'mark-read' });
  assert.deepEqual(await readdir(path.join(folder, 'cur')), ['1.a:2,S']);
  assert.deepEqual(uids(await source.list()), ['2.b']);
});

test('only files that an MTA delivered are looked at', async (t) => {
  const { folder, source } = await maildir(t, { '1.a': 'een', '.nfs1': 'x' });
  await mkdir(path.join(folder, 'new', 'folder'));
  await symlink('/etc/passwd', path.join(folder, 'new', '2.link'));
  assert.deepEqual(uids(await source.list()), ['1.a']);
});

test('of a large file the header is read, to the empty line and no further', async (t) => {
  const { folder, source } = await maildir(t, {
    '1.lf': 'Subject: een\n\ninhoud',
    '2.crlf': 'Subject: twee\r\n\r\ninhoud',
    '3.endless': 'x'.repeat(100_000),
    '4.gone': 'weg',
    '5.link': 'een koppeling',
  });
  const entries = await source.list();
  await rm(path.join(folder, 'new', '4.gone'));
  await rm(path.join(folder, 'new', '5.link'));
  await symlink('/etc/passwd', path.join(folder, 'new', '5.link'));
  const headers: (string | undefined)[] = [];
  for (const entry of entries.slice(0, 4)) headers.push((await source.header(entry))?.toString());
  assert.deepEqual(headers, ['Subject: een\n\n', 'Subject: twee\r\n\r\n', 'x'.repeat(65_536), undefined]);
  const [link] = entries.slice(4);
  assert.ok(link);
  await assert.rejects(source.header(link), { code: 'MAILDIR_UNUSABLE' });
});

test('a file that became a link since it was listed is not followed; the others are fetched', async (t) => {
  const { folder, source } = await maildir(t, { '1.a': 'een', '2.b': 'twee' });
  const entries = await source.list();
  await rm(path.join(folder, 'new', '1.a'));
  await symlink('/etc/passwd', path.join(folder, 'new', '1.a'));
  const fetched: string[] = [];
  for await (const { entry, raw } of source.fetch(entries))
    fetched.push(await buffer(raw).then(String, (error) => `${entry.uid} ${error.code} ${error.detail}`));
  assert.deepEqual(fetched, [`1.a MAILDIR_UNUSABLE ${folder}/new/1.a: ELOOP`, 'twee']);
});

test('a file whose name is in no charset is fetched and taken away like any other', async (t) => {
  const { folder, source } = await maildir(t);
  const name = Buffer.from('1.caf\xe9', 'latin1');
  await writeFile(Buffer.concat([Buffer.from(`${folder}/new/`), name]), 'oud');
  const entries = await source.list();
  assert.deepEqual(uids(entries), ['1.caf\xe9']);
  for await (const { raw } of source.fetch(entries)) assert.equal(String(await buffer(raw)), 'oud');
  await source.acknowledge(entries, { action: 'delete' });
  assert.deepEqual(await readdir(path.join(folder, 'new')), []);
});

test('what cannot be moved is left out; where nothing can be, that is an error', async (t) => {
  const { folder, source } = await maildir(t, { '1.a': 'een', '2.b': 'twee' });
  const entries = await source.list();
  await mkdir(path.join(folder, 'cur', '1.a:2,S'));
  assert.deepEqual(uids(await source.list()), ['1.a', '2.b']);
  const done = await source.acknowledge(entries, { action: 'mark-read' });
  assert.deepEqual(
    done.map(({ uid }) => uid),
    ['2.b'],
  );
  await rename(path.join(folder, 'cur'), path.join(folder, 'weg'));
  const again = source.acknowledge(entries.slice(0, 1), { action: 'mark-read' });
  await assert.rejects(again, { code: 'MAILDIR_UNUSABLE' });
  assert.deepEqual(uids(await source.list()), ['1.a']);
});

test('a folder that is no Maildir is named', async (t) => {
  const folder = await temporaryFolder(t);
  const source = new MaildirSource(folder);
  await assert.rejects(source.open(), { code: 'MAILBOX_FOLDER_MISSING', detail: `no Maildir ${folder}/new` });
});

test('mail cannot be moved to another folder', async (t) => {
  const { source } = await maildir(t);
  const moving = source.acknowledge([], { action: 'move', folder: 'Archief' });
  await assert.rejects(moving, { code: 'MAILBOX_ACTION_UNSUPPORTED' });
});
