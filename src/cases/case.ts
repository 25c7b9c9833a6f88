import { type Selectable, sql, type Transaction } from 'kysely';
import { z } from 'zod';
import { addOwner } from '../accounts/owners.ts';
import { type Scope, within } from '../accounts/scope.ts';
import { ZaakpostError } from '../errors.ts';
import { appendEvent } from '../events/outbox.ts';
import type { EmailAddress } from '../mail/message.ts';
import type { Database, Queries } from '../store/database.ts';
import { newId } from '../store/id.ts';
import { beyondPlace, byMoment, byText, type Order, type Place, type SortKey } from '../store/order.ts';
import type { CasesTable } from '../store/schema/cases.ts';
import type { Schema } from '../store/schema.ts';
import { storable } from '../store/text.ts';
import { type AttributeValues, attributeProblems, attributeValues } from './attributes.ts';
import { caseFits } from './case-search.ts';
import { showCaseType } from './case-type.ts';
import { type CaseDocument, documentsOfCase } from './documents.ts';
import { caseIs, noSuchCase } from './find-case.ts';
import { addReferences, type ForeignReference, foreignReference, referencesOf } from './reference.ts';
import { addTimelineEntry, type TimelineEntry, timelineOf } from './timeline.ts';
import { type IssuedToken, tokensOf } from './token.ts';

/** What an official says of a new case. */
export const caseInput = z.strictObject({
  caseType: z.string().min(1).describe('Name or id of its case type.'),
  description: z.string().trim().max(1000).default(''),
  requester: z
    .strictObject({ name: z.string().trim().min(1).max(200).nullable().default(null), email: z.email() })
    .nullable()
    .default(null),
  attributes: attributeValues.default({}),
  references: z
    .array(foreignReference)
    .max(20)
    .default([])
    .describe('What others call it, such as the number of a request in the Omgevingsloket.'),
});

export type CaseInput = z.input<typeof caseInput>;

/** A case in a list. */
export interface CaseSummary {
  id: string;
  number: string;
  status: 'open' | 'closed';
  caseType: { id: string; name: string };
  description: string;
  requester: EmailAddress | null;
  references: ForeignReference[];
  createdAt: Date;
  closedAt: Date | null;
  /** When something was last put on its timeline. */
  lastActivityAt: Date;
}

/** A case with all that is in it. */
export interface Case extends CaseSummary {
  attributes: AttributeValues;
  timeline: TimelineEntry[];
  documents: CaseDocument[];
  tokens: IssuedToken[];
}

/** A case to be added, as it is known by then. */
export interface NewCase {
  caseTypeId: string;
  description: string;
  requester: EmailAddress | null;
  attributes: AttributeValues;
  references?: readonly ForeignReference[];
  /** Through which it came; without it, it was made by hand. */
  profileId?: string;
  /** By which it came, with a mailbox: its owners are those of the case too. */
  mailId?: string;
  /** When it began, for its timeline. */
  at: Date;
}

/** Which cases are listed. */
export interface CaseFilter {
  status?: 'open' | 'closed' | undefined;
  caseTypeId?: string | undefined;
  /** Only cases that others call so, whoever they are. */
  reference?: string | undefined;
  /** Whose number that is. */
  referenceSource?: string | undefined;
  /** Words of the number, the description, people and subjects, as `caseFits` reads them. */
  search?: string | undefined;
  createdFrom?: Date | undefined;
  createdBefore?: Date | undefined;
  /** Only cases within it. */
  scope?: Scope | undefined;
  /** Where the page before ended. */
  after?: Place | undefined;
  /** What they are sorted by in place of the time when they were made. */
  sortBy?: keyof typeof CASE_SORT_KEYS | undefined;
  /** desc where it is not said. */
  order?: Order | undefined;
  limit: number;
}

/**
 * Makes a case by hand.
 *
 * @param ownerId id of the account that it is given to; null: it is nobody's yet.
 * @throws ZaakpostError NOT_FOUND where there is no such case type; BAD_REQUEST where the attributes are not those of it.
 */
export async function createCase(
  db: Database,
  said: CaseInput,
  ownerId: string | null = null,
): Promise<Case> {
  const input = caseInput.parse(said);
  const number = await db.transaction().execute(async (transaction) => {
    const caseType = await showCaseType(transaction, input.caseType);
    const problems = attributeProblems(caseType.attributes, input.attributes);
    if (problems.length > 0)
      throw new ZaakpostError('BAD_REQUEST', { detail: `attributes: ${problems.join('; ')}` });
    const created = await addCase(transaction, { ...input, caseTypeId: caseType.id, at: new Date() });
    if (ownerId) await addOwner(transaction, { kind: 'case', id: created.id }, { account: ownerId });
    return created.number;
  });
  return showCase(db, number);
}

/** Adds a case with the first entry of its timeline and its event. */
export async function addCase(
  transaction: Transaction<Schema>,
  { caseTypeId, description, requester, attributes, references = [], profileId, mailId, at }: NewCase,
): Promise<{ id: string; number: string }> {
  const created = await transaction
    .insertInto('cases')
    .values({
      id: newId(),
      case_type_id: caseTypeId,
      profile_id: profileId ?? null,
      mailbox_id: mailId
        ? ({ selectFrom }) => selectFrom('mail').select('mailbox_id').where('id', '=', mailId)
        : null,
      description: storable(description),
      requester_name: requester?.name ? storable(requester.name) : null,
      requester_address: requester ? storable(requester.email) : null,
      attributes: JSON.stringify(
        Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, storable(value)])),
      ),
    })
    .returning(['id', 'number'])
    .executeTakeFirstOrThrow();
  await addReferences(transaction, created.id, references);
  await addTimelineEntry(transaction, { caseId: created.id, kind: 'created', at });
  await appendEvent(transaction, {
    type: 'nl.zaakpost.cases.created',
    subject: created.id,
    data: { caseNumber: created.number, caseTypeId },
  });
  return created;
}

/**
 * One case with its timeline, documents and tokens.
 *
 * @param reference its number or its id.
 * @throws ZaakpostError NOT_FOUND
 */
export async function showCase(db: Queries, reference: string): Promise<Case> {
  const row = await summaries(db).select('cases.attributes').where(caseIs(reference)).executeTakeFirst();
  if (!row) return noSuchCase(reference);
  const [references, timeline, documents, tokens] = await Promise.all([
    referencesOf(db, [row.id]),
    timelineOf(db, row.id),
    documentsOfCase(db, row.id),
    tokensOf(db, row),
  ]);
  return {
    ...summaryOf(row, references),
    attributes: z.record(z.string(), z.string()).parse(row.attributes),
    timeline,
    documents,
    tokens,
  };
}

/** What cases can be sorted by beside the time when they were made, as the indexes have it. */
export const CASE_SORT_KEYS = {
  number: byText(sql`(lpad(cases.number, 40) COLLATE "C")`),
  lastActivityAt: byMoment(sql`cases.last_activity_at`),
} as const satisfies Record<string, SortKey>;

/** Cases, the newest first where nothing else is asked for. */
export async function listCases(db: Queries, filter: CaseFilter): Promise<CaseSummary[]> {
  return (await placedCases(db, filter)).map((placed) => placed.case);
}

/** As `listCases`, each with its place in the list. */
export async function placedCases(
  db: Queries,
  { scope = 'everything', sortBy, order = 'desc', limit, ...filter }: CaseFilter,
): Promise<{ case: CaseSummary; place: Place }[]> {
  const { status, caseTypeId, search, reference, referenceSource, createdFrom, createdBefore, after } =
    filter;
  const key = sortBy && CASE_SORT_KEYS[sortBy];
  let query = summaries(db)
    .select((key?.written ?? sql<string | null>`NULL`).as('sort_value'))
    .where(within(scope, 'cases'))
    .limit(limit);
  if (status !== undefined) query = query.where('cases.status', '=', status);
  if (caseTypeId !== undefined) query = query.where('cases.case_type_id', '=', caseTypeId);
  if (search !== undefined) query = query.where(caseFits(search));
  if (createdFrom !== undefined) query = query.where('cases.created_at', '>=', createdFrom);
  if (createdBefore !== undefined) query = query.where('cases.created_at', '<', createdBefore);
  if (after !== undefined) query = query.where(beyondPlace(key, order, 'cases.id', after));
  if (reference !== undefined || referenceSource !== undefined) {
    query = query.where(({ exists, selectFrom }) => {
      let known = selectFrom('case_reference').select('case_id').whereRef('case_id', '=', 'cases.id');
      if (reference !== undefined) known = known.where('reference', '=', storable(reference));
      if (referenceSource !== undefined) known = known.where('source', '=', storable(referenceSource));
      return exists(known);
    });
  }
  if (key) query = query.orderBy(key.of, order);
  const rows = await query.orderBy('cases.id', order).execute();
  const references = await referencesOf(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({
    case: summaryOf(row, references),
    place: { value: row.sort_value, id: row.id },
  }));
}

const summaries = (db: Queries) =>
  db
    .selectFrom('cases')
    .innerJoin('case_type', 'case_type.id', 'cases.case_type_id')
    .select([
      'cases.id',
      'cases.number',
      'cases.status',
      'cases.case_type_id',
      'case_type.name as case_type_name',
      'cases.description',
      'cases.requester_name',
      'cases.requester_address',
      'cases.created_at',
      'cases.closed_at',
      'cases.last_activity_at',
    ]);

type SummaryRow = Omit<Selectable<CasesTable>, 'attributes' | 'profile_id' | 'mailbox_id' | 'words'> & {
  case_type_name: string;
};

const summaryOf = (row: SummaryRow, references: Map<string, ForeignReference[]>): CaseSummary => ({
  id: row.id,
  number: row.number,
  status: row.status,
  caseType: { id: row.case_type_id, name: row.case_type_name },
  description: row.description,
  requester:
    row.requester_address === null ? null : { name: row.requester_name, email: row.requester_address },
  references: references.get(row.id) ?? [],
  createdAt: row.created_at,
  closedAt: row.closed_at,
  lastActivityAt: row.last_activity_at,
});
