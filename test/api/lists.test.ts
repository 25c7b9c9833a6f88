import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createApiKey } from '../../src/api/api-key.ts';
import { addIntakeEntry } from '../../src/cases/intake.ts';
import { addDecisionRule } from '../../src/routing/decision-rules.ts';
import { newId } from '../../src/store/id.ts';
import { type TestApi, testApi } from '../support/api.ts';
import { acceptPushed, mailOf } from '../support/pushed-mail.ts';

interface Operation {
  operationId: string;
  parameters: { name: string; in: string; schema: { enum?: string[]; default?: string } }[];
  responses: Record<
    string,
    { content?: Record<string, { schema: { properties?: Record<string, unknown> } }> }
  >;
}

type Paths = Record<string, { get?: Operation }>;

/** Lists that are not read page by page in an order of one's choice, and why. */
const UNSORTED: Readonly<Record<string, string>> = {
  listQueues: 'there are three',
  listQueuedJobs: 'in the order of the queue, by the state that is asked for',
  listMailsOfDecisionRule: 'the last ones, to see what the rule does',
  listMailboxFolders: 'asked of the mail server each time, which has its own order',
  readEvents: 'a stream, which always tells where to read on',
};

/** Operations that answer with items. */
async function listsOf(api: TestApi['api']): Promise<{ path: string; operation: Operation }[]> {
  const { paths } = (await api.inject('/v1/openapi.json')).json<{ paths: Paths }>();
  const lists = Object.entries(paths).flatMap(([path, { get }]) =>
    get?.responses['200']?.content?.['application/json']?.schema.properties?.items
      ? [{ path, operation: get }]
      : [],
  );
  assert.ok(lists.length > 18);
  return lists;
}

const TEXTS = ['Een', 'twee', 'Drie', 'vier', 'vijf'];

/** Five of each kind of thing that is listed. */
async function setUp({
  app,
  ask,
}: TestApi): Promise<{ mailboxId: string; profileId: string; webhookId: string }> {
  const made = async (what: string, body: object) => {
    const answer = await ask(what, body);
    assert.equal(answer.statusCode, 201, answer.body);
    return answer.json<{ id: string }>().id;
  };
  const caseType = await made('POST /v1/case-types', { name: 'Melding' });
  const box = { protocol: 'imaps', host: 'mail.voorbeeldstad.example', password: 'x' };
  let [mailboxId, profileId, webhookId] = ['', '', ''];
  for (const text of TEXTS) {
    const address = `${text.toLowerCase()}@voorbeeldstad.example`;
    profileId = await made('POST /v1/profiles', { name: text, kind: 'document-intake', address });
    mailboxId = await made('POST /v1/mailboxes', { ...box, name: text, username: address });
    await made('POST /v1/case-types', { name: text });
    webhookId = await made('POST /v1/webhooks', { url: `https://${text}.example/` });
    await made('POST /v1/accounts', {
      name: address,
      displayName: text,
      roles: ['official'],
      groups: [text],
    });
    await createApiKey(app.db, { name: text, roles: ['service'] });
    await made('POST /v1/cases', { caseType, description: text });
    const { mailId } = await acceptPushed(app, mailOf({ Subject: text }));
    await app.db
      .updateTable('mail')
      .set({ subject: text, sender: address })
      .where('id', '=', mailId)
      .execute();
    const entry = { profileId, mailId, sender: null, subject: text };
    await app.db.transaction().execute((transaction) => addIntakeEntry(transaction, entry));
    await addDecisionRule(app.db, {
      profileId,
      mailId,
      sender: address,
      subject: text,
      subjectPattern: null,
      createdBy: 'x',
    });
    await app.db
      .insertInto('acknowledgement')
      .values({ id: newId(), mail_id: mailId, recipient: address, received_at: new Date() })
      .execute();
    await ask('POST /v1/retention-runs', {});
    await ask('POST /v1/person-erasures', { address: `niemand.${address}` });
  }
  return { mailboxId, profileId, webhookId };
}

/** A list, read page by page of two. */
async function readAll(ask: TestApi['ask'], list: string, query: string): Promise<unknown[]> {
  const items: unknown[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const answer = await ask(`GET /v1${list}?limit=2${query}${cursor && `&cursor=${cursor}`}`);
    assert.equal(answer.statusCode, 200, `${list}${query}: ${answer.body}`);
    items.push(...answer.json().items);
    cursor = answer.json().nextCursor;
  }
  return items;
}

test('every list of the document is read page by page, from either end, by each thing that it can be sorted by', async (t) => {
  const setting = await testApi(t);
  const { api, ask } = setting;
  const { mailboxId, webhookId } = await setUp(setting);
  for (const { path, operation } of await listsOf(api)) {
    const { operationId, parameters, responses } = operation;
    if (operationId in UNSORTED) continue;
    const names = parameters.map(({ name }) => name);
    for (const name of ['limit', 'cursor', 'sort'])
      assert.ok(names.includes(name), `${operationId}: ${name}`);
    for (const status of ['200', '400', '401', '403', '429', '500'])
      assert.ok(status in responses, `${operationId}: ${status}`);
    // of persons only, and a service asks
    if (operationId === 'listSessions') continue;
    const list = path.replace('{mailboxId}', mailboxId).replace('{webhookId}', webhookId);
    const { enum: sorts = [], default: usual } = parameters.find(({ name }) => name === 'sort')?.schema ?? {};
    const whole = await readAll(ask, list, '');
    if (!path.includes('{') && operationId !== 'listAuditExports') assert.ok(whole.length >= 5, operationId);
    assert.deepEqual(await readAll(ask, list, `&sort=${usual}`), whole, operationId);
    for (const sort of sorts.filter((sort) => !sort.startsWith('-'))) {
      const [up, down] = [
        await readAll(ask, list, `&sort=${sort}`),
        await readAll(ask, list, `&sort=-${sort}`),
      ];
      assert.deepEqual(up, down.toReversed(), `${operationId} by ${sort}`);
      assert.equal(up.length, whole.length, `${operationId} by ${sort}`);
    }
    for (const [query, field] of [
      ['sort=nothing', 'query/sort'],
      ['cursor=abc', 'query/cursor'],
      ['colour=red', 'query/colour'],
    ]) {
      const refused = await ask(`GET /v1${list}?${query}`);
      assert.deepEqual([refused.statusCode, refused.json().errors[0].field], [400, field], operationId);
    }
  }
});

test('mails and cases are sorted by what people look at, and stay in order while others come in', async (t) => {
  const setting = await testApi(t);
  const { app, ask } = setting;
  await setUp(setting);
  const of = async (list: string, field: string, query: string) =>
    (await readAll(ask, list, query)).map((item) => (item as Record<string, unknown>)[field]);
  assert.deepEqual(await of('/mails', 'subject', '&sort=subject'), ['Drie', 'Een', 'twee', 'vier', 'vijf']);
  const sizes = await of('/mails', 'size', '&sort=-size');
  assert.deepEqual(
    sizes,
    sizes.toSorted((one, other) => Number(other) - Number(one)),
  );
  assert.deepEqual(await of('/mails', 'subject', '&sort=sender&status=held'), []);

  const [first, ...others] = (await of('/cases', 'number', '&sort=number')) as string[];
  await app.db.updateTable('cases').set({ number: '99' }).where('number', '=', String(first)).execute();
  assert.deepEqual(await of('/cases', 'number', '&sort=number'), ['99', ...others], 'as numbers');
  await ask('POST /v1/cases/99/close');
  assert.deepEqual((await of('/cases', 'number', '&sort=-lastActivityAt'))[0], '99');

  const page = (await ask('GET /v1/cases?sort=-lastActivityAt&limit=2')).json();
  await ask('POST /v1/cases/99/reopen');
  const rest = (await ask(`GET /v1/cases?sort=-lastActivityAt&cursor=${page.nextCursor}`)).json();
  assert.equal(rest.items.length, 3, 'what moves up shifts nothing');
  const misused = await ask(`GET /v1/cases?sort=number&cursor=${page.nextCursor}`);
  assert.equal(misused.json().errors[0].field, 'query/cursor', 'a cursor of another order');
});

test('lists are filtered by what their screens ask', async (t) => {
  const setting = await testApi(t);
  const { app, ask } = setting;
  const { profileId } = await setUp(setting);
  const count = async (what: string) => (await ask(`GET /v1${what}`)).json().items.length;
  const counts: Record<string, number> = {
    '/mailboxes?search=DRIE': 1,
    '/mailboxes?state=disabled': 0,
    '/profiles?search=drie%40': 1,
    '/profiles?kind=olo': 0,
    '/profiles?enabled=true': 5,
    '/case-types?search=vi': 2,
    '/webhooks?search=drie': 1,
    '/webhooks?state=paused': 0,
    '/api-keys?role=service': 5,
    '/api-keys?state=revoked': 0,
    '/accounts?group=Drie': 1,
    '/accounts?role=auditor': 0,
    '/accounts?enabled=false': 0,
    '/groups?search=dri': 1,
    '/decision-rules?search=drie%40': 1,
    [`/decision-rules?profileId=${profileId}`]: 1,
    [`/mails?profileId=${profileId}`]: 0,
    '/acknowledgements?recipient=DRIE%40voorbeeldstad.example': 1,
    '/acknowledgements?dueBefore=2020-01-01T00:00:00Z': 0,
    '/retention-runs?actor=schedule': 0,
    '/retention-runs?startedFrom=2020-01-01T00:00:00Z': 5,
    '/person-erasures?actor=test': 5,
    '/person-erasures?erasedBefore=2020-01-01T00:00:00Z': 0,
    '/settings-changes?sort=changedAt&kind=mailbox': 5,
    [`/intake-entries?profileId=${profileId}`]: 1,
    '/cases?createdBefore=2020-01-01T00:00:00Z': 0,
  };
  for (const [what, expected] of Object.entries(counts)) assert.equal(await count(what), expected, what);
  const [run] = await app.db.selectFrom('mailbox').select('id').limit(1).execute();
  assert.equal(await count(`/mailboxes/${run?.id}/runs?failed=true`), 0);
  assert.equal(await count(`/mailboxes/${run?.id}/state-changes?to=disabled`), 0);
});
