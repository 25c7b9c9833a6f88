import type { TestContext } from 'node:test';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { createApiKey } from '../../src/api/api-key.ts';
import { buildApi } from '../../src/api/server.ts';
import type { App } from '../../src/app.ts';
import { testApp } from './app.ts';

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
