import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { pollMailbox } from '../../src/mailbox/poll.ts';
import { startPolling } from '../../src/mailbox/poll-worker.ts';
import { pollContext } from '../../src/start-poll.ts';
import { testApi } from '../support/api.ts';
import { startDovecot } from '../support/dovecot.ts';

const SETTINGS = {
  name: 'info',
  protocol: 'imaps',
  host: '127.0.0.1',
  port: 1,
  username: 'info',
  password: 'geheim123',
};

test('a mailbox is added, changed, disabled, enabled and removed; its password never comes back', async (t) => {
  const { ask } = await testApi(t);
  const made = await ask('POST /v1/mailboxes', SETTINGS);
  assert.equal(made.statusCode, 201);
  const { id } = made.json();
  const { password: _password, ...settings } = SETTINGS;
  const changed = await ask(`PUT /v1/mailboxes/${id}`, { ...settings, intervalSeconds: 120 });
  assert.equal(changed.json().intervalSeconds, 120);
  assert.equal((await ask(`POST /v1/mailboxes/${id}/disable`, {})).json().state, 'disabled');
  assert.equal((await ask(`POST /v1/mailboxes/${id}/poll`)).json().code, 'MAILBOX_DISABLED');
  const enabled = await ask(`POST /v1/mailboxes/${id}/enable`, { intervalSeconds: 30 });
  assert.equal(enabled.json().intervalSeconds, 30);
  const list = await ask('GET /v1/mailboxes');
  for (const { body } of [made, changed, enabled, list]) assert.doesNotMatch(body, /geheim123|password/);
  assert.equal((await ask(`DELETE /v1/mailboxes/${id}`)).statusCode, 204);
  assert.equal((await ask(`GET /v1/mailboxes/${id}`)).statusCode, 404);
});

test('a new mailbox needs a password, and settings that go together', async (t) => {
  const { ask } = await testApi(t);
  const { password: _password, ...settings } = SETTINGS;
  const without = await ask('POST /v1/mailboxes', settings);
  assert.equal(without.statusCode, 400);
  assert.match(without.body, /password: is needed for a new mailbox/);
  const contradiction = await ask('POST /v1/mailboxes', {
    ...SETTINGS,
    protocol: 'pop3s',
    afterAccept: 'move',
  });
  const fields = contradiction.json().errors.map(({ field }: { field: string }) => field);
  assert.deepEqual(fields, ['body/afterAccept', 'body/moveTo']);
});

test('a poll asked for by hand is a job for a worker', async (t) => {
  const { app, ask } = await testApi(t);
  const { id } = (await ask('POST /v1/mailboxes', SETTINGS)).json();
  assert.equal((await ask(`POST /v1/mailboxes/${id}/poll`)).statusCode, 202);
  const [job] = await app.queues.poll.getJobs(['waiting']);
  assert.deepEqual(job?.data, { mailboxId: id });
  assert.equal((await ask(`POST /v1/mailboxes/${id}/poll?full=true`)).statusCode, 202);
  const jobs = await app.queues.poll.getJobs(['waiting']);
  assert.ok(jobs.some(({ data }) => data.full === true));
});

test('the folders are asked of the server, and a resync is shown before it is done', async (t) => {
  const dovecot = await startDovecot(t);
  if (!dovecot) return;
  const { app, ask } = await testApi(t);
  await dovecot.deliver('jan', 'Subject: een\r\n\r\n', { folder: 'Ongewenst' });
  await dovecot.deliver('jan', 'Subject: twee\r\n\r\n');
  const { timeoutMs: _, folders, ...server } = dovecot.settings('imaps', 'jan');
  const settings = { ...server, name: 'jan', folders: ['INBOX'], includeJunk: true };
  const { id } = (await ask('POST /v1/mailboxes', settings)).json();
  const { items } = (await ask(`GET /v1/mailboxes/${id}/folders`)).json();
  assert.deepEqual(
    items.map((item: Record<string, unknown>) => [item.name, item.specialUse, item.messages, item.read]),
    [
      ['INBOX', 'inbox', 1, true],
      ['Ongewenst', 'junk', 1, true],
    ],
  );
  const startAt = '2020-01-01T00:00:00Z';
  const preview = await ask(`POST /v1/mailboxes/${id}/resync`, { startAt, dryRun: true });
  assert.equal(preview.statusCode, 200, preview.body);
  assert.deepEqual(
    preview
      .json()
      .folders.map(({ folder, messages }: { folder: string; messages: number }) => [folder, messages]),
    [
      ['INBOX', 1],
      ['Ongewenst', 1],
    ],
  );
  assert.equal((await ask(`POST /v1/mailboxes/${id}/resync`, { startAt })).statusCode, 202);
  assert.equal((await ask(`GET /v1/mailboxes/${id}`)).json().resyncStartAt, '2020-01-01T00:00:00.000Z');
  const worker = await startPolling(app.queues, pollContext(app), app.log, 1);
  t.after(() => worker.close());
  while ((await ask(`GET /v1/mailboxes/${id}`)).json().lastResync === null) await wait(50);
  const { lastResync, resyncStartAt } = (await ask(`GET /v1/mailboxes/${id}`)).json();
  assert.deepEqual([lastResync.error, resyncStartAt], [null, null]);
  const mails = (await ask('GET /v1/mails')).json().items;
  assert.equal(mails.length, 2);
});

test('what was done at a mailbox, and what became of it, can be looked up', async (t) => {
  const { app, ask } = await testApi(t);
  const { id } = (await ask('POST /v1/mailboxes', SETTINGS)).json();
  await pollMailbox(pollContext(app), id);
  await ask(`POST /v1/mailboxes/${id}/disable`, { reason: 'verhuizing' });
  const [run] = (await ask(`GET /v1/mailboxes/${id}/runs`)).json().items;
  assert.deepEqual([run.runs, run.accepted, run.errorCode], [1, 0, 'MAILBOX_UNREACHABLE']);
  const changes = (await ask(`GET /v1/mailboxes/${id}/state-changes`)).json().items;
  assert.deepEqual(
    changes.map(({ from, to }: Record<string, string>) => [from, to]),
    [
      ['backing-off', 'disabled'],
      ['active', 'backing-off'],
    ],
  );
  assert.equal(changes[0].reason, 'verhuizing');
  const elsewhere = '00000000-0000-7000-8000-000000000000';
  assert.equal((await ask(`GET /v1/mailboxes/${elsewhere}/runs`)).statusCode, 404);
});

test('a connection is tried step by step, before the settings are saved and after', async (t) => {
  const { ask } = await testApi(t);
  const outcomes = (answer: Awaited<ReturnType<typeof ask>>) =>
    answer.json().steps.map(({ step, outcome, code }: Record<string, string>) => [step, outcome, code]);
  const expected = [
    ['DNS', 'ok', null],
    ['TCP', 'failed', 'MAILBOX_UNREACHABLE'],
    ['TLS', 'not tried', null],
    ['login', 'not tried', null],
    ['folder', 'not tried', null],
    ['messages', 'not tried', null],
  ];
  assert.deepEqual(outcomes(await ask('POST /v1/mailbox-tests', SETTINGS)), expected);
  const { id } = (await ask('POST /v1/mailboxes', SETTINGS)).json();
  assert.deepEqual(outcomes(await ask(`POST /v1/mailboxes/${id}/test`)), expected);
  const { password: _password, ...settings } = SETTINGS;
  const without = await ask('POST /v1/mailbox-tests', settings);
  assert.deepEqual(without.json().errors, [{ field: 'body/password', message: 'is required' }]);
});

test('a mailbox with OAuth2 shows its registration and no secret, and can be tried before it is saved', async (t) => {
  const { ask } = await testApi(t);
  const oauth2 = { provider: 'other', tokenEndpoint: 'https://127.0.0.1:1/token', clientId: 'zaakpost' };
  const { password: _password, ...settings } = SETTINGS;
  const whole = { ...settings, oauth2: { ...oauth2, clientSecret: 'geheim123' } };
  const made = await ask('POST /v1/mailboxes', whole);
  assert.equal(made.statusCode, 201, made.body);
  assert.deepEqual(made.json().oauth2, oauth2);
  assert.equal(made.json().accessTokenExpiresAt, null);
  const changed = await ask(`PUT /v1/mailboxes/${made.json().id}`, { ...settings, oauth2 });
  assert.equal(changed.statusCode, 200, 'the secrets stay');
  const tried = await ask('POST /v1/mailbox-tests', whole);
  assert.equal(tried.statusCode, 200, tried.body);
  for (const { body } of [made, changed, tried]) assert.doesNotMatch(body, /geheim123/);
  const without = await ask('POST /v1/mailbox-tests', { ...settings, oauth2 });
  assert.equal(without.statusCode, 400);
});
