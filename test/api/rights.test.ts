import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { ROLES, type Role } from '../../src/accounts/role.ts';
import { createApiKey } from '../../src/api/api-key.ts';
import { mayDo, RIGHTS } from '../../src/api/rights.ts';
import { TAGS, type Tag } from '../../src/api/tags.ts';
import { newId } from '../../src/store/id.ts';
import { testApi } from '../support/api.ts';

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
      const allowed =
        mayDo([role], operation.tags[0], looks(method, operation) ? 'read' : 'change') &&
        (role === 'admin' || !ADMIN_ONLY.has(operation.operationId));
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
