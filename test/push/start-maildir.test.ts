import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { mkdir, mkdtemp, readdir, rename, rm, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { sql } from 'kysely';
import { requireFetchable } from '../../src/mailbox/change-state.ts';
import { fetchWhole } from '../../src/mailbox/fetch-whole.ts';
import type { PolledMailbox, PollResult } from '../../src/mailbox/poll.ts';
import { polledMaildir } from '../../src/push/polled-maildir.ts';
import { type MaildirOptions, startMaildir } from '../../src/push/start-maildir.ts';
import { newId } from '../../src/store/id.ts';
import { openStore, type Store } from './setup.ts';

/** A regular look that no test lives to see. */
const NEVER_MS = 3_600_000;

/** A Maildir, and the delivering MTA's part. */
async function makeMaildir(t: TestContext) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'zaakpost-maildir-'));
  t.after(() => rm(folder, { recursive: true }));
  const inside = (...names: string[]) => path.join(folder, ...names);
  const make = async () => {
    for (const name of ['new', 'cur', 'tmp']) await mkdir(inside(name));
  };
  let delivered = 0;
  const deliver = async (raw: string) => {
    const name = `${++delivered}.M1P1.mta`;
    await writeFile(inside('tmp', name), raw);
    await rename(inside('tmp', name), inside('new', name));
  };
  const names = (name: 'new' | 'cur') => readdir(inside(name));
  return { folder, make, deliver, names };
}

/** Starts taking mail from a Maildir; the looks can be waited for. It ends with the test. */
async function start(store: Store, options: Pick<MaildirOptions, 'folder'> & Partial<MaildirOptions>) {
  const looks = new EventEmitter();
  const seen: PollResult[] = [];
  const running = await startMaildir({
    name: 'Maildir',
    afterAccept: 'delete',
    db: store.db,
    acceptor: store.acceptor,
    maxMailBytes: 1_000,
    everyMs: NEVER_MS,
    onLook: (result) => {
      if (result) seen.push(result);
      looks.emit('look');
    },
    onError: (error) => looks.emit('error', error),
    ...options,
  });
  store.beforeEnd(() => running.close());
  /** Resolves once the looks so far fulfil a condition. */
  const until = async (fulfilled: (seen: readonly PollResult[]) => boolean) => {
    while (!fulfilled(seen)) await once(looks, 'look');
  };
  return { ...running, seen, until };
}

async function requireMaildir(made: ReturnType<typeof polledMaildir>): Promise<PolledMailbox> {
  const polled = await made;
  assert.ok(polled);
  return polled;
}

/** Does what another may be in the way of, as that is over soon. */
async function eventually(work: () => Promise<unknown>, inTheWay: string): Promise<void> {
  for (;;)
    try {
      await work();
      return;
    } catch (error) {
      if ((error as { code?: string }).code !== inTheWay) throw error;
    }
}

const accepted = (count: number) => (seen: readonly PollResult[]) =>
  seen.reduce((sum, look) => sum + look.accepted, 0) === count;

const bodies = async (store: Store) => (await store.mails()).map(({ raw }) => raw.toString());

test('what was delivered before and what is delivered now is taken, and the files go', async (t) => {
  const store = await openStore(t);
  const maildir = await makeMaildir(t);
  await maildir.make();
  await maildir.deliver('een\n');
  const { until, mailboxId } = await start(store, maildir);
  await until(accepted(1));
  await maildir.deliver('twee\r\n');
  await until(accepted(2));
  assert.deepEqual(await bodies(store), ['een\n', 'twee\r\n']);
  assert.deepEqual(await maildir.names('new'), []);
  const keys = await store.db.selectFrom('source_key').selectAll().orderBy('uid').execute();
  assert.deepEqual(
    keys.map((key) => [key.mailbox_id, key.uid, key.acknowledged_at !== null]),
    [
      [mailboxId, '1.M1P1.mta', true],
      [mailboxId, '2.M1P1.mta', true],
    ],
  );
});

test('files can be kept as read', async (t) => {
  const store = await openStore(t);
  const maildir = await makeMaildir(t);
  await maildir.make();
  await maildir.deliver('een');
  const { until } = await start(store, { ...maildir, afterAccept: 'mark-read' });
  await until(accepted(1));
  assert.deepEqual(await maildir.names('new'), []);
  assert.deepEqual(await maildir.names('cur'), ['1.M1P1.mta:2,S']);
});

test('a Maildir that the MTA has not made yet is waited for, and its lack is shown', async (t) => {
  const store = await openStore(t);
  const maildir = await makeMaildir(t);
  const { until, mailboxId } = await start(store, { ...maildir, everyMs: 50 });
  await until((seen) => seen.some(({ error }) => error?.code === 'MAILBOX_FOLDER_MISSING'));
  const health = () =>
    store.db.selectFrom('mailbox').selectAll().where('id', '=', mailboxId).executeTakeFirstOrThrow();
  assert.partialDeepStrictEqual(await health(), {
    state: 'needs-attention',
    last_error_code: 'MAILBOX_FOLDER_MISSING',
  });
  await maildir.make();
  await maildir.deliver('eindelijk');
  await until(accepted(1));
  assert.partialDeepStrictEqual(await health(), {
    state: 'active',
    consecutive_failures: 0,
    last_error_code: null,
  });
});

test('a mail that is too large is held with its header; a worker that does not watch fetches it whole', async (t) => {
  const store = await openStore(t);
  const { db, acceptor } = store;
  const maildir = await makeMaildir(t);
  await maildir.make();
  const header = 'From: burger@example.org\nSubject: Tekening\n\n';
  const large = `${header}${'x'.repeat(1_001)}`;
  for (const raw of ['een', large, 'drie']) await maildir.deliver(raw);
  const { until, seen, mailboxId } = await start(store, { ...maildir, everyMs: 50 });
  await until(accepted(2));
  await until((looks) => looks.length > 2);
  assert.deepEqual(
    seen
      .slice(0, 2)
      .map(({ heldBack, failed, known, notInLedger }) => [heldBack, failed, known, notInLedger]),
    [
      [1, [], 0, 0],
      [0, [], 1, 0],
    ],
  );
  assert.deepEqual((await bodies(store)).sort(), ['drie', 'een', header].sort());
  assert.deepEqual(await maildir.names('new'), ['2.M1P1.mta']);
  const held = await db.selectFrom('mail').selectAll().where('status', '=', 'held').executeTakeFirstOrThrow();
  assert.deepEqual(
    [held.sender, held.subject, held.undownloaded_size],
    ['burger@example.org', 'Tekening', String(large.length)],
  );

  const config = { maxMailBytes: 1_000 };
  const context = {
    db,
    acceptor,
    mailbox: (id: string) => requireMaildir(polledMaildir({ db, config }, id)),
  };
  // One that watches may be looking right now.
  await eventually(() => fetchWhole(context, held.id, 'test'), 'MAILBOX_BUSY');
  assert.deepEqual((await bodies(store)).sort(), ['drie', 'een', large].sort());
  await until((looks) => looks.some(({ listed, acknowledged }) => listed === 1 && acknowledged === 1));
  assert.deepEqual(await maildir.names('new'), []);
  await assert.rejects(fetchWhole(context, held.id, 'test'), { code: 'CONFLICT' });
  assert.equal(await polledMaildir({ db, config }, newId()), null, 'no Maildir');
  await requireFetchable(db, mailboxId);
});

test('a name that is used again is no mail of before', async (t) => {
  const store = await openStore(t);
  const maildir = await makeMaildir(t);
  await maildir.make();
  const { until } = await start(store, maildir);
  for (const [n, raw] of ['een', 'twee'].entries()) {
    await writeFile(path.join(maildir.folder, 'tmp', 'x'), raw);
    await utimes(path.join(maildir.folder, 'tmp', 'x'), 1_700_000_000 + n, 1_700_000_000 + n);
    await rename(path.join(maildir.folder, 'tmp', 'x'), path.join(maildir.folder, 'new', 'x'));
    await until(accepted(n + 1));
  }
  assert.deepEqual(await bodies(store), ['een', 'twee']);
});

test('killed after each accept, before the file is touched: every mail is taken once', async (t) => {
  const store = await openStore(t);
  const maildir = await makeMaildir(t);
  await maildir.make();
  const mails = ['een', 'twee', 'drie'];
  for (const raw of mails) await maildir.deliver(raw);
  let kills = 0;
  for (let code: number | null = null; code === null; ) {
    const script = path.join(import.meta.dirname, 'maildir-crash.ts');
    const child = spawn(process.execPath, [script, store.url, store.folder, maildir.folder], {
      stdio: 'inherit',
    });
    [code] = await once(child, 'exit');
    if (code === null) kills++;
    // The lease of the one that was killed runs out.
    await store.db
      .updateTable('mailbox_lease')
      .set({ expires_at: sql`now() - interval '1 second'` })
      .execute();
  }
  assert.ok(kills > 0);
  assert.deepEqual((await bodies(store)).sort(), mails.sort());
  assert.deepEqual(await maildir.names('new'), []);
});

test('two processes at one Maildir take each mail once', async (t) => {
  const store = await openStore(t);
  const maildir = await makeMaildir(t);
  await maildir.make();
  const [first, second] = await Promise.all([
    start(store, { ...maildir, everyMs: 20 }),
    start(store, { ...maildir, everyMs: 20 }),
  ]);
  const mails = Array.from({ length: 40 }, (_, n) => `mail ${n}`);
  for (const raw of mails) await maildir.deliver(raw);
  const all = () => accepted(40)([...first.seen, ...second.seen]);
  await Promise.race([first.until(all), second.until(all)]);
  assert.deepEqual((await bodies(store)).sort(), mails.sort());
});

test('closing waits for the look under way, and nothing is taken after it', async (t) => {
  const store = await openStore(t);
  const maildir = await makeMaildir(t);
  await maildir.make();
  const { close, until } = await start(store, maildir);
  await until((seen) => seen.length > 0);
  await close();
  await maildir.deliver('te laat');
  assert.deepEqual(await maildir.names('new'), ['1.M1P1.mta']);
  assert.deepEqual(await store.mails(), []);
});

test('started again it is the same mailbox; the name of another mailbox is refused', async (t) => {
  const store = await openStore(t);
  const maildir = await makeMaildir(t);
  const first = await start(store, maildir);
  const second = await start(store, { folder: '/elders', afterAccept: 'mark-read' });
  assert.equal(second.mailboxId, first.mailboxId);
  const rows = await store.db.selectFrom('mailbox').selectAll().execute();
  assert.partialDeepStrictEqual(rows, [{ folders: ['/elders'], after_accept: 'mark-read', host: null }]);
  const server = { protocol: 'pop3s', host: 'h', port: 995, username: 'u', secret: Buffer.alloc(1) } as const;
  await store.db
    .insertInto('mailbox')
    .values({ id: newId(), name: 'Post', ...server })
    .execute();
  await assert.rejects(start(store, { ...maildir, name: 'Post' }), { code: 'CONFLICT' });
});
