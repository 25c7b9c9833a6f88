import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { createCase, showCase } from '../../src/cases/case.ts';
import { closeCase } from '../../src/cases/case-status.ts';
import { caseTypeInput, createCaseType } from '../../src/cases/case-type.ts';
import { CaseRegistry } from '../../src/cases/registry.ts';
import { hashTokens, issueToken, revokeToken } from '../../src/cases/token.ts';
import { TokenCodes } from '../../src/cases/token-codes.ts';
import { readEvents } from '../../src/events/read-events.ts';
import { profileInput } from '../../src/routing/profile-input.ts';
import { createProfile, removeProfile } from '../../src/routing/profiles.ts';
import { newId } from '../../src/store/id.ts';
import { testDatabase } from '../support/database.ts';

const prefix = 'Zaak';

async function setUp(t: TestContext, tokenPrefix: string | null = null) {
  const db = await testDatabase(t);
  await createCaseType(db, caseTypeInput.parse({ name: 'Melding', tokenPrefix }));
  const { id, number } = await createCase(db, {
    caseType: 'Melding',
    description: '',
    requester: null,
    attributes: {},
  });
  const isValid = async (text: string, codes?: TokenCodes) => {
    const code = text.slice(text.lastIndexOf('-') + 1, -1);
    return (await new CaseRegistry(db, codes).findCase(number))?.tokens.some((token) => token.hasCode(code));
  };
  return { db, id, number, isValid };
}

test('a token carries the prefix, the number of the case and a code', async (t) => {
  const { db, id, number, isValid } = await setUp(t);
  const { text } = await issueToken(db, number, { prefix });
  assert.match(text, new RegExp(`^\\[Zaak ${number}-[0-9a-f]{6}\\]$`));
  const longer = await issueToken(db, id, { prefix, codeLength: 12 });
  assert.match(longer.text, /-[0-9a-f]{12}\]$/);
  assert.deepEqual([await isValid(text), await isValid(longer.text)], [true, true]);
  assert.equal(await isValid(`[Zaak ${number}-000000]`), false);
  assert.deepEqual((await showCase(db, number)).tokens[0], longer);
});

test("a case type's own prefix goes before that of the organisation", async (t) => {
  const { db, number } = await setUp(t, 'Bouw');
  assert.match((await issueToken(db, number, { prefix })).text, /^\[Bouw /);
});

test('the prefix of the profile that opened the case goes before that of its case type, and settings of before stay', async (t) => {
  const { db, id, number } = await setUp(t, 'Bouw');
  const said = { name: 'Kap', kind: 'case-type', address: 'kap@x.example', caseType: 'Melding' };
  const profile = await createProfile(db, profileInput.parse({ ...said, tokenPrefix: 'Kap' }));
  await db.updateTable('cases').set({ profile_id: profile.id }).where('id', '=', id).execute();
  assert.match((await issueToken(db, number, { prefix })).text, /^\[Kap /);
  await removeProfile(db, 'Kap');
  assert.match((await issueToken(db, number, { prefix })).text, /^\[Bouw /);
});

test('a token that is revoked or past its time is not valid, and stays on record', async (t) => {
  const { db, number, isValid } = await setUp(t);
  const issue = (expiresAt?: Date) => issueToken(db, number, { prefix, expiresAt });
  const [kept, revoked, expired, lasting] = [
    await issue(),
    await issue(),
    await issue(new Date(0)),
    await issue(new Date('2999-01-01')),
  ];
  await revokeToken(db, revoked.id);
  await revokeToken(db, revoked.id);
  const valid = await Promise.all([kept, revoked, expired, lasting].map(({ text }) => isValid(text)));
  assert.deepEqual(valid, [true, false, false, true]);
  const { tokens } = await showCase(db, number);
  assert.deepEqual(
    tokens.map(({ id }) => id),
    [lasting.id, expired.id, revoked.id, kept.id],
  );
  assert.deepEqual(
    tokens.map(({ revokedAt }) => revokedAt !== null),
    [false, false, true, false],
  );
});

test('issuing and revoking are events, which do not give the token away', async (t) => {
  const { db, id, number } = await setUp(t);
  const token = await issueToken(db, number, { prefix });
  await revokeToken(db, token.id);
  await revokeToken(db, token.id);
  const { events } = await readEvents(db, null, 10);
  assert.deepEqual(
    events.slice(1).map(({ type, subject, data }) => ({ type, subject, data })),
    ['issued', 'revoked'].map((what) => ({
      type: `nl.zaakpost.tokens.${what}`,
      subject: token.id,
      data: { caseId: id, caseNumber: number },
    })),
  );
});

test('no token is issued for a case that is closed or not there', async (t) => {
  const { db, number } = await setUp(t);
  await closeCase(db, number);
  await assert.rejects(issueToken(db, number, { prefix }), { code: 'CASE_CLOSED' });
  await assert.rejects(issueToken(db, '9', { prefix }), { code: 'NOT_FOUND' });
  await assert.rejects(revokeToken(db, newId()), { code: 'NOT_FOUND' });
});

test('rotation lets the tokens before end, at that time at the latest', async (t) => {
  const { db, number } = await setUp(t);
  const soon = new Date('2998-01-01');
  const before = await issueToken(db, number, { prefix });
  const ending = await issueToken(db, number, { prefix, expiresAt: new Date('2997-01-01') });
  const revoked = await issueToken(db, number, { prefix });
  await revokeToken(db, revoked.id);
  const after = await issueToken(db, number, { prefix, othersExpireAt: soon });
  const ends = (await showCase(db, number)).tokens.map(({ id, expiresAt }) => [id, expiresAt]);
  assert.deepEqual(ends, [
    [after.id, null],
    [revoked.id, null],
    [ending.id, ending.expiresAt],
    [before.id, soon],
  ]);
});

const hashed = new TokenCodes('hashed', Buffer.alloc(32, 1));

test('a hashed code is valid, is shown once, and cannot be read from the database', async (t) => {
  const { db, number, isValid } = await setUp(t);
  const { text, storage } = await issueToken(db, number, { prefix, codes: hashed });
  assert.equal(storage, 'hashed');
  assert.deepEqual([await isValid(text, hashed), await isValid(text.toUpperCase(), hashed)], [true, true]);
  assert.equal(await isValid(`[Zaak ${number}-000000]`, hashed), false);
  assert.equal(await isValid(text), false, 'without the key');
  assert.equal(await isValid(text, new TokenCodes('hashed', Buffer.alloc(32, 2))), false, 'with another key');
  assert.equal((await showCase(db, number)).tokens[0]?.text, `[Zaak ${number}-******]`);
  const stored = JSON.stringify(await db.selectFrom('case_token').selectAll().execute());
  assert.ok(!stored.includes(text.slice(-7, -1)));
});

test('codes that are stored plain can be hashed later, and stay valid', async (t) => {
  const { db, number, isValid } = await setUp(t);
  const plain = await issueToken(db, number, { prefix });
  assert.equal(await isValid(plain.text, hashed), true, 'a plain one is still read');
  await assert.rejects(hashTokens(db, new TokenCodes('plain', Buffer.alloc(32, 1))), {
    code: 'CONFLICT',
  });
  assert.deepEqual([await hashTokens(db, hashed), await hashTokens(db, hashed)], [1, 0]);
  assert.equal(await isValid(plain.text, hashed), true);
  assert.equal((await showCase(db, number)).tokens[0]?.text, `[Zaak ${number}-******]`);
});
