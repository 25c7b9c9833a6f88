import { sql } from 'kysely';
import { appendEvent } from '../events/outbox.ts';
import type { Database } from '../store/database.ts';
import { lockCase } from './find-case.ts';
import { addTimelineEntry } from './timeline.ts';

/**
 * Closes a case; one that is closed stays so. Waits for filings in it that are under way.
 *
 * @param reference its number or its id.
 * @returns whether it was open until now.
 * @throws ZaakpostError NOT_FOUND
 */
export const closeCase = (db: Database, reference: string): Promise<boolean> =>
  change(db, reference, 'closed');

/**
 * Opens a closed case again; one that is open stays so.
 *
 * @param reference its number or its id.
 * @returns whether it was closed until now.
 * @throws ZaakpostError NOT_FOUND
 */
export const reopenCase = (db: Database, reference: string): Promise<boolean> =>
  change(db, reference, 'open');

const WRITTEN = {
  closed: { entry: 'closed', event: 'nl.zaakpost.cases.closed' },
  open: { entry: 'reopened', event: 'nl.zaakpost.cases.reopened' },
} as const;

async function change(db: Database, reference: string, status: 'open' | 'closed'): Promise<boolean> {
  return db.transaction().execute(async (transaction) => {
    const { id, number, status: before } = await lockCase(transaction, reference);
    if (before === status) return false;
    await transaction
      .updateTable('cases')
      .set({ status, closed_at: status === 'closed' ? sql`now()` : null })
      .where('id', '=', id)
      .execute();
    const { entry, event } = WRITTEN[status];
    await addTimelineEntry(transaction, { caseId: id, kind: entry, at: new Date() });
    await appendEvent(transaction, { type: event, subject: id, data: { caseNumber: number } });
    return true;
  });
}
