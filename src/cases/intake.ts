import type { Transaction } from 'kysely';
import { type Scope, within } from '../accounts/scope.ts';
import { appendEvent } from '../events/outbox.ts';
import type { Queries } from '../store/database.ts';
import { newId } from '../store/id.ts';
import { beyond, type Order } from '../store/order.ts';
import type { Schema } from '../store/schema.ts';
import { storable } from '../store/text.ts';
import { type CaseDocument, documentsOfIntake } from './documents.ts';

/** What came of one mail into document intake. */
export interface IntakeEntry {
  id: string;
  profile: { id: string; name: string };
  mailId: string;
  sender: string | null;
  subject: string | null;
  createdAt: Date;
  documents: CaseDocument[];
}

/** A mail for document intake. */
export interface NewIntakeEntry {
  profileId: string;
  mailId: string;
  sender: string | null;
  subject: string | null;
}

/** Adds an entry with its event; @returns its id. */
export async function addIntakeEntry(
  transaction: Transaction<Schema>,
  { profileId, mailId, sender, subject }: NewIntakeEntry,
): Promise<string> {
  const id = newId();
  await transaction
    .insertInto('intake_entry')
    .values({
      id,
      profile_id: profileId,
      mail_id: mailId,
      sender: sender && storable(sender),
      subject: subject && storable(subject),
    })
    .execute();
  const data = { profileId, mailId };
  await appendEvent(transaction, { type: 'nl.zaakpost.intake-entries.created', subject: id, data });
  return id;
}

/** Which entries are listed. */
export interface IntakeFilter {
  profileId?: string | undefined;
  mailId?: string | undefined;
  createdFrom?: Date | undefined;
  createdBefore?: Date | undefined;
  /** Only entries within it. */
  scope?: Scope | undefined;
  /** Id of the last entry of the page before. */
  after?: string | undefined;
  /** desc where it is not said. */
  order?: Order | undefined;
  limit: number;
}

/** Entries of document intake, the newest first where nothing else is asked for. */
export async function listIntake(
  db: Queries,
  { scope = 'everything', order = 'desc', limit, ...filter }: IntakeFilter,
): Promise<IntakeEntry[]> {
  const { profileId, mailId, createdFrom, createdBefore, after } = filter;
  let query = db
    .selectFrom('intake_entry')
    .innerJoin('profile', 'profile.id', 'profile_id')
    .select(['intake_entry.id', 'profile_id', 'profile.name', 'mail_id', 'sender', 'subject'])
    .select('intake_entry.created_at')
    .where(within(scope, 'intake_entry'))
    .orderBy('intake_entry.id', order)
    .limit(limit);
  if (profileId !== undefined) query = query.where('profile_id', '=', profileId);
  if (mailId !== undefined) query = query.where('mail_id', '=', mailId);
  if (createdFrom !== undefined) query = query.where('intake_entry.created_at', '>=', createdFrom);
  if (createdBefore !== undefined) query = query.where('intake_entry.created_at', '<', createdBefore);
  if (after !== undefined) query = query.where('intake_entry.id', beyond(order), after);
  const rows = await query.execute();
  const documents = await documentsOfIntake(
    db,
    rows.map((row) => row.id),
  );
  return rows.map((row) => ({
    id: row.id,
    profile: { id: row.profile_id, name: row.name },
    mailId: row.mail_id,
    sender: row.sender,
    subject: row.subject,
    createdAt: row.created_at,
    documents: documents.get(row.id) ?? [],
  }));
}
