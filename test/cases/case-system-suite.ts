import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { type TestContext, test } from 'node:test';
import type { CaseSystem, Filing, FilingDocument } from '../../src/cases/case-system.ts';
import type { Destination } from '../../src/cases/destination.ts';
import type { Database } from '../../src/store/database.ts';
import { newId } from '../../src/store/id.ts';

/** What is found at a destination, seen from the case system's own side. */
export interface Contents {
  /** Ids of the mails on the timeline, or of the intake entries, in order. */
  mailIds: string[];
  /** In order. */
  documents: { role: string; name: string; mediaType: string; size: number; sha256: string }[];
}

/** A case system under test, with a hand on its inside. */
export interface CaseSystemUnderTest {
  db: Database;
  system: CaseSystem;
  /** Makes an open case; @returns its number. */
  makeCase(): Promise<string>;
  closeCase(number: string): Promise<void>;
  newCase(attributes: Record<string, string>): Extract<Destination, { kind: 'new-case' }>;
  intake(): Extract<Destination, { kind: 'intake' }>;
  inCase(
    number: string,
  ): Promise<Contents & { requester: string | null; attributes: Record<string, string> }>;
  inIntake(): Promise<Contents>;
}

const document = (role: FilingDocument['role'], name: string, mediaType: string): FilingDocument => ({
  role,
  name,
  mediaType,
  size: name.length,
  sha256: createHash('sha256').update(name).digest('hex'),
});

const DOCUMENTS = [
  document('original', 'mail.eml', 'message/rfc822'),
  document('rendition', 'mail.pdf', 'application/pdf'),
  document('attachment', 'tekening.png', 'image/png'),
  document('attachment', 'aanvraag – één.pdf', 'application/pdf'),
];

/** A mail in the ledger, as a filing refers to it. */
export async function storedMail(db: Database): Promise<string> {
  const id = newId();
  const raw_sha256 = createHash('sha256').update(id).digest('hex');
  await db.insertInto('mail').values({ id, raw_sha256, raw_size: 100 }).execute();
  return id;
}

/** A filing of a mail that has just been stored. */
export async function filingFor(db: Database, destination: Destination): Promise<Filing> {
  return {
    mailId: await storedMail(db),
    destination,
    sender: { name: 'Jan Jansen', email: 'jan@burger.example' },
    subject: 'Aanvraag dakkapel',
    receivedAt: new Date('2026-03-02T08:15:00Z'),
    notes: ['virus: not scanned'],
    documents: DOCUMENTS,
  };
}

/** Files in a transaction of its own, as the pipeline does. */
export const fileNow = ({ db, system }: Pick<CaseSystemUnderTest, 'db' | 'system'>, filing: Filing) =>
  db.transaction().execute((transaction) => system.file(filing, transaction));

/** What every case system does: the contract of `CaseSystem`, as tests. */
export function caseSystemSuite(name: string, setUp: (t: TestContext) => Promise<CaseSystemUnderTest>): void {
  test(`${name}: a case is found by its number, and by no other`, async (t) => {
    const under = await setUp(t);
    const number = await under.makeCase();
    const found = await under.system.findCase(number);
    assert.deepEqual([found?.number, found?.status, found?.tokens], [number, 'open', []]);
    assert.ok(found?.id && found.caseTypeName);
    await under.closeCase(number);
    assert.equal((await under.system.findCase(number))?.status, 'closed');
    for (const other of [`${number}0`, ` ${number}`, found.id, '', "1' OR '1'='1", '%'])
      assert.equal(await under.system.findCase(other), null, other);
  });

  test(`${name}: a mail is filed in an open case with all its documents`, async (t) => {
    const under = await setUp(t);
    const number = await under.makeCase();
    const filing = await filingFor(under.db, { kind: 'case', caseNumber: number });
    const filed = await fileNow(under, filing);
    assert.deepEqual([filed.caseNumber, filed.caseCreated, filed.intakeEntryId], [number, false, null]);
    assert.equal(filed.caseId, (await under.system.findCase(number))?.id);
    assert.ok(filed.timelineEntryId);
    assert.deepEqual(
      filed.documents.map((kept) => kept.name),
      DOCUMENTS.map((given) => given.name),
    );
    assert.equal(new Set(filed.documents.map(({ id }) => id)).size, DOCUMENTS.length);
    const { mailIds, documents } = await under.inCase(number);
    assert.deepEqual({ mailIds, documents }, { mailIds: [filing.mailId], documents: DOCUMENTS });
  });

  test(`${name}: in a case that was closed since it was routed nothing is filed`, async (t) => {
    const under = await setUp(t);
    const number = await under.makeCase();
    const filing = await filingFor(under.db, { kind: 'case', caseNumber: number });
    await under.closeCase(number);
    await assert.rejects(fileNow(under, filing), { code: 'CASE_CLOSED' });
    const { mailIds, documents } = await under.inCase(number);
    assert.deepEqual({ mailIds, documents }, { mailIds: [], documents: [] });
  });

  test(`${name}: a mail opens a new case with its attributes and its sender as requester`, async (t) => {
    const under = await setUp(t);
    const attributes = { adres: 'Dorpsstraat 1', oppervlakte: '12.5' };
    const filing = await filingFor(under.db, under.newCase(attributes));
    const filed = await fileNow(under, filing);
    assert.ok(filed.caseCreated && filed.caseNumber && filed.caseId && filed.timelineEntryId);
    assert.equal((await under.system.findCase(filed.caseNumber))?.status, 'open');
    assert.deepEqual(await under.inCase(filed.caseNumber), {
      mailIds: [filing.mailId],
      documents: DOCUMENTS,
      requester: 'jan@burger.example',
      attributes,
    });
    const another = await fileNow(under, await filingFor(under.db, under.newCase({})));
    assert.notEqual(another.caseNumber, filed.caseNumber);
  });

  test(`${name}: a mail without sender and subject opens a case too`, async (t) => {
    const under = await setUp(t);
    const filing = await filingFor(under.db, under.newCase({}));
    const filed = await fileNow(under, { ...filing, sender: null, subject: null, documents: [] });
    assert.equal((await under.inCase(filed.caseNumber ?? '')).requester, null);
  });

  test(`${name}: document intake takes attachments only, one entry for each mail`, async (t) => {
    const under = await setUp(t);
    const [first, second] = [
      await filingFor(under.db, under.intake()),
      await filingFor(under.db, under.intake()),
    ];
    const filed = await fileNow(under, first);
    await fileNow(under, { ...second, documents: [] });
    assert.ok(filed.intakeEntryId);
    assert.deepEqual([filed.caseId, filed.caseNumber, filed.caseCreated], [null, null, false]);
    const attachments = DOCUMENTS.filter(({ role }) => role === 'attachment');
    assert.deepEqual(
      filed.documents.map((kept) => kept.name),
      attachments.map((given) => given.name),
    );
    assert.deepEqual(await under.inIntake(), {
      mailIds: [first.mailId, second.mailId],
      documents: attachments,
    });
  });

  test(`${name}: a filing whose transaction failed is done again, and is there once`, async (t) => {
    const under = await setUp(t);
    const number = await under.makeCase();
    for (const destination of [{ kind: 'case', caseNumber: number } as const, under.intake()]) {
      const filing = await filingFor(under.db, destination);
      const failing = under.db.transaction().execute(async (transaction) => {
        await under.system.file(filing, transaction);
        throw new Error('the machine fails here');
      });
      await assert.rejects(failing, /the machine fails here/);
      await fileNow(under, filing);
    }
    assert.equal((await under.inCase(number)).mailIds.length, 1);
    assert.equal((await under.inCase(number)).documents.length, DOCUMENTS.length);
    assert.equal((await under.inIntake()).mailIds.length, 1);
  });

  test(`${name}: many mails are filed in one case at a time`, async (t) => {
    const under = await setUp(t);
    const number = await under.makeCase();
    const filings = await Promise.all(
      Array.from({ length: 12 }, () => filingFor(under.db, { kind: 'case', caseNumber: number })),
    );
    await Promise.all(filings.map((filing) => fileNow(under, filing)));
    assert.deepEqual(
      (await under.inCase(number)).mailIds.toSorted(),
      filings.map((filing) => filing.mailId).toSorted(),
    );
  });

  test(`${name}: text that a database finds hard is filed all the same`, async (t) => {
    const under = await setUp(t);
    const filing = await filingFor(under.db, under.newCase({ adres: 'a\0b\ud800' }));
    const hard = 'NUL \0 half a \ud83d';
    const filed = await fileNow(under, {
      ...filing,
      subject: hard,
      sender: { name: hard, email: 'a\0@b.example' },
      notes: [hard],
      documents: [{ ...document('attachment', 'x', 'text/plain'), name: hard }],
    });
    assert.equal((await under.inCase(filed.caseNumber ?? '')).documents.length, 1);
  });
}
