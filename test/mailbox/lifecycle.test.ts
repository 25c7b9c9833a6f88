import assert from 'node:assert/strict';
import test from 'node:test';
import { sql } from 'kysely';
import { disableMailbox, enableMailbox, recordGoodTest } from '../../src/mailbox/change-state.ts';
import { showMailbox, updateMailbox } from '../../src/mailbox/mailbox.ts';
import { mailboxInput } from '../../src/mailbox/mailbox-input.ts';
import { listRuns } from '../../src/mailbox/runs.ts';
import { listStateChanges, type MailboxState } from '../../src/mailbox/state.ts';
import { startDovecot } from '../support/dovecot.ts';
import { type ImapScript, startScriptedImap } from './imap/scripted-server.ts';
import { type Polling, setUpPolling } from './poll-fixture.ts';
import { startFaultServer } from './pop3/fault-server.ts';

/** What a server answers to the login, and what becomes of the mailbox by it. RFC 2449, 3206, 5530. */
const POP3_LOGINS: [string, MailboxState][] = [
  ['-ERR [AUTH] wrong password\r\n', 'needs-attention'],
  ['-ERR no such user or password\r\n', 'needs-attention'],
  ['-ERR [SYS/PERM] this mailbox is broken\r\n', 'needs-attention'],
  ['-ERR [SYS/TEMP] try again\r\n', 'backing-off'],
  ['-ERR [IN-USE] locked by another session\r\n', 'backing-off'],
  ['-ERR [LOGIN-DELAY] too soon\r\n', 'backing-off'],
];
const IMAP_LOGINS: [string, MailboxState][] = [
  ['TAG NO [AUTHENTICATIONFAILED] no\r\n', 'needs-attention'],
  ['TAG NO [AUTHORIZATIONFAILED] no\r\n', 'needs-attention'],
  ['TAG NO [EXPIRED] change your password\r\n', 'needs-attention'],
  ['TAG NO [CONTACTADMIN] call us\r\n', 'needs-attention'],
  ['TAG NO wrong\r\n', 'needs-attention'],
  ['TAG NO [UNAVAILABLE] later\r\n', 'backing-off'],
  ['TAG NO [INUSE] in use\r\n', 'backing-off'],
  ['TAG NO [LIMIT] too many\r\n', 'backing-off'],
  ['TAG NO [OVERQUOTA] full\r\n', 'backing-off'],
  ['TAG NO [THROTTLED] slow down\r\n', 'backing-off'],
];

/** Lets the time of a mailbox's next try come. */
const letRetryBeDue = ({ db }: Polling, id: string) =>
  sql`UPDATE mailbox SET retry_at = now() - interval '1 second' WHERE id = ${id}`.execute(db);

const eventsOf = async ({ db }: Polling, id: string) =>
  (
    await db.selectFrom('outbox_event').select('type').where('subject', '=', id).orderBy('sequence').execute()
  ).map(({ type }) => type.replace('nl.zaakpost.mailboxes.', ''));

test('what the server says at the login decides whether it is tried again or needs attention', async (t) => {
  const polling = await setUpPolling(t);
  const logins = [
    ...POP3_LOGINS.map(([answer, state]) => ({
      answer,
      state,
      server: startFaultServer(t, { PASS: [answer] }),
    })),
    ...IMAP_LOGINS.map(([answer, state]) => ({
      answer,
      state,
      server: startScriptedImap(t, { LOGIN: answer }),
    })),
  ];
  for (const [n, { answer, state, server }] of logins.entries()) {
    const id = await polling.mailbox((await server).settings, { name: `${n}` });
    assert.equal((await polling.poll(id)).state, state, answer);
    const mailbox = await showMailbox(polling.db, id);
    assert.equal(mailbox.state, state, answer);
    assert.ok(mailbox.retryAt && mailbox.retryAt > new Date(), answer);
    assert.match(mailbox.stateReason ?? '', /^MAILBOX_/);
  }
});

test('a certificate that is not trusted is for a person to mend', async (t) => {
  const polling = await setUpPolling(t);
  const { settings } = await startFaultServer(t, {});
  const id = await polling.mailbox({ ...settings, tlsFingerprint: 'ab'.repeat(32) });
  assert.equal((await polling.poll(id)).state, 'needs-attention');
});

test('an account is not hammered: one more try, and then none before a person has done something', async (t) => {
  const polling = await setUpPolling(t);
  const server = await startFaultServer(t, { PASS: ['-ERR [AUTH] no\r\n'] });
  const id = await polling.mailbox(server.settings);
  const logins = () => server.heard.filter((line) => line.startsWith('PASS')).length;
  await polling.poll(id);
  await assert.rejects(polling.poll(id), { code: 'MAILBOX_NEEDS_ATTENTION' });
  await letRetryBeDue(polling, id);
  await polling.poll(id);
  assert.equal((await showMailbox(polling.db, id)).retryAt, null);
  await assert.rejects(polling.poll(id), { code: 'MAILBOX_NEEDS_ATTENTION' });
  assert.equal(logins(), 2);
  assert.deepEqual(await eventsOf(polling, id), ['attention-needed']);
});

test('the time that a server wants between two logins is kept to', async (t) => {
  const polling = await setUpPolling(t);
  const CAPA = ['+OK\r\nUSER\r\nUIDL\r\nLOGIN-DELAY 900\r\n.\r\n'];
  const early = await startFaultServer(t, { CAPA, PASS: ['-ERR [LOGIN-DELAY] too soon\r\n'] });
  const id = await polling.mailbox(early.settings);
  await polling.poll(id);
  const { rows } = await sql<{ seconds: number }>`
    SELECT extract(epoch FROM retry_at - last_run_at)::int AS seconds FROM mailbox`.execute(polling.db);
  assert.deepEqual(rows, [{ seconds: 900 }]);
  const well = await startFaultServer(t, { CAPA, LIST: ['+OK\r\n.\r\n'], UIDL: ['+OK\r\n.\r\n'] });
  const other = await polling.mailbox(well.settings, { name: 'well' });
  assert.equal((await polling.poll(other)).error, null);
  const row = await polling.db
    .selectFrom('mailbox')
    .select('login_delay_seconds')
    .where('id', '=', other)
    .executeTakeFirst();
  assert.deepEqual(row, { login_delay_seconds: 900 });
});

test('a server that throttles is left alone for as long as it says, whenever it says so', async (t) => {
  const polling = await setUpPolling(t);
  const throttled = 'Request is throttled. Suggested Backoff Time: 92415 milliseconds';
  const bye = (_: string, socket: { end(text: string): void }) => {
    socket.end('* BYE Connection is throttled\r\n');
    return undefined;
  };
  const servers: [string, ImapScript, number | null][] = [
    ['at the login', { LOGIN: `TAG BAD ${throttled}\r\n` }, 93],
    ['at the folder', { SELECT: `TAG BAD ${throttled}\r\n` }, 93],
    ['instead of a greeting', { greeting: bye }, null],
    ['while mail is fetched', { 'UID FETCH': bye }, null],
  ];
  for (const [when, script, seconds] of servers) {
    const { settings } = await startScriptedImap(t, script);
    const id = await polling.mailbox(settings, { name: when });
    const { state, error, accepted } = await polling.poll(id);
    assert.deepEqual([when, state, error?.code, accepted], [when, 'backing-off', 'MAILBOX_BUSY', 0]);
    const { rows } = await sql<{ seconds: number }>`
      SELECT extract(epoch FROM retry_at - last_run_at)::int AS seconds FROM mailbox WHERE id = ${id}`.execute(
      polling.db,
    );
    if (seconds !== null) assert.ok((rows[0]?.seconds ?? 0) >= seconds, `${when}: ${rows[0]?.seconds}`);
  }
});

test('a whole life: trouble, recovery, refusal, a good test, failures, disabled, enabled; all of it is kept', async (t) => {
  const dovecot = await startDovecot(t);
  if (!dovecot) return;
  const polling = await setUpPolling(t);
  const account = dovecot.settings('pop3s', 'jan');
  const { timeoutMs: _, folders: __, ...settings } = account;
  const id = await polling.mailbox(account, { disableAfterFailures: 2 });
  const { db } = polling;
  const { name } = await showMailbox(db, id);
  const set = (more: Record<string, unknown>) =>
    updateMailbox(
      db,
      polling.secrets,
      id,
      mailboxInput.parse({ name, ...settings, disableAfterFailures: 2, ...more }),
    );
  const state = async () => (await showMailbox(db, id)).state;

  assert.equal((await polling.poll(id)).state, 'active');
  assert.equal((await polling.poll(id)).state, 'active');
  const closed = (port: number) => db.updateTable('mailbox').set({ port }).execute();
  await closed(1);
  assert.equal((await polling.poll(id)).state, 'backing-off');
  await closed(settings.port);
  assert.equal((await polling.poll(id)).state, 'active');

  await set({ password: 'verkeerd' });
  assert.equal((await polling.poll(id)).state, 'needs-attention');
  await set({ password: settings.password });
  assert.equal(await state(), 'active');
  await set({ password: 'verkeerd' });
  assert.equal((await polling.poll(id)).state, 'needs-attention');
  await recordGoodTest(db, name);
  assert.equal(await state(), 'active');

  await set({ port: 1 });
  assert.equal((await polling.poll(id)).state, 'backing-off');
  assert.equal((await polling.poll(id)).state, 'disabled');
  const disabled = await showMailbox(db, id);
  assert.equal(disabled.intervalSeconds, null);
  assert.match(disabled.stateReason ?? '', /^2 runs in a row failed; the last with MAILBOX_UNREACHABLE/);
  await assert.rejects(polling.poll(id), { code: 'MAILBOX_DISABLED' });
  await recordGoodTest(db, name);
  assert.equal(await state(), 'disabled', 'only a person enables it');
  await set({ password: settings.password });
  assert.equal(await state(), 'disabled');
  await enableMailbox(db, id, 60);
  assert.equal((await polling.poll(id)).state, 'active');
  await disableMailbox(db, id, 'verhuizing');

  const path = (await listStateChanges(db, id)).map(({ to }) => to).reverse();
  assert.deepEqual(path, [
    'backing-off',
    'active',
    'needs-attention',
    'active',
    'needs-attention',
    'active',
    'backing-off',
    'disabled',
    'active',
    'disabled',
  ]);
  assert.deepEqual(await eventsOf(polling, id), [
    'attention-needed',
    'activated',
    'attention-needed',
    'activated',
    'disabled',
    'activated',
    'disabled',
  ]);
  const runs = (await listRuns(db, id)).map(({ runs, errorCode }) => [runs, errorCode]).reverse();
  assert.deepEqual(runs, [
    [2, null],
    [1, 'MAILBOX_UNREACHABLE'],
    [1, null],
    [1, 'MAILBOX_LOGIN_REFUSED'],
    [1, 'MAILBOX_LOGIN_REFUSED'],
    [1, 'MAILBOX_UNREACHABLE'],
    [1, 'MAILBOX_UNREACHABLE'],
    [1, null],
  ]);
});

test('no more than the last 100 runs are kept', async (t) => {
  const polling = await setUpPolling(t);
  const id = await polling.mailbox(
    {
      protocol: 'pop3s',
      host: '127.0.0.1',
      port: 1,
      username: 'u',
      password: 'p',
      folders: [],
      timeoutMs: 1_000,
    },
    { disableAfterFailures: null },
  );
  for (let run = 0; run < 103; run++) await polling.poll(id);
  const runs = await listRuns(polling.db, id, 1_000);
  assert.equal(runs.length, 100);
});
