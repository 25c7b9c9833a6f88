import { caseTypeInput, createCaseType } from '../../src/cases/case-type.ts';
import { profileInput } from '../../src/routing/profile-input.ts';
import { createProfile } from '../../src/routing/profiles.ts';
import type { TestScreens } from '../support/screens.ts';
import type { ScreenRow } from './screen-rows.ts';

const TYPE = 'Evenementenvergunning';
const PROFILE = 'Evenementen';

/** A case type and two profiles, once for an app. @returns the ids of the case type and the first profile. */
export async function someProfiles({ app: { db } }: TestScreens): Promise<{ type: string; profile: string }> {
  const known = await db.selectFrom('profile').select(['id', 'case_type_id']).where('name', '=', PROFILE);
  const kept = await known.executeTakeFirst();
  if (kept) return { type: kept.case_type_id ?? '', profile: kept.id };
  const attributes = [
    { name: 'naam', label: 'Naam van de aanvrager', type: 'text', required: true },
    { name: 'postcode', label: 'Postcode', type: 'postcode' },
    { name: 'soort', label: 'Soort', type: 'choice', choices: ['markt', 'concert'] },
  ];
  const type = await createCaseType(db, caseTypeInput.parse({ name: TYPE, attributes }));
  const profile = await createProfile(
    db,
    profileInput.parse({
      name: PROFILE,
      kind: 'case-type',
      address: 'evenementen@rows.example',
      aliases: ['*@evenementen.rows.example'],
      caseType: TYPE,
      mapping: { naam: { label: 'Naam' }, postcode: { field: 'body', pattern: '[1-9][0-9]{3} ?[A-Z]{2}' } },
    }),
  );
  const inkoop = { name: 'Inkoop', kind: 'document-intake', address: 'inkoop@rows.example' };
  await createProfile(db, profileInput.parse(inkoop));
  return { type: type.id, profile: profile.id };
}

/** The screens of profiles and case types. */
export const PROFILE_ROWS: readonly ScreenRow[] = [
  {
    name: 'profiles',
    path: '/profiles',
    nl: 'Profielen',
    en: 'Profiles',
    given: async (screens) => {
      await someProfiles(screens);
      return undefined;
    },
    ready: (page) => page.getByRole('link', { name: PROFILE }).waitFor(),
  },
  { name: 'profile-new', path: '/profiles/new', nl: 'Profiel toevoegen', en: 'Add a profile' },
  {
    name: 'profile',
    path: '/profiles',
    nl: PROFILE,
    en: PROFILE,
    given: async (screens) => `/profiles/${(await someProfiles(screens)).profile}`,
    ready: async (page) => {
      const mail = page.getByLabel(/^(Bericht|Mail)$/);
      await mail.fill('From: a@b.example\nTo: evenementen@rows.example\n\nNaam: Jan\n');
      await page.getByRole('button', { name: /^(Probeer uit|Try it)$/ }).click();
      await page.getByRole('heading', { name: /^(Stap voor stap|Step by step)$/ }).waitFor();
    },
  },
  { name: 'case-types', path: '/case-types', nl: 'Zaaktypen', en: 'Case types' },
  { name: 'case-type-new', path: '/case-types/new', nl: 'Zaaktype toevoegen', en: 'Add a case type' },
  {
    name: 'case-type',
    path: '/case-types',
    nl: TYPE,
    en: TYPE,
    given: async (screens) => `/case-types/${(await someProfiles(screens)).type}`,
    ready: (page) => page.getByRole('heading', { name: /^(Eigenschappen|Attributes)$/ }).waitFor(),
  },
];
