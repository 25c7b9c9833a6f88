import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ingest } from '../../src/pipeline.ts';
import { openIngest } from '../../src/start.ts';
import { newId } from '../../src/store/id.ts';
import { setUpWorld } from '../journeys/world.ts';
import { testApi } from '../support/api.ts';
import { acceptPushed, mailOf } from '../support/pushed-mail.ts';

test('people work held mail over the API', async (t) => {
  const { app, ask } = await testApi(t);
  const { context, close } = await openIngest(app);
  t.after(close);
  await setUpWorld(app);
  const held = async (subject: string) => {
    const job = await acceptPushed(app, mailOf({ Subject: subject }));
    await ingest(context, job);
    return job.mailId;
  };
  const id = await held('Bezwaar');
  const [listed] = (await ask('GET /v1/mails?status=held')).json().items;
  assert.partialDeepStrictEqual(listed, { id, stage: 'no-profile' });
  assert.match(listed.reason, /No profile fits/);

  const dutch = (await ask(`GET /v1/mails/${id}`, undefined, { 'accept-language': 'nl' })).json();
  assert.match(dutch.reason, /^Er is geen profiel voor de adressen/);
  assert.equal(dutch.route.reason, dutch.reason);
  const [inDutch] = (await ask('GET /v1/mails', undefined, { 'accept-language': 'nl' })).json().items;
  assert.equal(inDutch.reason, dutch.reason);
  for (const { says, detail } of dutch.trace) assert.ok(says.length > 0, `only in English: ${detail}`);

  const text = await ask(`GET /v1/mails/${id}/text`);
  assert.equal(text.headers['content-type'], 'text/plain; charset=utf-8');
  assert.match(text.body, /^From: piet@example\.org\n[\s\S]*\n\nGeachte gemeente,$/);
  assert.equal((await ask(`GET /v1/mails/${newId()}/text`)).statusCode, 404);

  const decisions = `POST /v1/mails/${id}/decisions`;
  assert.equal((await ask(decisions, { kind: 'burn' })).statusCode, 400);
  assert.equal((await ask(decisions, { kind: 'discard' })).json().errors[0].field, 'body/reason');
  assert.equal((await ask(decisions, { kind: 'release', reason: 'x' })).json().code, 'STATUS_CHANGE_REFUSED');
  assert.equal((await ask(decisions, { kind: 'file', caseNumber: '1003' })).json().code, 'CASE_CLOSED');
  const answer = await ask(decisions, { kind: 'new-case', profile: 'Meldingen', always: {} });
  assert.equal(answer.statusCode, 202);
  const { rule, ...decided } = answer.json();
  assert.deepEqual(decided, { mailId: id, status: 'received', generation: 2 });
  assert.ok(await app.queues.ingest.getJob(`${id}.2`), 'its job is on the queue');
  await ingest(context, { mailId: id, generation: 2 });
  assert.partialDeepStrictEqual((await ask(`GET /v1/mails/${id}`)).json(), {
    status: 'filed',
    route: { rule: 'decided-by-person' },
    decision: { by: 'test' },
  });
  assert.deepEqual((await ask('GET /v1/decision-rules')).json(), { items: [rule], nextCursor: null });
  const path = `/v1/decision-rules/${rule.id}`;
  const later = await acceptPushed(app, mailOf({ Subject: 'Re: Bezwaar' }));
  await ingest(context, later);
  await held('Een heel ander onderwerp');
  const fitting = (await ask(`GET ${path}/mails`)).json<{ items: { id: string; status: string }[] }>().items;
  assert.deepEqual(
    fitting.map(({ id, status }) => [id, status]),
    [
      [later.mailId, 'filed'],
      [id, 'filed'],
    ],
  );
  assert.equal((await ask(`POST ${path}/disable`)).json().enabled, false);
  await held('Bezwaar');
  const [stopped] = (await ask('GET /v1/mails?status=held&limit=1')).json().items;
  assert.equal(stopped.subject, 'Bezwaar', 'it holds no more');
  assert.equal((await ask(`POST ${path}/enable`)).json().enabled, true);
  assert.deepEqual((await ask(`GET ${path}`)).json(), rule);
  const [change] = (await ask('GET /v1/settings-changes?kind=decision-rule&limit=1')).json().items;
  assert.deepEqual(change.fields, [{ field: 'enabled', before: false, after: true }]);
  assert.equal((await ask(`DELETE /v1/decision-rules/${rule.id}`)).statusCode, 204);
  assert.equal((await ask(`DELETE /v1/decision-rules/${rule.id}`)).statusCode, 404);
});

test('many mails are previewed and sent their way again over the API, page by page', async (t) => {
  const { app, ask } = await testApi(t);
  const { context, close } = await openIngest(app);
  t.after(close);
  const ids: string[] = [];
  for (const subject of ['een', 'twee', 'drie']) {
    const job = await acceptPushed(app, mailOf({ To: 'facturen@voorbeeldstad.example', Subject: subject }));
    await ingest(context, job);
    ids.unshift(job.mailId);
  }
  await ask(`POST /v1/mails/${ids[2]}/decisions`, { kind: 'discard', reason: 'reclame' });
  await setUpWorld(app);
  const first = (
    await ask('POST /v1/mails/reprocess-previews', { verdict: 'virus=not scanned', limit: 1 })
  ).json();
  assert.deepEqual(first.summary, { 'held → filed': 1 });
  assert.partialDeepStrictEqual(first.items, [
    {
      mailId: ids[0],
      before: { status: 'held', rule: 'no-profile', destinations: [] },
      after: { rule: 'profile-of-recipient', destinations: ['document intake Facturen'] },
      differing: ['status', 'rule', 'destinations'],
    },
  ]);
  const { nextCursor: cursor } = first;
  const second = (
    await ask('POST /v1/mails/reprocess-previews', { verdict: 'virus=not scanned', cursor })
  ).json();
  assert.deepEqual(
    second.items.map(({ mailId }: { mailId: string }) => mailId),
    [ids[1]],
    'not what a person discarded',
  );
  assert.equal((await ask(`GET /v1/mails/${ids[0]}`)).json().status, 'held', 'nothing was done');
  const none = await ask('POST /v1/mails/reprocess-previews', { verdict: 'virus=infected' });
  assert.deepEqual(none.json(), { items: [], nextCursor: null, summary: {} });

  await ask(`POST /v1/mails/${ids[2]}/decisions`, { kind: 'hold', reason: 'wacht' });
  const sent = await ask('POST /v1/mails/reprocess', { status: 'held' });
  assert.equal(sent.statusCode, 202);
  assert.deepEqual(sent.json(), { mailIds: ids.slice(0, 2), nextCursor: null }, 'not what a person holds');
  assert.equal((await ask(`GET /v1/mails/${ids[0]}`)).json().status, 'received');
});

test('after a change of the settings the mails of a profile are shown with where they would go now, and why', async (t) => {
  const { app, ask } = await testApi(t);
  const { context, close } = await openIngest(app);
  t.after(close);
  await setUpWorld(app);
  const sent: string[] = [];
  for (const to of ['facturen', 'facturen', 'meldingen']) {
    const job = await acceptPushed(
      app,
      mailOf({ To: `${to}@voorbeeldstad.example`, Subject: `Iets ${sent.length}` }),
    );
    await ingest(context, job);
    sent.push(job.mailId);
  }
  const listed = (await ask('GET /v1/profiles')).json().items;
  const one = (name: string) => listed.find((profile: { name: string }) => profile.name === name);
  const { id, caseType: _c, createdAt: _m, updatedAt: _u, ...facturen } = one('Facturen');
  await ask(`PUT /v1/profiles/${id}`, { ...facturen, address: 'inkoop@voorbeeldstad.example' });
  const answer = await ask(
    'POST /v1/mails/reprocess-previews',
    { profile: 'Facturen' },
    { 'accept-language': 'nl' },
  );
  const { items, summary } = answer.json();
  assert.deepEqual(summary, { 'filed → held': 2 });
  assert.partialDeepStrictEqual(items, [
    {
      mailId: sent[1],
      before: { destinations: ['documentintake Facturen'] },
      after: { status: 'held', rule: 'no-profile', destinations: [] },
    },
    { mailId: sent[0] },
  ]);
  assert.match(items[0].after.reason, /^Er is geen profiel/);
  const { mailIds } = (await ask('POST /v1/mails/reprocess', { ids: [sent[0]] })).json();
  assert.deepEqual(mailIds, [sent[0]]);
  assert.equal((await ask(`GET /v1/mails/${sent[1]}`)).json().status, 'filed', 'only what was chosen');
});
