import type { Page } from 'playwright-core';
import type { TestScreens } from '../support/screens.ts';
import { CASE_ROWS } from './case-rows.ts';
import { EVENT_ROWS } from './event-rows.ts';
import { MAIL_ROWS } from './mail-rows.ts';
import { MAILBOX_ROWS } from './mailbox-rows.ts';
import { OVERSIGHT_ROWS } from './oversight-rows.ts';
import { PROFILE_ROWS } from './profile-rows.ts';
import { QUEUE_ROWS } from './queue-rows.ts';
import { RETENTION_ROWS } from './retention-rows.ts';
import { RULE_ROWS } from './rule-rows.ts';

/** A screen that the tests open. */
export interface ScreenRow {
  /** Of the row, and of its pictures. */
  name: string;
  path: string;
  /** Its heading in each language, or a part of it. */
  nl: string;
  en: string;
  /** It is for those who have not signed in; such rows come first. */
  signedOut?: boolean;
  /** It changes what it shows: one look at a time has it. */
  alone?: boolean;
  /** Makes what the screen is to show, once. @returns the address where it is not `path`. */
  given?(screens: TestScreens): Promise<string | undefined>;
  /** Waits for what the screen shows, or brings it there, before it is looked at. */
  ready?(page: Page, screens: TestScreens): Promise<void>;
}

/** Every screen, and what of it is only seen after a click, has a row. */
export const ROWS: readonly ScreenRow[] = [
  { name: 'sign-in', path: '/', nl: 'Aanmelden', en: 'Sign in', signedOut: true },
  {
    name: 'sign-in-refused',
    path: '/',
    nl: 'Aanmelden',
    en: 'Sign in',
    signedOut: true,
    ready: async (page) => {
      await page.locator('input').first().fill('niemand');
      await page.locator('input[type=password]').fill('geen idee');
      await page.locator('button[type=submit]').click();
      await page.getByRole('alert').waitFor();
    },
  },
  { name: 'overview', path: '/', nl: 'Overzicht', en: 'Overview' },
  {
    name: 'account',
    path: '/account',
    nl: 'Mijn account',
    en: 'My account',
    ready: async (page) => {
      await page.getByRole('button', { name: /^(App koppelen|Connect an app)$/ }).click();
      await page.locator('.zp-qr-code').waitFor();
    },
  },
  ...MAILBOX_ROWS,
  ...MAIL_ROWS,
  ...PROFILE_ROWS,
  ...RULE_ROWS,
  ...CASE_ROWS,
  ...EVENT_ROWS,
  ...QUEUE_ROWS,
  ...OVERSIGHT_ROWS,
  ...RETENTION_ROWS,
  { name: 'not-found', path: '/nergens', nl: 'Deze pagina is er niet', en: 'There is no such page' },
];
