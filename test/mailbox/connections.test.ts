import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import test, { type TestContext } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { disableMailbox } from '../../src/mailbox/change-state.ts';
import { type ConnectionCaps, longestWaiting, nextInTurn } from '../../src/mailbox/connections.ts';
import { MailboxLease } from '../../src/mailbox/lease.ts';
import { createMailbox, showMailbox } from '../../src/mailbox/mailbox.ts';
import { mailboxInput } from '../../src/mailbox/mailbox-input.ts';
import { startPolling } from '../../src/mailbox/poll-worker.ts';
import { WatchLeases } from '../../src/mailbox/watch-lease.ts';
import { pollContext } from '../../src/start-poll.ts';
import type { Database } from '../../src/store/database.ts';
import { SecretBox } from '../../src/store/secrets.ts';
import { testApp } from '../support/app.ts';
import { testDatabase } from '../support/database.ts';
import { startDovecot } from '../support/dovecot.ts';

const box = new SecretBox(randomBytes(32));

/** Makes mailboxes on one server, each of an account of its own unless one is given. */
async function mailboxes(db: Database, count: number, more: Record<string, unknown> = {}): Promise<string[]> {
  const ids: string[] = [];
  for (let n = 0; n < count; n++) {
    const name = `${JSON.stringify(more)} ${n}`;
    const settings = { protocol: 'imaps', host: 'mail.example', username: name, password: 'p' };
    ids.push((await createMailbox(db, box, mailboxInput.parse({ name, ...settings, ...more }))).id);
  }
  return ids;
}

/** Takes a lease, which is given up with the test. */
const lease = async (
  t: TestContext,
  db: Database,
  id: string | undefined,
  caps: ConnectionCaps,
): Promise<MailboxLease> => {
  const taken = await MailboxLease.take(db, id ?? '', caps);
  assert.ok(taken);
  t.after(() => taken.release());
  return taken;
};

const refused = (db: Database, id: string | undefined, caps: ConnectionCaps) =>
  assert.rejects(MailboxLease.take(db, id ?? '', caps), { code: 'MAILBOX_CONNECTIONS' });

test('no more connections to a server than there may be, and who has waited longest comes first', async (t) => {
  const db = await testDatabase(t);
  const caps = { perHost: 2, perAccount: 5 };
  const [a, b, c, d, e] = await mailboxes(db, 5);
  const held = [await lease(t, db, a, caps), await lease(t, db, b, caps)];
  await refused(db, c, caps);
  await refused(db, d, caps);
  assert.equal(await MailboxLease.take(db, a ?? '', { perHost: 3, perAccount: 5 }), null, 'held by another');
  await held[0]?.release();
  await refused(db, e, caps); // c and d have waited longer
  await refused(db, d, caps);
  assert.equal(await nextInTurn(db, a ?? ''), c);
  assert.deepEqual(await longestWaiting(db), [c, d, e]);
  await lease(t, db, c, caps);
  await disableMailbox(db, d ?? '', 'not to be waited for');
  await held[1]?.release();
  await lease(t, db, e, caps);
  const [elsewhere] = await mailboxes(db, 1, { host: 'other.example' });
  await lease(t, db, elsewhere, caps);
});

test('no more connections to an account than there may be, over POP3 a single one', async (t) => {
  const db = await testDatabase(t);
  const caps = { perHost: 10, perAccount: 2 };
  const imap = await mailboxes(db, 3, { username: 'jan' });
  const pop3 = await mailboxes(db, 2, { protocol: 'pop3s', username: 'piet' });
  for (const id of [imap[0], imap[1], pop3[0]]) await lease(t, db, id, caps);
  await refused(db, imap[2], caps);
  await refused(db, pop3[1], caps);
  const [other] = await mailboxes(db, 1);
  await lease(t, db, other, caps); // who waits for an account stands in nobody else's way
  assert.equal(await nextInTurn(db, other ?? ''), undefined);
  assert.equal(await nextInTurn(db, pop3[0] ?? ''), pop3[1]);
  // The holder has died: what it had is free when its lease has ended.
  await sql`UPDATE mailbox_lease SET expires_at = now() - interval '1 second'`.execute(db);
  await lease(t, db, imap[2], caps);
});

test('a run takes further connections as far as they are free, and all of them count for others', async (t) => {
  const db = await testDatabase(t);
  const caps = { perHost: 4, perAccount: 3 };
  const [a, b, c] = await mailboxes(db, 3);
  const first = await lease(t, db, a, caps);
  assert.equal(await first.widen(2), 2);
  const second = await lease(t, db, b, caps);
  assert.equal(await second.widen(4), 2);
  await refused(db, c, caps);
  await first.release();
  const third = await lease(t, db, c, caps);
  assert.equal(await third.widen(3), 2, 'two of four are those of another');
  await second.release();
  assert.equal(await third.widen(4), 3, 'no more than one account may have');
});

test('watches count as connections, and leave half of them for the runs', async (t) => {
  const db = await testDatabase(t);
  const caps = { perHost: 4, perAccount: 2 };
  const [a, b, c, d] = await mailboxes(db, 4);
  const watches = new WatchLeases(db, caps);
  assert.equal(await watches.hold(a ?? ''), 'ours');
  assert.equal(await new WatchLeases(db, caps).hold(a ?? ''), 'of another');
  assert.equal(await watches.hold(b ?? ''), 'ours');
  assert.equal(await watches.hold(c ?? ''), 'no connection');
  assert.equal(await watches.hold(a ?? ''), 'ours', 'renewed');
  await lease(t, db, a, caps);
  await lease(t, db, d, caps);
  await refused(db, c, caps);
  await watches.release(b ?? '');
  assert.equal(await watches.hold(c ?? ''), 'ours');
  assert.equal(await new WatchLeases(db, { perHost: 9, perAccount: 1 }).hold(b ?? ''), 'no connection');
});

test('many mailboxes get their turn through one connection, and waiting is no failure', async (t) => {
  const dovecot = await startDovecot(t);
  if (!dovecot) return;
  const app = await testApp(t, { ZAAKPOST_CONNECTIONS_PER_HOST: '1' });
  const ids: string[] = [];
  for (let n = 0; n < 12; n++) {
    const { protocol, host, port, username, password, tlsCa } = dovecot.settings('imaps', `gebruiker${n}`);
    const settings = {
      name: username,
      protocol,
      host,
      port,
      username,
      password,
      tlsCa,
      intervalSeconds: 600,
    };
    await dovecot.deliver(username, `Subject: ${n}\r\n\r\n`);
    ids.push((await createMailbox(app.db, app.secrets, mailboxInput.parse(settings))).id);
  }
  const worker = await startPolling(app.queues, pollContext(app), app.log, 4);
  const accepted = async () => (await app.db.selectFrom('mail').select('id').execute()).length;
  for (let tries = 0; tries < 300 && (await accepted()) < 12; tries++) await wait(100);
  await worker.close();
  assert.equal(await accepted(), 12);
  for (const id of ids) {
    const { state, consecutiveFailures } = await showMailbox(app.db, id);
    assert.deepEqual([state, consecutiveFailures], ['active', 0]);
  }
});
