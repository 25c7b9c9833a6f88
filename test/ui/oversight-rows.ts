import { createAccount } from '../../src/accounts/account.ts';
import { createApiKey } from '../../src/api/api-key.ts';
import type { TestScreens } from '../support/screens.ts';
import type { ScreenRow } from './screen-rows.ts';

const PERSON = {
  name: 'bram@voorbeeldstad.example',
  displayName: 'Bram Bakker',
  roles: ['official' as const],
  groups: ['vergunningen'],
  disabled: false,
};

/** An account, once for an app. @returns its id. */
async function someAccount({ app: { db } }: TestScreens): Promise<string> {
  const known = await db
    .selectFrom('account')
    .select('id')
    .where('name', '=', PERSON.name)
    .executeTakeFirst();
  return (known ?? (await createAccount(db, PERSON))).id;
}

/** The screens of the installation: who may do what, and who did what. */
export const OVERSIGHT_ROWS: readonly ScreenRow[] = [
  {
    name: 'accounts',
    path: '/accounts',
    nl: 'Accounts',
    en: 'Accounts',
    given: async (screens) => {
      await someAccount(screens);
      return undefined;
    },
    ready: (page) => page.getByRole('link', { name: PERSON.displayName }).waitFor(),
  },
  { name: 'account-new', path: '/accounts/new', nl: 'Account toevoegen', en: 'Add an account' },
  {
    name: 'account-one',
    path: '/accounts',
    nl: PERSON.displayName,
    en: PERSON.displayName,
    given: async (screens) => `/accounts/${await someAccount(screens)}`,
    ready: async (page) => {
      await page.getByRole('button', { name: /aanmeldlink|sign-in link/ }).click();
      await page.getByRole('alert').waitFor();
    },
  },
  {
    name: 'api-keys',
    path: '/api-keys',
    nl: 'API-sleutels',
    en: 'API keys',
    given: async ({ app: { db } }) => {
      await createApiKey(db, { name: 'Zaaksysteem', roles: ['service'], expiresAt: null });
      return undefined;
    },
    ready: (page) => page.getByRole('cell', { name: 'Zaaksysteem' }).waitFor(),
  },
  {
    name: 'audit',
    path: '/audit',
    nl: 'Auditlog',
    en: 'Audit log',
    ready: (page) => page.getByRole('cell').first().waitFor(),
  },
  {
    name: 'audit-exports',
    path: '/audit?tab=exports',
    nl: 'Auditlog',
    en: 'Audit log',
    ready: (page) => page.getByText(/^(Er is nog niets geëxporteerd|Nothing was exported yet)/).waitFor(),
  },
  {
    name: 'settings-changes',
    path: '/settings-changes',
    nl: 'Wijzigingen van de inrichting',
    en: 'Changes of settings',
    ready: async (page) => {
      await page.locator('summary').first().click();
    },
  },
];
