import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testApi } from '../support/api.ts';

test('a purge is previewed, done and reported over the API', async (t) => {
  const { ask } = await testApi(t, { ZAAKPOST_RETAIN_HELD_DAYS: '90' });
  const { held, filed, orphans } = (await ask('GET /v1/retention-limits')).json();
  assert.deepEqual([held, filed, orphans], [90, null, 30]);
  const preview = await ask('POST /v1/retention-runs', { dryRun: true });
  assert.deepEqual(preview.json(), { dryRun: true, report: {} });
  assert.deepEqual((await ask('GET /v1/retention-runs')).json().items, []);
  assert.deepEqual((await ask('POST /v1/retention-runs', {})).json(), { dryRun: false, report: {} });
  const { items } = (await ask('GET /v1/retention-runs')).json();
  assert.partialDeepStrictEqual(items, [{ actor: 'test', report: {} }]);
  assert.ok(items[0].endedAt);
});
