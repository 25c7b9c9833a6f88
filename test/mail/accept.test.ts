import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { type TestContext, test } from 'node:test';
import { type Accepted, Acceptor, type Origin } from '../../src/mail/accept.ts';
import { sweepReceived } from '../../src/mail/sweep.ts';
import type { IngestJob } from '../../src/queue.ts';
import { BlobStore } from '../../src/store/blobs.ts';
import type { Database } from '../../src/store/database.ts';
import { newId } from '../../src/store/id.ts';
import { testDatabase } from '../support/database.ts';

const PUSHED: Origin = { mailboxId: null, place: null, envelope: null, maxBytes: 1_000_000 };
const raw = (text: string) => Readable.from([Buffer.from(text)]);

async function setUp(t: TestContext) {
  const db = await testDatabase(t);
  const folder = await mkdtemp(path.join(os.tmpdir(), 'zaakpost-accept-'));
  t.after(() => rm(folder, { recursive: true }));
  const blobs = await BlobStore.open(folder);
  const queued: IngestJob[] = [];
  const acceptor = new Acceptor(db, blobs, async (jobs) => void queued.push(...jobs));
  return { db, folder, blobs, queued, acceptor };
}

async function mailbox(db: Database): Promise<string> {
  const id = newId();
  const row = {
    id,
    name: id,
    protocol: 'pop3s',
    host: 'h',
    port: 995,
    username: 'u',
    secret: Buffer.alloc(1),
  } as const;
  await db.insertInto('mailbox').values(row).execute();
  return id;
}

const mails = (db: Database) =>
  db.selectFrom('mail').select(['id', 'status', 'raw_sha256', 'raw_size']).orderBy('id').execute();

test('a mail is ours when its bytes, its row and its job are there', async (t) => {
  const { db, blobs, queued, acceptor } = await setUp(t);
  const { mailId, blob } = await acceptor.accept(raw('Subject: één\r\n\r\nHallo'), PUSHED);
  assert.deepEqual(await mails(db), [
    { id: mailId, status: 'received', raw_sha256: blob.sha256, raw_size: String(blob.size) },
  ]);
  assert.equal(await readFile(blobs.path(blob.sha256), 'utf8'), 'Subject: één\r\n\r\nHallo');
  assert.deepEqual(queued, [{ mailId, generation: 1 }]);
});

test('many at once are each accepted once', async (t) => {
  const { db, acceptor, queued } = await setUp(t);
  const accepted = await Promise.all(
    Array.from({ length: 250 }, (_, i) => acceptor.accept(raw(`mail ${i}`), PUSHED)),
  );
  assert.equal(new Set(accepted.map((mail) => mail.mailId)).size, 250);
  assert.equal((await mails(db)).length, 250);
  assert.equal(queued.length, 250);
});

test('a source key that is in the ledger gives the mail of then', async (t) => {
  const { db, acceptor, queued } = await setUp(t);
  const mailboxId = await mailbox(db);
  const origin: Origin = { ...PUSHED, mailboxId, place: { folder: 'INBOX', uidValidity: '7', uid: '1' } };
  const first = await acceptor.accept(raw('one'), origin);
  const [again, twin, other]: Accepted[] = await Promise.all([
    acceptor.accept(raw('one'), origin),
    acceptor.accept(raw('one'), origin),
    acceptor.accept(raw('two'), { ...origin, place: { folder: 'INBOX', uidValidity: '8', uid: '1' } }),
  ]);
  assert.deepEqual(
    [again, twin],
    [
      { ...first, known: true },
      { ...first, known: true },
    ],
  );
  assert.equal(other?.known, false);
  assert.equal((await mails(db)).length, 2);
  assert.equal(queued.length, 2);
});

test('a mail over the limit is refused and leaves nothing', async (t) => {
  const { db, folder, acceptor } = await setUp(t);
  await assert.rejects(acceptor.accept(raw('x'.repeat(11)), { ...PUSHED, maxBytes: 10 }), {
    code: 'MAIL_TOO_LARGE',
  });
  assert.deepEqual(await mails(db), []);
  assert.deepEqual(await readdir(path.join(folder, 'incoming')), []);
});

test('a stream that breaks off leaves nothing, and its own error comes out', async (t) => {
  const { db, folder, acceptor } = await setUp(t);
  async function* broken() {
    yield Buffer.from('half a mail');
    throw new Error('cut');
  }
  await assert.rejects(acceptor.accept(broken(), PUSHED), /cut/);
  assert.deepEqual(await mails(db), []);
  assert.deepEqual(await readdir(path.join(folder, 'incoming')), []);
});

test('one bad row does not take its group with it', async (t) => {
  const { db, acceptor } = await setUp(t);
  const orphan: Origin = { ...PUSHED, mailboxId: newId() };
  const results = await Promise.allSettled([
    acceptor.accept(raw('a'), PUSHED),
    acceptor.accept(raw('b'), orphan),
    acceptor.accept(raw('c'), PUSHED),
  ]);
  assert.deepEqual(
    results.map((result) => result.status),
    ['fulfilled', 'rejected', 'fulfilled'],
  );
  assert.equal((await mails(db)).length, 2);
});

test('a lost job is found again by the sweep', async (t) => {
  const { db, blobs } = await setUp(t);
  const acceptor = new Acceptor(db, blobs, () => Promise.reject(new Error('the queue is away')));
  const { mailId } = await acceptor.accept(raw('lost'), PUSHED);
  const found: IngestJob[] = [];
  assert.equal(await sweepReceived(db, async (jobs) => void found.push(...jobs), 0), 1);
  assert.deepEqual(found, [{ mailId, generation: 1 }]);
});
