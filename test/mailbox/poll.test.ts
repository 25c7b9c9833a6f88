import assert from 'node:assert/strict';
import test from 'node:test';
import { sql } from 'kysely';
import { ZaakpostError } from '../../src/errors.ts';
import { showMailbox, updateMailbox } from '../../src/mailbox/mailbox.ts';
import { mailboxInput } from '../../src/mailbox/mailbox-input.ts';
import { type PollContext, type PollResult, pollMailbox } from '../../src/mailbox/poll.ts';
import { startDovecot } from '../support/dovecot.ts';
import { content, startScriptedImap } from './imap/scripted-server.ts';
import { PROTOCOLS, setUpPolling } from './poll-fixture.ts';
import { startFaultServer } from './pop3/fault-server.ts';

const raw = (n: number, size = 100) => `Subject: nummer ${n}\r\n\r\n${'x'.repeat(size)}\r\n`;

/** What a run did, without its time. */
const counts = ({ listed, known, accepted, acknowledged, failed, error }: PollResult) => ({
  listed,
  known,
  accepted,
  acknowledged,
  failed: failed.map((one) => one.error.code),
  error: error?.code ?? null,
});

/** Each protocol has a mailbox of its own; a user's name holds no plus sign. */
const userOf = (protocol: string) => protocol.replace('+', '-');

const NOTHING = { listed: 0, known: 0, accepted: 0, acknowledged: 0, failed: [], error: null };

test('accepts what is there, then deletes it, by every protocol', async (t) => {
  const dovecot = await startDovecot(t);
  if (!dovecot) return;
  const polling = await setUpPolling(t);
  for (const protocol of PROTOCOLS) {
    const settings = dovecot.settings(protocol, userOf(protocol));
    for (let n = 0; n < 150; n++) await dovecot.deliver(userOf(protocol), raw(n, n * 20));
    const id = await polling.mailbox(settings, { afterAccept: 'delete' });
    const before = (await polling.ledger()).length;
    const result = await polling.poll(id);
    assert.deepEqual(counts(result), { ...NOTHING, listed: 150, accepted: 150, acknowledged: 150 }, protocol);
    assert.equal(await dovecot.count(userOf(protocol)), 0);
    assert.equal((await polling.ledger()).length, before + 150);
    assert.deepEqual(counts(await polling.poll(id)), NOTHING);
    const { consecutiveFailures, lastSuccessAt, lastErrorCode } = await showMailbox(polling.db, id);
    assert.deepEqual([consecutiveFailures, lastErrorCode], [0, null]);
    assert.ok(lastSuccessAt);
  }
});

test('keeps, and downloads nothing twice; a later change of mind is made up for', async (t) => {
  const dovecot = await startDovecot(t);
  if (!dovecot) return;
  const polling = await setUpPolling(t);
  for (const protocol of PROTOCOLS) {
    const settings = dovecot.settings(protocol, userOf(protocol));
    for (let n = 0; n < 3; n++) await dovecot.deliver(userOf(protocol), raw(n));
    const id = await polling.mailbox(settings);
    assert.deepEqual(counts(await polling.poll(id)), { ...NOTHING, listed: 3, accepted: 3 });
    await dovecot.deliver(userOf(protocol), raw(3));
    assert.deepEqual(counts(await polling.poll(id)), { ...NOTHING, listed: 4, known: 3, accepted: 1 });
    assert.equal(await dovecot.count(userOf(protocol)), 4);
    const { password: _, ...server } = settings;
    const { name } = await showMailbox(polling.db, id);
    const { timeoutMs, ...input } = { ...server, name, afterAccept: 'delete' };
    await updateMailbox(polling.db, polling.secrets, id, mailboxInput.parse(input));
    assert.deepEqual(counts(await polling.poll(id)), { ...NOTHING, listed: 4, known: 4, acknowledged: 4 });
    assert.equal(await dovecot.count(userOf(protocol)), 0);
  }
});

test('moves or marks as read, once', async (t) => {
  const dovecot = await startDovecot(t);
  if (!dovecot) return;
  const polling = await setUpPolling(t);
  for (const user of ['jan', 'piet']) await dovecot.deliver(user, raw(1));
  await dovecot.deliver('jan', raw(2), { folder: 'Archief' });
  const moving = await polling.mailbox(dovecot.settings('imaps', 'jan'), {
    afterAccept: 'move',
    moveTo: 'Archief',
  });
  assert.deepEqual(counts(await polling.poll(moving)), {
    ...NOTHING,
    listed: 1,
    accepted: 1,
    acknowledged: 1,
  });
  assert.deepEqual([await dovecot.count('jan'), await dovecot.count('jan', 'Archief')], [0, 2]);
  const marking = await polling.mailbox(dovecot.settings('imaps', 'piet'), { afterAccept: 'mark-read' });
  assert.deepEqual(counts(await polling.poll(marking)), {
    ...NOTHING,
    listed: 1,
    accepted: 1,
    acknowledged: 1,
  });
  assert.deepEqual(counts(await polling.poll(marking)), { ...NOTHING, listed: 1, known: 1 });
});

test('isolates a message that the server cannot give', async (t) => {
  const polling = await setUpPolling(t);
  const pop3 = await startFaultServer(t, {
    LIST: ['+OK\r\n1 20\r\n2 20\r\n3 20\r\n.\r\n'],
    UIDL: ['+OK\r\n1 een\r\n2 twee\r\n3 drie\r\n.\r\n'],
    'RETR 1': ['+OK\r\nSubject: 1\r\n\r\n.\r\n'],
    'RETR 2': ['-ERR cannot read it\r\n'],
    'RETR 3': ['+OK\r\nSubject: 3\r\n\r\n.\r\n'],
  });
  const imap = await startScriptedImap(t, {
    'UID FETCH': `${content(1, 'Subject: 1\r\n\r\n')}* 2 FETCH (UID 2 BODY[] NIL)\r\n${content(3, 'Subject: 3\r\n\r\n')}TAG OK\r\n`,
  });
  for (const { settings } of [pop3, imap]) {
    const id = await polling.mailbox(settings);
    const result = await polling.poll(id);
    assert.deepEqual(counts(result), { ...NOTHING, listed: 3, accepted: 2, failed: ['MAILBOX_REFUSED'] });
    assert.equal((await showMailbox(polling.db, id)).consecutiveFailures, 0);
  }
});

test('touches nothing on the server when there is no room for a mail', async (t) => {
  const dovecot = await startDovecot(t);
  if (!dovecot) return;
  const polling = await setUpPolling(t);
  for (let n = 0; n < 20; n++) await dovecot.deliver('jan', raw(n));
  for (const protocol of PROTOCOLS) {
    const settings = dovecot.settings(protocol, 'jan');
    const id = await polling.mailbox(settings, { afterAccept: 'delete', disableAfterFailures: 1 });
    const result = await polling.poll(
      id,
      withAccept(polling.context, 5, async () => {
        throw new ZaakpostError('STORAGE_FULL');
      }),
    );
    assert.equal(counts(result).error, 'STORAGE_FULL', result.error?.message);
    assert.deepEqual([result.acknowledged, result.state], [0, 'active']);
    assert.equal(await dovecot.count('jan'), 20);
    const { state, consecutiveFailures, lastErrorCode } = await showMailbox(polling.db, id);
    assert.deepEqual([state, consecutiveFailures, lastErrorCode], ['active', 0, 'STORAGE_FULL']);
  }
});

test('counts failures in a row only: a run that succeeds begins anew', async (t) => {
  const dovecot = await startDovecot(t);
  if (!dovecot) return;
  const polling = await setUpPolling(t);
  const { port } = dovecot.settings('imaps', 'jan');
  const id = await polling.mailbox(dovecot.settings('imaps', 'jan'), { disableAfterFailures: 2 });
  const at = (number: number) => polling.db.updateTable('mailbox').set({ port: number }).execute();
  for (const [number, failures] of [
    [1, 1],
    [port, 0],
    [1, 1],
  ] as const) {
    await at(number);
    await polling.poll(id);
    assert.equal((await showMailbox(polling.db, id)).consecutiveFailures, failures);
  }
});

test('is polled by one at a time', async (t) => {
  const dovecot = await startDovecot(t);
  if (!dovecot) return;
  const polling = await setUpPolling(t);
  for (let n = 0; n < 30; n++) await dovecot.deliver('jan', raw(n));
  const id = await polling.mailbox(dovecot.settings('pop3s', 'jan'), { afterAccept: 'delete' });
  const runs = await Promise.all([1, 2, 3].map(() => pollMailbox(polling.context, id)));
  assert.deepEqual(
    runs.filter((run) => run !== null).map((run) => run.accepted),
    [30],
  );
});

test('a run that was overtaken touches neither the server nor the ledger nor the health', async (t) => {
  const dovecot = await startDovecot(t);
  if (!dovecot) return;
  const polling = await setUpPolling(t);
  for (const protocol of PROTOCOLS) {
    for (let n = 0; n < 10; n++) await dovecot.deliver(userOf(protocol), raw(n));
    const id = await polling.mailbox(dovecot.settings(protocol, userOf(protocol)), { afterAccept: 'delete' });
    const overtaken = withAccept(polling.context, 3, async () => {
      await sql`UPDATE mailbox_lease SET expires_at = now() - interval '1 second' WHERE mailbox_id = ${id}`.execute(
        polling.db,
      );
      const other = await polling.poll(id);
      assert.equal(other.listed, 10);
      assert.equal(await dovecot.count(userOf(protocol)), 0);
      await dovecot.deliver(userOf(protocol), raw(99));
    });
    const result = await polling.poll(id, overtaken);
    assert.equal(counts(result).error, 'MAILBOX_LEASE_LOST', protocol);
    assert.equal(result.acknowledged, 0);
    assert.equal(await dovecot.count(userOf(protocol)), 1);
    const { lastErrorCode, consecutiveFailures } = await showMailbox(polling.db, id);
    assert.deepEqual([lastErrorCode, consecutiveFailures], [null, 0]);
    const keys = await polling.db
      .selectFrom('source_key')
      .select('uid')
      .where('mailbox_id', '=', id)
      .execute();
    assert.equal(keys.length, 10);
  }
});

test('stops early in good order', async (t) => {
  const dovecot = await startDovecot(t);
  if (!dovecot) return;
  const polling = await setUpPolling(t);
  for (let n = 0; n < 50; n++) await dovecot.deliver('jan', raw(n));
  const id = await polling.mailbox(dovecot.settings('imaps', 'jan'), { afterAccept: 'delete' });
  const stop = new AbortController();
  const context = withAccept(polling.context, 10, async () => stop.abort());
  const result = await pollMailbox(context, id, { stop: stop.signal });
  assert.ok(result);
  assert.equal(result.error, null);
  assert.ok(result.accepted >= 10 && result.accepted < 50, `${result.accepted}`);
  assert.equal(result.acknowledged, result.accepted);
  assert.equal(await dovecot.count('jan'), 50 - result.accepted);
});

/** The same, with something done before the n-th mail is accepted; it may refuse it. */
function withAccept(context: PollContext, n: number, before: () => Promise<void>): PollContext {
  let begun = 0;
  return {
    ...context,
    acceptor: {
      holdBack: (mail) => context.acceptor.holdBack(mail),
      complete: (...given) => context.acceptor.complete(...given),
      async accept(content_, origin) {
        begun += 1;
        if (begun === n) await before();
        return context.acceptor.accept(content_, origin);
      },
    },
  };
}
