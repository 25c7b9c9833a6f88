import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createApiKey } from '../../src/api/api-key.ts';
import { newId } from '../../src/store/id.ts';
import { testApi } from '../support/api.ts';

interface Overview {
  mails: { status: string; mails: number; oldestReceivedAt: string | null }[];
  lastHours: { startAt: string; received: number; filed: number; stopped: number }[];
  lastDays: { startAt: string; received: number }[];
  mailboxes: { state: string; mailboxes: number }[];
  installation: {
    queues: { name: string; waiting: number }[];
    components: { name: string; status: string }[];
  } | null;
}

test('the overview counts mail by status, by hour and by day', async (t) => {
  const { app, ask } = await testApi(t);
  const now = Date.now();
  const hour = 3_600_000;
  const rows = [
    { status: 'filed' as const, received_at: new Date(now) },
    { status: 'held' as const, received_at: new Date(now - 2 * hour) },
    { status: 'held' as const, received_at: new Date(now - 100 * hour) },
    { status: 'quarantined' as const, received_at: new Date(now - 1000 * hour) },
  ];
  for (const row of rows)
    await app.db
      .insertInto('mail')
      .values({ id: newId(), raw_sha256: 'a'.repeat(64), raw_size: 1, ...row })
      .execute();
  const answer = await ask('GET /v1/overview');
  assert.equal(answer.statusCode, 200, answer.body);
  const overview = answer.json<Overview>();
  const { mails, lastHours, lastDays } = overview;
  const counted = Object.fromEntries(mails.map(({ status, mails: count }) => [status, count]));
  assert.deepEqual(counted, { received: 0, filed: 1, held: 2, quarantined: 1, discarded: 0, failed: 0 });
  const held = mails.find(({ status }) => status === 'held');
  assert.equal(held?.oldestReceivedAt, rows[2]?.received_at.toISOString());
  assert.equal(lastHours.length, 24);
  assert.equal(lastDays.length, 14);
  const sum = (key: 'received' | 'filed' | 'stopped') => lastHours.reduce((all, step) => all + step[key], 0);
  assert.deepEqual([sum('received'), sum('filed'), sum('stopped')], [2, 1, 1]);
  assert.equal(
    lastDays.reduce((all, { received }) => all + received, 0),
    3,
  );
  assert.deepEqual(
    lastHours.map(({ startAt }) => startAt),
    lastHours.map(({ startAt }) => startAt).toSorted(),
  );
  assert.deepEqual(
    overview.installation?.queues.map(({ name }) => name),
    ['poll', 'ingest', 'case-events'],
  );
  assert.deepEqual(
    overview.mailboxes.map(({ mailboxes }) => mailboxes),
    [0, 0, 0, 0],
  );
  assert.ok(
    overview.installation?.components.some(({ name, status }) => name === 'database' && status === 'up'),
  );
});

test('who sees what is his only gets the numbers of that', async (t) => {
  const { app, api } = await testApi(t);
  await app.db
    .insertInto('mail')
    .values({ id: newId(), raw_sha256: 'a'.repeat(64), raw_size: 1, status: 'held' })
    .execute();
  const { key } = await createApiKey(app.db, { name: 'balie', roles: ['official'] });
  const answer = await api.inject({ url: '/v1/overview', headers: { authorization: `Bearer ${key}` } });
  const { mails, lastHours, installation } = answer.json<Overview>();
  assert.equal(installation, null);
  assert.deepEqual(
    mails.map(({ mails: count }) => count),
    [0, 0, 0, 0, 0, 0],
  );
  assert.ok(lastHours.every(({ received }) => received === 0));
});
