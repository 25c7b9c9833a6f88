import { isDeepStrictEqual } from 'node:util';
import { sql } from 'kysely';
import { z } from 'zod';
import { type AttributeDefinition, attributeDefinition } from '../cases/attributes.ts';
import { showCaseType } from '../cases/case-type.ts';
import { ZaakpostError } from '../errors.ts';
import { conflict } from '../store/conflict.ts';
import type { Database, Queries } from '../store/database.ts';
import { newId } from '../store/id.ts';
import { withoutSubaddress } from './address.ts';
import { closestPattern, comparablePattern, isPattern } from './address-pattern.ts';
import { type AttributeMapping, attributeMapping } from './mapping.ts';
import { DEFAULT_RENDITION, renditionSettings } from './rendition-settings.ts';
import { DEFAULT_POLICY, routePolicy } from './route-policy.ts';

const addressOrPattern = z
  .string()
  .max(320)
  .refine(
    (written) => comparablePattern(written) !== null,
    'must be an e-mail address, or a pattern such as *@vergunningen.example',
  )
  .overwrite((written) => comparablePattern(written) ?? written);

/** What an admin says of a profile: for the API, the command and files that are applied. */
export const profileInput = z
  .strictObject({
    name: z.string().trim().min(1).max(100).describe('Name for people, and for the command.'),
    kind: z
      .enum(['document-intake', 'case-type', 'olo'])
      .describe(
        'What mail becomes: an intake entry of its attachments, a new case, or a case from the Omgevingsloket.',
      ),
    address: addressOrPattern.describe(
      'Address that mail of this profile is sent to, or a pattern of addresses (`*@vergunningen.example`). A subaddress of it (post+x@…) fits too.',
    ),
    aliases: z
      .array(addressOrPattern)
      .max(100)
      .default([])
      .describe(
        'Its other addresses and patterns. Of all profiles an exact address goes first, then the longest pattern.',
      ),
    caseType: z
      .string()
      .min(1)
      .nullable()
      .default(null)
      .describe('Name of the case type of new cases; none for document intake.'),
    mapping: attributeMapping.default({}).describe('Where the attributes of a new case come from.'),
    policy: routePolicy.prefault({}),
    rendition: renditionSettings.prefault({}),
    defaultFor: z
      .array(z.string().min(1))
      .max(100)
      .default([])
      .describe('Names of mailboxes: it takes what comes by them and no address fits.'),
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

type Whole = z.infer<typeof profileInput>;
type Optional = 'policy' | 'rendition' | 'aliases' | 'defaultFor';

/** A policy and settings of the rendition that are left out are the defaults; without aliases and mailboxes it has none. */
export type ProfileInput = Omit<Whole, Optional> & Partial<Pick<Whole, Optional>>;

const LEFT_OUT = {
  policy: DEFAULT_POLICY,
  rendition: DEFAULT_RENDITION,
  aliases: [] as string[],
  defaultFor: [] as string[],
};

type Addresses = Pick<Whole, 'address' | 'aliases'>;

/** Every address and pattern of a profile. */
export const addressesOf = ({ address, aliases }: Addresses): string[] => [address, ...aliases];

/** What to do with mail to an address. */
export interface Profile extends Omit<Whole, 'caseType'> {
  id: string;
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
  await refuseTaken(db, id, input);
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
  await refuseTaken(db, id, input);
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
    const wanted = { ...LEFT_OUT, ...input };
    const defaultFor = wanted.defaultFor.toSorted();
    if (isDeepStrictEqual(inputOf(profile), { ...wanted, defaultFor }))
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
 * address, or else that of the address without its subaddress, or else that of the longest pattern that fits.
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
    .where('profile.enabled', '=', true)
    .where((where) =>
      where.or([
        where('profile.address', 'in', wanted),
        where(sql<boolean>`profile.aliases && ${wanted}::text[]`, '=', true),
        where(sql<boolean>`profile.address || array_to_string(profile.aliases, ' ') LIKE '%*%'`, '=', true),
      ]),
    )
    .execute();
  return matchProfiles(rows.map(profileOf), addresses);
}

/** As `profilesFor`, among these profiles. */
export function matchProfiles(
  candidates: readonly Profile[],
  addresses: readonly string[],
): { address: string; profile: Profile }[] {
  const byAddress = new Map(
    candidates.flatMap((profile) => addressesOf(profile).map((address) => [address, profile] as const)),
  );
  const patterns = [...byAddress.keys()].filter(isPattern);
  return [...new Set(addresses)].flatMap((address) => {
    const bare = withoutSubaddress(address);
    const profile =
      byAddress.get(address) ??
      byAddress.get(bare) ??
      byAddress.get(closestPattern(patterns, address) ?? closestPattern(patterns, bare) ?? '');
    return profile ? [{ address, profile }] : [];
  });
}

/** The enabled profile that takes what no address fits of the mail of this mailbox, and the mailbox's name; or null. */
export async function defaultProfileOf(
  db: Queries,
  mailboxId: string,
): Promise<{ mailbox: string; profile: Profile } | null> {
  const row = await profiles(db)
    .innerJoin('mailbox', (join) => join.on(sql<boolean>`mailbox.id = ANY (profile.default_for)`))
    .select('mailbox.name as mailbox_name')
    .where('mailbox.id', '=', mailboxId)
    .where('profile.enabled', '=', true)
    .orderBy('profile.name')
    .executeTakeFirst();
  return row ? { mailbox: row.mailbox_name, profile: profileOf(row) } : null;
}

const profiles = (db: Queries) =>
  db
    .selectFrom('profile')
    .leftJoin('case_type', 'case_type.id', 'profile.case_type_id')
    .selectAll('profile')
    .select(['case_type.name as case_type_name', 'case_type.attributes as case_type_attributes'])
    .select(
      sql<string[]>`ARRAY(SELECT name FROM mailbox WHERE id = ANY (profile.default_for) ORDER BY name)`.as(
        'default_for_names',
      ),
    );

type ProfileRow = Awaited<ReturnType<ReturnType<typeof profiles>['executeTakeFirstOrThrow']>>;

function profileOf(row: ProfileRow): Profile {
  return {
    id: row.id,
    name: row.name,
    kind: row.kind,
    address: row.address,
    aliases: row.aliases,
    defaultFor: row.default_for_names,
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
    rendition: renditionSettings.parse(row.rendition),
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
  aliases,
  defaultFor,
  caseType,
  mapping,
  policy,
  rendition,
  enabled,
}: Profile): ProfileInput => ({
  name,
  kind,
  address,
  aliases,
  defaultFor,
  caseType: caseType?.name ?? null,
  mapping,
  policy,
  rendition,
  enabled,
});

async function columns(db: Queries, said: ProfileInput) {
  const input = { ...LEFT_OUT, ...said };
  const caseType = input.caseType === null ? null : await showCaseType(db, input.caseType);
  if (caseType) refuseUnknownAttributes(input.mapping, caseType.attributes);
  return {
    name: input.name,
    kind: input.kind,
    address: input.address,
    aliases: input.aliases,
    default_for: await mailboxIds(db, input.defaultFor),
    case_type_id: caseType?.id ?? null,
    mapping: JSON.stringify(input.mapping),
    policy: JSON.stringify(input.policy),
    rendition: JSON.stringify(input.rendition),
    enabled: input.enabled,
  };
}

/** @throws ZaakpostError NOT_FOUND where there is no such mailbox. */
async function mailboxIds(db: Queries, names: readonly string[]): Promise<string[]> {
  if (names.length === 0) return [];
  const rows = await db.selectFrom('mailbox').select(['id', 'name']).where('name', 'in', names).execute();
  const missing = names.find((name) => !rows.some((row) => row.name === name));
  if (missing !== undefined) throw new ZaakpostError('NOT_FOUND', { detail: `mailbox ${missing}` });
  return rows.map(({ id }) => id);
}

/**
 * No two profiles have an address, a pattern or the rest of a mailbox in common.
 *
 * @throws ZaakpostError CONFLICT
 */
async function refuseTaken(db: Queries, id: string, said: ProfileInput): Promise<void> {
  const input = { ...LEFT_OUT, ...said };
  const others = (await listProfiles(db)).filter((profile) => profile.id !== id);
  for (const other of others) {
    const address = addressesOf(input).find((own) => addressesOf(other).includes(own));
    if (address !== undefined)
      throw new ZaakpostError('CONFLICT', { detail: `${address} is an address of profile ${other.name}` });
    const mailbox = input.defaultFor.find((own) => other.defaultFor.includes(own));
    if (mailbox !== undefined)
      throw new ZaakpostError('CONFLICT', {
        detail: `profile ${other.name} takes the rest of mailbox ${mailbox}`,
      });
  }
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
