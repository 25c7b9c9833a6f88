import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { type TestContext, test } from 'node:test';
import type { CloudEvent } from '../../src/events/cloudevent.ts';
import { deliverEvents, queueEvents } from '../../src/events/deliver.ts';
import { appendEvent, publishEvents } from '../../src/events/outbox.ts';
import { readEvents } from '../../src/events/read-events.ts';
import { createWebhook, webhookInput } from '../../src/events/webhook.ts';
import { WebhookLanes } from '../../src/events/webhook-lanes.ts';
import type { Database } from '../../src/store/database.ts';
import { newId } from '../../src/store/id.ts';
import { SecretBox } from '../../src/store/secrets.ts';
import { testDatabase } from '../support/database.ts';
import { startReceiver } from '../support/receiver.ts';

const source = 'urn:nld:oin:00000000000000000000:systeem:zaakpost';

async function append(db: Database, count: number): Promise<string[]> {
  return db.transaction().execute(async (transaction) => {
    const ids: string[] = [];
    for (let index = 0; index < count; index++)
      ids.push(
        await appendEvent(transaction, { type: 'nl.zaakpost.cases.created', subject: newId(), data: {} }),
      );
    return ids;
  });
}

/** A queue as its worker sees it. */
function queue() {
  const taken: string[] = [];
  let told: () => unknown = () => undefined;
  const enqueue = async (events: CloudEvent[]) => {
    taken.push(...events.map(({ id }) => id));
    told();
  };
  /** Resolves once so many events are there. */
  const filled = (count: number) =>
    new Promise<void>((resolve) => {
      told = () => taken.length >= count && resolve();
      told();
    });
  return { taken, enqueue, filled };
}

test('events come onto the queue in the order of the stream, once', async (t) => {
  const db = await testDatabase(t);
  const { taken, enqueue } = queue();
  await append(db, 5);
  assert.equal(await queueEvents({ db, source, enqueue }), 0, 'not before they are published');
  await publishEvents(db);
  assert.equal(await queueEvents({ db, source, enqueue }), 5);
  assert.equal(await queueEvents({ db, source, enqueue }), 0);
  const { events } = await readEvents(db, null, 10);
  assert.deepEqual(
    taken,
    events.map(({ id }) => id),
  );
});

test('an event that the queue did not take is offered again', async (t) => {
  const db = await testDatabase(t);
  const { taken, enqueue } = queue();
  const ids = await append(db, 3);
  await publishEvents(db);
  const away = queueEvents({
    db,
    source,
    enqueue: async () => {
      throw new Error('queue away');
    },
  });
  await assert.rejects(away, /queue away/);
  assert.equal(await queueEvents({ db, source, enqueue }), 3);
  assert.deepEqual(taken, ids);
});

test('workers side by side queue each event once, in order', async (t) => {
  const db = await testDatabase(t);
  const { taken, enqueue } = queue();
  const ids = await append(db, 1200);
  while ((await publishEvents(db)) > 0);
  while (taken.length < ids.length)
    await Promise.all([1, 2, 3].map(() => queueEvents({ db, source, enqueue })));
  assert.deepEqual(taken, ids);
});

async function setUp(t: TestContext) {
  const db = await testDatabase(t);
  const secrets = new SecretBox(randomBytes(32));
  const receiver = await startReceiver(t);
  await createWebhook(db, secrets, webhookInput.parse({ url: receiver.url }));
  const errors: unknown[] = [];
  const onError = (error: unknown) => void errors.push(error);
  const lanes = new WebhookLanes({ db, secrets, source, timeoutMs: 20_000, onError });
  return { db, receiver, lanes, errors, onError };
}

test('delivery goes on by itself, to the queue and to webhooks, until it is told to end', async (t) => {
  const { db, receiver, lanes, errors, onError } = await setUp(t);
  const { taken, enqueue, filled } = queue();
  const ending = new AbortController();
  const delivering = deliverEvents({ db, source, enqueue, lanes, onError }, ending.signal);
  const first = await append(db, 2);
  await receiver.received(2);
  const second = await append(db, 1);
  await Promise.all([receiver.received(3), filled(3)]);
  ending.abort();
  await delivering;
  assert.deepEqual(receiver.requests.map(({ headers }) => headers['webhook-id']).toSorted(), [
    ...first,
    ...second,
  ]);
  assert.deepEqual(errors, []);
  assert.deepEqual(taken, [...first, ...second]);
});

test('webhooks are served while the queue is away', async (t) => {
  const { db, receiver, lanes } = await setUp(t);
  const ending = new AbortController();
  const told = Promise.withResolvers<unknown>();
  const enqueue = async () => {
    throw new Error('queue away');
  };
  const options = { db, source, enqueue, lanes, onError: told.resolve };
  const delivering = deliverEvents(options, ending.signal);
  await append(db, 1);
  const [error] = await Promise.all([told.promise, receiver.received(1)]);
  assert.match(String(error), /queue away/);
  ending.abort();
  await delivering;
});

test('webhooks are served, and a worker ends, while the queue keeps silent', async (t) => {
  const { db, receiver, lanes, onError, errors } = await setUp(t);
  const ending = new AbortController();
  const asked = Promise.withResolvers<void>();
  const enqueue = () => {
    asked.resolve();
    return new Promise<never>(() => undefined);
  };
  const delivering = deliverEvents({ db, source, enqueue, lanes, onError }, ending.signal);
  await append(db, 1);
  await Promise.all([receiver.received(1), asked.promise]);
  ending.abort();
  await delivering;
  assert.deepEqual(errors, []);
  const { taken, enqueue: take } = queue();
  assert.equal(await queueEvents({ db, source, enqueue: take }), 1);
  assert.equal(taken.length, 1);
});
