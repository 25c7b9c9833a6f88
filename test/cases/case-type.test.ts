import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createCase } from '../../src/cases/case.ts';
import {
  applyCaseType,
  caseTypeInput,
  createCaseType,
  listCaseTypes,
  removeCaseType,
  showCaseType,
  updateCaseType,
} from '../../src/cases/case-type.ts';
import { newId } from '../../src/store/id.ts';
import { testDatabase } from '../support/database.ts';

const permit = caseTypeInput.parse({
  name: 'Vergunning',
  tokenPrefix: 'Bouw',
  attributes: [{ name: 'adres', label: 'Adres', type: 'text', required: true }],
});

const WRONG = {
  'no name': { name: ' ' },
  'an attribute without label': { name: 'x', attributes: [{ name: 'a', type: 'text' }] },
  'an attribute of an unknown type': { name: 'x', attributes: [{ name: 'a', label: 'A', type: 'colour' }] },
  'an attribute name with blanks': { name: 'x', attributes: [{ name: 'a b', label: 'A', type: 'text' }] },
  'two attributes of one name': {
    name: 'x',
    attributes: [
      { name: 'a', label: 'A', type: 'text' },
      { name: 'a', label: 'B', type: 'date' },
    ],
  },
  'a prefix that a token cannot have': { name: 'x', tokenPrefix: '[Zaak]' },
  'an unknown key': { name: 'x', colour: 'red' },
};

for (const [what, input] of Object.entries(WRONG)) {
  test(`${what} makes no case type`, () => {
    assert.ok(!caseTypeInput.safeParse(input).success);
  });
}

test('a case type is made, shown by name and id, changed and removed', async (t) => {
  const db = await testDatabase(t);
  const made = await createCaseType(db, permit);
  assert.deepEqual(made, { ...permit, id: made.id, createdAt: made.createdAt, updatedAt: made.updatedAt });
  assert.deepEqual(await showCaseType(db, 'Vergunning'), made);
  assert.deepEqual(await showCaseType(db, made.id), made);
  const changed = await updateCaseType(db, made.id, {
    ...permit,
    name: 'Omgevingsvergunning',
    attributes: [],
  });
  assert.deepEqual([changed.id, changed.name, changed.attributes], [made.id, 'Omgevingsvergunning', []]);
  await removeCaseType(db, 'Omgevingsvergunning');
  assert.deepEqual(await listCaseTypes(db), []);
  for (const asking of [
    () => showCaseType(db, made.id),
    () => updateCaseType(db, 'Vergunning', permit),
    () => removeCaseType(db, newId()),
  ])
    await assert.rejects(asking, { code: 'NOT_FOUND' });
});

test('two case types cannot have one name', async (t) => {
  const db = await testDatabase(t);
  await createCaseType(db, permit);
  const other = await createCaseType(db, { ...permit, name: 'Melding' });
  await assert.rejects(createCaseType(db, permit), { code: 'CONFLICT' });
  await assert.rejects(updateCaseType(db, other.id, permit), { code: 'CONFLICT' });
});

test('a case type that is used cannot be removed', async (t) => {
  const db = await testDatabase(t);
  const { id } = await createCaseType(db, permit);
  const profile = { id: newId(), name: 'Vergunningen', kind: 'case-type', address: 'v@g.example' } as const;
  await db
    .insertInto('profile')
    .values({ ...profile, case_type_id: id })
    .execute();
  await assert.rejects(removeCaseType(db, id), { code: 'CONFLICT' });
  await db.deleteFrom('profile').execute();
  await createCase(db, { caseType: id, description: '', requester: null, attributes: { adres: 'x' } });
  await assert.rejects(removeCaseType(db, id), { code: 'CONFLICT' });
});

test('applying is idempotent, by name', async (t) => {
  const db = await testDatabase(t);
  const changes = [];
  for (const input of [
    permit,
    permit,
    { ...permit, description: 'Bouwen' },
    { ...permit, description: 'Bouwen' },
  ])
    changes.push((await applyCaseType(db, input)).change);
  assert.deepEqual(changes, ['created', 'unchanged', 'updated', 'unchanged']);
  const [only, ...others] = await listCaseTypes(db);
  assert.deepEqual([only?.description, others], ['Bouwen', []]);
});

test('applying the same at once makes one', async (t) => {
  const db = await testDatabase(t);
  const applied = await Promise.all([1, 2, 3].map(() => applyCaseType(db, permit)));
  assert.deepEqual(applied.map(({ change }) => change).toSorted(), ['created', 'unchanged', 'unchanged']);
  assert.equal((await listCaseTypes(db)).length, 1);
});
