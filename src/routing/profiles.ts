import { isDeepStrictEqual } from 'node:util';
import { sql } from 'kysely';
import type { AttributeDefinition } from '../cases/attributes.ts';
import { type CaseType, showCaseType } from '../cases/case-type.ts';
import { ZaakpostError } from '../errors.ts';
import { conflict } from '../store/conflict.ts';
import { inTransaction, type Queries } from '../store/database.ts';
import { newId } from '../store/id.ts';
import type { AttributeMapping } from './mapping.ts';
import {
  findProfile,
  inputOf,
  listProfiles,
  type Profile,
  profileOf,
  profileRows,
  showProfile,
} from './profile.ts';
import { addressesOf, LEFT_OUT, type ProfileInput } from './profile-input.ts';

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
  db: Queries,
  input: ProfileInput,
): Promise<{ profile: Profile; change: 'created' | 'updated' | 'unchanged' }> {
  return inTransaction(db, async (transaction) => {
    const there = await profileRows(transaction).where('profile.name', '=', input.name).executeTakeFirst();
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
 * The profile that an input would make, which is not kept: to be tried out.
 *
 * @param replaces name or id of the profile that it would take the place of; null: that of its name, where there is one.
 * @throws ZaakpostError as `createProfile`, and NOT_FOUND where there is none to replace.
 */
export async function draftProfile(
  db: Queries,
  said: ProfileInput,
  replaces: string | null = null,
): Promise<Profile> {
  const replaced = replaces === null ? await findProfile(db, said.name) : await showProfile(db, replaces);
  const id = replaced?.id ?? newId();
  await refuseTaken(db, id, said);
  const input = { ...LEFT_OUT, ...said };
  await mailboxIds(db, input.defaultFor);
  const caseType = await caseTypeFor(db, input);
  const now = new Date();
  return {
    ...input,
    id,
    caseType: caseType && { id: caseType.id, name: caseType.name, attributes: caseType.attributes },
    createdAt: replaced?.createdAt ?? now,
    updatedAt: now,
  };
}

async function caseTypeFor(db: Queries, input: ProfileInput): Promise<CaseType | null> {
  const caseType = input.caseType === null ? null : await showCaseType(db, input.caseType);
  if (caseType) refuseUnknownAttributes(input.mapping, caseType.attributes);
  return caseType;
}

async function columns(db: Queries, said: ProfileInput) {
  const input = { ...LEFT_OUT, ...said };
  const caseType = await caseTypeFor(db, input);
  return {
    name: input.name,
    kind: input.kind,
    address: input.address,
    aliases: input.aliases,
    default_for: await mailboxIds(db, input.defaultFor),
    case_type_id: caseType?.id ?? null,
    token_prefix: input.tokenPrefix,
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
