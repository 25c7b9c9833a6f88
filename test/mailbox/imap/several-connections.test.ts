import assert from 'node:assert/strict';
import test from 'node:test';
import { openSource } from '../../../src/mailbox/open-source.ts';
import { pollMailbox } from '../../../src/mailbox/poll.ts';
import type { SourceSettings } from '../../../src/mailbox/source.ts';
import { startDovecot } from '../../support/dovecot.ts';
import { type ConnectionFaults, type Fault, startFaultProxy } from '../../support/fault-proxy.ts';
import { setUpPolling } from '../poll-fixture.ts';
import { content, startScriptedImap } from './scripted-server.ts';

const COUNT = 450;
const CUT: Fault = { reply: 'none', end: 'RST' };
const NOT_SENT: Fault = { forward: 'none', reply: 'none', end: 'FIN' };

/** What goes wrong, with which connections of those that fetch. */
const FAULTS: Record<string, ConnectionFaults> = {
  nothing: {},
  'a further connection finds no folder': {
    at: ({ name }) => (/EXAMINE/.test(name) ? NOT_SENT : {}),
  },
  'a connection is cut while messages are asked for': {
    at: ({ name, index }) => (/UID FETCH/.test(name) && index > 9 && index % 3 === 0 ? CUT : {}),
  },
};

test('much mail is fetched by several connections: each once, whichever of them are lost', async (t) => {
  const dovecot = await startDovecot(t);
  if (!dovecot) return;
  const polling = await setUpPolling(t);
  for (const [what, faults] of Object.entries(FAULTS)) {
    const user = what.replaceAll(' ', '-');
    for (let n = 0; n < COUNT; n++)
      await dovecot.deliver(user, `Subject: ${what} ${n}\r\n\r\n${'x'.repeat(n)}\r\n`);
    const heard: string[] = [];
    const at: ConnectionFaults['at'] = (command) => {
      heard.push(command.name);
      return faults.at?.(command) ?? {};
    };
    const proxy = await startFaultProxy(dovecot, 'imaps', { at });
    t.after(() => proxy.stop());
    const id = await polling.mailbox(dovecot.settings('imaps', user), { afterAccept: 'delete' });
    const through = (settings: SourceSettings) =>
      pollMailbox(
        {
          ...polling.context,
          mailbox: async () => ({
            source: openSource(settings),
            afterAccept: { action: 'delete' },
            connections: 3,
            maxMailBytes: 1_000_000,
          }),
        },
        id,
      );
    const first = await through(proxy.settings(user));
    assert.ok(
      heard.some((name) => /EXAMINE/.test(name)),
      'one connection only',
    );
    if (!/cut/.test(what)) assert.deepEqual([what, first?.error, first?.accepted], [what, null, COUNT]);
    const second = await through(dovecot.settings('imaps', user));
    assert.deepEqual([what, second?.error, second?.failed], [what, null, []]);
    const rows = await polling.db
      .selectFrom('mail')
      .select('raw_sha256')
      .distinct()
      .where('mailbox_id', '=', id)
      .execute();
    const all = await polling.db.selectFrom('mail').select('id').where('mailbox_id', '=', id).execute();
    assert.deepEqual([what, all.length, rows.length, await dovecot.count(user)], [what, COUNT, COUNT, 0]);
  }
});

test('of several messages asked for together, the one that breaks the connection is found', async (t) => {
  const polling = await setUpPolling(t);
  const { settings } = await startScriptedImap(t, {
    'UID FETCH': (rest, socket) => {
      const wanted = /^1:3|1,2,3/.test(rest) ? [1, 2, 3] : (rest.split(' ')[0] ?? '').split(',').map(Number);
      if (!wanted.includes(2))
        return `${wanted.map((uid) => content(uid, `mail ${uid}`)).join('')}TAG OK\r\n`;
      socket.destroy();
      return undefined;
    },
  });
  const context = {
    ...polling.context,
    mailbox: async () => ({
      source: openSource(settings),
      afterAccept: { action: 'keep' as const },
      maxMailBytes: 1_000_000,
    }),
  };
  const id = await polling.mailbox(settings);
  const run = async () => {
    const { accepted, failed, error } = await polling.poll(id, context);
    return { accepted, failed: failed.map(({ uid }) => uid), error: error?.code ?? null };
  };
  assert.deepEqual(await run(), { accepted: 1, failed: [], error: 'MAILBOX_CONNECTION_LOST' });
  assert.deepEqual(await run(), { accepted: 1, failed: ['2'], error: null });
  assert.equal((await run()).accepted, 0);
});
