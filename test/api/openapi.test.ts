import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { describeApi } from '../../src/api/describe.ts';
import { testApi } from '../support/api.ts';
import { apiTypes } from '../ui/api-types.ts';

const CLIENT_TYPES = path.join(import.meta.dirname, '../../ui/api/schema.ts');

interface Operation {
  operationId: string;
  summary: string;
  tags: string[];
  security?: unknown[];
  parameters: { name: string; in: string; schema: object }[];
  requestBody?: object;
  responses: Record<string, { description: string; headers: object; content?: Record<string, object> }>;
}

interface Property {
  format?: string;
  /** Of one that may be null. */
  anyOf?: { format?: string }[];
}

interface Document {
  openapi: string;
  servers: { url: string }[];
  tags: { name: string }[];
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, { properties?: Record<string, Property> }> };
}

test('the document of the API', async (t) => {
  const { api } = await testApi(t);
  const document = (await api.inject('/v1/openapi.json')).json<Document>();
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );

  await t.test('every operation has a name of its own, a summary and a tag that is explained', () => {
    const names = operations.map(({ operation }) => operation.operationId);
    assert.equal(new Set(names).size, names.length);
    const tags = document.tags.map(({ name }) => name);
    for (const { path, operation } of operations) {
      assert.ok(operation.summary, path);
      assert.ok(operation.tags.length === 1 && tags.includes(operation.tags[0] ?? ''), path);
    }
    assert.deepEqual(
      tags.toSorted(),
      [...new Set(operations.flatMap(({ operation }) => operation.tags))].toSorted(),
    );
  });

  await t.test('every reference leads somewhere, and every schema is referred to', () => {
    const text = JSON.stringify(document);
    const referred = new Set(
      [...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name = '']) => name),
    );
    assert.deepEqual([...referred].sort(), Object.keys(document.components.schemas).sort());
  });

  await t.test('paths, query keys and times are named as the NL API Design Rules have it', () => {
    assert.equal(document.servers[0]?.url, '/v1');
    for (const { path, operation } of operations) {
      assert.match(path, /^(\/([a-z0-9-]+|\{[a-zA-Z]+\}))+$/);
      for (const { name, in: place } of operation.parameters)
        if (place === 'query') assert.match(name, /^[a-z][a-zA-Z0-9]*$/);
    }
    const times = Object.entries(document.components.schemas).flatMap(([schema, { properties = {} }]) =>
      Object.entries(properties)
        .filter(([, { format, anyOf = [] }]) =>
          [format, ...anyOf.map((each) => each.format)].includes('date-time'),
        )
        .map(([name]) => `${schema}.${name}`),
    );
    assert.ok(times.length > 20);
    // the first is called so by CloudEvents; bounds of a selection are no times of a thing
    assert.deepEqual(
      times.filter((name) => !/At$|\.received(From|Before)$/.test(name)),
      ['Event.time'],
    );
  });

  await t.test(
    'every answer tells the version; every error is a problem, with the codes that it may have',
    () => {
      for (const { path, operation } of operations) {
        for (const [status, answer] of Object.entries(operation.responses)) {
          assert.ok(Object.hasOwn(answer.headers, 'API-Version'), `${path} ${status}`);
          if (Number(status) < 400) continue;
          assert.deepEqual(
            Object.keys(answer.content ?? {}),
            ['application/problem+json'],
            `${path} ${status}`,
          );
          assert.match(answer.description, /^[A-Z_]+: /);
        }
        const asked = operation.security === undefined || operation.operationId === 'signIn';
        assert.equal('401' in operation.responses, asked, path);
        const taken = operation.parameters.length > 0 || operation.requestBody;
        if (taken) assert.ok(operation.responses[400], path);
      }
    },
  );

  await t.test('only health and signing in are open to all', () => {
    const open = operations
      .filter(({ operation }) => operation.security)
      .map(({ operation }) => operation.operationId);
    assert.deepEqual(open, [
      'isLive',
      'isReady',
      'signIn',
      'listSignInMethods',
      'beginSingleSignOn',
      'finishSingleSignOn',
    ]);
  });

  await t.test('the client of the screens has its types', async () => {
    const types = await apiTypes(document);
    if (process.env.UI_TYPES === 'write') await writeFile(CLIENT_TYPES, types);
    const kept = await readFile(CLIENT_TYPES, 'utf8');
    assert.ok(kept === types, 'the API has changed: npm run ui:types writes ui/api/schema.ts anew');
  });

  await t.test('it is the same without a database, as `zaakpost openapi` writes it', async () => {
    assert.deepEqual(await describeApi(), document);
  });
});
