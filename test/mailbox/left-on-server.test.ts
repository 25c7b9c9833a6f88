import assert from 'node:assert/strict';
import test from 'node:test';
import { sql } from 'kysely';
import { enableMailbox } from '../../src/mailbox/change-state.ts';
import { showMailbox } from '../../src/mailbox/mailbox.ts';
import type { PollResult } from '../../src/mailbox/poll.ts';
import { startDovecot } from '../support/dovecot.ts';
import { PROTOCOLS, setUpPolling } from './poll-fixture.ts';
import { type Answer, CLOSE, type Script } from './pop3/fault-connection.ts';
import { startFaultServer } from './pop3/fault-server.ts';

/** LIST, UIDL and RETR of messages; a server's script may be changed between two sessions. */
function holding(messages: { uid: string; size?: number; raw: string }[]): Record<string, Answer> {
  const lines = (wordOf: (message: (typeof messages)[number]) => string | number) =>
    messages.map((message, n) => `${n + 1} ${wordOf(message)}\r\n`).join('');
  return {
    LIST: [`+OK\r\n${lines(({ raw, size = raw.length }) => size)}.\r\n`],
    UIDL: [`+OK\r\n${lines(({ uid }) => uid)}.\r\n`],
    ...Object.fromEntries(messages.map(({ raw }, n) => [`RETR ${n + 1}`, [`+OK\r\n${raw}.\r\n`]])),
  };
}

const A = 'Subject: aa\r\n\r\n';
const B = 'Subject: bb\r\n\r\n';

const numbers = ({ known, accepted, acknowledged, failed, notInLedger, error }: PollResult) => ({
  known,
  accepted,
  acknowledged,
  failed: failed.map(({ error: { code } }) => code),
  notInLedger,
  error: error?.code ?? null,
});
const NOTHING = { known: 0, accepted: 0, acknowledged: 0, failed: [], notInLedger: 0, error: null };

test('a unique-id that is given again: another mail is accepted, and the same mail is not twice in the ledger', async (t) => {
  const polling = await setUpPolling(t);
  for (const afterAccept of ['delete', 'keep']) {
    const script: Record<string, Answer> = holding([{ uid: 'een', raw: A }]);
    const server = await startFaultServer(t, script);
    const id = await polling.mailbox(server.settings, { name: afterAccept, afterAccept });
    const before = (await polling.ledger()).length;
    const told = afterAccept === 'delete' ? 1 : 0;
    const fetched = () => server.heard.filter((line) => line.startsWith('RETR')).length;
    const become = async (size: number, raw: string) => {
      Object.assign(script, holding([{ uid: 'een', size, raw }]));
      return numbers(await polling.poll(id));
    };
    assert.deepEqual(await become(A.length, A), { ...NOTHING, accepted: 1, acknowledged: told });
    // Another mail, of the same size where the one before was deleted.
    assert.deepEqual(await become(A.length + 1 - told, B), { ...NOTHING, accepted: 1, acknowledged: told });
    assert.equal((await polling.ledger()).length, before + 2);
    // The same mail: it came back, or the server counts it otherwise.
    assert.deepEqual(await become(A.length + 7, B), { ...NOTHING, known: 1, acknowledged: told });
    assert.equal((await polling.ledger()).length, before + 2);
    if (afterAccept === 'delete') continue;
    const times = fetched();
    assert.deepEqual(await become(A.length + 7, B), { ...NOTHING, known: 1 });
    assert.equal(fetched(), times, 'what is known for certain is not fetched');
  }
});

test('mail is deleted so many days after it was accepted, by every protocol', async (t) => {
  const dovecot = await startDovecot(t);
  if (!dovecot) return;
  const polling = await setUpPolling(t);
  for (const protocol of PROTOCOLS) {
    const user = protocol.replace('+', '-');
    for (let n = 0; n < 3; n++) await dovecot.deliver(user, `Subject: ${n}\r\n\r\n`);
    const id = await polling.mailbox(dovecot.settings(protocol, user), {
      afterAccept: 'delete',
      afterDays: 30,
    });
    assert.deepEqual(numbers(await polling.poll(id)), { ...NOTHING, accepted: 3 });
    assert.deepEqual(numbers(await polling.poll(id)), { ...NOTHING, known: 3 });
    const age = (days: number) =>
      sql`UPDATE source_key SET accepted_at = now() - make_interval(days => ${days}) WHERE mailbox_id = ${id}
        AND uid = (SELECT min(uid) FROM source_key WHERE mailbox_id = ${id})`.execute(polling.db);
    await age(29);
    assert.deepEqual(numbers(await polling.poll(id)), { ...NOTHING, known: 3 });
    await age(31);
    assert.deepEqual(numbers(await polling.poll(id)), { ...NOTHING, known: 3, acknowledged: 1 });
    assert.equal(await dovecot.count(user), 2, protocol);
  }
});

test('a message that breaks the connection is set aside: the others go on, and after three attempts it is left', async (t) => {
  const polling = await setUpPolling(t);
  const broken: Script = { 'RETR 2': ['+OK\r\nSubject: never e', CLOSE] };
  const messages = ['een', 'twee', 'drie'].map((uid) => ({ uid, raw: `Subject: ${uid}\r\n\r\n` }));
  const script: Record<string, Answer> = { ...holding(messages), ...broken };
  const server = await startFaultServer(t, script);
  const id = await polling.mailbox(server.settings);
  const run = async () => numbers(await polling.poll(id));
  const lost = 'MAILBOX_CONNECTION_LOST';
  assert.deepEqual(await run(), { ...NOTHING, accepted: 1, notInLedger: null, error: lost });
  // The second is tried when all else is done, in a session of its own.
  const aside = { ...NOTHING, failed: [lost], notInLedger: 1 };
  assert.deepEqual(await run(), { ...aside, known: 1, accepted: 1 });
  assert.deepEqual(server.heard.slice(-1), ['RETR 2']);
  const { state, oldestUnacceptedAt, notInLedger } = await showMailbox(polling.db, id);
  assert.deepEqual([state, notInLedger], ['active', 1]);
  assert.ok(oldestUnacceptedAt);
  assert.deepEqual(await run(), { ...aside, known: 2 });
  const left = { ...aside, known: 2, failed: ['MAIL_UNFETCHABLE'] };
  assert.deepEqual(await run(), left);
  const sessions = server.heard.length;
  assert.deepEqual(await run(), left);
  assert.ok(!server.heard.slice(sessions).includes('RETR 2'), 'it is left alone');

  // What a server was mended for is tried anew when a person says so.
  Object.assign(script, holding(messages));
  await enableMailbox(polling.db, id, 60);
  assert.deepEqual(await run(), { ...NOTHING, known: 2, accepted: 1 });
  assert.deepEqual(await run(), { ...NOTHING, known: 3 });
  assert.equal((await showMailbox(polling.db, id)).oldestUnacceptedAt, null);
});
