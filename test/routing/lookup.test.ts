import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createCase } from '../../src/cases/case.ts';
import { closeCase } from '../../src/cases/case-status.ts';
import { applyCaseType, caseTypeInput, createCaseType } from '../../src/cases/case-type.ts';
import { CaseRegistry } from '../../src/cases/registry.ts';
import { issueToken, revokeToken } from '../../src/cases/token.ts';
import { readEvents } from '../../src/events/read-events.ts';
import { noticeGuessing } from '../../src/routing/guesses.ts';
import { databaseLookup } from '../../src/routing/lookup.ts';
import { profileInput } from '../../src/routing/profile-input.ts';
import { createProfile } from '../../src/routing/profiles.ts';
import { routeMail } from '../../src/routing/router.ts';
import { newId } from '../../src/store/id.ts';
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

test('prefixes are those of the organisation, of case types and profiles, and of tokens that were issued before a change', async (t) => {
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
  const kap = {
    name: 'Kap',
    kind: 'case-type',
    address: 'kap@x.example',
    caseType: 'Klacht',
    tokenPrefix: 'Kap',
  };
  await createProfile(db, profileInput.parse(kap));
  assert.ok((await prefixes('Zaak')).includes('Kap'));
});

test('the cases of earlier mail, and who is known in a case, come from what was filed', async (t) => {
  const db = await testDatabase(t);
  const cases = new CaseRegistry(db);
  const lookup = databaseLookup(db, cases, 'Zaak');
  await createCaseType(db, caseTypeInput.parse({ name: 'Melding' }));
  const requester = { name: null, email: 'Jan@burger.example' };
  const { number } = await createCase(db, {
    caseType: 'Melding',
    description: '',
    requester,
    attributes: {},
  });
  const mailId = newId();
  await db
    .insertInto('mail')
    .values({
      id: mailId,
      raw_sha256: 'a',
      raw_size: 1,
      message_id: 'm1@x.example',
      sender: 'piet@elders.example',
    })
    .execute();
  const filing = {
    mailId,
    destination: { kind: 'case' as const, caseNumber: number },
    sender: { name: 'Piet', email: 'piet@elders.example' },
    subject: 'Vraag',
    receivedAt: new Date(0),
    notes: [],
    documents: [],
  };
  await db.transaction().execute((transaction) => cases.file(filing, transaction));

  const found = [{ messageId: 'm1@x.example', number, status: 'open' }];
  assert.deepEqual(await lookup.casesOfMessages(['m0@x.example', 'm1@x.example']), found);
  assert.deepEqual(await lookup.casesOfMessages([]), []);
  assert.deepEqual(await lookup.casesOfMessages(['m\0@x.example', '\uD800']), []);
  assert.equal(await lookup.isParticipant(number, 'jan\0@burger.example'), false);
  assert.equal(await lookup.isParticipant(number, 'jan@Burger.example'), true);
  assert.equal(await lookup.isParticipant(number, 'Piet@elders.example'), true);
  assert.equal(await lookup.isParticipant(number, 'els@elders.example'), false);
  assert.equal(await lookup.isParticipant('0', 'jan@burger.example'), false);
});

test('wrong tokens of the last day are counted by the ledger', async (t) => {
  const db = await testDatabase(t);
  const lookup = databaseLookup(db, new CaseRegistry(db), 'Zaak');
  const received = async (sender: string, wrongTokens: number, at: Date) =>
    db
      .insertInto('mail')
      .values({
        id: newId(),
        raw_sha256: 'a',
        raw_size: 1,
        sender,
        received_at: at,
        route: JSON.stringify({ wrongTokens }),
      })
      .execute();
  const now = new Date();
  await received('Piet@elders.example', 3, now);
  await received('piet@elders.example', 4, now);
  await received('els@elders.example', 5, now);
  await received('jan@burger.example', 0, now);
  await received('piet@elders.example', 100, new Date(now.getTime() - 25 * 60 * 60 * 1000));
  assert.deepEqual(await lookup.countGuesses('piet@Elders.example'), { bySender: 7, inAll: 12 });
  assert.deepEqual(await lookup.countGuesses(null), { bySender: 0, inAll: 12 });
});

test('that codes are guessed is said once a day for a sender, and once for all', async (t) => {
  const db = await testDatabase(t);
  const guessed = async (sender: string, wrongTokens: number) => {
    const mailId = newId();
    const route = JSON.stringify({ wrongTokens });
    await db.insertInto('mail').values({ id: mailId, raw_sha256: 'a', raw_size: 1, sender, route }).execute();
    await db.transaction().execute((transaction) => noticeGuessing(transaction, { mailId, sender }));
    return mailId;
  };
  await guessed('piet@elders.example', 20);
  const over = await guessed('Piet@elders.example', 1);
  await guessed('piet@elders.example', 5);
  const overAll = await guessed('els@elders.example', 975);
  await guessed('els@elders.example', 1);
  const { events } = await readEvents(db, null, 10);
  assert.deepEqual(
    events.map(({ type, subject, data }) => [type.split('.').at(-1), subject, data]),
    [
      ['guessed-tokens', over, { by: 'sender', wrongTokens: 21 }],
      ['guessed-tokens', overAll, { by: 'sender', wrongTokens: 975 }],
      ['guessed-tokens', overAll, { by: 'all', wrongTokens: 1001 }],
    ],
  );
});
