import assert from 'node:assert/strict';
import { buffer } from 'node:stream/consumers';
import test from 'node:test';
import type { Pop3Source } from '../../../src/mailbox/pop3/source.ts';
import { CLOSE, SILENCE } from './fault-connection.ts';
import { mailboxOf, opened, withCode } from './fault-session.ts';

const THREE = mailboxOf(['een', 'twee', 'drie']);
const GONE = { folder: '', uidValidity: '', uid: 'gone' };

test('nothing is deleted before close; then all of it, and QUIT confirms', async (t) => {
  const { server, source } = await opened(t, THREE);
  assert.deepEqual(await deleteAll(source), []);
  assert.ok(!server.heard.some((line) => line.startsWith('DELE')));
  assert.deepEqual(uids(await source.close()), ['een', 'twee', 'drie']);
  assert.deepEqual(server.heard.slice(-4), ['DELE 1', 'DELE 2', 'DELE 3', 'QUIT']);
});

test('a mail acknowledged twice is deleted once', async (t) => {
  const { server, source } = await opened(t, THREE);
  const [first] = await source.list();
  assert.ok(first);
  await source.acknowledge([first], { action: 'delete' });
  await source.acknowledge([first], { action: 'delete' });
  assert.deepEqual(uids(await source.close()), ['een']);
  assert.deepEqual(server.heard.slice(-2), ['DELE 1', 'QUIT']);
});

test('what is gone already is confirmed at once', async (t) => {
  const { source } = await opened(t, THREE);
  assert.deepEqual(await source.acknowledge([GONE], { action: 'delete' }), [GONE]);
  assert.deepEqual(await source.close(), []);
});

test('a refused DELE leaves its mail unconfirmed, and the others not', async (t) => {
  const { source } = await opened(t, { ...THREE, 'DELE 2': ['-ERR no\r\n'] });
  await deleteAll(source);
  assert.deepEqual(uids(await source.close()), ['een', 'drie']);
});

test('a refused QUIT confirms nothing', async (t) => {
  const { source } = await opened(t, { ...THREE, QUIT: ['-ERR [SYS/TEMP] some stayed\r\n', CLOSE] });
  await deleteAll(source);
  await assert.rejects(source.close(), withCode('MAILBOX_BUSY', /QUIT was refused/));
  assert.deepEqual(await source.close(), []);
});

test('a QUIT without answer confirms nothing', async (t) => {
  const cut = await opened(t, { ...THREE, QUIT: [CLOSE] });
  await deleteAll(cut.source);
  await assert.rejects(cut.source.close(), withCode('MAILBOX_CONNECTION_LOST'));
  const silent = await opened(t, { ...THREE, QUIT: [SILENCE] }, { timeoutMs: 100 });
  await deleteAll(silent.source);
  await assert.rejects(silent.source.close(), withCode('MAILBOX_TIMEOUT'));
});

test('without anything to delete, QUIT is a courtesy that may fail', async (t) => {
  for (const QUIT of [['-ERR no\r\n', CLOSE], [CLOSE]] as const) {
    const { source } = await opened(t, { ...THREE, QUIT });
    await source.list();
    assert.deepEqual(await source.close(), []);
  }
});

test('a session that failed deletes nothing', async (t) => {
  const { server, source } = await opened(t, { ...THREE, RETR: ['+OK\r\nhalf', CLOSE] });
  await deleteAll(source);
  await assert.rejects(async () => {
    for await (const { raw } of source.fetch(await source.list())) buffer(raw).catch(() => undefined);
  }, withCode('MAILBOX_CONNECTION_LOST'));
  assert.deepEqual(await source.close(), []);
  assert.ok(!server.heard.some((line) => line.startsWith('DELE')));
});

test('POP3 neither moves nor marks, and says so', async (t) => {
  const { source } = await opened(t, THREE);
  for (const after of [{ action: 'mark-read' }, { action: 'move', folder: 'Archief' }] as const)
    await assert.rejects(
      source.acknowledge([], after),
      withCode('MAILBOX_ACTION_UNSUPPORTED', new RegExp(after.action)),
    );
});

test('a source that is not open fails, and closes', async (t) => {
  const { source } = await opened(t, THREE);
  await source.close();
  await assert.rejects(source.list(), withCode('MAILBOX_CONNECTION_LOST', /not open/));
  assert.deepEqual(await source.close(), []);
});

async function deleteAll(source: Pop3Source): Promise<string[]> {
  return uids(await source.acknowledge(await source.list(), { action: 'delete' }));
}

function uids(places: readonly { uid: string }[]): string[] {
  return places.map(({ uid }) => uid);
}
