import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createCase } from '../../src/cases/case.ts';
import { closeCase } from '../../src/cases/case-status.ts';
import { applyCaseType, caseTypeInput, createCaseType } from '../../src/cases/case-type.ts';
import { CaseRegistry } from '../../src/cases/registry.ts';
import { issueToken, revokeToken } from '../../src/cases/token.ts';
import { databaseLookup } from '../../src/routing/lookup.ts';
import { createProfile, profileInput } from '../../src/routing/profiles.ts';
import { routeMail } from '../../src/routing/router.ts';
import { testDatabase } from '../support/database.ts';
import { parsedMail } from '../support/parsed-mail.ts';

test('mail is routed by what is in the database', async (t) => {
  const db = await testDatabase(t);
  const lookup = databaseLookup(db, new CaseRegistry(db), 'Zaak');
  const ruleFor = async (subject: string) => {
    const parsed = parsedMail({ subject, to: 'post@gemeente.example' });
    return (await routeMail({ parsed, envelope: null, verdicts: [] }, lookup)).rule;
  };
  await createCaseType(db, caseTypeInput.parse({ name: 'Melding' }));
  const { number } = await createCase(db, {
    caseType: 'Melding',
    description: '',
    requester: null,
    attributes: {},
  });
  const first = await issueToken(db, number, { prefix: 'Zaak' });
  const second = await issueToken(db, number, { prefix: 'Zaak', codeLength: 10 });
  const expired = await issueToken(db, number, { prefix: 'Zaak', expiresAt: new Date(0) });

  assert.equal(await ruleFor(`Re: ${first.text}`), 'token-open-case');
  assert.equal(await ruleFor(`Re: ${second.text}`), 'token-open-case');
  assert.equal(await ruleFor(`Re: ${expired.text}`), 'no-profile');
  await revokeToken(db, first.id);
  assert.equal(await ruleFor(`Re: ${first.text}`), 'no-profile');
  await createProfile(
    db,
    profileInput.parse({ name: 'Post', kind: 'document-intake', address: 'post@gemeente.example' }),
  );
  await closeCase(db, number);
  assert.equal(await ruleFor(`Re: ${second.text}`), 'profile-of-recipient');
});

test('prefixes are those of the organisation, of case types, and of tokens that were issued before a change', async (t) => {
  const db = await testDatabase(t);
  const prefixes = (organisation: string) =>
    databaseLookup(db, new CaseRegistry(db), organisation).tokenPrefixes();
  assert.deepEqual(await prefixes('Zaak'), ['Zaak']);
  const caseType = (tokenPrefix: string | null) => caseTypeInput.parse({ name: 'Klacht', tokenPrefix });
  await applyCaseType(db, caseType('Klacht'));
  const { number } = await createCase(db, {
    caseType: 'Klacht',
    description: '',
    requester: null,
    attributes: {},
  });
  await issueToken(db, number, { prefix: 'Zaak' });
  await applyCaseType(db, caseType(null));
  await issueToken(db, number, { prefix: 'Zaak' });
  await issueToken(db, number, { prefix: 'Zaak' });
  await applyCaseType(db, caseType('Bezwaar'));
  assert.deepEqual(await prefixes('Post'), ['Post', 'Bezwaar', 'Klacht', 'Zaak']);
});
