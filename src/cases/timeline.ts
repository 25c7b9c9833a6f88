import type { Transaction } from 'kysely';
import type { Queries } from '../store/database.ts';
import { newId } from '../store/id.ts';
import type { TimelineEntryTable } from '../store/schema/cases.ts';
import type { Schema } from '../store/schema.ts';
import { storable } from '../store/text.ts';

/** A contact or a change on a case's timeline. */
export interface TimelineEntry {
  id: string;
  kind: TimelineEntryTable['kind'];
  /** The mail that it is of; null for a change. */
  mailId: string | null;
  sender: string | null;
  subject: string | null;
  /** What an official should know beside the text. */
  notes: string[];
  /** When it happened: of a mail, when it was received. */
  at: Date;
}

/** What is put on a timeline: a mail with what is known of it, or a change. */
export type NewTimelineEntry = { caseId: string; at: Date } & (
  | { kind: 'mail'; mailId: string; sender: string | null; subject: string | null; notes: readonly string[] }
  | { kind: 'created' | 'closed' | 'reopened' }
);

/** Puts an entry on a timeline; @returns its id. */
export async function addTimelineEntry(
  transaction: Transaction<Schema>,
  entry: NewTimelineEntry,
): Promise<string> {
  const id = newId();
  const { caseId, kind, at } = entry;
  await transaction
    .insertInto('timeline_entry')
    .values({ id, case_id: caseId, kind, at, ...(entry.kind === 'mail' ? mailColumns(entry) : {}) })
    .execute();
  return id;
}

const mailColumns = (entry: Extract<NewTimelineEntry, { kind: 'mail' }>) => ({
  mail_id: entry.mailId,
  sender: entry.sender && storable(entry.sender),
  subject: entry.subject && storable(entry.subject),
  notes: JSON.stringify(entry.notes.map(storable)),
});

/** A case's timeline, the oldest entry first; of one moment in the order of writing. */
export async function timelineOf(db: Queries, caseId: string): Promise<TimelineEntry[]> {
  return db
    .selectFrom('timeline_entry')
    .select(['id', 'kind', 'mail_id as mailId', 'sender', 'subject', 'notes', 'at'])
    .where('case_id', '=', caseId)
    .orderBy('at')
    .orderBy('id')
    .execute();
}
