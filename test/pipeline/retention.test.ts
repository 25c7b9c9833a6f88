import assert from 'node:assert/strict';
import { readdir, utimes } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { type TestContext, test } from 'node:test';
import { sql } from 'kysely';
import { showMail } from '../../src/api/mail-record.ts';
import type { App } from '../../src/app.ts';
import { reprocessMail } from '../../src/mail/reprocess.ts';
import { decideMail } from '../../src/pipeline/decide.ts';
import { alone, previewRetention, runRetention } from '../../src/pipeline/retention.ts';
import { retentionLimits } from '../../src/pipeline/retention-limits.ts';
import { listRetentionRuns, retentionOnSchedule } from '../../src/pipeline/retention-runs.ts';
import { ingest } from '../../src/pipeline.ts';
import { openIngest } from '../../src/start.ts';
import { BlobRemoval } from '../../src/store/blob-removal.ts';
import { setUpWorld } from '../journeys/world.ts';
import { testApp } from '../support/app.ts';
import { acceptPushed, mailOf } from '../support/pushed-mail.ts';

async function setUp(t: TestContext, environment: Record<string, string>) {
  const app = await testApp(t, environment);
  const { context, close } = await openIngest(app);
  t.after(close);
  const words = await setUpWorld(app);
  const take = async (subject: string) => {
    const job = await acceptPushed(app, mailOf({ Subject: subject }));
    await ingest(context, job);
    return showMail(app.db, job.mailId);
  };
  return { app, words, take, retention: { ...app, limits: retentionLimits(app.config.retention) } };
}

/** Lets so many days pass for all that is stored. */
async function age({ db, blobs }: App, days: number) {
  const by = sql`make_interval(days => ${days})`;
  await sql`UPDATE mail SET status_at = status_at - ${by}`.execute(db);
  await sql`UPDATE mail_status_change SET at = at - ${by}`.execute(db);
  await sql`UPDATE outbox_event SET time = time - ${by}`.execute(db);
  const files = (await readdir(blobs.folder, { recursive: true })).filter((name) =>
    /[0-9a-f]{64}$/.test(name),
  );
  const then = new Date(Date.now() - days * 86_400_000);
  for (const name of files) await utimes(path.join(blobs.folder, name), then, then);
}

const DAYS = {
  ZAAKPOST_RETAIN_HELD_DAYS: '10',
  ZAAKPOST_RETAIN_FILED_DAYS: '5',
  ZAAKPOST_RETAIN_HISTORY_DAYS: '12',
};

test('bytes go when their time is over, but for what a case holds; the ledger keeps who came', async (t) => {
  const { app, words, take, retention } = await setUp(t, DAYS);
  const held = await take('Vraag');
  const filed = await take(`Antwoord ${words.TOKEN_1}`);
  const orphan = await app.blobs.put([Buffer.from('nobody refers to this')]);
  await age(app, 8);
  const young = await take('Vraag van vandaag');
  const preview = await previewRetention(retention);
  assert.deepEqual(preview, { 'filed mails': { count: 1, octets: filed.size } });
  assert.equal((await showMail(app.db, filed.id)).rawPurgedAt, null, 'nothing was done');
  assert.deepEqual(await runRetention(retention, 'els'), preview);
  assert.ok((await showMail(app.db, filed.id)).rawPurgedAt);
  for (const { sha256 } of filed.documents)
    assert.ok(await app.blobs.has(sha256), 'the case has its documents');

  await age(app, 5);
  const second = await runRetention(retention, 'els');
  assert.partialDeepStrictEqual(second, {
    'held mails': { count: 1, octets: held.size },
    blobs: { count: 1 },
  });
  assert.equal(await app.blobs.has(held.sha256), false);
  assert.ok(await app.blobs.has(young.sha256));
  assert.ok(await app.blobs.has(orphan.sha256), 'orphans have a time of their own');
  const { sha256, rawPurgedAt, status, trace, history } = await showMail(app.db, held.id);
  assert.deepEqual([sha256, status, trace, history], [held.sha256, 'held', [], []]);
  assert.ok(rawPurgedAt);
  const nowhere = async () => undefined;
  await assert.rejects(reprocessMail(app.db, nowhere, held.id, 'els'), { code: 'MAIL_PURGED' });
  const decision = { kind: 'file', caseNumber: '1001', evenIfClosed: false, reason: null } as const;
  const where = { db: app.db, cases: app.cases, enqueue: nowhere };
  await assert.rejects(decideMail(where, held.id, decision, 'els'), { code: 'MAIL_PURGED' });

  await age(app, 30);
  const third = await runRetention(retention, 'els');
  assert.ok(third['status changes'] && third.traces);
  assert.equal(await app.blobs.has(orphan.sha256), false);
  const [run] = await listRetentionRuns(app.db, { limit: 1 });
  assert.partialDeepStrictEqual(run, { actor: 'els', report: third });
  assert.deepEqual(await runRetention(retention, 'els'), {}, 'all of it is gone');
});

test('the same bytes that come again keep their blob, and their place on the server is known', async (t) => {
  const { app, take, retention } = await setUp(t, DAYS);
  const held = await take('Vraag');
  await age(app, 11);
  const again = await take('Vraag');
  assert.equal(again.sha256, held.sha256);
  assert.equal(again.duplicateOf, held.id);
  const report = await runRetention(retention, 'els');
  assert.deepEqual(report, { 'held mails': { count: 1, octets: held.size } });
  assert.ok(await app.blobs.has(again.sha256));
});

test('a blob that is stored while it is being removed stays, and what a crash left aside comes back', async (t) => {
  const { app } = await setUp(t, {});
  const removal = new BlobRemoval(app.blobs);
  const bytes = Buffer.from('the same bytes');
  const { sha256 } = await app.blobs.put([bytes]);
  const found = await removal.find(sha256);
  assert.ok(found);
  const nobody = async () => new Set<string>();
  await app.blobs.put([bytes]);
  assert.deepEqual(await removal.remove([found], nobody), [], 'another file has the name');
  assert.ok(await app.blobs.has(sha256));

  const now = await removal.find(sha256);
  assert.ok(now);
  let asked = 0;
  const laterReferred = async () => new Set<string>(asked++ === 0 ? [] : [sha256]);
  assert.deepEqual(await removal.remove([now], laterReferred), []);
  assert.ok(await app.blobs.has(sha256), 'a row came in between');

  const crash = async () => {
    if (asked++ > 2) throw new Error('killed');
    return new Set<string>();
  };
  const last = await removal.find(sha256);
  await assert.rejects(removal.remove(last ? [last] : [], crash));
  assert.equal(await app.blobs.has(sha256), false);
  await removal.recover(async () => new Set([sha256]));
  assert.ok(await app.blobs.has(sha256));
  const { text } = await import('node:stream/consumers');
  assert.equal(await text(Readable.from(await app.blobs.open(sha256))), 'the same bytes');
});

test('one purge at a time, and the schedule does one a day', async (t) => {
  const { retention } = await setUp(t, DAYS);
  await alone(retention, async () => {
    await assert.rejects(runRetention(retention, 'els'), { code: 'CONFLICT' });
    assert.equal(await retentionOnSchedule(retention), null);
  });
  assert.deepEqual(await retentionOnSchedule(retention), {});
  assert.equal(await retentionOnSchedule(retention), null);
});
