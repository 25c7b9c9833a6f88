import assert from 'node:assert/strict';
import test from 'node:test';
import { setUpPolling } from '../poll-fixture.ts';
import { type LabelServer, startLabelServer } from './label-server.ts';

const FIRST = 'Subject: een\r\n\r\neen\r\n';
const SECOND = 'Subject: twee\r\n\r\ntwee\r\n';

test('what is deleted where folders are labels goes to the trash, and is in the folder of all mail no more', async (t) => {
  const server = await startLabelServer(t, true);
  const { mailbox, poll } = await setUpPolling(t);
  const id = await mailbox(server.settings, { afterAccept: 'delete' });
  server.deliver(FIRST);
  server.deliver(SECOND);
  const { accepted, acknowledged, error } = await poll(id);
  assert.deepEqual([accepted, acknowledged, error], [2, 2, null]);
  assert.deepEqual(whereabouts(server), { inbox: [], all: [], trash: [FIRST, SECOND] });
  assert.deepEqual((await poll(id)).accepted, 0);
});

test('where the trash is not shown the label is taken off, once, and what is in the folder of all mail is not asked for', async (t) => {
  const server = await startLabelServer(t, false);
  const { mailbox, poll, ledger } = await setUpPolling(t);
  const id = await mailbox(server.settings, { afterAccept: 'delete' });
  server.deliver(FIRST);
  assert.deepEqual([(await poll(id)).accepted, (await poll(id)).accepted], [1, 0]);
  assert.deepEqual(whereabouts(server), { inbox: [], all: [FIRST], trash: [] });
  assert.equal((await ledger()).length, 1);
});

test('read from INBOX and the folder of all mail, and deleted, a message is found in neither', async (t) => {
  const server = await startLabelServer(t, true);
  const { mailbox, poll } = await setUpPolling(t);
  const id = await mailbox(server.settings, { afterAccept: 'delete', folders: ['INBOX', server.all] });
  server.deliver(FIRST);
  const { accepted, acknowledged, error } = await poll(id);
  assert.deepEqual([accepted, acknowledged, error], [1, 1, null]);
  assert.deepEqual(whereabouts(server), { inbox: [], all: [], trash: [FIRST] });
});

const whereabouts = (server: LabelServer) => ({
  inbox: server.shown('INBOX'),
  all: server.shown(server.all),
  trash: server.shown(server.trash),
});
