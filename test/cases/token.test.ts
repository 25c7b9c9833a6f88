import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { createCase, showCase } from '../../src/cases/case.ts';
import { closeCase } from '../../src/cases/case-status.ts';
import { caseTypeInput, createCaseType } from '../../src/cases/case-type.ts';
import { CaseRegistry } from '../../src/cases/registry.ts';
import { issueToken, revokeToken } from '../../src/cases/token.ts';
import { readEvents } from '../../src/events/outbox.ts';
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
  const validTexts = async () =>
    (await new CaseRegistry(db).findCase(number))?.tokens.map(
      ({ prefix, code }) => `[${prefix} ${number}-${code}]`,
    );
  return { db, id, number, validTexts };
}

test('a token carries the prefix, the number of the case and a code', async (t) => {
  const { db, id, number, validTexts } = await setUp(t);
  const { text } = await issueToken(db, number, { prefix });
  assert.match(text, new RegExp(`^\\[Zaak ${number}-[0-9a-f]{6}\\]$`));
  const longer = await issueToken(db, id, { prefix, codeLength: 12 });
  assert.match(longer.text, /-[0-9a-f]{12}\]$/);
  assert.deepEqual((await validTexts())?.toSorted(), [text, longer.text].toSorted(), 'both are valid');
  assert.deepEqual((await showCase(db, number)).tokens[0], longer);
});

test("a case type's own prefix goes before that of the organisation", async (t) => {
  const { db, number } = await setUp(t, 'Bouw');
  assert.match((await issueToken(db, number, { prefix })).text, /^\[Bouw /);
});

test('a token that is revoked or past its time is not valid, and stays on record', async (t) => {
  const { db, number, validTexts } = await setUp(t);
  const issue = (expiresAt?: Date) => issueToken(db, number, { prefix, expiresAt });
  const [kept, revoked, expired, lasting] = [
    await issue(),
    await issue(),
    await issue(new Date(0)),
    await issue(new Date('2999-01-01')),
  ];
  await revokeToken(db, revoked.id);
  await revokeToken(db, revoked.id);
  assert.deepEqual((await validTexts())?.toSorted(), [kept.text, lasting.text].toSorted());
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
