import type { ExpressionBuilder, Selectable, Transaction } from 'kysely';
import { validate as isUuid } from 'uuid';
import { ZaakpostError } from '../errors.ts';
import type { Queries } from '../store/database.ts';
import type { CasesTable } from '../store/schema/cases.ts';
import type { Schema } from '../store/schema.ts';

/** What is known of a case by whoever has locked it. */
export type LockedCase = Pick<Selectable<CasesTable>, 'id' | 'number' | 'status' | 'case_type_id'>;

/** The condition on `cases` for a reference from outside: its id, where it has the form of one, or its number. */
export const caseIs = (reference: string) => (where: ExpressionBuilder<Schema, 'cases'>) =>
  where(isUuid(reference) ? 'cases.id' : 'cases.number', '=', reference);

/** @throws ZaakpostError NOT_FOUND */
export function noSuchCase(reference: string): never {
  throw new ZaakpostError('NOT_FOUND', { detail: `case ${reference}` });
}

/**
 * The case that is named.
 *
 * @param reference its number or its id.
 * @throws ZaakpostError NOT_FOUND
 */
export async function findCase(db: Queries, reference: string): Promise<{ id: string; number: string }> {
  const row = await db
    .selectFrom('cases')
    .select(['id', 'number'])
    .where(caseIs(reference))
    .executeTakeFirst();
  return row ?? noSuchCase(reference);
}

/**
 * Locks a case for changing its status: waits for all who add to it, and they for this.
 *
 * @param reference its number or its id.
 * @throws ZaakpostError NOT_FOUND
 */
export async function lockCase(transaction: Transaction<Schema>, reference: string): Promise<LockedCase> {
  const row = await lockable(transaction, reference).forUpdate().executeTakeFirst();
  return row ?? noSuchCase(reference);
}

/**
 * Locks a case for adding to it: an open one stays open until the transaction ends. Those who add do not wait for each other.
 *
 * @param reference its number or its id.
 * @param evenIfClosed whether a closed one may be added to.
 * @throws ZaakpostError NOT_FOUND, CASE_CLOSED
 */
export async function lockForAdding(
  transaction: Transaction<Schema>,
  reference: string,
  evenIfClosed = false,
): Promise<LockedCase> {
  const row = await lockable(transaction, reference).forShare().executeTakeFirst();
  if (!row) return noSuchCase(reference);
  if (row.status === 'closed' && !evenIfClosed)
    throw new ZaakpostError('CASE_CLOSED', { detail: `case ${row.number}` });
  return row;
}

const lockable = (transaction: Transaction<Schema>, reference: string) =>
  transaction.selectFrom('cases').select(['id', 'number', 'status', 'case_type_id']).where(caseIs(reference));
