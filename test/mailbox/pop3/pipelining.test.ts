import assert from 'node:assert/strict';
import { buffer } from 'node:stream/consumers';
import test from 'node:test';
import type { Script } from './fault-connection.ts';
import { fetchAll, mailboxOf, opened, withCode } from './fault-session.ts';

const COUNT = 250;
const IDS = Array.from({ length: COUNT }, (_, n) => `id-${n + 1}`);
const MANY: Script = { ...mailboxOf(IDS), RETR: ['+OK\r\nx\r\n.\r\n'] };
const PIPELINING: Script = { ...MANY, CAPA: ['+OK\r\nUIDL\r\nPIPELINING\r\n.\r\n'] };

test('without PIPELINING each command waits for the answer to the one before', async (t) => {
  const { server, source } = await opened(t, MANY);
  const entries = await source.list();
  assert.equal((await fetchAll(source)).length, COUNT);
  await source.acknowledge(entries, { action: 'delete' });
  assert.equal((await source.close()).length, COUNT);
  assert.equal(server.mostAhead(), 1);
});

test('with PIPELINING commands go ahead of their answers, within bounds', async (t) => {
  const { server, source } = await opened(t, PIPELINING);
  const entries = await source.list();
  assert.equal((await fetchAll(source)).length, COUNT);
  assert.ok(server.mostAhead() > 10, `${server.mostAhead()} ahead`);
  await source.acknowledge(entries, { action: 'delete' });
  assert.equal((await source.close()).length, COUNT);
  assert.ok(server.mostAhead() <= 100, `${server.mostAhead()} ahead`);
});

test('large messages are asked for one ahead', async (t) => {
  const sizes = IDS.map((_, n) => `${n + 1} 30000000\r\n`).join('');
  const { server, source } = await opened(t, { ...PIPELINING, LIST: [`+OK\r\n${sizes}.\r\n`] });
  const entries = await source.list();
  const before = server.heard.length;
  for await (const { raw } of source.fetch(entries)) {
    await buffer(raw);
    break;
  }
  assert.deepEqual(server.heard.slice(before), ['RETR 1', 'RETR 2']);
  await source.close();
  assert.ok(server.mostAhead() <= 2);
});

test('one who leaves early can fetch again: what was asked for is read past', async (t) => {
  const { source } = await opened(t, PIPELINING);
  const entries = await source.list();
  for await (const { raw } of source.fetch(entries)) {
    raw.destroy();
    break;
  }
  assert.equal((await fetchAll(source)).length, COUNT);
});

test('one who leaves early and has nothing to delete closes without reading on', async (t) => {
  const { server, source } = await opened(t, PIPELINING);
  for await (const { raw } of source.fetch(await source.list())) {
    raw.destroy();
    break;
  }
  assert.deepEqual(await source.close(), []);
  assert.ok(!server.heard.includes('QUIT'));
});

test('a message that was received whole can be read after the session has gone on', async (t) => {
  const { source } = await opened(t, PIPELINING);
  const messages = [];
  for await (const message of source.fetch((await source.list()).slice(0, 5))) messages.push(message);
  await source.close();
  for (const { raw } of messages) assert.equal((await buffer(raw)).toString(), 'x\r\n');
});

test('two fetches at a time are refused, not mixed up', async (t) => {
  const { source } = await opened(t, PIPELINING);
  const entries = await source.list();
  const first = source.fetch(entries);
  await first.next();
  await assert.rejects(source.fetch(entries).next(), withCode('MAILBOX_PROTOCOL', /one fetch at a time/));
});
