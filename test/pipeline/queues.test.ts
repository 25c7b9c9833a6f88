import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { type TestContext, test } from 'node:test';
import {
  pauseQueue,
  removeJob,
  resumeQueue,
  retryFailed,
  retryJob,
} from '../../src/pipeline/queues/queue-acts.ts';
import { listJobs } from '../../src/pipeline/queues/queue-jobs.ts';
import { queueState, queueStates } from '../../src/pipeline/queues/queue-states.ts';
import { enqueueIngest, type IngestJob, Queues } from '../../src/queue.ts';
import { newId } from '../../src/store/id.ts';
import { testApp } from '../support/app.ts';
import { startRedis } from '../support/redis.ts';

const ignore = () => undefined;

/** The app, and its queues in PostgreSQL or on Redis. */
const BACKENDS: Record<string, (t: TestContext) => Promise<Record<string, string> | null>> = {
  PostgreSQL: async () => ({ REDIS_URL: '' }),
  Redis: async (t) => {
    const redis = await startRedis(t);
    return redis && { REDIS_URL: redis.url };
  },
};

for (const [name, environment] of Object.entries(BACKENDS)) {
  test(`on ${name} a queue is paused with what waits in sight, and goes on`, async (t) => {
    const more = await environment(t);
    if (!more) return;
    const app = await testApp(t, more);
    const jobs = [1, 2, 3].map((generation) => ({ mailId: newId(), generation }));
    await enqueueIngest(app.queues, jobs);
    const before = await queueState(app, 'ingest');
    assert.partialDeepStrictEqual(before, { paused: false, waiting: 3, active: 0, delayed: 0, failed: 0 });
    assert.ok(before.oldestWaitingAt);
    assert.partialDeepStrictEqual(await pauseQueue(app, 'ingest'), { paused: true, waiting: 3 });
    const listed = await listJobs(app, 'ingest', { state: 'waiting', offset: 1, limit: 5 });
    assert.deepEqual(
      listed.map(({ mailId }) => mailId),
      jobs.slice(1).map(({ mailId }) => mailId),
    );
    const seen: string[] = [];
    const all = Promise.withResolvers<void>();
    const work = async ({ data }: { data: IngestJob }) => {
      if (seen.push(data.mailId) === jobs.length + 1) all.resolve();
    };
    const worker = app.queues.worker(app.queues.ingest, work, { concurrency: 1 });
    await worker.waitUntilReady();
    await app.queues.ingest.add('ingest', { mailId: newId(), generation: 1 });
    assert.deepEqual(seen, []);
    assert.equal((await resumeQueue(app, 'ingest')).paused, false);
    await all.promise;
    await worker.close();
    assert.deepEqual(
      seen.slice(0, 3),
      jobs.map(({ mailId }) => mailId),
    );
    assert.deepEqual(
      (await queueStates(app)).map(({ name, waiting }) => [name, waiting]),
      [
        ['poll', 0],
        ['ingest', 0],
        ['case-events', 0],
      ],
    );
  });

  test(`on ${name} what a consumer of events lets fail is told, done again, and removed`, async (t) => {
    const more = await environment(t);
    if (!more) return;
    const app = await testApp(t, more);
    const { caseEvents } = app.queues;
    const ids = [newId(), newId()];
    for (const id of ids)
      await caseEvents.add('nl.zaakpost.cases.closed', { id }, { jobId: id, removeOnFail: false });
    const breaks = () => Promise.reject(new Error('the archive is away'));
    const worker = app.queues.worker(caseEvents, breaks, { concurrency: 1 });
    for (let failed = 0; failed < ids.length; ) ({ failed } = await queueState(app, 'case-events'));
    await worker.close();
    const jobs = await listJobs(app, 'case-events', { state: 'failed', offset: 0, limit: 10 });
    assert.deepEqual(
      jobs.map(({ eventId, error }) => [eventId, error?.message]),
      ids.map((id) => [id, 'the archive is away']),
    );
    const [first = '', second = ''] = ids;
    await removeJob(app, 'case-events', first);
    await assert.rejects(removeJob(app, 'case-events', first), { code: 'NOT_FOUND' });
    await retryJob(app, 'case-events', second, 'jansen');
    assert.partialDeepStrictEqual(await queueState(app, 'case-events'), { waiting: 1, failed: 0 });
    await assert.rejects(retryJob(app, 'case-events', second, 'jansen'), { code: 'CONFLICT' });
    await assert.rejects(removeJob(app, 'case-events', second), { code: 'CONFLICT' });
    assert.equal(await retryFailed(app, 'case-events', 'jansen'), 0);
  });
}

test('failed mail counts as failed work, with its reason from the ledger, and is sent its way again', async (t) => {
  const app = await testApp(t);
  const error = { code: 'PARSE_FAILED', message: 'The mail could not be parsed. (geheim.pdf)' };
  const ids: string[] = [];
  for (let index = 0; index < 3; index++) {
    const raw = Buffer.from(`From: a@example.org\r\nSubject: ${index}\r\n\r\n${index}\r\n`);
    const origin = { mailboxId: null, place: null, envelope: null, maxBytes: 10_000 };
    ids.push((await app.acceptor.accept(Readable.from([raw]), origin)).mailId);
  }
  const [first = '', second = '', third = ''] = ids;
  await app.db
    .updateTable('mail')
    .set({ status: 'failed', attempts: 5, error: JSON.stringify(error) })
    .execute();
  assert.equal((await queueState(app, 'ingest')).failed, 3);
  const jobs = await listJobs(app, 'ingest', { state: 'failed', offset: 0, limit: 2 });
  assert.deepEqual(
    jobs.map(({ attempts, error }) => [attempts, error?.code]),
    [
      [5, 'PARSE_FAILED'],
      [5, 'PARSE_FAILED'],
    ],
  );
  assert.doesNotMatch(JSON.stringify(jobs), /geheim/, 'what is for those who may see the mail');
  await assert.rejects(removeJob(app, 'ingest', `${first}.1`), { code: 'CONFLICT' });
  await retryJob(app, 'ingest', `${first}.1`, 'jansen');
  const waiting = await listJobs(app, 'ingest', { state: 'waiting', offset: 0, limit: 10 });
  assert.equal(waiting.find(({ id }) => id === `${first}.2`)?.mailId, first);
  await app.db.updateTable('mail').set({ raw_purged_at: new Date() }).where('id', '=', third).execute();
  assert.equal(await retryFailed(app, 'ingest', 'jansen'), 1, 'what is purged is passed over');
  const rows = await app.db.selectFrom('mail').select(['id', 'status']).orderBy('id').execute();
  assert.deepEqual(rows, [
    { id: first, status: 'received' },
    { id: second, status: 'received' },
    { id: third, status: 'failed' },
  ]);
  const change = await app.db
    .selectFrom('mail_status_change')
    .select('actor')
    .where('mail_id', '=', second)
    .where('to_status', '=', 'received')
    .where('from_status', '=', 'failed')
    .executeTakeFirst();
  assert.equal(change?.actor, 'jansen');
});

test('a queue that does not answer is named', async (t) => {
  const redis = await startRedis(t);
  if (!redis) return;
  const queues = await Queues.onRedis(redis.url, 'zaakpost-test', ignore);
  t.after(() => queues.close());
  await redis.stop();
  const { db } = await testApp(t);
  await assert.rejects(queueState({ db, queues }, 'poll'), { code: 'QUEUE_UNAVAILABLE' });
});
