import assert from 'node:assert/strict';
import test from 'node:test';
import type { Script } from './fault-connection.ts';
import { fetchAll, mailboxOf, opened, withCode } from './fault-session.ts';

const TWO: Script = mailboxOf(['een', 'twee']);
const NO_UIDL: Script = { CAPA: ['-ERR unknown\r\n'], UIDL: ['-ERR unknown\r\n'] };
const TOP = (...headers: string[]): Script =>
  Object.fromEntries(headers.map((header, n) => [`TOP ${n + 1} 0`, [`+OK\r\n${header}\r\n\r\n.\r\n`]]));
const RETR = (...texts: string[]): Script =>
  Object.fromEntries(texts.map((text, n) => [`RETR ${n + 1}`, [`+OK\r\n${text}\r\n.\r\n`]]));

test('a server without UIDL: mail is known by its header and size, in every session', async (t) => {
  const script = { ...TWO, ...NO_UIDL, ...TOP('Subject: een', 'Subject: twee') };
  const first = await uids(await opened(t, script));
  assert.equal(new Set(first).size, 2);
  for (const uid of first) assert.match(uid, /^header [0-9a-f]{64} 10$/);
  assert.deepEqual(await uids(await opened(t, script)), first);
});

test('a server without UIDL: the size tells equal headers apart', async (t) => {
  const LIST = ['+OK\r\n1 10\r\n2 20\r\n.\r\n'];
  const listed = await uids(await opened(t, { LIST, ...NO_UIDL, ...TOP('Subject: x', 'Subject: x') }));
  assert.equal(new Set(listed).size, 2);
});

test('a server without UIDL: what only differs in the body is told apart by it', async (t) => {
  const script = { ...TWO, ...NO_UIDL, ...TOP('Subject: x', 'Subject: x'), ...RETR('this', 'that') };
  const { source } = await opened(t, script);
  assert.equal(new Set((await source.list()).map((entry) => entry.uid)).size, 2);
  assert.deepEqual((await fetchAll(source)).map(String), ['this\r\n', 'that\r\n']);
});

test('a server without UIDL and TOP is of no use, and says so', async (t) => {
  const { source } = await opened(t, { ...TWO, ...NO_UIDL });
  await assert.rejects(source.list(), withCode('MAILBOX_REFUSED', /TOP 1 0/));
});

test('UIDL that is promised, or refused for a reason, is not done without', async (t) => {
  const promised = await opened(t, { ...TWO, UIDL: ['-ERR not today\r\n'] });
  await assert.rejects(promised.source.list(), withCode('MAILBOX_REFUSED', /UIDL was refused/));
  const forNow = await opened(t, { ...TWO, ...NO_UIDL, UIDL: ['-ERR [SYS/TEMP] busy\r\n'] });
  await assert.rejects(forNow.source.list(), withCode('MAILBOX_BUSY'));
});

test('one unique-id for two mails: each has a place of its own, and both are fetched', async (t) => {
  const { source } = await opened(t, { ...mailboxOf(['same', 'same', 'other']), ...RETR('a', 'b', 'c') });
  const listed = (await source.list()).map((entry) => entry.uid);
  assert.equal(new Set(listed).size, 3);
  assert.equal(listed[2], 'other');
  assert.deepEqual((await fetchAll(source)).map(String), ['a\r\n', 'b\r\n', 'c\r\n']);
});

test('one unique-id for two copies of one mail: one place, fetched once, deleted together', async (t) => {
  const { server, source } = await opened(t, { ...mailboxOf(['same', 'same']), ...RETR('a', 'a') });
  const listed = await source.list();
  assert.equal(listed.length, 1);
  assert.deepEqual((await fetchAll(source)).map(String), ['a\r\n']);
  await source.acknowledge(listed, { action: 'delete' });
  assert.equal((await source.close()).length, 1);
  assert.deepEqual(server.heard.slice(-3), ['DELE 1', 'DELE 2', 'QUIT']);
});

test('a message that UIDL leaves out is known by its header', async (t) => {
  const UIDL = ['+OK\r\n2 twee\r\n.\r\n'];
  const listed = await uids(await opened(t, { ...TWO, UIDL, ...TOP('Subject: een') }));
  assert.match(listed[0] ?? '', /^header /);
  assert.equal(listed[1], 'twee');
});

test('the list of one session is asked for once', async (t) => {
  const { server, source } = await opened(t, { ...TWO });
  await source.list();
  await source.list();
  await source.acknowledge([{ folder: '', uidValidity: '', uid: 'gone' }], { action: 'delete' });
  assert.deepEqual(server.heard.slice(-2), ['LIST', 'UIDL']);
});

async function uids({ source }: Awaited<ReturnType<typeof opened>>): Promise<string[]> {
  return (await source.list()).map((entry) => entry.uid);
}
