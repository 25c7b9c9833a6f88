import assert from 'node:assert/strict';
import test from 'node:test';
import { reprocessMail } from '../../src/mail/reprocess.ts';
import { fetchWhole } from '../../src/mailbox/fetch-whole.ts';
import { MailboxLease } from '../../src/mailbox/lease.ts';
import { removeMailbox } from '../../src/mailbox/mailbox.ts';
import type { PollResult } from '../../src/mailbox/poll.ts';
import { startPolling } from '../../src/mailbox/poll-worker.ts';
import { pollContext } from '../../src/start-poll.ts';
import { inWords } from '../../src/words/saying.ts';
import { testApi } from '../support/api.ts';
import { startDovecot } from '../support/dovecot.ts';
import { unsaidOf } from '../support/unsaid.ts';
import { type Polling, PROTOCOLS, setUpPolling } from './poll-fixture.ts';
import { startFaultServer } from './pop3/fault-server.ts';
import { mailboxOf } from './pop3/fault-session.ts';

const HEADER = [
  'From: Burger <burger@example.org>',
  'Date: Mon, 2 Mar 2026 09:00:00 +0100',
  'Message-ID: <groot@example.org>',
  'Subject: =?utf-8?q?Tekening_caf=C3=A9?=',
].join('\r\n');
const raw = (size: number) => `${HEADER}\r\n\r\n${'x'.repeat(size)}\r\n`;

const userOf = (protocol: string) => protocol.replace('+', '-');

const counts = ({ listed, known, accepted, heldBack, acknowledged, failed, notInLedger }: PollResult) => ({
  listed,
  known,
  accepted,
  heldBack,
  acknowledged,
  failed: failed.length,
  notInLedger,
});

const heldOf = ({ db }: Polling, mailboxId: string) =>
  db
    .selectFrom('mail')
    .selectAll()
    .where('mailbox_id', '=', mailboxId)
    .where('status', '=', 'held')
    .execute();

test('a mail that is too large is held with its headers, stays on the server, and is fetched whole on demand', async (t) => {
  const dovecot = await startDovecot(t);
  if (!dovecot) return;
  const polling = await setUpPolling(t);
  const { db, context } = polling;
  for (const protocol of PROTOCOLS) {
    const user = userOf(protocol);
    for (const size of [100, 2_000_000, 300]) await dovecot.deliver(user, raw(size));
    const id = await polling.mailbox(dovecot.settings(protocol, user), {
      afterAccept: 'delete',
      maxMailBytes: 4_000,
    });
    const first = {
      listed: 3,
      known: 0,
      accepted: 2,
      heldBack: 1,
      acknowledged: 2,
      failed: 0,
      notInLedger: 0,
    };
    assert.deepEqual(counts(await polling.poll(id)), first, protocol);
    const later = { ...first, listed: 1, known: 1, accepted: 0, heldBack: 0, acknowledged: 0 };
    assert.deepEqual(counts(await polling.poll(id)), later, 'it is neither fetched again nor deleted');
    assert.equal(await dovecot.count(user), 1);

    const [mail] = await heldOf(polling, id);
    assert.ok(mail);
    const { id: mailId, subject, sender, message_id: messageId, sent_at: sentAt, reason } = mail;
    assert.deepEqual(
      [subject, sender, messageId, sentAt?.toISOString()],
      ['Tekening café', 'burger@example.org', 'groot@example.org', '2026-03-02T08:00:00.000Z'],
    );
    assert.match(inWords(reason ?? [], 'en'), /^It has 2000\d{3} octets, and its mailbox accepts 4000/);
    const event = { type: 'nl.zaakpost.mails.held', subject: mailId };
    const events = await db.selectFrom('outbox_event').select(['type', 'subject']).execute();
    assert.deepEqual(events.at(-1), event);
    await assert.rejects(
      reprocessMail(db, async () => undefined, mailId, 'test'),
      {
        code: 'MAIL_NOT_DOWNLOADED',
      },
    );

    assert.deepEqual(await unsaidOf(db, mailId), []);

    const job = await fetchWhole(context, mailId, 'test');
    assert.deepEqual(job, { mailId, generation: 2 });
    const whole = await db.selectFrom('mail').selectAll().where('id', '=', mailId).executeTakeFirstOrThrow();
    assert.deepEqual(
      [whole.status, Number(whole.raw_size), whole.undownloaded_size],
      ['received', raw(2_000_000).length, null],
    );
    assert.deepEqual(await unsaidOf(db, mailId), []);
    await assert.rejects(fetchWhole(context, mailId, 'test'), { code: 'CONFLICT' });
    assert.deepEqual(counts(await polling.poll(id)), { ...later, acknowledged: 1 }, 'now it may be deleted');
    assert.equal(await dovecot.count(user), 0);
  }
});

test('what has gone from the server, or its mailbox with it, cannot be fetched, and says so', async (t) => {
  const dovecot = await startDovecot(t);
  if (!dovecot) return;
  const polling = await setUpPolling(t);
  for (const protocol of ['imaps', 'pop3s'] as const) {
    await dovecot.deliver(protocol, raw(9_000));
    const settings = dovecot.settings(protocol, protocol);
    const id = await polling.mailbox(settings, { maxMailBytes: 4_000 });
    await polling.poll(id);
    const [mail] = await heldOf(polling, id);
    assert.ok(mail);
    const lease = await MailboxLease.take(polling.db, id);
    await assert.rejects(fetchWhole(polling.context, mail.id, 'test'), { code: 'MAILBOX_BUSY' });
    await lease?.release();
    // Another mailbox of the same account takes all there is.
    await polling.poll(await polling.mailbox(settings, { name: `other ${protocol}`, afterAccept: 'delete' }));
    await assert.rejects(fetchWhole(polling.context, mail.id, 'test'), { code: 'MAIL_GONE' });
    await removeMailbox(polling.db, id);
    await assert.rejects(fetchWhole(polling.context, mail.id, 'test'), { code: 'MAIL_GONE' });
  }
});

test('a server that lies about sizes, and knows no TOP: held all the same, and not fetched again and again', async (t) => {
  const polling = await setUpPolling(t);
  const { settings, heard } = await startFaultServer(t, {
    ...mailboxOf(['groot', 'klein']),
    'RETR 1': [`+OK\r\n${raw(9_000)}.\r\n`],
    'RETR 2': ['+OK\r\nSubject: klein\r\n\r\n.\r\n'],
    TOP: ['-ERR what?\r\n'],
  });
  const id = await polling.mailbox(settings, { maxMailBytes: 4_000 });
  const first = { listed: 2, known: 0, accepted: 1, heldBack: 1, acknowledged: 0, failed: 0, notInLedger: 0 };
  assert.deepEqual(counts(await polling.poll(id)), first);
  const later = { ...first, known: 2, accepted: 0, heldBack: 0 };
  assert.deepEqual(counts(await polling.poll(id)), later);
  assert.equal(heard.filter((line) => line.startsWith('RETR')).length, 2);
  const [mail] = await heldOf(polling, id);
  assert.deepEqual([mail?.subject, mail?.undownloaded_size], [null, '4001']);
});

test('the API shows that a mail is not downloaded, and has a worker fetch it', async (t) => {
  const dovecot = await startDovecot(t);
  if (!dovecot) return;
  const { app, ask } = await testApi(t);
  const { protocol, host, port, username, password, tlsCa } = dovecot.settings('pop3s', 'jan');
  const settings = { name: 'jan', protocol, host, port, username, password, tlsCa, maxMailBytes: 4_000 };
  await dovecot.deliver('jan', raw(9_000));
  const mailbox = (await ask('POST /v1/mailboxes', { ...settings, intervalSeconds: 1 })).json();
  const worker = await startPolling(app.queues, pollContext(app), app.log, 2);
  t.after(() => worker.close());
  const until = async (
    reached: (mail: { id: string; downloaded: boolean; size: number } | undefined) => boolean,
  ) => {
    for (let tries = 0; tries < 200; tries++) {
      const [mail] = (await ask(`GET /v1/mails?mailboxId=${mailbox.id}`)).json().items;
      if (reached(mail)) return mail;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error('it never came so far');
  };
  const held = await until((mail) => mail?.downloaded === false);
  assert.ok(held.size > 9_000);
  for (const what of [`GET /v1/mails/${held.id}/raw`, `POST /v1/mails/${held.id}/reprocess`])
    assert.equal((await ask(what)).json().code, 'MAIL_NOT_DOWNLOADED', what);
  assert.equal((await ask(`POST /v1/mails/${held.id}/fetch`)).statusCode, 202);
  const whole = await until((mail) => mail?.downloaded === true);
  assert.equal(whole.id, held.id);
  assert.equal((await ask(`GET /v1/mails/${held.id}/raw`)).body, raw(9_000));
  assert.equal((await ask(`POST /v1/mails/${held.id}/fetch`)).json().code, 'CONFLICT');
});
