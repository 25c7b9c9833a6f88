import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { sql } from 'kysely';
import { createCase, listCases, showCase } from '../../src/cases/case.ts';
import { closeCase, reopenCase } from '../../src/cases/case-status.ts';
import { caseTypeInput, createCaseType } from '../../src/cases/case-type.ts';
import type { CaseDocument } from '../../src/cases/documents.ts';
import { listIntake } from '../../src/cases/intake.ts';
import { CaseRegistry } from '../../src/cases/registry.ts';
import { readEvents } from '../../src/events/read-events.ts';
import type { Database } from '../../src/store/database.ts';
import { newId } from '../../src/store/id.ts';
import { testDatabase } from '../support/database.ts';
import { type CaseSystemUnderTest, caseSystemSuite, fileNow, filingFor } from './case-system-suite.ts';

async function setUp(t: TestContext): Promise<CaseSystemUnderTest> {
  const db = await testDatabase(t);
  const caseType = await createCaseType(
    db,
    caseTypeInput.parse({
      name: 'Omgevingsvergunning',
      attributes: [
        { name: 'adres', label: 'Adres', type: 'text' },
        { name: 'oppervlakte', label: 'Oppervlakte', type: 'number' },
      ],
    }),
  );
  const intake = { profileId: newId(), profileName: 'Facturen' };
  await db
    .insertInto('profile')
    .values({
      id: intake.profileId,
      name: 'Facturen',
      kind: 'document-intake',
      address: 'f@g.example',
      case_type_id: null,
    })
    .execute();
  const permits = { profileId: newId(), profileName: 'Vergunningen' };
  await db
    .insertInto('profile')
    .values({
      id: permits.profileId,
      name: 'Vergunningen',
      kind: 'case-type',
      address: 'v@g.example',
      case_type_id: caseType.id,
    })
    .execute();
  return {
    db,
    system: new CaseRegistry(db),
    makeCase: async () => (await makeCase(db)).number,
    closeCase: async (number) => void (await closeCase(db, number)),
    newCase: (attributes) => ({
      kind: 'new-case',
      ...permits,
      caseTypeId: caseType.id,
      attributes,
    }),
    intake: () => ({ kind: 'intake', ...intake }),
    inCase: async (number) => {
      const { timeline, documents, requester, attributes } = await showCase(db, number);
      return {
        mailIds: timeline.flatMap(({ mailId }) => mailId ?? []),
        documents: documents.map(plain),
        requester: requester?.email ?? null,
        attributes,
      };
    },
    inIntake: async () => {
      const entries = (await listIntake(db, { limit: 10 })).toReversed();
      return {
        mailIds: entries.map(({ mailId }) => mailId),
        documents: entries.flatMap(({ documents }) => documents.map(plain)),
      };
    },
  };
}

const makeCase = (db: Database) =>
  createCase(db, { caseType: 'Omgevingsvergunning', description: '', requester: null, attributes: {} });

const plain = ({ role, name, mediaType, size, sha256 }: CaseDocument) => ({
  role,
  name,
  mediaType,
  size,
  sha256,
});

caseSystemSuite('registry', setUp);

/** Types of the events so far, with what they are about. */
async function eventsOf(db: Database): Promise<string[]> {
  const { events } = await readEvents(db, null, 100);
  return events.map(({ type, subject }) => `${type.replace('nl.zaakpost.', '')} ${subject}`);
}

/** Resolves once a query waits for a lock. */
async function untilOneWaits(db: Database): Promise<void> {
  const waiting = sql<{ count: string }>`
    SELECT count(*) FROM pg_locks JOIN pg_database ON pg_database.oid = database OR database IS NULL
    WHERE NOT granted AND datname = current_database()`;
  while ((await waiting.execute(db)).rows[0]?.count === '0');
}

test('the life of a case is on its timeline and in the stream of events', async (t) => {
  const under = await setUp(t);
  const { db } = under;
  const filing = await filingFor(db, under.newCase({}));
  const filed = await fileNow(under, filing);
  const number = filed.caseNumber ?? '';
  assert.equal(await closeCase(db, number), true);
  assert.equal(await closeCase(db, number), false, 'a closed case stays as it is');
  assert.equal(await reopenCase(db, number), true);
  assert.equal(await reopenCase(db, number), false);

  const shown = await showCase(db, number);
  assert.deepEqual(
    shown.timeline.map(({ kind }) => kind),
    ['created', 'mail', 'closed', 'reopened'],
  );
  const [created, mail] = shown.timeline;
  assert.deepEqual(created?.at, filing.receivedAt, 'it began when its mail came');
  assert.deepEqual(mail, {
    id: filed.timelineEntryId,
    kind: 'mail',
    mailId: filing.mailId,
    sender: 'Jan Jansen <jan@burger.example>',
    subject: 'Aanvraag dakkapel',
    notes: ['virus: not scanned'],
    at: filing.receivedAt,
  });
  assert.deepEqual([shown.status, shown.closedAt, shown.description], ['open', null, 'Aanvraag dakkapel']);
  assert.deepEqual(await eventsOf(db), [
    `cases.created ${filed.caseId}`,
    `timeline-entries.created ${filed.timelineEntryId}`,
    `cases.closed ${filed.caseId}`,
    `cases.reopened ${filed.caseId}`,
  ]);
});

test('no event says who wrote or what', async (t) => {
  const under = await setUp(t);
  await fileNow(under, await filingFor(under.db, under.newCase({ adres: 'Dorpsstraat 1' })));
  await fileNow(under, await filingFor(under.db, under.intake()));
  const { events } = await readEvents(under.db, null, 10);
  assert.equal(events.length, 3);
  assert.doesNotMatch(JSON.stringify(events), /jan|burger|dakkapel|dorpsstraat/i);
});

test('a filing that fails leaves no event', async (t) => {
  const under = await setUp(t);
  const filing = await filingFor(under.db, under.newCase({}));
  const failing = under.db.transaction().execute(async (transaction) => {
    await under.system.file(filing, transaction);
    throw new Error('the machine fails here');
  });
  await assert.rejects(failing);
  assert.deepEqual(await eventsOf(under.db), []);
  assert.deepEqual(await listCases(under.db, { limit: 10 }), []);
});

test('closing waits for a filing that is under way', async (t) => {
  const under = await setUp(t);
  const number = await under.makeCase();
  const filing = await filingFor(under.db, { kind: 'case', caseNumber: number });
  const underway = await under.db.startTransaction().execute();
  await under.system.file(filing, underway);
  const closing = closeCase(under.db, number);
  await untilOneWaits(under.db);
  await underway.commit().execute();
  assert.equal(await closing, true);
  assert.deepEqual((await showCase(under.db, number)).timeline.map(({ kind }) => kind).toSorted(), [
    'closed',
    'created',
    'mail',
  ]);
});

test('a filing waits for a closing that is under way, and then finds the case closed', async (t) => {
  const under = await setUp(t);
  const number = await under.makeCase();
  const filing = await filingFor(under.db, { kind: 'case', caseNumber: number });
  const closing = await under.db.startTransaction().execute();
  await closing
    .updateTable('cases')
    .set({ status: 'closed', closed_at: sql`now()` })
    .where('number', '=', number)
    .execute();
  const outcome = fileNow(under, filing).catch((error: unknown) => error);
  await untilOneWaits(under.db);
  await closing.commit().execute();
  assert.equal(((await outcome) as { code?: string }).code, 'CASE_CLOSED');
});

test('a case that is not there cannot be shown, closed or filed in', async (t) => {
  const under = await setUp(t);
  const filing = await filingFor(under.db, { kind: 'case', caseNumber: '9' });
  for (const asking of [
    () => showCase(under.db, '9'),
    () => showCase(under.db, newId()),
    () => closeCase(under.db, '9'),
    () => reopenCase(under.db, '9'),
    () => fileNow(under, filing),
  ])
    await assert.rejects(asking, { code: 'NOT_FOUND' });
});
