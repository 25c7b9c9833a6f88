import assert from 'node:assert/strict';
import { test } from 'node:test';
import { caseInput, createCase, listCases, placedCases, showCase } from '../../src/cases/case.ts';
import { closeCase } from '../../src/cases/case-status.ts';
import { caseTypeInput, createCaseType } from '../../src/cases/case-type.ts';
import { newId } from '../../src/store/id.ts';
import { testDatabase } from '../support/database.ts';

const permit = caseTypeInput.parse({
  name: 'Vergunning',
  attributes: [
    { name: 'adres', label: 'Adres', type: 'text', required: true },
    { name: 'ingangsdatum', label: 'Ingangsdatum', type: 'date' },
  ],
});

test('a case is made by hand, and shown by its number and by its id', async (t) => {
  const db = await testDatabase(t);
  const caseType = await createCaseType(db, permit);
  const input = caseInput.parse({
    caseType: 'Vergunning',
    description: 'Dakkapel',
    requester: { name: 'Jan Jansen', email: 'jan@burger.example' },
    attributes: { adres: 'Dorpsstraat 1', ingangsdatum: '2026-04-01' },
  });
  const made = await createCase(db, input);
  assert.match(made.number, /^\d+$/);
  const { id, number, createdAt, lastActivityAt, timeline, ...rest } = made;
  assert.deepEqual(rest, {
    status: 'open',
    caseType: { id: caseType.id, name: 'Vergunning' },
    description: 'Dakkapel',
    requester: { name: 'Jan Jansen', email: 'jan@burger.example' },
    references: [],
    closedAt: null,
    attributes: input.attributes,
    documents: [],
    tokens: [],
  });
  assert.deepEqual(
    timeline.map(({ kind }) => kind),
    ['created'],
  );
  assert.ok(createdAt instanceof Date);
  assert.deepEqual(lastActivityAt, timeline[0]?.at);
  assert.deepEqual(await showCase(db, number), made);
  assert.deepEqual(await showCase(db, id), made);
});

test('a case needs a case type and its attributes', async (t) => {
  const db = await testDatabase(t);
  await createCaseType(db, permit);
  const of = (caseType: string, attributes: Record<string, string>) =>
    createCase(db, caseInput.parse({ caseType, attributes }));
  await assert.rejects(of('Melding', {}), { code: 'NOT_FOUND' });
  await assert.rejects(of(newId(), {}), { code: 'NOT_FOUND' });
  await assert.rejects(of('Vergunning', {}), {
    code: 'BAD_REQUEST',
    detail: 'attributes: adres: is required',
  });
  await assert.rejects(of('Vergunning', { adres: 'x', ingangsdatum: '1 april', kleur: 'rood' }), {
    code: 'BAD_REQUEST',
    detail:
      'attributes: ingangsdatum: must be a date such as 2026-03-02; kleur: the case type has no such attribute',
  });
  assert.deepEqual(await listCases(db, { limit: 10 }), []);
});

test('cases are listed newest first, by status and case type, page by page', async (t) => {
  const db = await testDatabase(t);
  const [report, other] = [
    await createCaseType(db, caseTypeInput.parse({ name: 'Melding' })),
    await createCaseType(db, caseTypeInput.parse({ name: 'Bezwaar' })),
  ];
  const numbers: string[] = [];
  for (const caseType of [report, report, other, report])
    numbers.unshift((await createCase(db, caseInput.parse({ caseType: caseType.id }))).number);
  await closeCase(db, numbers[0] ?? '');
  const listed = async (filter: Omit<Parameters<typeof listCases>[1], 'limit'>, limit = 10) =>
    (await listCases(db, { ...filter, limit })).map(({ number }) => number);
  assert.deepEqual(await listed({}), numbers);
  assert.deepEqual(await listed({ status: 'closed' }), numbers.slice(0, 1));
  assert.deepEqual(await listed({ status: 'open', caseTypeId: report.id }), numbers.slice(2));
  const [, second] = await placedCases(db, { limit: 2 });
  assert.deepEqual(await listed({ after: second?.place }, 2), numbers.slice(2));
});
