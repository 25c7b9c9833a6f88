import { caseInput, createCase } from '../../src/cases/case.ts';
import type { TestScreens } from '../support/screens.ts';
import { someProfiles } from './profile-rows.ts';
import type { ScreenRow } from './screen-rows.ts';

const DESCRIPTION = 'Braderie op het Dorpsplein';

/** A case, once for an app. @returns its number. */
async function someCase(screens: TestScreens): Promise<string> {
  await someProfiles(screens);
  const { db } = screens.app;
  const known = await db.selectFrom('cases').select('number').where('description', '=', DESCRIPTION);
  const kept = await known.executeTakeFirst();
  if (kept) return kept.number;
  const input = caseInput.parse({
    caseType: 'Evenementenvergunning',
    description: DESCRIPTION,
    attributes: { naam: 'Jan Jansen' },
  });
  return (await createCase(db, input)).number;
}

const tab = (name: string): ScreenRow => ({
  name: `case-${name}`,
  path: '/cases',
  nl: 'Zaak',
  en: 'Case',
  given: async (screens) => `/cases/${await someCase(screens)}?tab=${name}`,
  ready: (page) => page.getByRole('tab', { selected: true }).waitFor(),
});

/** The screens of cases and document intake. */
export const CASE_ROWS: readonly ScreenRow[] = [
  {
    name: 'cases',
    path: '/cases',
    nl: 'Zaken',
    en: 'Cases',
    given: async (screens) => {
      await someCase(screens);
      return undefined;
    },
    ready: (page) => page.getByText(DESCRIPTION).waitFor(),
  },
  tab('timeline'),
  tab('documents'),
  tab('tokens'),
  tab('owners'),
  { name: 'intake', path: '/intake', nl: 'Documentintake', en: 'Document intake' },
];
