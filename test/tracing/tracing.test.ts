import assert from 'node:assert/strict';
import { registerHooks } from 'node:module';
import { test } from 'node:test';
import { pino } from 'pino';
import { buildApi } from '../../src/api/server.ts';
import { publishEvents } from '../../src/events/outbox.ts';
import { createWebhook, webhookInput } from '../../src/events/webhook.ts';
import { WebhookLanes } from '../../src/events/webhook-lanes.ts';
import { createMailbox } from '../../src/mailbox/mailbox.ts';
import { mailboxInput } from '../../src/mailbox/mailbox-input.ts';
import { pollMailbox } from '../../src/mailbox/poll.ts';
import { STAGES } from '../../src/pipeline/stage-times.ts';
import { ingest } from '../../src/pipeline.ts';
import { openIngest } from '../../src/start.ts';
import { pollContext } from '../../src/start-poll.ts';
import { startTracing } from '../../src/start-tracing.ts';
import { setUpWorld } from '../journeys/world.ts';
import { testApp } from '../support/app.ts';
import { type CollectedSpan, startCollector } from '../support/collector.ts';
import { startDovecot } from '../support/dovecot.ts';
import { acceptPushed, mailOf } from '../support/pushed-mail.ts';
import { startReceiver } from '../support/receiver.ts';

const loaded: string[] = [];
registerHooks({
  resolve(specifier, context, next) {
    loaded.push(specifier);
    return next(specifier, context);
  },
});
const isLoaded = () => loaded.some((name) => name.startsWith('@opentelemetry/'));

test('nothing of it is loaded where traces are off, which they are by themselves', async (t) => {
  const app = await testApp(t);
  const tracing = await startTracing(app);
  await acceptPushed(app, mailOf({}));
  await tracing.close();
  assert.ok(!isLoaded());
});

test('a collector that is away is told of once and costs spans only; an address that is none is refused', async (t) => {
  const lines: string[] = [];
  const app = await testApp(t, { ZAAKPOST_TRACES: 'on', OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:1' });
  const log = pino({ base: null }, { write: (line: string) => void lines.push(line) });
  const tracing = await startTracing({ ...app, log });
  assert.ok(isLoaded());
  assert.ok((await acceptPushed(app, mailOf({}))).mailId);
  await tracing.close();
  assert.deepEqual(
    lines.map((line) => JSON.parse(line).msg),
    ['traces cannot be sent, and are lost meanwhile'],
  );
  const config = { ...app.config, otlpTracesEndpoint: 'collector:4317' };
  await assert.rejects(startTracing({ ...app, config }), { code: 'CONFIG_INVALID' });
});

test('the trace of a mail has its whole way, from process to process, with ids only', async (t) => {
  const dovecot = await startDovecot(t);
  if (!dovecot) return;
  const collector = await startCollector(t);
  const app = await testApp(t, {
    ZAAKPOST_TRACES: 'on',
    OTEL_EXPORTER_OTLP_ENDPOINT: `${collector.url}/`,
    OTEL_EXPORTER_OTLP_HEADERS: 'x-tenant=voorbeeldstad',
  });
  const { context, close } = await openIngest(app);
  t.after(close);
  const { TOKEN_1 } = await setUpWorld(app);
  const receiver = await startReceiver(t);
  await createWebhook(
    app.db,
    app.secrets,
    webhookInput.parse({ url: receiver.url, types: ['nl.zaakpost.mails.filed'] }),
  );
  const { protocol, host, port, username, password, tlsCa } = dovecot.settings('imaps', 'jan');
  const server = { protocol, host, port, username, password, tlsCa };
  const { id: mailboxId } = await createMailbox(
    app.db,
    app.secrets,
    mailboxInput.parse({ name: 'Jan', ...server }),
  );
  await dovecot.deliver(
    'jan',
    mailOf({ Subject: `Geheime aanvraag ${TOKEN_1}` }, 'Vertrouwelijk.\r\n').toString(),
  );

  // As two processes would: they share nothing but the ledger and the queue.
  const polling = await startTracing(app);
  await pollMailbox(pollContext(app), mailboxId);
  await polling.close();
  const ingesting = await startTracing(app);
  const { id: mailId } = await app.db.selectFrom('mail').select('id').executeTakeFirstOrThrow();
  await ingest(context, { mailId, generation: 1 });
  await publishEvents(app.db);
  const lanes = new WebhookLanes({
    ...app,
    source: app.config.eventSource,
    timeoutMs: 5_000,
    onError: assert.fail,
  });
  await lanes.sweep();
  await lanes.settled();
  const api = await buildApi(app);
  t.after(() => api.close());
  const caller = { traceId: '0af7651916cd43dd8448eb211c80319c', spanId: 'b7ad6b7169203331' };
  const traceparent = `00-${caller.traceId}-${caller.spanId}-01`;
  const answer = await api.inject({ url: `/v1/mails/${mailId}`, headers: { traceparent } });
  await ingesting.close();

  const spans = collector.spans();
  const named = (name: string): CollectedSpan => {
    const found = spans.filter((span) => span.name === name);
    assert.equal(found.length, 1, `one span ${name} among ${spans.map((span) => span.name)}`);
    return found[0] as CollectedSpan;
  };
  const traceId = mailId.replaceAll('-', '');
  const fetch = named('fetch');
  assert.partialDeepStrictEqual(fetch.attributes, {
    'zaakpost.mailbox.id': mailboxId,
    'zaakpost.fetch.accepted': 1,
  });
  const accept = named('accept');
  assert.deepEqual([accept.traceId, accept.parentSpanId], [traceId, undefined]);
  assert.deepEqual(accept.links, [{ traceId: fetch.traceId, spanId: fetch.spanId }]);
  const way = named('ingest');
  for (const [span, parent] of [
    [way, accept],
    [named('deliver'), accept],
    ...STAGES.map((stage) => [named(stage), way]),
  ])
    assert.deepEqual([span?.traceId, span?.parentSpanId], [traceId, parent?.spanId], span?.name);
  assert.equal(way.attributes['zaakpost.mail.id'], mailId);
  assert.equal(named('deliver').attributes['http.response.status_code'], 204);
  const request = named('GET /v1/mails/:mailId');
  assert.deepEqual([request.traceId, request.parentSpanId], [caller.traceId, caller.spanId]);
  assert.equal(request.attributes['http.response.status_code'], 401);
  assert.match(answer.json().instance, new RegExp(`${request.attributes['zaakpost.request.id']}$`));

  assert.deepEqual([...new Set(collector.requests.map(({ path }) => path))], ['/v1/traces']);
  assert.ok(collector.requests.every(({ headers }) => headers['x-tenant'] === 'voorbeeldstad'));
  const sent = JSON.stringify(collector.requests.map(({ body }) => body));
  for (const secret of ['Geheime', TOKEN_1, 'Vertrouwelijk', 'example', 'piet', username, host, receiver.url])
    assert.ok(!sent.includes(String(secret)), String(secret));
});

test('what fails is told by its code', async (t) => {
  const collector = await startCollector(t);
  const app = await testApp(t, {
    ZAAKPOST_TRACES: 'on',
    OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: `${collector.url}/own/path`,
    ZAAKPOST_STAGE_TIMEOUT_MS: '1',
  });
  const { context, close } = await openIngest(app);
  t.after(close);
  const tracing = await startTracing(app);
  const job = await acceptPushed(app, mailOf({}, 'x'.repeat(5_000_000)));
  await assert.rejects(ingest(context, job), { code: 'PARSE_FAILED' });
  const origin = { mailboxId: null, place: null, envelope: null, maxBytes: 1 };
  await assert.rejects(app.acceptor.accept(readable(), origin), { code: 'MAIL_TOO_LARGE' });
  await tracing.close();
  const failed = collector.spans().flatMap(({ name, error }) => (error ? [`${name} ${error}`] : []));
  assert.deepEqual(failed.toSorted(), ['accept MAIL_TOO_LARGE', 'ingest PARSE_FAILED', 'parse PARSE_FAILED']);
  assert.equal(collector.requests[0]?.path, '/own/path');
});

async function* readable() {
  yield Buffer.from('Subject: x\r\n\r\n');
}
