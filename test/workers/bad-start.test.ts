import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { test } from 'node:test';
import { testEnvironment } from '../support/app.ts';
import { startClamd } from '../support/clamd.ts';
import { startWorker } from './process.ts';

test('an unknown setting stops the start, and is named', async (t) => {
  const worker = startWorker(t, 'all', { ZAAKPOST_INTERVAL: '5', ZAAKPOST_API_PORT: 'no' });
  assert.equal(await worker.ended, 1);
  assert.match(worker.log(), /CONFIG_INVALID.*ZAAKPOST_INTERVAL.*ZAAKPOST_API_PORT/s);
});

test('a database that is away stops the start, and is named', async (t) => {
  const environment = {
    ...(await testEnvironment(t)),
    DATABASE_URL: 'postgres://zaakpost@127.0.0.1:1/zaakpost',
  };
  const worker = startWorker(t, 'ingest', environment);
  assert.equal(await worker.ended, 1);
  assert.match(worker.log(), /DATABASE_UNAVAILABLE/);
});

test('a queue that is away stops the start, and is named', async (t) => {
  const environment = { ...(await testEnvironment(t)), REDIS_URL: 'redis://127.0.0.1:1' };
  const worker = startWorker(t, 'ingest', environment);
  assert.equal(await worker.ended, 1);
  assert.match(worker.log(), /QUEUE_UNAVAILABLE/);
});

test('a port that is taken stops the API, and is named', async (t) => {
  const other = createServer();
  const port = await new Promise<number>((resolve) =>
    other.listen(0, '127.0.0.1', () => {
      const address = other.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    }),
  );
  t.after(() => other.close());
  const worker = startWorker(t, 'api', { ...(await testEnvironment(t)), ZAAKPOST_API_PORT: String(port) });
  assert.equal(await worker.ended, 1);
  assert.match(worker.log(), new RegExp(`CONFIG_INVALID.*ZAAKPOST_API_PORT.*${port}`, 's'));
});

test('a scanner that would miss a virus stops ingest, and what to change is named', async (t) => {
  const clamd = await startClamd(t, { MaxFileSize: '25M', AlertExceedsMax: 'no' });
  if (!clamd) return;
  const worker = startWorker(t, 'ingest', await testEnvironment(t, { ZAAKPOST_CLAMD: clamd.tcp }));
  assert.equal(await worker.ended, 1);
  assert.match(worker.log(), /SCANNER_WOULD_MISS.*AlertExceedsMax/s);
});
