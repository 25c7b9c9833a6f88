import type { Transaction } from 'kysely';
import { type Scope, within } from '../accounts/scope.ts';
import { appendEvent } from '../events/outbox.ts';
import type { Queries } from '../store/database.ts';
import { newId } from '../store/id.ts';
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

/**
 * Entries of document intake, the newest first.
 *
 * @param scope only entries within it.
 * @param after id of the last entry of the page before.
 */
export async function listIntake(
  db: Queries,
  { scope = 'everything', after, limit }: { scope?: Scope; after?: string | undefined; limit: number },
): Promise<IntakeEntry[]> {
  let query = db
    .selectFrom('intake_entry')
    .innerJoin('profile', 'profile.id', 'profile_id')
    .select(['intake_entry.id', 'profile_id', 'profile.name', 'mail_id', 'sender', 'subject'])
    .select('intake_entry.created_at')
    .where(within(scope, 'intake_entry'))
    .orderBy('intake_entry.id', 'desc')
    .limit(limit);
  if (after !== undefined) query = query.where('intake_entry.id', '<', after);
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
