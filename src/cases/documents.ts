import type { Selectable, Transaction } from 'kysely';
import type { Queries } from '../store/database.ts';
import { newId } from '../store/id.ts';
import type { DocumentTable } from '../store/schema/cases.ts';
import type { Schema } from '../store/schema.ts';
import { storable } from '../store/text.ts';
import type { FilingDocument } from './case-system.ts';

/** A file that is kept with a case or an intake entry. */
export interface CaseDocument extends FilingDocument {
  id: string;
  /** The mail that brought it. */
  mailId: string;
  createdAt: Date;
}

/** What a document belongs to. */
export type DocumentOwner = { caseId: string } | { intakeEntryId: string };

/** Rows in one statement, within the 65,535 parameters that PostgreSQL takes. */
const BATCH = 1000;

/**
 * Keeps the documents of a mail; their bytes are in the blob store.
 *
 * @returns their ids and names, in the order given.
 */
export async function keepDocuments(
  transaction: Transaction<Schema>,
  owner: DocumentOwner,
  mailId: string,
  documents: readonly FilingDocument[],
): Promise<{ id: string; name: string }[]> {
  const rows = documents.map(({ role, name, mediaType, size, sha256 }) => ({
    id: newId(),
    mail_id: mailId,
    ...ownerColumns(owner),
    role,
    name: storable(name),
    media_type: storable(mediaType),
    size,
    sha256,
  }));
  for (let start = 0; start < rows.length; start += BATCH)
    await transaction
      .insertInto('document')
      .values(rows.slice(start, start + BATCH))
      .execute();
  return rows.map(({ id, name }) => ({ id, name }));
}

/** The documents of a case, in the order in which they were filed. */
export async function documentsOfCase(db: Queries, caseId: string): Promise<CaseDocument[]> {
  const rows = await selectDocuments(db).where('case_id', '=', caseId).execute();
  return rows.map(documentOf);
}

/** The documents of some intake entries, by entry. */
export async function documentsOfIntake(
  db: Queries,
  entryIds: readonly string[],
): Promise<Map<string, CaseDocument[]>> {
  const byEntry = new Map<string, CaseDocument[]>(entryIds.map((id) => [id, []]));
  if (entryIds.length === 0) return byEntry;
  const rows = await selectDocuments(db).where('intake_entry_id', 'in', entryIds).execute();
  for (const row of rows) byEntry.get(row.intake_entry_id ?? '')?.push(documentOf(row));
  return byEntry;
}

const selectDocuments = (db: Queries) => db.selectFrom('document').selectAll().orderBy('id');

const documentOf = (row: Selectable<DocumentTable>): CaseDocument => ({
  id: row.id,
  mailId: row.mail_id,
  role: row.role,
  name: row.name,
  mediaType: row.media_type,
  size: Number(row.size),
  sha256: row.sha256,
  createdAt: row.created_at,
});

const ownerColumns = (owner: DocumentOwner) =>
  'caseId' in owner ? { case_id: owner.caseId } : { intake_entry_id: owner.intakeEntryId };
