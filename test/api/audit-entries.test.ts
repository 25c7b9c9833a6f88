import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { createApiKey } from '../../src/api/api-key.ts';
import { newId } from '../../src/store/id.ts';
import { testApi } from '../support/api.ts';

interface Page {
  items: {
    id: string;
    action: string;
    object: string | null;
    result: string;
    detail: string;
    requestId: string;
  }[];
  nextCursor: string | null;
}

test('changes and looks are recorded with who, what and the result; lists are not', async (t) => {
  const { app, ask } = await testApi(t);
  const mailId = newId();
  const caseType = { name: 'Vergunning', attributes: [] };
  assert.equal((await ask('POST /v1/case-types', caseType)).statusCode, 201);
  assert.equal((await ask('POST /v1/case-types', caseType)).statusCode, 409);
  assert.equal((await ask(`GET /v1/mails/${mailId}`)).statusCode, 404);
  assert.equal((await ask('GET /v1/mails')).statusCode, 200);
  const auditor = await createApiKey(app.db, { name: 'rekenkamer', roles: ['auditor'] });
  const asAuditor = { authorization: `Bearer ${auditor.key}` };
  assert.equal((await ask('POST /v1/case-types', caseType, asAuditor)).statusCode, 403);

  const { items } = (await ask('GET /v1/audit-entries', undefined, asAuditor)).json<Page>();
  assert.deepEqual(
    items.map(({ action, object, result, detail }) => [action, object, result, detail]),
    [
      ['createCaseType', null, 'refused', '403'],
      ['showMail', mailId, 'refused', '404'],
      ['createCaseType', null, 'refused', '409'],
      ['createCaseType', null, 'done', '201'],
    ],
  );
  const ofMail = await ask(`GET /v1/audit-entries?object=${mailId}`);
  assert.deepEqual(ofMail.json<Page>().items, [items[1]]);
  const first = (await ask('GET /v1/audit-entries?limit=3')).json<Page>();
  const second = (await ask(`GET /v1/audit-entries?limit=3&cursor=${first.nextCursor}`)).json<Page>();
  assert.deepEqual([...first.items, ...second.items], items);
});

test('what cannot be recorded is not shown, and lines are neither changed nor removed', async (t) => {
  const { app, ask } = await testApi(t);
  await ask(`GET /v1/mails/${newId()}`);
  for (const statement of [
    "UPDATE audit_entry SET action = ''",
    'DELETE FROM audit_entry',
    'TRUNCATE audit_entry',
  ])
    await assert.rejects(sql.raw(statement).execute(app.db), /only ever added to/);
  await app.db.schema.dropTable('audit_entry').execute();
  const answer = await ask('POST /v1/case-types', { name: 'Vergunning', attributes: [] });
  assert.equal(answer.statusCode, 500);
  assert.equal(answer.json<{ code: string }>().code, 'UNKNOWN');
});
