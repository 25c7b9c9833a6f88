import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { type TestContext, test } from 'node:test';
import { backoffMs } from '../../src/events/backoff.ts';
import type { EventType } from '../../src/events/event-type.ts';
import { appendEvent, publishEvents } from '../../src/events/outbox.ts';
import {
  createWebhook,
  retryWebhook,
  showWebhook,
  updateWebhook,
  webhookInput,
} from '../../src/events/webhook.ts';
import { claimDeliveries, recordAttempt, webhooksDue } from '../../src/events/webhook-delivery.ts';
import { type LaneOptions, WebhookLanes } from '../../src/events/webhook-lanes.ts';
import { newId } from '../../src/store/id.ts';
import { SecretBox } from '../../src/store/secrets.ts';
import { testDatabase } from '../support/database.ts';
import { type Receiver, startReceiver } from '../support/receiver.ts';

/** A database with its webhooks, and lanes as one worker has them. */
async function setUp(t: TestContext) {
  const db = await testDatabase(t);
  const box = new SecretBox(randomBytes(32));
  const errors: unknown[] = [];
  const openLanes = (options: Partial<LaneOptions> = {}) => {
    const lanes = new WebhookLanes({
      db,
      secrets: box,
      source: 'urn:nld:oin:00000000000000000000:systeem:zaakpost',
      timeoutMs: 20_000,
      onError: (error) => errors.push(error),
      backoff: () => 0,
      ...options,
    });
    t.after(() => lanes.close());
    return lanes;
  };
  const addWebhook = async (receiver: Receiver, types: EventType[] = []) =>
    (await createWebhook(db, box, webhookInput.parse({ url: receiver.url, types }))).webhook.id;
  const publish = async (count: number, type: EventType = 'nl.zaakpost.cases.created') => {
    await db.transaction().execute(async (transaction) => {
      for (let index = 0; index < count; index++)
        await appendEvent(transaction, { type, subject: newId(), data: {} });
    });
    await publishEvents(db);
  };
  return { db, errors, openLanes, addWebhook, publish };
}

const ids = (receiver: Receiver) => receiver.requests.map(({ headers }) => headers['webhook-id']);

test('each webhook gets the events that it wants, once', async (t) => {
  const { db, openLanes, addWebhook, publish, errors } = await setUp(t);
  const [all, closed] = [await startReceiver(t), await startReceiver(t)];
  await addWebhook(all);
  await addWebhook(closed, ['nl.zaakpost.cases.closed']);
  await publish(20);
  await publish(1, 'nl.zaakpost.cases.closed');
  const lanes = openLanes();
  await lanes.sweep();
  await lanes.settled();
  assert.equal(new Set(ids(all)).size, 21);
  assert.equal(all.requests.length, 21);
  assert.equal(closed.requests.length, 1);
  assert.deepEqual(await webhooksDue(db), []);
  assert.deepEqual(errors, []);
});

test('what is refused is sent again, with the same id, until it is taken', async (t) => {
  const { db, openLanes, addWebhook, publish, errors } = await setUp(t);
  const receiver = await startReceiver(t, (response) => {
    response.writeHead(receiver.requests.length < 4 ? 500 : 200).end();
  });
  const webhookId = await addWebhook(receiver);
  await publish(1);
  const lanes = openLanes();
  await lanes.sweep();
  await lanes.settled();
  const failing = await showWebhook(db, webhookId);
  assert.deepEqual(
    [failing.state, failing.waiting, failing.refused, failing.lastError],
    ['failing', 1, 1, 'HTTP 500'],
  );
  while ((await webhooksDue(db)).length > 0) {
    await lanes.sweep();
    await lanes.settled();
  }
  assert.equal(receiver.requests.length, 4);
  assert.equal(new Set(ids(receiver)).size, 1);
  assert.equal((await showWebhook(db, webhookId)).state, 'delivering');
  assert.deepEqual(
    errors.map((error) => (error as { code?: string }).code),
    ['WEBHOOK_REFUSED', 'WEBHOOK_REFUSED', 'WEBHOOK_REFUSED'],
  );
});

test('a receiver that never answers holds up nobody else', async (t) => {
  const { db, openLanes, addWebhook, publish } = await setUp(t);
  const [dead, well] = [await startReceiver(t, () => undefined), await startReceiver(t)];
  const deadId = await addWebhook(dead);
  const wellId = await addWebhook(well);
  await publish(50);
  const lanes = openLanes();
  await lanes.sweep();
  await well.received(50);
  await publish(50);
  while ((await showWebhook(db, wellId)).waiting > 0) await lanes.sweep();
  assert.equal(new Set(ids(well)).size, 100);
  assert.equal(new Set(ids(dead)).size, dead.requests.length, 'each was sent there once so far');

  await lanes.close();
  const { waiting, refused } = await showWebhook(db, deadId);
  assert.deepEqual([waiting, refused], [100, 0], 'what was broken off is given back, not counted as refused');
  assert.deepEqual(await webhooksDue(db), [deadId]);
});

test('a receiver that fails is probed with one event, and gets the rest when it takes that', async (t) => {
  const { openLanes, addWebhook, publish } = await setUp(t);
  let well = false;
  const receiver = await startReceiver(t, (response) => void response.writeHead(well ? 200 : 503).end());
  await addWebhook(receiver);
  await publish(30);
  const lanes = openLanes();
  await lanes.sweep();
  await lanes.settled();
  const width = receiver.requests.length;
  assert.ok(width < 30, 'a lane ends when all that it sent was refused');
  await lanes.sweep();
  await lanes.settled();
  assert.equal(receiver.requests.length, width + 1);
  well = true;
  await lanes.sweep();
  await lanes.settled();
  assert.equal(new Set(ids(receiver)).size, 30);
});

test('a receiver rests after a failure, and no other does', async (t) => {
  const { db, openLanes, addWebhook, publish } = await setUp(t);
  const [failing, well] = [
    await startReceiver(t, (response) => void response.writeHead(500).end()),
    await startReceiver(t),
  ];
  const failingId = await addWebhook(failing);
  await addWebhook(well);
  await publish(1);
  const lanes = openLanes({ backoff: () => 3_600_000 });
  await lanes.sweep();
  await lanes.settled();
  assert.deepEqual(await webhooksDue(db), []);
  assert.equal(await retryWebhook(db, failingId), 1);
  assert.deepEqual(await webhooksDue(db), [failingId], 'a person made it due again');
  await publish(1);
  await lanes.sweep();
  await lanes.settled();
  assert.equal(failing.requests.length, 1);
  assert.equal(well.requests.length, 2);
});

test('one event that is always refused does not stop the others', async (t) => {
  const { db, openLanes, addWebhook, publish } = await setUp(t);
  const receiver = await startReceiver(t, (response, { headers }) => {
    response.writeHead(headers['webhook-id'] === ids(receiver)[0] ? 500 : 200).end();
  });
  const webhookId = await addWebhook(receiver);
  await publish(40);
  const lanes = openLanes();
  while ((await showWebhook(db, webhookId)).waiting > 1) {
    await lanes.sweep();
    await lanes.settled();
  }
  assert.equal(new Set(ids(receiver)).size, 40);
  assert.equal((await showWebhook(db, webhookId)).state, 'failing');
});

test('several workers share the work, and none sends what another has in hand', async (t) => {
  const { openLanes, addWebhook, publish } = await setUp(t);
  const receiver = await startReceiver(
    t,
    (response) => void setImmediate(() => response.writeHead(200).end()),
  );
  await addWebhook(receiver);
  await publish(200);
  const workers = [openLanes(), openLanes(), openLanes()];
  await Promise.all(workers.map((lanes) => lanes.sweep()));
  await Promise.all(workers.map((lanes) => lanes.settled()));
  assert.equal(receiver.requests.length, 200);
  assert.equal(new Set(ids(receiver)).size, 200);
});

test('what a dead worker had in hand is due again after its lease', async (t) => {
  const { db, openLanes, addWebhook, publish } = await setUp(t);
  const receiver = await startReceiver(t);
  const webhookId = await addWebhook(receiver);
  await publish(1);
  const [claim] = await claimDeliveries(db, webhookId, 8, 0);
  assert.equal(claim?.attempts, 1);
  const lanes = openLanes();
  await lanes.sweep();
  await lanes.settled();
  assert.equal(receiver.requests.length, 1);
  assert.ok(claim);
  await recordAttempt(db, claim, { delivered: false, status: 500, error: 'HTTP 500', millis: 1 }, 0);
  assert.equal((await showWebhook(db, webhookId)).waiting, 0, 'what another has delivered stays so');
});

test('for a paused webhook events wait', async (t) => {
  const { db, openLanes, addWebhook, publish } = await setUp(t);
  const receiver = await startReceiver(t);
  const webhookId = await addWebhook(receiver);
  const input = webhookInput.parse({ url: receiver.url });
  await updateWebhook(db, webhookId, { ...input, enabled: false });
  await publish(3);
  const lanes = openLanes();
  await lanes.sweep();
  await lanes.settled();
  const paused = await showWebhook(db, webhookId);
  assert.deepEqual([paused.state, paused.waiting], ['paused', 3]);
  await updateWebhook(db, webhookId, input);
  await lanes.sweep();
  await lanes.settled();
  assert.equal(receiver.requests.length, 3);
});

test('a secret that cannot be opened is an error for the admin, and nothing is sent or lost', async (t) => {
  const { db, openLanes, addWebhook, publish, errors } = await setUp(t);
  const receiver = await startReceiver(t);
  const webhookId = await addWebhook(receiver);
  await publish(1);
  const lanes = openLanes({ secrets: new SecretBox(randomBytes(32)) });
  await lanes.sweep();
  await lanes.settled();
  assert.equal((errors[0] as { code?: string }).code, 'SECRET_KEY_WRONG');
  assert.equal(receiver.requests.length, 0);
  assert.equal((await showWebhook(db, webhookId)).waiting, 1);
});

test('the wait doubles up to hours, and half of it is chance', () => {
  for (const [failures, least, most] of [
    [1, 5_000, 10_000],
    [2, 10_000, 20_000],
    [5, 80_000, 160_000],
    [12, 7_200_000, 14_400_000],
    [5000, 7_200_000, 14_400_000],
  ] as const) {
    const waits = Array.from({ length: 200 }, () => backoffMs(failures));
    assert.ok(
      Math.min(...waits) >= least && Math.max(...waits) <= most,
      `${failures}: ${Math.max(...waits)}`,
    );
    assert.ok(new Set(waits).size > 100);
  }
});
