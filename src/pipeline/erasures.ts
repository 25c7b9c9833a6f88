import { z } from 'zod';
import type { Database } from '../store/database.ts';
import { beyond, type Order } from '../store/order.ts';
import { storable } from '../store/text.ts';

/** That mail of a person was erased; it does not say whose. */
export interface RecordedErasure {
  id: string;
  actor: string;
  caseFiles: 'keep' | 'erase';
  erasedAt: Date;
  /** By what the audit log names the person too. */
  reference: string | null;
  report: Record<string, number>;
}

/** Which erasures are listed. */
export interface ErasureFilter {
  actor?: string | undefined;
  reference?: string | undefined;
  erasedFrom?: Date | undefined;
  erasedBefore?: Date | undefined;
  /** Id of the last one of the page before. */
  after?: string | undefined;
  /** desc where it is not said. */
  order?: Order | undefined;
  limit: number;
}

const report = z.record(z.string(), z.int());

/** Erasures, the newest first where nothing else is asked for. */
export async function listErasures(
  db: Database,
  { actor, reference, erasedFrom, erasedBefore, after, order = 'desc', limit }: ErasureFilter,
): Promise<RecordedErasure[]> {
  let query = db
    .selectFrom('person_erasure')
    .select(['id', 'actor', 'case_files as caseFiles', 'erased_at as erasedAt'])
    .select(['person_reference as reference', 'report'])
    .orderBy('id', order)
    .limit(limit);
  if (actor !== undefined) query = query.where('actor', '=', storable(actor));
  if (reference !== undefined) query = query.where('person_reference', '=', storable(reference));
  if (erasedFrom !== undefined) query = query.where('erased_at', '>=', erasedFrom);
  if (erasedBefore !== undefined) query = query.where('erased_at', '<', erasedBefore);
  if (after !== undefined) query = query.where('id', beyond(order), after);
  const rows = await query.execute();
  return rows.map((row) => ({ ...row, report: report.parse(row.report) }));
}
