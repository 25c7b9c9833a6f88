import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import { type TestContext, test } from 'node:test';
import { Webhook } from 'standardwebhooks';
import { toCloudEvent } from '../../src/events/cloudevent.ts';
import { sendEvent } from '../../src/events/webhook-request.ts';
import { generateSecret } from '../../src/events/webhook-secret.ts';
import { newId } from '../../src/store/id.ts';
import { makeServerCertificate } from '../support/certificates.ts';
import { type Receiver, startReceiver } from '../support/receiver.ts';

const SOON = { timeoutMs: 20_000, signal: new AbortController().signal };

const event = toCloudEvent(
  {
    sequence: '1',
    position: '1',
    id: newId(),
    type: 'nl.zaakpost.cases.created',
    subject: newId(),
    time: new Date(),
    data: { caseNumber: '1001', note: 'één € 😀' },
  },
  'urn:nld:oin:00000000000000000000:systeem:zaakpost',
);

const send = (url: string, secrets = [generateSecret()]) => sendEvent({ url, secrets }, event, SOON);

const headersOf = (receiver: Receiver): Record<string, string> =>
  Object.fromEntries(
    Object.entries(receiver.requests[0]?.headers ?? {}).map(([name, value]) => [name, String(value)]),
  );

test('an event comes in structured mode, with a signature that the library verifies', async (t) => {
  const receiver = await startReceiver(t);
  const [newest, before] = [generateSecret(), generateSecret()];
  assert.deepEqual(await send(receiver.url, [newest, before]), { delivered: true, status: 204 });
  const headers = headersOf(receiver);
  const body = receiver.requests[0]?.body ?? '';
  assert.equal(headers['content-type'], 'application/cloudevents+json; charset=utf-8');
  assert.equal(headers['webhook-id'], event.id);
  for (const secret of [newest, before])
    assert.deepEqual(new Webhook(secret).verify(body, headers), JSON.parse(JSON.stringify(event)));
  assert.throws(() => new Webhook(generateSecret()).verify(body, headers), /No matching signature/);
  assert.throws(() => new Webhook(newest).verify(`${body} `, headers), /No matching signature/);
});

for (const status of [200, 201, 202, 299]) {
  test(`status ${status} is delivered`, async (t) => {
    const receiver = await startReceiver(t, (response) => void response.writeHead(status).end('ok'));
    assert.deepEqual(await send(receiver.url), { delivered: true, status });
  });
}

for (const status of [304, 400, 401, 404, 410, 429, 500, 503]) {
  test(`status ${status} is not delivered`, async (t) => {
    const receiver = await startReceiver(t, (response) => void response.writeHead(status).end());
    assert.deepEqual(await send(receiver.url), { delivered: false, status, error: `HTTP ${status}` });
  });
}

for (const status of [301, 302, 303, 307, 308]) {
  test(`a redirect by ${status} is not followed`, async (t) => {
    const elsewhere = await startReceiver(t);
    const receiver = await startReceiver(
      t,
      (response) => void response.writeHead(status, { location: elsewhere.url }).end(),
    );
    assert.deepEqual(await send(receiver.url), { delivered: false, status, error: `HTTP ${status}` });
    assert.equal(elsewhere.requests.length, 0);
  });
}

test('a receiver that is not there is a failure with its cause', async (t) => {
  const receiver = await startReceiver(t);
  await receiver.stop();
  const attempt = await send(receiver.url);
  assert.ok(!attempt.delivered && attempt.status === null);
  assert.match(attempt.error, /ECONNREFUSED/);
});

test('a receiver that does not answer is given up in time', async (t) => {
  const receiver = await startReceiver(t, () => undefined);
  const attempt = await sendEvent({ url: receiver.url, secrets: [generateSecret()] }, event, {
    ...SOON,
    timeoutMs: 50,
  });
  assert.deepEqual(attempt, { delivered: false, status: null, error: 'no answer in time' });
});

test('an answer that is cut before its status is no delivery', async (t) => {
  const receiver = await startReceiver(t, (response) => void response.socket?.destroy());
  const attempt = await send(receiver.url);
  assert.ok(!attempt.delivered && attempt.status === null);
});

test('an answer that is cut after its status counts', async (t) => {
  const receiver = await startReceiver(t, (response) => {
    response.writeHead(200, { 'content-length': 1000 }).flushHeaders();
    response.write('half', () => response.socket?.destroy());
  });
  assert.deepEqual(await send(receiver.url), { delivered: true, status: 200 });
});

test('an endless answer is not read to its end', async (t) => {
  const cut = Promise.withResolvers<void>();
  const receiver = await startReceiver(t, (response) => {
    response.writeHead(200);
    response.once('close', cut.resolve);
    pour(response);
  });
  assert.deepEqual(await send(receiver.url), { delivered: true, status: 200 });
  await cut.promise;
});

test('a certificate that nobody vouches for is refused', async (t) => {
  const url = await startTls(t);
  const attempt = await send(url);
  assert.ok(!attempt.delivered && attempt.status === null);
  assert.match(attempt.error, /SELF_SIGNED|self-signed/);
});

/** Writes for as long as the other side reads. */
function pour(response: ServerResponse): void {
  if (!response.destroyed) response.write('x'.repeat(4096), () => pour(response));
}

async function startTls(t: TestContext): Promise<string> {
  const { key, cert } = await makeServerCertificate(undefined);
  const server = createServer({ key, cert }, (_, response) => void response.writeHead(204).end());
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  assert.ok(address !== null && typeof address === 'object');
  return `https://localhost:${address.port}/`;
}
