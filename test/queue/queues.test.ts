import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type TestContext, test } from 'node:test';
import { enqueueIngest, type IngestJob, Queues } from '../../src/queue.ts';
import { newId } from '../../src/store/id.ts';
import { testDatabaseUrl } from '../support/database.ts';
import { startRedis } from '../support/redis.ts';

const ignore = () => undefined;

const BACKENDS: Record<string, (t: TestContext) => Promise<Queues | null>> = {
  PostgreSQL: async (t) => Queues.inPostgres(await testDatabaseUrl(t), ignore),
  Redis: async (t) => {
    const redis = await startRedis(t);
    return redis && Queues.onRedis(redis.url, 'zaakpost-test', ignore);
  },
};

for (const [name, open] of Object.entries(BACKENDS)) {
  test(`on ${name} a mail is queued once for each generation`, async (t) => {
    const queues = await open(t);
    if (!queues) return;
    t.after(() => queues.close());
    const job: IngestJob = { mailId: newId(), generation: 1 };
    await enqueueIngest(queues, [job, job]);
    await enqueueIngest(queues, [job, { ...job, generation: 2 }]);
    assert.equal((await queues.ingest.getJobCounts('waiting')).waiting, 2);
  });

  test(`on ${name} a worker gets the jobs and leaves nothing behind`, async (t) => {
    const queues = await open(t);
    if (!queues) return;
    t.after(() => queues.close());
    const job: IngestJob = { mailId: newId(), generation: 1 };
    const seen: IngestJob[] = [];
    const worker = queues.worker(queues.ingest, async ({ data }) => void seen.push(data), { concurrency: 2 });
    const completed = once(worker, 'completed');
    await enqueueIngest(queues, [job]);
    await completed;
    await worker.close();
    assert.deepEqual(seen, [job]);
    assert.deepEqual(await queues.ingest.getJobs(), []);
    await queues.ping();
  });
}

test('a Redis that does not answer is named at the start', async () => {
  await assert.rejects(Queues.onRedis('redis://127.0.0.1:1', 'x', ignore), { code: 'QUEUE_UNAVAILABLE' });
});
