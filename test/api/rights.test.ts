import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { ROLES, type Role } from '../../src/accounts/role.ts';
import { createApiKey } from '../../src/api/api-key.ts';
import { mayDo, RIGHTS } from '../../src/api/rights.ts';
import { TAGS, type Tag } from '../../src/api/tags.ts';
import { decideMail } from '../../src/pipeline/decide.ts';
import { ingest } from '../../src/pipeline.ts';
import { mailDecision } from '../../src/routing/decision.ts';
import { openIngest } from '../../src/start.ts';
import { newId } from '../../src/store/id.ts';
import { testApi } from '../support/api.ts';
import { type Belongings, setUpBelongings } from '../support/belongings.ts';
import { signedIn } from '../support/browser.ts';
import { acceptPushed, mailOf } from '../support/pushed-mail.ts';

interface Operation {
  operationId: string;
  tags: [Tag];
  security?: unknown[];
}

/** Operations on the installation as a whole. */
const ADMIN_ONLY: ReadonlySet<string> = new Set(['hashTokens']);

/** They are no GET, and change nothing all the same. */
const LOOKS_ONLY: ReadonlySet<string> = new Set(['explainUploadedMail', 'previewReprocessing']);

test('every role may do with every operation what the table says, and nothing else', async (t) => {
  const { app, api } = await testApi(t);
  const { paths } = (await api.inject('/v1/openapi.json')).json<{ paths: Paths }>();
  for (const role of ROLES) {
    const { key } = await createApiKey(app.db, { name: role, roles: [role] });
    for (const { method, template, operation } of guarded(paths)) {
      const allowed = isAllowed(role, method, operation);
      // What is allowed is asked only where it has no effect: of ids that are not there.
      if (allowed && !template.includes('{')) continue;
      const answer = await api.inject({
        method: method.toUpperCase() as 'GET',
        url: `/v1${template.replace(/\{\w+\}/g, newId())}`,
        headers: { authorization: `Bearer ${key}` },
        ...(method === 'get' || method === 'delete' ? {} : { payload: {} }),
      });
      const said = `${role}: ${operation.operationId} is answered with ${answer.statusCode}`;
      assert.equal(answer.statusCode === 403, !allowed, said);
      if (!allowed) assert.equal(answer.json<{ code: string }>().code, 'FORBIDDEN');
    }
  }
});

const looks = (method: string, { operationId }: Operation): boolean =>
  method === 'get' || LOOKS_ONLY.has(operationId);

const isAllowed = (role: Role, method: string, operation: Operation): boolean =>
  mayDo([role], operation.tags[0], looks(method, operation) ? 'read' : 'change') &&
  (role === 'admin' || !ADMIN_ONLY.has(operation.operationId));

/** What an operation on one's own answers where it is asked for with an empty body; its mail server is away. */
const DONE_OR_REFUSED_FOR_WHAT_IT_IS: ReadonlySet<number> = new Set([200, 201, 202, 204, 400, 409, 410, 502]);

test('an official sees and does what is his or of a group of his; what is foreign is not there', async (t) => {
  const { app, api } = await testApi(t);
  const [own, foreign] = [
    await setUpBelongings(app, 'eigen', { accounts: [], groups: ['vergunningen'] }),
    await setUpBelongings(app, 'vreemd', { accounts: [], groups: ['belastingen'] }),
  ];
  const { paths } = (await api.inject('/v1/openapi.json')).json<{ paths: Paths }>();
  const official = await signedIn({ app, api }, 'jansen', ['official'], ['vergunningen']);
  const others = await Promise.all(
    ROLES.filter((role) => role !== 'official').map(async (role) => ({
      role,
      ask: (await signedIn({ app, api }, role, [role], ['vergunningen'])).ask,
    })),
  );
  const othersSeeBoth = async (operation: Operation, looks: string[]) => {
    for (const { role, ask } of others) {
      const allowed = isAllowed(role, 'get', operation);
      for (const look of looks) {
        const { status } = await ask(look);
        const said = `${role}: ${operation.operationId} ${status}`;
        assert.ok(allowed ? DONE_OR_REFUSED_FOR_WHAT_IT_IS.has(status) : status === 403, said);
      }
    }
  };
  // what is removed is not there for those after it
  const removals = ({ method }: { method: string }) => Number(method === 'delete');
  const ordered = guarded(paths).toSorted((one, other) => removals(one) - removals(other));
  for (const { method, template, operation } of ordered) {
    const named = parametersOf(template).filter((name) => name in own);
    if (named.length === 0) continue;
    const urlOf = (whose: Belongings) =>
      `/v1${template.replace(/\{(\w+)\}/g, (_all, name: string) => whose[name as keyof Belongings] ?? newId())}`;
    const body = method === 'get' || method === 'delete' ? undefined : {};
    const what = (whose: Belongings) => `${method.toUpperCase()} ${urlOf(whose)}`;
    if (method === 'get') await othersSeeBoth(operation, [what(own), what(foreign)]);
    const allowed = isAllowed('official', method, operation);
    const { status: refused, json } = await official.ask(what(foreign), body);
    assert.equal(refused, allowed ? 404 : 403, `foreign: ${operation.operationId} ${JSON.stringify(json)}`);
    const { status } = await official.ask(what(own), body);
    if (!allowed) assert.equal(status, 403, `own: ${operation.operationId}`);
    else assert.ok(DONE_OR_REFUSED_FOR_WHAT_IT_IS.has(status), `own: ${operation.operationId} ${status}`);
  }
});

test('lists, counts and searches of an official hold nothing foreign, and all that is his', async (t) => {
  const { app, api } = await testApi(t);
  const own = await setUpBelongings(app, 'eigen', { accounts: [], groups: ['vergunningen'] });
  const foreign = await setUpBelongings(app, 'vreemd', { accounts: [], groups: ['belastingen'] });
  const { ask } = await signedIn({ app, api }, 'jansen', ['official'], ['vergunningen']);
  const admin = await signedIn({ app, api }, 'beheer', ['admin'], []);
  const { paths } = (await api.inject('/v1/openapi.json')).json<{ paths: Paths }>();
  const lists = guarded(paths).filter(
    ({ method, template, operation }) =>
      method === 'get' && !template.includes('{') && isAllowed('official', method, operation),
  );
  for (const { template, operation } of lists) {
    const { status, text } = await ask(`GET /v1${template}`);
    assert.equal(status, 200, operation.operationId);
    for (const [name, id] of Object.entries(foreign))
      if (name !== 'caseNumber')
        assert.ok(!text.includes(id), `${operation.operationId}: ${name} is foreign`);
  }
  const listed: Partial<Record<keyof Belongings, string>> = {
    mailboxId: '/mailboxes',
    profileId: '/profiles',
    mailId: '/mails',
    caseId: '/cases',
    intakeEntryId: '/intake-entries',
    decisionRuleId: '/decision-rules',
  };
  for (const [name, url] of Object.entries(listed) as [keyof Belongings, string][]) {
    assert.ok((await ask(`GET /v1${url}`)).text.includes(own[name]), `${url} has what is one's own`);
    assert.ok((await admin.ask(`GET /v1${url}`)).text.includes(foreign[name]), `${url}: an admin sees all`);
  }
  const count = async (query: string) =>
    ((await ask(`GET /v1/mails?${query}`)).json.items as unknown[]).length;
  assert.equal(await count('search=vreemd'), 0);
  assert.equal(await count(`caseNumber=${foreign.caseNumber}`), 0);
  assert.equal(await count(`mailboxId=${foreign.mailboxId}`), 0);
  assert.equal(await count('search=eigen'), 1);
  const overview = (await ask('GET /v1/overview')).json as {
    mails: { mails: number }[];
    installation: unknown;
  };
  assert.equal(
    overview.mails.reduce((sum, { mails }) => sum + mails, 0),
    1,
  );
  assert.equal(overview.installation, null);
  const trial = await ask('POST /v1/mails/explanations', { mailId: foreign.mailId });
  assert.equal(trial.status, 404);
  const mails = { ids: [own.mailId, foreign.mailId] };
  const { mailIds } = (await ask('POST /v1/mails/reprocess', mails)).json;
  assert.deepEqual(mailIds, [own.mailId], 'what is foreign is not sent its way again');
});

test('a decision cannot lead to what is foreign; owners are persons and groups, and change what one sees at once', async (t) => {
  const { app, api } = await testApi(t);
  const own = await setUpBelongings(app, 'eigen', { accounts: [], groups: ['vergunningen'] });
  const foreign = await setUpBelongings(app, 'vreemd', { accounts: [], groups: [] });
  await app.db.updateTable('mail').set({ status: 'held' }).where('id', '=', own.mailId).execute();
  const { ask } = await signedIn({ app, api }, 'jansen', ['official'], ['vergunningen']);
  const admin = await signedIn({ app, api }, 'beheer', ['admin'], []);
  const decide = (body: object) => ask(`POST /v1/mails/${own.mailId}/decisions`, body);
  assert.equal((await decide({ kind: 'file', caseNumber: foreign.caseNumber })).status, 404);
  assert.equal((await decide({ kind: 'intake', profile: 'vreemd intake' })).status, 404);
  assert.equal((await decide({ kind: 'file', caseNumber: own.caseNumber })).status, 202);

  const owners = `/v1/cases/${foreign.caseNumber}/owners`;
  assert.equal((await admin.ask(`PUT ${owners}`, { accounts: ['niemand'] })).status, 400);
  const { json } = await admin.ask(`PUT ${owners}`, {
    accounts: ['jansen'],
    groups: ['bezwaren', 'bezwaren'],
  });
  assert.partialDeepStrictEqual(json, { accounts: [{ name: 'jansen' }], groups: ['bezwaren'] });
  assert.equal((await ask(`GET /v1/cases/${foreign.caseId}`)).status, 200);
  assert.equal(
    (await ask(`GET /v1/documents/${foreign.documentId}/content`)).status,
    200,
    'and what is in it',
  );
  assert.equal((await ask(`GET /v1/mails/${foreign.mailId}`)).status, 200);
  assert.equal((await ask(`GET /v1/mailboxes/${foreign.mailboxId}`)).status, 404, 'but no more');
  assert.deepEqual((await admin.ask('GET /v1/groups')).json.items, [
    { name: 'bezwaren', members: 0, owned: 1 },
    { name: 'vergunningen', members: 1, owned: 2 },
  ]);
  const made = await ask('POST /v1/cases', { caseType: 'eigen zaak' });
  assert.equal((await ask(`GET /v1/cases/${made.json.id}`)).status, 200, 'what an official makes is his');
});

test('pushed mail that went nowhere is whose the profile is that it was for, until it goes elsewhere', async (t) => {
  const { app, api } = await testApi(t);
  await setUpBelongings(app, 'eigen', { accounts: [], groups: ['vergunningen'] });
  const foreign = await setUpBelongings(app, 'vreemd', { accounts: [], groups: ['belastingen'] });
  const { ask } = await signedIn({ app, api }, 'jansen', ['official'], ['vergunningen']);
  const { context, close } = await openIngest(app);
  t.after(close);
  const take = async (raw: Buffer) => {
    const job = await acceptPushed(app, raw);
    await ingest(context, job);
    return job.mailId;
  };
  const away = { Subject: 'Afwezig', 'Auto-Submitted': 'auto-replied' };
  const heldByRule = await take(mailOf({ ...away, To: 'intake@eigen.example' }));
  const sealed = readFileSync(
    path.join(import.meta.dirname, '../corpus/091-pgp-inline-encrypted.eml'),
    'latin1',
  );
  const heldByCheck = await take(
    Buffer.from(sealed.replace(/^To: .*$/m, 'To: intake@eigen.example'), 'latin1'),
  );
  const ofOthers = await take(mailOf({ ...away, To: 'intake@vreemd.example' }));
  const ofNobody = await take(mailOf({ ...away, To: 'info@niemand.example' }));
  const statuses = (ids: string[]) =>
    Promise.all(ids.map(async (id) => (await ask(`GET /v1/mails/${id}`)).status));
  assert.deepEqual(await statuses([heldByRule, heldByCheck, ofOthers, ofNobody]), [200, 200, 404, 404]);
  const listed = async (query: string) =>
    ((await ask(`GET /v1/mails?${query}`)).json.items as { id: string }[]).map(({ id }) => id);
  assert.deepEqual(await listed('status=held'), [heldByCheck, heldByRule]);

  const decision = mailDecision.parse({ kind: 'file', caseNumber: foreign.caseNumber });
  const where = { db: app.db, cases: app.cases, enqueue: async () => undefined };
  await ingest(context, await decideMail(where, heldByRule, decision, 'beheer'));
  assert.deepEqual(await statuses([heldByRule]), [404], 'a case of others has it now');
});

const parametersOf = (template: string): string[] =>
  [...template.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);

type Paths = Record<string, Record<string, Operation>>;

/** All operations that ask who one is. */
const guarded = (paths: Paths) =>
  Object.entries(paths).flatMap(([template, operations]) =>
    Object.entries(operations)
      .filter(([, { security }]) => security === undefined)
      .map(([method, operation]) => ({ method, template, operation })),
  );

test('several roles may do what any of them may', () => {
  const both: Role[] = ['operator', 'service'];
  assert.ok(mayDo(both, 'webhooks', 'change'));
  assert.ok(mayDo(both, 'cases', 'change'));
  assert.ok(!mayDo(both, 'mailboxes', 'change'));
});

test('docs/security.md shows the table of rights', () => {
  const page = readFileSync(path.join(import.meta.dirname, '../../docs/security.md'), 'utf8');
  const others = ROLES.filter((role) => role !== 'admin');
  for (const tag of Object.keys(TAGS) as Tag[]) {
    const row = `| ${tag} | ${others.map((role) => RIGHTS[tag][role] ?? '').join(' | ')} |`.replace(
      / {2,}/g,
      ' ',
    );
    assert.ok(page.includes(row), `docs/security.md lacks: ${row}`);
  }
});
