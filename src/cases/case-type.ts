import { isDeepStrictEqual } from 'node:util';
import { type Selectable, sql } from 'kysely';
import { z } from 'zod';
import { tokens } from '../config/tokens.ts';
import { ZaakpostError } from '../errors.ts';
import { conflict } from '../store/conflict.ts';
import { inTransaction, type Queries } from '../store/database.ts';
import { newId } from '../store/id.ts';
import type { CaseTypeTable } from '../store/schema/cases.ts';
import { type AttributeDefinition, attributeDefinition } from './attributes.ts';

/** What an admin says of a case type: for the API, the command and files that are applied. */
export const caseTypeInput = z.strictObject({
  name: z.string().trim().min(1).max(100),
  description: z.string().trim().max(1000).default(''),
  tokenPrefix: tokens.tokenPrefix.schema
    .unwrap()
    .nullable()
    .default(null)
    .describe(
      'Prefix of the tokens of its cases, where the profile that opened them has none; null: that of the organisation.',
    ),
  attributes: z
    .array(attributeDefinition)
    .max(200)
    .refine((list) => new Set(list.map(({ name }) => name)).size === list.length, 'names must differ')
    .default([]),
});

export type CaseTypeInput = z.infer<typeof caseTypeInput>;

export interface CaseType extends CaseTypeInput {
  id: string;
  createdAt: Date;
  updatedAt: Date;
}

/** @throws ZaakpostError CONFLICT where the name is taken. */
export async function createCaseType(db: Queries, input: CaseTypeInput): Promise<CaseType> {
  const row = await db
    .insertInto('case_type')
    .values({ id: newId(), ...columns(input) })
    .returningAll()
    .executeTakeFirstOrThrow()
    .catch(conflict(`case type ${input.name}`));
  return caseTypeOf(row);
}

/** All case types by name. */
export async function listCaseTypes(db: Queries): Promise<CaseType[]> {
  const rows = await db.selectFrom('case_type').selectAll().orderBy('name').execute();
  return rows.map(caseTypeOf);
}

/**
 * One case type.
 *
 * @param reference its name or its id.
 * @throws ZaakpostError NOT_FOUND
 */
export async function showCaseType(db: Queries, reference: string): Promise<CaseType> {
  const row = await db
    .selectFrom('case_type')
    .selectAll()
    .where((where) => where.or([where('name', '=', reference), where(sql`id::text`, '=', reference)]))
    .executeTakeFirst();
  if (!row) throw new ZaakpostError('NOT_FOUND', { detail: `case type ${reference}` });
  return caseTypeOf(row);
}

/**
 * Changes a case type. Cases that are there keep the attributes that they have.
 *
 * @throws ZaakpostError NOT_FOUND, CONFLICT where the name is taken.
 */
export async function updateCaseType(
  db: Queries,
  reference: string,
  input: CaseTypeInput,
): Promise<CaseType> {
  const { id } = await showCaseType(db, reference);
  const row = await db
    .updateTable('case_type')
    .set({ ...columns(input), updated_at: sql`now()` })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
    .catch(conflict(`case type ${input.name}`));
  return caseTypeOf(row);
}

/**
 * Makes the case type of that name be as said: idempotent.
 *
 * @returns it, and what was done.
 */
export async function applyCaseType(
  db: Queries,
  input: CaseTypeInput,
): Promise<{ caseType: CaseType; change: 'created' | 'updated' | 'unchanged' }> {
  return inTransaction(db, async (transaction) => {
    const created = await transaction
      .insertInto('case_type')
      .values({ id: newId(), ...columns(input) })
      .onConflict((taken) => taken.column('name').doNothing())
      .returningAll()
      .executeTakeFirst();
    if (created) return { caseType: caseTypeOf(created), change: 'created' };
    const caseType = await showCaseType(transaction, input.name);
    if (isDeepStrictEqual(columns(caseType), columns(input))) return { caseType, change: 'unchanged' };
    return { caseType: await updateCaseType(transaction, input.name, input), change: 'updated' };
  });
}

/**
 * Removes a case type.
 *
 * @throws ZaakpostError NOT_FOUND; CONFLICT while a case or a profile is of it.
 */
export async function removeCaseType(db: Queries, reference: string): Promise<void> {
  const { id, name } = await showCaseType(db, reference);
  await db
    .deleteFrom('case_type')
    .where('id', '=', id)
    .execute()
    .catch(conflict(`case type ${name} is used by cases or profiles`));
}

const columns = (input: CaseTypeInput) => ({
  name: input.name,
  description: input.description,
  token_prefix: input.tokenPrefix,
  attributes: JSON.stringify(input.attributes.map(orderedKeys)),
});

/** One order of keys, as jsonb keeps none. */
const orderedKeys = ({ name, label, type, required, choices }: AttributeDefinition): AttributeDefinition => ({
  name,
  label,
  type,
  required,
  ...(choices && { choices }),
});

const caseTypeOf = (row: Selectable<CaseTypeTable>): CaseType => ({
  id: row.id,
  name: row.name,
  description: row.description,
  tokenPrefix: row.token_prefix,
  attributes: z.array(attributeDefinition).parse(row.attributes),
  createdAt: row.created_at,
  updatedAt: row.updated_at,
});
