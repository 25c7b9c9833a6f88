import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { mailboxMetrics } from '../../src/api/mailbox-metrics.ts';
import { ZaakpostError } from '../../src/errors.ts';
import { listHealth } from '../../src/mailbox/mailbox-health.ts';
import type { PollContext } from '../../src/mailbox/poll.ts';
import { registerMaildir } from '../../src/push/maildir-mailbox.ts';
import { polledMaildir } from '../../src/push/polled-maildir.ts';
import { type Dovecot, startDovecot } from '../support/dovecot.ts';
import { type Polling, PROTOCOLS, setUpPolling } from './poll-fixture.ts';

const raw = (size: number) => `Subject: van ${size}\r\n\r\n${'x'.repeat(size)}\r\n`;
/** The one that is not to be had. */
const WANTING = 5_000;

const userOf = (source: string) => source.replace('+', '-');

/** One mailbox for each kind of source, by the user whose mail it is. */
async function mailboxes({ polling, dovecot }: Ground): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const protocol of PROTOCOLS) {
    const user = userOf(protocol);
    ids.set(user, await polling.mailbox(dovecot.settings(protocol, user), { name: user }));
  }
  const folder = await dovecot.folder('maildir');
  ids.set(
    'maildir',
    await registerMaildir(polling.db, { name: 'maildir', folder, afterAccept: 'mark-read' }),
  );
  return ids;
}

interface Ground {
  polling: Polling;
  dovecot: Dovecot;
}

/** Polls as usual, but for a message that meets an error. */
function failing({ context }: Polling, error: ZaakpostError | null): PollContext {
  const { acceptor } = context;
  const config = { maxMailBytes: 1_000_000 };
  return {
    ...context,
    mailbox: async (id) => (await polledMaildir({ db: context.db, config }, id)) ?? context.mailbox(id),
    acceptor: {
      holdBack: (mail) => acceptor.holdBack(mail),
      complete: (...mail) => acceptor.complete(...mail),
      async accept(content, origin) {
        if (!error || (origin.listedSize ?? 0) < WANTING) return acceptor.accept(content, origin);
        for await (const _ of content);
        throw error;
      },
    },
  };
}

/** The count of a mailbox and its time, as they are told and as metrics. */
async function told({ db }: Polling, name: string) {
  const health = (await listHealth(db)).find((mailbox) => mailbox.name === name);
  const metrics = await mailboxMetrics(db);
  const metric = (of: string) =>
    metrics
      .find((one) => one.name === `mailbox_not_in_ledger_${of}`)
      ?.samples.find(({ labels }) => labels?.mailbox === name)?.value;
  const at = health?.notInLedgerAt ?? null;
  assert.equal(metric('messages') ?? null, health?.notInLedger);
  assert.equal(metric('timestamp_seconds') ?? null, at && at.getTime() / 1000);
  return { count: health?.notInLedger, at };
}

async function ground(t: TestContext): Promise<Ground | undefined> {
  const dovecot = await startDovecot(t);
  return dovecot && { dovecot, polling: await setUpPolling(t) };
}

test('what is on the server and not in the ledger is counted for every kind of source, and told with its time', async (t) => {
  const made = await ground(t);
  if (!made) return;
  const { polling, dovecot } = made;
  for (const [user, id] of await mailboxes(made)) {
    assert.deepEqual(await told(polling, user), { count: null, at: null }, user);
    for (const size of [10, WANTING, 20]) await dovecot.deliver(user, raw(size));
    const refused = await polling.poll(id, failing(polling, new ZaakpostError('MAILBOX_REFUSED')));
    assert.deepEqual([refused.error, refused.accepted, refused.notInLedger], [null, 2, 1], user);
    const first = await told(polling, user);
    assert.equal(first.count, 1);
    assert.ok(first.at);

    await dovecot.deliver(user, raw(WANTING + 1));
    const failed = await polling.poll(id, failing(polling, new ZaakpostError('STORAGE_FULL')));
    assert.deepEqual([failed.error?.code, failed.notInLedger], ['STORAGE_FULL', null], user);
    assert.deepEqual(await told(polling, user), first, 'a run that failed leaves figure and time');

    const good = await polling.poll(id, failing(polling, null));
    assert.deepEqual([good.error, good.accepted, good.notInLedger], [null, 2, 0], user);
    const last = await told(polling, user);
    assert.equal(last.count, 0);
    assert.notDeepEqual(last.at, first.at);
  }
});
