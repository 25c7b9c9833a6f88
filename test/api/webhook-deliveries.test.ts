import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { Webhook } from 'standardwebhooks';
import { startDeliver } from '../../src/start.ts';
import { testApi } from '../support/api.ts';
import { startReceiver } from '../support/receiver.ts';

interface Delivery {
  event: { id: string; type: string };
  state: string;
  attempts: number;
  status: number | null;
  error: string | null;
  millis: number | null;
  attemptedAt: string | null;
  dueAt: string | null;
}

/** The API, a case type for cases, and a receiver that answers with the status that is set. */
async function setUp(t: TestContext) {
  const { app, ask } = await testApi(t);
  const answer = { status: 204 };
  const receiver = await startReceiver(t, (response) => void response.writeHead(answer.status).end());
  await ask('POST /v1/case-types', { name: 'Melding' });
  const made = (await ask('POST /v1/webhooks', { url: receiver.url })).json();
  const path = `/v1/webhooks/${made.id}`;
  const deliveries = async (query = '') =>
    (await ask(`GET ${path}/deliveries${query}`)).json<{ items: Delivery[]; nextCursor: string | null }>();
  /** Resolves once as many deliveries as that are in a state. */
  const settled = async (state: string, count: number) => {
    for (;;) {
      const { items } = await deliveries(`?state=${state}`);
      if (items.length >= count) return items;
    }
  };
  const deliver = async () => {
    const running = await startDeliver(app);
    t.after(() => running.close());
  };
  return { app, ask, answer, receiver, path, secret: made.secret as string, deliveries, settled, deliver };
}

test('what was sent to a webhook is listed with its answer, and one of it is sent again', async (t) => {
  const { ask, answer, receiver, path, deliveries, settled, deliver } = await setUp(t);
  await ask('POST /v1/cases', { caseType: 'Melding' });
  await ask('POST /v1/cases/1001/close');
  assert.equal((await deliveries('?state=waiting')).items.length, 2, 'before a worker has come by');
  await deliver();
  const [closed, created] = await settled('delivered', 2);
  assert.ok(closed && created);
  assert.deepEqual(
    [closed.event.type, closed.attempts, closed.status, closed.error, closed.dueAt],
    ['nl.zaakpost.cases.closed', 1, 204, null, null],
  );
  assert.ok(closed.attemptedAt && closed.millis !== null);
  const { lastDeliveredAt, lastRefusedAt } = (await ask(`GET ${path}`)).json();
  assert.ok(lastDeliveredAt);
  assert.equal(lastRefusedAt, null);
  const first = await deliveries('?limit=1');
  const rest = await deliveries(`?limit=1&cursor=${first.nextCursor}`);
  assert.deepEqual([rest.items[0]?.event.id, rest.nextCursor], [created.event.id, null]);
  const ofType = await deliveries('?type=nl.zaakpost.cases.created');
  assert.deepEqual(
    ofType.items.map(({ event }) => event.id),
    [created.event.id],
  );

  answer.status = 503;
  const resend = `POST ${path}/deliveries/${created.event.id}/resend`;
  assert.equal((await ask(resend)).statusCode, 202);
  await receiver.received(3);
  const [refused] = await settled('refused', 1);
  assert.deepEqual([refused?.event.id, refused?.error], [created.event.id, 'HTTP 503']);
  const failing = (await ask(`GET ${path}`)).json();
  assert.deepEqual([failing.state, failing.lastError], ['failing', 'HTTP 503']);
  assert.ok(failing.lastRefusedAt && failing.lastDeliveredAt);
  assert.equal(receiver.requests[2]?.headers['webhook-id'], created.event.id);
  assert.equal((await ask(`POST ${path}/deliveries/${failing.id}/resend`)).statusCode, 404);
});

test('events are replayed to a webhook from a time or a cursor on, counted first', async (t) => {
  const { app, ask, path, deliveries, receiver, settled, deliver } = await setUp(t);
  await ask('POST /v1/cases', { caseType: 'Melding' });
  await ask('POST /v1/cases', { caseType: 'Melding' });
  const { items, nextCursor } = (await ask('GET /v1/events?limit=1')).json();
  await deliver();
  await settled('delivered', 2);
  // as from before the webhook was added: it never was to get it
  await app.db.deleteFrom('webhook_delivery').execute();
  const replay = async (body: object) => (await ask(`POST ${path}/replay`, body)).json();
  const startAt = items[0].time;
  assert.deepEqual(await replay({ startAt, dryRun: true }), { events: 2 });
  assert.deepEqual((await deliveries()).items, [], 'counting sends nothing');
  assert.deepEqual(await replay({ cursor: nextCursor }), { events: 1 });
  await receiver.received(3);
  await settled('delivered', 1);
  assert.deepEqual(await replay({ startAt }), { events: 2 }, 'what was taken is sent again');
  await receiver.received(5);
  const next = new Date(Date.parse(startAt) + 86_400_000).toISOString();
  assert.deepEqual(await replay({ startAt: next }), { events: 0 });
  assert.deepEqual(await replay({ startAt: '2026-01-01T00:00:00Z', endAt: startAt }), { events: 0 });
  assert.equal((await replay({})).code, 'BAD_REQUEST');
  assert.equal((await replay({ startAt, cursor: nextCursor })).code, 'BAD_REQUEST');
  assert.equal((await replay({ cursor: 'nonsense' })).code, 'BAD_REQUEST');
});

test('a webhook is tried with an event of its own, also while it is paused', async (t) => {
  const { ask, answer, receiver, path, secret } = await setUp(t);
  await ask(`PUT ${path}`, { url: receiver.url, enabled: false });
  const taken = (await ask(`POST ${path}/test`)).json();
  assert.partialDeepStrictEqual(taken, { delivered: true, status: 204, error: null });
  assert.equal(taken.event.type, 'nl.zaakpost.webhooks.tried');
  const [request] = receiver.requests;
  const headers = Object.fromEntries(
    Object.entries(request?.headers ?? {}).map(([name, value]) => [name, String(value)]),
  );
  assert.deepEqual(new Webhook(secret).verify(request?.body ?? '', headers), taken.event);
  answer.status = 401;
  const refused = (await ask(`POST ${path}/test`)).json();
  assert.partialDeepStrictEqual(refused, { delivered: false, status: 401, error: 'HTTP 401' });
  await receiver.stop();
  const away = (await ask(`POST ${path}/test`)).json();
  assert.match(away.error, /^ECONNREFUSED/);
  assert.equal(away.status, null);
  assert.deepEqual((await ask('GET /v1/events')).json().items, [], 'it is in no stream');
});

test('events are found by type, by time, and by the mail or case that they are about, in either direction', async (t) => {
  const { ask } = await setUp(t);
  const { id } = (await ask('POST /v1/cases', { caseType: 'Melding' })).json();
  await ask('POST /v1/cases', { caseType: 'Melding' });
  await ask('POST /v1/cases/1001/tokens', {});
  await ask('POST /v1/cases/1001/close');
  const found = async (query: string) =>
    (await ask(`GET /v1/events?${query}`))
      .json<{ items: { type: string; id: string; time: string }[] }>()
      .items.map(({ type }) => type.split('.').slice(-2).join('.'));
  assert.deepEqual(await found('sort=-sequence'), [
    'cases.closed',
    'tokens.issued',
    'cases.created',
    'cases.created',
  ]);
  assert.deepEqual(await found('about=1001'), ['cases.created', 'tokens.issued', 'cases.closed']);
  assert.deepEqual(await found(`about=${id}`), ['cases.created', 'tokens.issued', 'cases.closed']);
  assert.deepEqual(await found('about=1009'), []);
  assert.deepEqual(await found('type=nl.zaakpost.cases.closed'), ['cases.closed']);
  assert.deepEqual(await found('timeBefore=2026-01-01T00:00:00Z'), []);
  assert.equal((await found('timeFrom=2026-01-01T00:00:00Z')).length, 4);
  const newest = (await ask('GET /v1/events?sort=-sequence&limit=3')).json();
  const oldest = (await ask(`GET /v1/events?sort=-sequence&limit=3&cursor=${newest.nextCursor}`)).json();
  assert.deepEqual([oldest.items.length, oldest.nextCursor], [1, null]);
  const { items } = newest;
  const one = (await ask(`GET /v1/events/${items[0].id}`)).json();
  assert.deepEqual(one, items[0]);
  assert.equal((await ask(`GET /v1/events/${id}`)).statusCode, 404);
});
