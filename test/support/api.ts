import assert from 'node:assert/strict';
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
  /** Asks with a valid key: `ask('PUT /v1/webhooks/…', body)`. The answer must be one that the API's document knows. */
  ask(what: string, body?: object, headers?: Record<string, string>): Promise<LightMyRequestResponse>;
}

/** The API for one test, with a key. */
export async function testApi(t: TestContext, more: Record<string, string> = {}): Promise<TestApi> {
  const app = await testApp(t, more);
  const api = await buildApi(app);
  t.after(() => api.close());
  const { key } = await createApiKey(app.db, { name: 'test', roles: ['admin'] });
  const authorization = `Bearer ${key}`;
  const { paths } = (await api.inject('/v1/openapi.json')).json<{ paths: Paths }>();
  const ask: TestApi['ask'] = async (what, body, headers) => {
    const [method = '', url = ''] = what.split(' ');
    const answer = await api.inject({
      method: method as 'GET',
      url,
      headers: { authorization, ...headers },
      ...(body ? { payload: body } : {}),
    });
    assertDocumented(paths, method, url, answer);
    return answer;
  };
  return { app, api, authorization, ask };
}

type Paths = Record<string, Record<string, { responses: Record<string, { content?: object }> }>>;

/** An answer of a documented operation has a documented status and media type. */
function assertDocumented(paths: Paths, method: string, url: string, answer: LightMyRequestResponse): void {
  const path = url.replace(/^\/v1/, '').replace(/\?.*$/, '');
  const template = Object.keys(paths).find((known) => patternOf(known).test(path));
  const operation = template && paths[template]?.[method.toLowerCase()];
  if (!operation) return;
  const documented = operation.responses[answer.statusCode];
  assert.ok(documented, `${method} ${template} is not documented to answer with ${answer.statusCode}`);
  const mediaTypes = Object.keys(documented.content ?? {});
  const [mediaType = ''] = String(answer.headers['content-type'] ?? '').split(';');
  if (mediaTypes.length === 0) assert.equal(answer.body, '', `${method} ${template}`);
  else assert.ok(mediaTypes.includes(mediaType) || mediaTypes.includes('*/*'), `${template}: ${mediaType}`);
}

const patternOf = (template: string): RegExp => new RegExp(`^${template.replace(/\{\w+\}/g, '[^/]+')}$`);
