import { Readable } from 'node:stream';
import type { Ownable, OwnersInput } from '../../src/accounts/owners.ts';
import { setOwners } from '../../src/accounts/owners.ts';
import type { App } from '../../src/app.ts';
import { showCase } from '../../src/cases/case.ts';
import { createCaseType } from '../../src/cases/case-type.ts';
import { issueToken } from '../../src/cases/token.ts';
import { PLAIN_CODES } from '../../src/cases/token-codes.ts';
import { createMailbox } from '../../src/mailbox/mailbox.ts';
import { mailboxInput } from '../../src/mailbox/mailbox-input.ts';
import { ingest } from '../../src/pipeline.ts';
import { addDecisionRule } from '../../src/routing/decision-rules.ts';
import { createProfile } from '../../src/routing/profiles.ts';
import { openIngest } from '../../src/start.ts';

/** One of each thing that is somebody's, by the parameter that names it in a path. */
export interface Belongings {
  mailboxId: string;
  profileId: string;
  mailId: string;
  caseId: string;
  caseNumber: string;
  tokenId: string;
  documentId: string;
  intakeEntryId: string;
  decisionRuleId: string;
}

/**
 * Sets a mailbox and two profiles up, of which only the mailbox and the profile of document intake are given to the owners, and lets a mail
 * come by the mailbox that goes both ways: a case and an intake entry.
 *
 * @param name of all of it, in small letters.
 */
export async function setUpBelongings(app: App, name: string, owners: OwnersInput): Promise<Belongings> {
  const { db, secrets } = app;
  const settings = {
    name,
    protocol: 'imaps',
    host: '127.0.0.1',
    port: 1,
    username: name,
    password: 'geheim',
  };
  const mailbox = await createMailbox(
    db,
    secrets,
    mailboxInput.parse({ ...settings, intervalSeconds: null }),
  );
  const caseType = await createCaseType(db, {
    name: `${name} zaak`,
    description: '',
    tokenPrefix: null,
    attributes: [],
  });
  const shared = { caseType: null, mapping: {}, enabled: true };
  const addressed = (part: string) => `${part}@${name}.example`;
  const profile = {
    ...shared,
    name: `${name} intake`,
    kind: 'document-intake' as const,
    address: addressed('intake'),
  };
  const { id: profileId } = await createProfile(db, profile);
  await createProfile(db, {
    ...shared,
    name: `${name} zaken`,
    kind: 'case-type',
    address: addressed('zaken'),
    caseType: caseType.name,
  });
  const own = (kind: Ownable['kind'], id: string) => setOwners(db, { kind, id }, owners);
  await own('mailbox', mailbox.id);
  await own('profile', profileId);
  const mailId = await arrive(app, mailbox.id, [addressed('intake'), addressed('zaken')], name);
  const { caseNumber, documentId, intakeEntryId } = await cameOf(app, mailId);
  const { id: caseId } = await showCase(db, caseNumber);
  const token = await issueToken(db, caseNumber, {
    prefix: 'Zaak',
    codeLength: 6,
    codes: PLAIN_CODES,
    expiresAt: null,
    othersExpireAt: null,
  });
  const rule = {
    profileId,
    sender: `piet@${name}.example`,
    subject: name,
    subjectPattern: null,
    createdBy: 'test',
    mailId,
  };
  const { id: decisionRuleId } = await addDecisionRule(db, rule);
  return {
    mailboxId: mailbox.id,
    profileId,
    mailId,
    caseId,
    caseNumber,
    tokenId: token.id,
    documentId,
    intakeEntryId,
    decisionRuleId,
  };
}

/** A mail with an attachment comes by a mailbox, and goes its whole way. */
async function arrive(app: App, mailboxId: string, recipients: string[], subject: string): Promise<string> {
  const raw = [
    'From: piet@example.org',
    `To: ${recipients.join(', ')}`,
    `Subject: ${subject}`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=x',
    '',
    '--x',
    'Content-Type: text/plain',
    '',
    'Geachte gemeente,',
    '--x',
    'Content-Type: text/plain',
    'Content-Disposition: attachment; filename=bijlage.txt',
    '',
    subject,
    '--x--',
    '',
  ].join('\r\n');
  const origin = { mailboxId, place: null, envelope: null, maxBytes: 1_000_000 };
  const { mailId } = await app.acceptor.accept(Readable.from([Buffer.from(raw)]), origin);
  const { context, close } = await openIngest(app);
  try {
    await ingest(context, { mailId, generation: 1 });
  } finally {
    await close();
  }
  return mailId;
}

async function cameOf({ db }: App, mailId: string) {
  const entry = db.selectFrom('intake_entry').select('id').where('mail_id', '=', mailId);
  const { id: intakeEntryId } = await entry.executeTakeFirstOrThrow();
  const document = db.selectFrom('document').select('id').where('intake_entry_id', '=', intakeEntryId);
  const { id: documentId } = await document.executeTakeFirstOrThrow();
  const { number: caseNumber } = await db
    .selectFrom('cases')
    .innerJoin('timeline_entry', 'timeline_entry.case_id', 'cases.id')
    .select('cases.number')
    .where('timeline_entry.mail_id', '=', mailId)
    .executeTakeFirstOrThrow();
  return { intakeEntryId, documentId, caseNumber };
}
