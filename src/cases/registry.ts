import { sql, type Transaction } from 'kysely';
import { appendEvent } from '../events/outbox.ts';
import type { EmailAddress } from '../mail/message.ts';
import type { Database } from '../store/database.ts';
import type { Schema } from '../store/schema.ts';
import { addCase } from './case.ts';
import type { CaseSnapshot } from './case-finder.ts';
import type { CaseSystem, Filed, Filing } from './case-system.ts';
import type { Destination } from './destination.ts';
import { keepDocuments } from './documents.ts';
import { lockForAdding } from './find-case.ts';
import { addIntakeEntry } from './intake.ts';
import { claimReferences } from './reference.ts';
import { addTimelineEntry } from './timeline.ts';
import { validAt, validNow } from './token.ts';
import { PLAIN_CODES, type TokenCodes } from './token-codes.ts';

/** The built-in case system: cases live in the database beside the mail, and all of a filing is one transaction. */
export class CaseRegistry implements CaseSystem {
  readonly #db: Database;
  readonly #codes: TokenCodes;

  /** @param codes how codes are stored; without a key those that are hashed match nothing. */
  constructor(db: Database, codes: TokenCodes = PLAIN_CODES) {
    this.#db = db;
    this.#codes = codes;
  }

  async findCase(number: string, at?: Date): Promise<CaseSnapshot | null> {
    const row = await this.#db
      .selectFrom('cases')
      .innerJoin('case_type', 'case_type.id', 'cases.case_type_id')
      .select(['cases.id', 'cases.number', 'cases.description', 'case_type.name as caseTypeName'])
      .select(at ? statusAt(at).as('status') : 'cases.status')
      .where('cases.number', '=', number)
      .where(at ? sql<boolean>`cases.created_at <= ${at}` : sql<boolean>`true`)
      .executeTakeFirst();
    if (!row) return null;
    const tokens = await this.#db
      .selectFrom('case_token')
      .select(['id', 'prefix', 'code', 'code_hmac'])
      .where('case_id', '=', row.id)
      .where(at ? validAt(at) : validNow)
      .execute();
    return {
      ...row,
      tokens: tokens.map(({ prefix, ...stored }) => ({
        prefix,
        hasCode: (written) => this.#codes.matches(stored, written),
      })),
    };
  }

  async file(filing: Filing, transaction: Transaction<Schema>): Promise<Filed> {
    const { destination } = filing;
    switch (destination.kind) {
      case 'case': {
        const known = await lockForAdding(transaction, destination.caseNumber, filing.evenIfClosed);
        return fileInCase(transaction, filing, { ...known, created: false });
      }
      case 'new-case': {
        if (destination.references) await claimReferences(transaction, destination.references);
        const made = await addCase(transaction, newCase(filing, destination));
        return fileInCase(transaction, filing, { ...made, created: true });
      }
      case 'intake':
        return fileInIntake(transaction, filing, destination.profileId);
    }
  }
}

/** Whether a case was open at a time, by the last change before it. */
const statusAt = (at: Date) => sql<'open' | 'closed'>`CASE (
    SELECT kind FROM timeline_entry WHERE case_id = cases.id AND kind IN ('closed', 'reopened') AND timeline_entry.at <= ${at}
    ORDER BY timeline_entry.at DESC, timeline_entry.id DESC LIMIT 1
  ) WHEN 'closed' THEN 'closed' ELSE 'open' END`;

/** The case that a mail opens. Routing has settled its attributes, so they are kept as they come. */
function newCase(filing: Filing, destination: Extract<Destination, { kind: 'new-case' }>) {
  return {
    caseTypeId: destination.caseTypeId,
    profileId: destination.profileId,
    mailId: filing.mailId,
    description: filing.subject ?? '',
    requester: filing.sender,
    attributes: destination.attributes,
    references: destination.references ?? [],
    at: filing.receivedAt,
  };
}

/** The case that a mail is filed in; one that was just made is open. */
interface FiledCase {
  id: string;
  number: string;
  status?: 'open' | 'closed';
  created: boolean;
}

async function fileInCase(
  transaction: Transaction<Schema>,
  filing: Filing,
  { id: caseId, number: caseNumber, status, created }: FiledCase,
): Promise<Filed> {
  const { mailId, subject, notes, receivedAt } = filing;
  const timelineEntryId = await addTimelineEntry(transaction, {
    caseId,
    kind: 'mail',
    mailId,
    sender: written(filing.sender),
    subject,
    notes,
    at: receivedAt,
  });
  const documents = await keepDocuments(transaction, { caseId }, mailId, filing.documents);
  await appendEvent(transaction, {
    type: 'nl.zaakpost.timeline-entries.created',
    subject: timelineEntryId,
    data: { caseId, caseNumber, mailId },
  });
  if (status === 'closed') {
    const data = { caseNumber, mailId, timelineEntryId };
    await appendEvent(transaction, { type: 'nl.zaakpost.cases.written-when-closed', subject: caseId, data });
  }
  return { caseId, caseNumber, caseCreated: created, timelineEntryId, intakeEntryId: null, documents };
}

async function fileInIntake(
  transaction: Transaction<Schema>,
  { mailId, sender, subject, documents }: Filing,
  profileId: string,
): Promise<Filed> {
  const intakeEntryId = await addIntakeEntry(transaction, {
    profileId,
    mailId,
    sender: written(sender),
    subject,
  });
  const attachments = documents.filter((document) => document.role === 'attachment');
  const kept = await keepDocuments(transaction, { intakeEntryId }, mailId, attachments);
  return {
    caseId: null,
    caseNumber: null,
    caseCreated: false,
    timelineEntryId: null,
    intakeEntryId,
    documents: kept,
  };
}

/** An address as people read it. */
function written(address: EmailAddress | null): string | null {
  if (!address) return null;
  return address.name ? `${address.name} <${address.email}>` : address.email;
}
