import { sql } from 'kysely';
import { z } from 'zod';
import { type Scope, within } from '../accounts/scope.ts';
import { type AttributeDefinition, attributeDefinition } from '../cases/attributes.ts';
import { ZaakpostError } from '../errors.ts';
import type { Queries } from '../store/database.ts';
import { attributeMapping } from './mapping.ts';
import type { ProfileInput, WholeProfileInput } from './profile-input.ts';
import { renditionSettings } from './rendition-settings.ts';
import { routePolicy } from './route-policy.ts';

/** What to do with mail to an address. */
export interface Profile extends Omit<WholeProfileInput, 'caseType'> {
  id: string;
  caseType: { id: string; name: string; attributes: AttributeDefinition[] } | null;
  createdAt: Date;
  updatedAt: Date;
}

/** All profiles within a scope, by name. */
export async function listProfiles(db: Queries, scope: Scope = 'everything'): Promise<Profile[]> {
  const rows = await profileRows(db).where(within(scope, 'profile')).orderBy('profile.name').execute();
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
  const row = await profileRows(db)
    .where((where) =>
      where.or([where('profile.name', '=', reference), where(sql`profile.id::text`, '=', reference)]),
    )
    .executeTakeFirst();
  return row ? profileOf(row) : null;
}

/** What an admin would say to have this profile. */
export const inputOf = ({
  id: _id,
  createdAt: _createdAt,
  updatedAt: _updatedAt,
  ...said
}: Profile): ProfileInput => ({
  ...said,
  caseType: said.caseType?.name ?? null,
});

/** Profiles with their case types and the names of their mailboxes, for `profileOf`. */
export const profileRows = (db: Queries) =>
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

export type ProfileRow = Awaited<ReturnType<ReturnType<typeof profileRows>['executeTakeFirstOrThrow']>>;

/** A profile by its row. */
export function profileOf(row: ProfileRow): Profile {
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
    tokenPrefix: row.token_prefix,
    mapping: attributeMapping.parse(row.mapping),
    policy: routePolicy.parse(row.policy),
    rendition: renditionSettings.parse(row.rendition),
    enabled: row.enabled,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}
