import assert from 'node:assert/strict';
import test from 'node:test';
import { ZaakpostError } from '../../src/errors.ts';
import { ImapSource } from '../../src/mailbox/imap/source.ts';
import { showMailbox } from '../../src/mailbox/mailbox.ts';
import type { PollResult } from '../../src/mailbox/poll.ts';
import type { SourceSettings } from '../../src/mailbox/source.ts';
import { startDovecot } from '../support/dovecot.ts';
import { type MailCommand, startFaultProxy } from '../support/fault-proxy.ts';
import { asAnother } from './imap/another-client.ts';
import { type Polling, setUpPolling } from './poll-fixture.ts';

const raw = (n: number, size = 10) => `Subject: nummer ${n}\r\n\r\n${'x'.repeat(size)}\r\n`;

const MANY = 20_000;

test('a run that finds nothing among 20,000 messages lists none of them and asks the ledger for none', async (t) => {
  const dovecot = await startDovecot(t);
  if (!dovecot) return;
  const polling = await setUpPolling(t);
  await dovecot.deliverCopies('jan', raw(0), MANY);
  const commands: MailCommand[] = [];
  const at = (command: MailCommand) => {
    commands.push(command);
    return {};
  };
  const proxy = await startFaultProxy(dovecot, 'imaps', { at });
  t.after(() => proxy.stop());
  const id = await polling.mailbox(dovecot.settings('imaps', 'jan'));
  await accepted(polling, dovecot.settings('imaps', 'jan'), id);
  const whole = await polling.poll(id);
  assert.deepEqual(countsOf(whole), {
    listed: MANY,
    known: MANY,
    accepted: 0,
    notInLedger: 0,
    reconciled: true,
  });
  await throughProxy(polling, id, proxy.settings('jan'));
  const looked = await countingRows(polling, id);
  assert.deepEqual(countsOf(looked.result), { ...countsOf(whole), reconciled: false });
  assert.ok(looked.rows < 20, `${looked.rows} rows read`);
  assert.deepEqual(
    commands.map(({ name }) => name).filter((name) => /SEARCH|FETCH/.test(name)),
    [],
  );
  await dovecot.deliver('jan', raw(MANY));
  const { result, rows } = await countingRows(polling, id);
  assert.equal(result.accepted, 1);
  assert.ok(rows < 20, `${rows} rows read`);
  const asked = commands
    .filter(({ name }) => /SEARCH|FETCH/.test(name))
    .map(({ line }) => line.replace(/^\S+ /, ''));
  assert.match(asked[0] ?? '', new RegExp(`^UID SEARCH .*${MANY + 1}:\\*`));
  assert.ok(
    asked.slice(1).every((line) => line.startsWith(`UID FETCH ${MANY + 1} `)),
    asked.join('\n'),
  );
});

test('what could not be accepted is tried again below the cursor, and counted as missing until then', async (t) => {
  const dovecot = await startDovecot(t);
  if (!dovecot) return;
  const polling = await setUpPolling(t);
  for (const size of [10, 5_000, 20]) await dovecot.deliver('jan', raw(size, size));
  const id = await polling.mailbox(dovecot.settings('imaps', 'jan'));
  const { acceptor } = polling.context;
  const refusing = {
    ...polling.context,
    acceptor: {
      holdBack: (...args: Parameters<typeof acceptor.holdBack>) => acceptor.holdBack(...args),
      complete: (...args: Parameters<typeof acceptor.complete>) => acceptor.complete(...args),
      async accept(...[content, origin]: Parameters<typeof acceptor.accept>) {
        if (origin.place?.uid === '2') throw new ZaakpostError('MAILBOX_REFUSED');
        return acceptor.accept(content, origin);
      },
    },
  };
  for (const acceptedNow of [2, 0]) {
    const result = await polling.poll(id, refusing);
    assert.deepEqual([result.accepted, result.failed.length, result.notInLedger], [acceptedNow, 1, 1]);
  }
  assert.equal((await showMailbox(polling.db, id)).notInLedger, 1);
  assert.deepEqual(countsOf(await polling.poll(id)), {
    listed: 3,
    known: 2,
    accepted: 1,
    notInLedger: 0,
    reconciled: false,
  });
  assert.equal((await showMailbox(polling.db, id)).notInLedger, 0);
});

test('what a cursor has passed over is found by a full run, which is due once a day', async (t) => {
  const dovecot = await startDovecot(t);
  if (!dovecot) return;
  const polling = await setUpPolling(t);
  for (let n = 0; n < 4; n++) await dovecot.deliver('jan', raw(n));
  const id = await polling.mailbox(dovecot.settings('imaps', 'jan'));
  await polling.poll(id);
  const forget = () => polling.db.deleteFrom('source_key').where('uid', '=', '2').execute();
  await forget();
  assert.deepEqual([(await polling.poll(id)).accepted, (await polling.poll(id)).missed], [0, 0]);
  const asked = await polling.poll(id, polling.context, { full: true });
  assert.deepEqual([asked.accepted, asked.missed, asked.reconciled, asked.notInLedger], [1, 1, true, 0]);
  await forget();
  await polling.db
    .updateTable('folder_cursor')
    .set({ reconciled_at: new Date(Date.now() - 25 * 60 * 60 * 1000) })
    .execute();
  const due = await polling.poll(id);
  assert.deepEqual([due.accepted, due.missed, due.reconciled], [1, 1, true]);
  assert.equal((await polling.poll(id)).reconciled, false);
});

test('leaves unread mail until somebody has read it, and marks nothing', async (t) => {
  const dovecot = await startDovecot(t);
  if (!dovecot) return;
  const polling = await setUpPolling(t);
  for (let n = 1; n <= 4; n++) await dovecot.deliver('jan', raw(n), { seen: n === 3 });
  const settings = dovecot.settings('imaps', 'jan');
  const id = await polling.mailbox(settings, { onlyRead: true });
  const counts = async () => {
    const { accepted, unread, known, notInLedger } = await polling.poll(id);
    return { accepted, unread, known, notInLedger };
  };
  assert.deepEqual(await counts(), { accepted: 1, unread: 3, known: 0, notInLedger: 0 });
  assert.deepEqual(await counts(), { accepted: 0, unread: 3, known: 1, notInLedger: 0 });
  await asAnother(settings, (client) => client.messageFlagsAdd('1', ['\\Seen'], { uid: true }));
  await asAnother(settings, (client) => client.messageDelete('4', { uid: true }));
  await asAnother(settings, (client) => client.messageFlagsRemove('3', ['\\Seen'], { uid: true }));
  assert.deepEqual(await counts(), { accepted: 1, unread: 1, known: 1, notInLedger: 0 });
  await dovecot.deliver('jan', raw(5), { seen: true });
  assert.deepEqual(await counts(), { accepted: 1, unread: 1, known: 2, notInLedger: 0 });
  assert.deepEqual(
    await asAnother(settings, (client) => client.search({ seen: false }, { uid: true })),
    [2, 3],
  );
});

test('a run that was stopped goes on where it was', async (t) => {
  const dovecot = await startDovecot(t);
  if (!dovecot) return;
  const polling = await setUpPolling(t);
  for (let n = 0; n < 300; n++) await dovecot.deliver('jan', raw(n));
  const id = await polling.mailbox(dovecot.settings('imaps', 'jan'));
  const stop = new AbortController();
  const { acceptor } = polling.context;
  const context = {
    ...polling.context,
    acceptor: {
      holdBack: (...args: Parameters<typeof acceptor.holdBack>) => acceptor.holdBack(...args),
      complete: (...args: Parameters<typeof acceptor.complete>) => acceptor.complete(...args),
      accept: (...args: Parameters<typeof acceptor.accept>) => {
        stop.abort();
        return acceptor.accept(...args);
      },
    },
  };
  const first = await polling.poll(id, context, { stop: stop.signal });
  assert.ok(first.accepted < 300);
  const second = await polling.poll(id);
  assert.deepEqual([second.accepted, second.notInLedger], [300 - first.accepted, 0]);
  assert.equal((await polling.ledger()).length, 300);
});

const countsOf = ({ listed, known, accepted, notInLedger, reconciled }: PollResult) => ({
  listed,
  known,
  accepted,
  notInLedger,
  reconciled,
});

/** Puts all that is on the server into the ledger, as if it had been accepted. */
async function accepted({ db }: Polling, settings: SourceSettings, mailboxId: string): Promise<void> {
  const source = new ImapSource(settings);
  await source.open();
  const { places } = await source.survey('INBOX', null);
  await source.close();
  const mail = await db
    .insertInto('mail')
    .values({
      id: '018f0000-0000-7000-8000-000000000001',
      mailbox_id: mailboxId,
      raw_sha256: '',
      raw_size: 0,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  for (let at = 0; at < places.length; at += 5_000) {
    const rows = places.slice(at, at + 5_000).map(({ folder, uidValidity, uid }) => ({
      mailbox_id: mailboxId,
      folder,
      uid_validity: uidValidity,
      uid,
      mail_id: mail.id,
    }));
    await db.insertInto('source_key').values(rows).execute();
  }
}

const throughProxy = ({ db }: Polling, id: string, { host, port }: SourceSettings) =>
  db.updateTable('mailbox').set({ host, port }).where('id', '=', id).execute();

/** A run, and how many rows the database handed out for it. */
async function countingRows(polling: Polling, id: string): Promise<{ result: PollResult; rows: number }> {
  let rows = 0;
  const db = polling.db.withPlugin({
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => {
      rows += result.rows.length;
      return result;
    },
  });
  return { result: await polling.poll(id, { ...polling.context, db }), rows };
}
