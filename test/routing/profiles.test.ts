import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { caseTypeInput, createCaseType } from '../../src/cases/case-type.ts';
import { listProfiles, showProfile } from '../../src/routing/profile.ts';
import { profileInput } from '../../src/routing/profile-input.ts';
import { profilesFor } from '../../src/routing/profile-match.ts';
import { applyProfile, createProfile, removeProfile, updateProfile } from '../../src/routing/profiles.ts';
import { DEFAULT_POLICY } from '../../src/routing/route-policy.ts';
import { newId } from '../../src/store/id.ts';
import { testDatabase } from '../support/database.ts';

const facturen = profileInput.parse({
  name: 'Facturen',
  kind: 'document-intake',
  address: 'Facturen@Gemeente.example',
});

const kappen = profileInput.parse({
  name: 'Kapvergunning',
  kind: 'case-type',
  address: 'kappen@gemeente.example',
  caseType: 'Kapvergunning',
  mapping: { adres: { label: 'Adres' } },
});

async function setUp(t: TestContext) {
  const db = await testDatabase(t);
  const attributes = [{ name: 'adres', label: 'Adres', type: 'text', required: true }];
  const caseType = await createCaseType(db, caseTypeInput.parse({ name: 'Kapvergunning', attributes }));
  return { db, caseType };
}

test('a profile is made, shown by name and by id, listed, changed and removed', async (t) => {
  const { db, caseType } = await setUp(t);
  const made = await createProfile(db, kappen);
  await createProfile(db, facturen);
  assert.equal(made.caseType?.id, caseType.id);
  assert.deepEqual(made.caseType?.attributes, caseType.attributes);
  assert.deepEqual(await showProfile(db, 'Kapvergunning'), made);
  assert.deepEqual(await showProfile(db, made.id), made);
  assert.deepEqual(
    (await listProfiles(db)).map(({ name }) => name),
    ['Facturen', 'Kapvergunning'],
  );
  const changed = await updateProfile(db, made.id, { ...kappen, name: 'Bomen', enabled: false });
  assert.deepEqual([changed.id, changed.name, changed.enabled], [made.id, 'Bomen', false]);
  await removeProfile(db, 'Bomen');
  await assert.rejects(showProfile(db, made.id), { code: 'NOT_FOUND' });
});

test('name and address are of one profile each', async (t) => {
  const { db } = await setUp(t);
  await createProfile(db, facturen);
  await assert.rejects(createProfile(db, { ...facturen, address: 'b@x.example' }), { code: 'CONFLICT' });
  await assert.rejects(createProfile(db, { ...facturen, name: 'B' }), { code: 'CONFLICT' });
  await createProfile(db, kappen);
  await assert.rejects(updateProfile(db, kappen.name, { ...kappen, address: facturen.address }), {
    code: 'CONFLICT',
  });
});

test('a profile needs a case type that is there, with the attributes that it maps', async (t) => {
  const { db } = await setUp(t);
  await assert.rejects(createProfile(db, { ...kappen, caseType: 'Anders' }), { code: 'NOT_FOUND' });
  await assert.rejects(createProfile(db, { ...kappen, mapping: { adrs: { label: 'Adres' } } }), {
    code: 'BAD_REQUEST',
    detail: 'mapping: the case type has no attribute adrs; it has adres',
  });
  await assert.rejects(updateProfile(db, 'Kapvergunning', kappen), { code: 'NOT_FOUND' });
});

test('a profile with intake entries cannot be removed', async (t) => {
  const { db } = await setUp(t);
  const { id } = await createProfile(db, facturen);
  const mailId = newId();
  await db.insertInto('mail').values({ id: mailId, raw_sha256: 'a', raw_size: 1 }).execute();
  await db
    .insertInto('intake_entry')
    .values({ id: newId(), profile_id: id, mail_id: mailId, sender: null, subject: null })
    .execute();
  await assert.rejects(removeProfile(db, id), { code: 'CONFLICT' });
});

test('applying says what it did, and does it once', async (t) => {
  const { db } = await setUp(t);
  const changes = [
    (await applyProfile(db, kappen)).change,
    (await applyProfile(db, kappen)).change,
    (await applyProfile(db, { ...kappen, enabled: false })).change,
    (await applyProfile(db, { ...kappen, enabled: false })).change,
  ];
  assert.deepEqual(changes, ['created', 'unchanged', 'updated', 'unchanged']);
  assert.equal((await listProfiles(db)).length, 1);
});

test('a policy is kept; what is left out of it is the default', async (t) => {
  const { db } = await setUp(t);
  const input = profileInput.parse({ ...facturen, policy: { closedCase: 'hold' } });
  assert.deepEqual((await createProfile(db, input)).policy, { ...DEFAULT_POLICY, closedCase: 'hold' });
  assert.equal((await applyProfile(db, input)).change, 'unchanged');
  const { policy: _, ...without } = facturen;
  assert.deepEqual((await applyProfile(db, without)).profile.policy, DEFAULT_POLICY);
  assert.equal((await applyProfile(db, facturen)).change, 'unchanged');
});

test('profiles are found by exact address, and by address without subaddress', async (t) => {
  const { db } = await setUp(t);
  await createProfile(db, facturen);
  await createProfile(db, { ...facturen, name: 'Energie', address: 'facturen+energie@gemeente.example' });
  await createProfile(db, { ...facturen, name: 'Oud', address: 'oud@gemeente.example', enabled: false });
  const addresses = [
    'facturen+energie@gemeente.example',
    'facturen+water@gemeente.example',
    'facturen@gemeente.example',
    'oud@gemeente.example',
    'ander@gemeente.example',
  ];
  const found = await profilesFor(db, [...addresses, ...addresses]);
  assert.deepEqual(
    found.map(({ address, profile }) => [address, profile.name]),
    [
      ['facturen+energie@gemeente.example', 'Energie'],
      ['facturen+water@gemeente.example', 'Facturen'],
      ['facturen@gemeente.example', 'Facturen'],
    ],
  );
  assert.deepEqual(await profilesFor(db, []), []);
});

test('what an admin says of a profile is checked, and each problem names its field', () => {
  const problems = (input: unknown) =>
    profileInput.safeParse(input).error?.issues.map(({ path }) => path.join('.')) ?? [];
  assert.deepEqual(problems({ ...facturen, address: 'facturen' }), ['address']);
  assert.deepEqual(problems({ ...facturen, kind: 'intake' }), ['kind']);
  assert.deepEqual(problems({ ...facturen, caseType: 'Kapvergunning' }), ['caseType']);
  assert.deepEqual(problems({ ...facturen, mapping: { a: { label: 'x' } } }), ['mapping']);
  assert.deepEqual(problems({ ...kappen, caseType: null }), ['caseType']);
  assert.deepEqual(problems({ ...kappen, adress: 'x' }), ['']);
  assert.equal(facturen.address, 'facturen@gemeente.example');
});
