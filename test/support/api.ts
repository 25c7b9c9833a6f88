import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { TestContext } from 'node:test';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { createApiKey } from '../../src/api/api-key.ts';
import { buildApi } from '../../src/api/server.ts';
import { type App, openApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { testDatabaseUrl } from './database.ts';

/** A whole application on a database and a data folder of its own, for one test. */
export async function testApp(t: TestContext): Promise<App> {
  const dataFolder = await mkdtemp(path.join(os.tmpdir(), 'zaakpost-test-'));
  t.after(() => rm(dataFolder, { recursive: true, force: true }));
  const app = await openApp(
    readConfig({
      DATABASE_URL: await testDatabaseUrl(t),
      ZAAKPOST_DATA: dataFolder,
      ZAAKPOST_LOG_LEVEL: 'silent',
    }),
  );
  t.after(() => app.close());
  return app;
}

/** The API over an application, asked without a network. */
export interface TestApi {
  app: App;
  api: FastifyInstance;
  /** The Authorization field with a valid key. */
  authorization: string;
  /** Asks with a valid key: `ask('PUT /v1/webhooks/…', body)`. */
  ask(what: string, body?: object, headers?: Record<string, string>): Promise<LightMyRequestResponse>;
}

/** The API for one test, with a key. */
export async function testApi(t: TestContext): Promise<TestApi> {
  const app = await testApp(t);
  const api = await buildApi(app);
  t.after(() => api.close());
  const { key } = await createApiKey(app.db, 'test');
  const authorization = `Bearer ${key}`;
  const ask: TestApi['ask'] = (what, body, headers) => {
    const [method = '', url = ''] = what.split(' ');
    return api.inject({
      method: method as 'GET',
      url,
      headers: { authorization, ...headers },
      ...(body ? { payload: body } : {}),
    });
  };
  return { app, api, authorization, ask };
}
