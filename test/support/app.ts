import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { TestContext } from 'node:test';
import { type App, openApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { testDatabaseUrl } from './database.ts';

/** The environment of an installation of its own for one test: a fresh database and folder, and the queue that the run is for. */
export async function testEnvironment(
  t: TestContext,
  more: Record<string, string> = {},
): Promise<Record<string, string>> {
  const dataFolder = await mkdtemp(path.join(os.tmpdir(), 'zaakpost-app-'));
  t.after(() => rm(dataFolder, { recursive: true, force: true }));
  const redis = process.env.REDIS_URL;
  const queue = redis
    ? { REDIS_URL: redis, ZAAKPOST_QUEUE_PREFIX: `test-${path.basename(dataFolder).toLowerCase()}` }
    : {};
  return {
    ZAAKPOST_DATA: dataFolder,
    DATABASE_URL: await testDatabaseUrl(t),
    ZAAKPOST_API_PORT: '0',
    ZAAKPOST_LOG_LEVEL: 'silent',
    ZAAKPOST_STORAGE_LOW_BYTES: '0',
    ZAAKPOST_STORAGE_RESERVE_BYTES: '0',
    ...queue,
    ...more,
  };
}

/** An app of its own for one test, closed after it. */
export async function testApp(t: TestContext, more: Record<string, string> = {}): Promise<App> {
  const app = await openApp(readConfig(await testEnvironment(t, more)));
  t.after(() => app.close());
  return app;
}
