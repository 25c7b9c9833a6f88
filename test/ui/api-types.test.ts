import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { testApi } from '../support/api.ts';
import { apiTypes } from './api-types.ts';

const FILE = path.join(import.meta.dirname, '../../ui/api/schema.ts');

test('the client of the screens has the types of the API as it is', async (t) => {
  const { api } = await testApi(t);
  const types = await apiTypes((await api.inject('/v1/openapi.json')).json());
  if (process.env.UI_TYPES === 'write') await writeFile(FILE, types);
  const kept = await readFile(FILE, 'utf8');
  assert.ok(kept === types, 'the API has changed: npm run ui:types writes ui/api/schema.ts anew');
});
