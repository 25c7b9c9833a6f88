import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import { z } from 'zod';
import { ZaakpostError } from '../errors.ts';
import type { Queries } from '../store/database.ts';
import type { Schema } from '../store/schema.ts';
import { storable } from '../store/text.ts';
import type { CaseStanding } from './case-finder.ts';

/** What others call a case, and who they are: in the registry of cases `kenmerk` and `bron`. */
export const foreignReference = z.strictObject({
  source: z
    .string()
    .regex(/^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,39}$/u, 'must have at most 40 letters, digits, blanks, . _ and -')
    .describe('Whose number it is (bron): `OLO`, `DSO`, or another system.'),
  reference: z.string().trim().min(1).max(100).describe('Their number (kenmerk).'),
});

export type ForeignReference = z.infer<typeof foreignReference>;

/** As people read it: `OLO 1234567`. */
export const referenceName = ({ source, reference }: ForeignReference): string => `${source} ${reference}`;

/** Notes references with a case; one that it has already stays. */
export async function addReferences(
  transaction: Transaction<Schema>,
  caseId: string,
  references: readonly ForeignReference[],
): Promise<void> {
  if (references.length === 0) return;
  await transaction
    .insertInto('case_reference')
    .values(
      references.map(({ source, reference }) => ({
        case_id: caseId,
        source,
        reference: storable(reference),
      })),
    )
    .onConflict((known) => known.doNothing())
    .execute();
}

/**
 * Takes references for a new case that a mail opens, to the end of the transaction: of two mails with one number at a time only
 * the first opens a case.
 *
 * @throws ZaakpostError REFERENCE_TAKEN where an open case has one by now: the mail is to be routed anew.
 */
export async function claimReferences(
  transaction: Transaction<Schema>,
  references: readonly ForeignReference[],
): Promise<void> {
  for (const name of references.map(referenceName).toSorted()) {
    await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`zaakpost.reference ${name}`}, 0))`.execute(
      transaction,
    );
  }
  const taken = await casesOfReferences(transaction, references);
  if (taken.some(({ status }) => status === 'open')) throw new ZaakpostError('REFERENCE_TAKEN');
}

/** The cases that have any of these references, each once, by number. */
export async function casesOfReferences(
  db: Queries,
  references: readonly ForeignReference[],
): Promise<CaseStanding[]> {
  if (references.length === 0) return [];
  return db
    .selectFrom('case_reference')
    .innerJoin('cases', 'cases.id', 'case_id')
    .select(['cases.number', 'cases.status'])
    .distinct()
    .where((where) =>
      where.or(
        references.map(({ source, reference }) =>
          where.and([where('source', '=', source), where('reference', '=', storable(reference))]),
        ),
      ),
    )
    .orderBy('cases.number')
    .execute();
}

/** The references of cases, by case id. */
export async function referencesOf(
  db: Queries,
  caseIds: readonly string[],
): Promise<Map<string, ForeignReference[]>> {
  const found = new Map<string, ForeignReference[]>();
  if (caseIds.length === 0) return found;
  const rows = await db
    .selectFrom('case_reference')
    .select(['case_id', 'source', 'reference'])
    .where('case_id', 'in', caseIds)
    .orderBy('source')
    .orderBy('reference')
    .execute();
  for (const { case_id, source, reference } of rows)
    found.set(case_id, [...(found.get(case_id) ?? []), { source, reference }]);
  return found;
}
