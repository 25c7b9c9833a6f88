import type { TestContext } from 'node:test';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { createAccount } from '../../src/accounts/account.ts';
import type { Role } from '../../src/accounts/role.ts';
import { createSignInLink } from '../../src/accounts/sign-in-link.ts';
import type { App } from '../../src/app.ts';
import { ensureScreens } from '../../src/cli/screens-build.ts';
import { startApi } from '../../src/start-api.ts';
import { testApp } from './app.ts';
import { requireBinary } from './service.ts';

/** Longest wait for anything in a page, in milliseconds: the machine may be busy. */
const PATIENCE_MS = 20_000;

/** The screens of a running installation, in Debian's Chromium. */
export interface TestScreens {
  app: App;
  /** Where they are, without a slash at the end. */
  url: string;
  /** A tab of somebody who is not signed in, in the language that is asked for. */
  open(options?: { language?: 'nl' | 'en'; width?: number; dark?: boolean }): Promise<Page>;
  /** Makes an account and signs its person in within a tab. */
  signIn(page: Page, roles: Role[], name?: string): Promise<void>;
  /** Has something closed when the test is over, before the app is. */
  after(close: () => Promise<void>): void;
}

/**
 * Builds the screens where that is needed, and starts the API on a database of its own and a browser; all of it ends with the test.
 *
 * @returns undefined where there is no Chromium: the test was skipped.
 */
export async function testScreens(
  t: TestContext,
  environment: Record<string, string> = {},
): Promise<TestScreens | undefined> {
  const program = requireBinary(t, 'chromium', 'chromium');
  if (program === undefined) return undefined;
  await ensureScreens(() => undefined);
  const app = await testApp(t, { ZAAKPOST_API_RATE: '100000', ...environment });
  const { url, close } = await startApi(app);
  t.after(close);
  const closing: (() => Promise<void>)[] = [];
  t.after(() => Promise.all(closing.map((close) => close())));
  const after = (close: () => Promise<void>) => void closing.push(close);
  const browser = await chromium.launch({
    executablePath: program,
    chromiumSandbox: process.getuid?.() !== 0,
  });
  t.after(() => browser.close());
  return { app, url, open: (options) => open(browser, options), signIn: signInTo(app, url), after };
}

async function open(
  browser: Browser,
  { language = 'nl', width = 1280, dark = false }: Parameters<TestScreens['open']>[0] = {},
): Promise<Page> {
  const context: BrowserContext = await browser.newContext({
    viewport: { width, height: 900 },
    locale: language === 'nl' ? 'nl-NL' : 'en-GB',
    timezoneId: 'Europe/Amsterdam',
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(PATIENCE_MS);
  return context.newPage();
}

const signInTo =
  (app: App, url: string): TestScreens['signIn'] =>
  async (page, roles, name = `${roles.join('-')}@voorbeeldstad.example`) => {
    const person = { name, displayName: 'Anna de Vries', roles, groups: [], disabled: false };
    const known = await app.db.selectFrom('account').select('id').where('name', '=', name).executeTakeFirst();
    const { id } = known ?? (await createAccount(app.db, person));
    const { token } = await createSignInLink(app.db, id);
    await page.goto(`${url}/sign-in/${token}`);
    await page.locator('main button').click();
    await page.locator('#content h1').waitFor();
  };
