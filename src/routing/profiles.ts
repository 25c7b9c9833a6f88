import { isDeepStrictEqual } from 'node:util';
import { sql } from 'kysely';
import { z } from 'zod';
import { type AttributeDefinition, attributeDefinition } from '../cases/attributes.ts';
import { showCaseType } from '../cases/case-type.ts';
import { ZaakpostError } from '../errors.ts';
import { conflict } from '../store/conflict.ts';
import type { Database, Queries } from '../store/database.ts';
import { newId } from '../store/id.ts';
import { comparableAddress, withoutSubaddress } from './address.ts';
import { type AttributeMapping, attributeMapping } from './mapping.ts';
import { DEFAULT_POLICY, type RoutePolicy, routePolicy } from './route-policy.ts';

/** What an admin says of a profile: for the API, the command and files that are applied. */
export const profileInput = z
  .strictObject({
    name: z.string().trim().min(1).max(100).describe('Name for people, and for the command.'),
    kind: z
      .enum(['document-intake', 'case-type', 'olo'])
      .describe(
        'What mail becomes: an intake entry of its attachments, a new case, or a case from the Omgevingsloket.',
      ),
    address: z
      .string()
      .max(320)
      .refine((written) => comparableAddress(written) !== null, 'must be an e-mail address')
      .overwrite((written) => comparableAddress(written) ?? written)
      .describe('Address that mail of this profile is sent to. A subaddress of it (post+x@…) fits too.'),
    caseType: z
      .string()
      .min(1)
      .nullable()
      .default(null)
      .describe('Name of the case type of new cases; none for document intake.'),
    mapping: attributeMapping.default({}).describe('Where the attributes of a new case come from.'),
    policy: routePolicy.prefault({}),
    enabled: z.boolean().default(true),
  })
  .refine(({ kind, caseType }) => (kind === 'document-intake') === (caseType === null), {
    path: ['caseType'],
    message: 'must be given, except for document intake, which has none',
  })
  .refine(({ kind, mapping }) => kind !== 'document-intake' || Object.keys(mapping).length === 0, {
    path: ['mapping'],
    message: 'must be empty for document intake, which has no attributes',
  });

/** A policy that is left out is the default. */
export type ProfileInput = Omit<z.infer<typeof profileInput>, 'policy'> & { policy?: RoutePolicy };

/** What to do with mail to an address. */
export interface Profile extends Omit<ProfileInput, 'caseType'> {
  id: string;
  policy: RoutePolicy;
  caseType: { id: string; name: string; attributes: AttributeDefinition[] } | null;
  createdAt: Date;
  updatedAt: Date;
}

/**
 * @throws ZaakpostError CONFLICT where the name or the address is taken; NOT_FOUND where there is no such case type;
 * BAD_REQUEST where the mapping names an attribute that the case type has not.
 */
export async function createProfile(db: Queries, input: ProfileInput): Promise<Profile> {
  const id = newId();
  await db
    .insertInto('profile')
    .values({ id, ...(await columns(db, input)) })
    .execute()
    .catch(conflict(`profile ${input.name}, or another for ${input.address}`));
  return showProfile(db, id);
}

/** All profiles by name. */
export async function listProfiles(db: Queries): Promise<Profile[]> {
  const rows = await profiles(db).orderBy('profile.name').execute();
  return rows.map(profileOf);
}

/**
 * One profile.
 *
 * @param reference its name or its id.
 * @throws ZaakpostError NOT_FOUND
 */
export async function showProfile(db: Queries, reference: string): Promise<Profile> {
  const profile = await findProfile(db, reference);
  if (!profile) throw new ZaakpostError('NOT_FOUND', { detail: `profile ${reference}` });
  return profile;
}

/** One profile, by its name or its id; null where there is none. */
export async function findProfile(db: Queries, reference: string): Promise<Profile | null> {
  const row = await profiles(db)
    .where((where) =>
      where.or([where('profile.name', '=', reference), where(sql`profile.id::text`, '=', reference)]),
    )
    .executeTakeFirst();
  return row ? profileOf(row) : null;
}

/**
 * Changes a profile. Mail that was filed by it stays where it is.
 *
 * @throws ZaakpostError NOT_FOUND, and as `createProfile`.
 */
export async function updateProfile(db: Queries, reference: string, input: ProfileInput): Promise<Profile> {
  const { id } = await showProfile(db, reference);
  await db
    .updateTable('profile')
    .set({ ...(await columns(db, input)), updated_at: sql`now()` })
    .where('id', '=', id)
    .execute()
    .catch(conflict(`profile ${input.name}, or another for ${input.address}`));
  return showProfile(db, id);
}

/**
 * Makes the profile of that name be as said: idempotent.
 *
 * @returns it, and what was done.
 * @throws ZaakpostError as `createProfile`.
 */
export async function applyProfile(
  db: Database,
  input: ProfileInput,
): Promise<{ profile: Profile; change: 'created' | 'updated' | 'unchanged' }> {
  return db.transaction().execute(async (transaction) => {
    const there = await profiles(transaction).where('profile.name', '=', input.name).executeTakeFirst();
    if (!there) return { profile: await createProfile(transaction, input), change: 'created' };
    const profile = profileOf(there);
    if (isDeepStrictEqual(inputOf(profile), { policy: DEFAULT_POLICY, ...input }))
      return { profile, change: 'unchanged' };
    return { profile: await updateProfile(transaction, input.name, input), change: 'updated' };
  });
}

/**
 * Removes a profile.
 *
 * @throws ZaakpostError NOT_FOUND; CONFLICT while it has intake entries: disable it instead.
 */
export async function removeProfile(db: Queries, reference: string): Promise<void> {
  const { id, name } = await showProfile(db, reference);
  await db
    .deleteFrom('profile')
    .where('id', '=', id)
    .execute()
    .catch(conflict(`profile ${name} has intake entries; disable it instead`));
}

/**
 * The enabled profiles of these addresses, in the order of the addresses. An address has the profile of exactly that
 * address, or else that of the address without its subaddress.
 *
 * @param addresses in comparable form (`comparableAddress`).
 */
export async function profilesFor(
  db: Queries,
  addresses: readonly string[],
): Promise<{ address: string; profile: Profile }[]> {
  const wanted = [...new Set(addresses.flatMap((address) => [address, withoutSubaddress(address)]))];
  if (wanted.length === 0) return [];
  const rows = await profiles(db)
    .where('profile.address', 'in', wanted)
    .where('profile.enabled', '=', true)
    .execute();
  const byAddress = new Map(rows.map((row) => [row.address, profileOf(row)]));
  return [...new Set(addresses)].flatMap((address) => {
    const profile = byAddress.get(address) ?? byAddress.get(withoutSubaddress(address));
    return profile ? [{ address, profile }] : [];
  });
}

const profiles = (db: Queries) =>
  db
    .selectFrom('profile')
    .leftJoin('case_type', 'case_type.id', 'profile.case_type_id')
    .selectAll('profile')
    .select(['case_type.name as case_type_name', 'case_type.attributes as case_type_attributes']);

type ProfileRow = Awaited<ReturnType<ReturnType<typeof profiles>['executeTakeFirstOrThrow']>>;

function profileOf(row: ProfileRow): Profile {
  return {
    id: row.id,
    name: row.name,
    kind: row.kind,
    address: row.address,
    caseType:
      row.case_type_id === null || row.case_type_name === null
        ? null
        : {
            id: row.case_type_id,
            name: row.case_type_name,
            attributes: z.array(attributeDefinition).parse(row.case_type_attributes),
          },
    mapping: attributeMapping.parse(row.mapping),
    policy: routePolicy.parse(row.policy),
    enabled: row.enabled,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

/** What an admin would say to have this profile. */
export const inputOf = ({
  name,
  kind,
  address,
  caseType,
  mapping,
  policy,
  enabled,
}: Profile): ProfileInput => ({
  name,
  kind,
  address,
  caseType: caseType?.name ?? null,
  mapping,
  policy,
  enabled,
});

async function columns(db: Queries, input: ProfileInput) {
  const caseType = input.caseType === null ? null : await showCaseType(db, input.caseType);
  if (caseType) refuseUnknownAttributes(input.mapping, caseType.attributes);
  return {
    name: input.name,
    kind: input.kind,
    address: input.address,
    case_type_id: caseType?.id ?? null,
    mapping: JSON.stringify(input.mapping),
    policy: JSON.stringify(input.policy ?? DEFAULT_POLICY),
    enabled: input.enabled,
  };
}

function refuseUnknownAttributes(
  mapping: AttributeMapping,
  attributes: readonly AttributeDefinition[],
): void {
  const known = attributes.map(({ name }) => name);
  const unknown = Object.keys(mapping).filter((name) => !known.includes(name));
  if (unknown.length === 0) return;
  const detail = `mapping: the case type has no attribute ${unknown.join(', ')}; it has ${known.join(', ') || 'none'}`;
  throw new ZaakpostError('BAD_REQUEST', { detail });
}
