import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import type { Page } from 'playwright-core';
import { startDns, type Zone } from '../support/dns.ts';
import { type TestScreens, testScreens } from '../support/screens.ts';
import { assertAccessible } from './accessible.ts';
import { ROWS, type ScreenRow } from './screen-rows.ts';

/** Where pictures of the screens are put to be looked at; nowhere without it. */
const PICTURES = process.env.UI_SCREENSHOTS;

/** What the domain of the mailboxes has set up. */
const ZONE: Zone = {
  'voorbeeldstad.example': { txt: ['v=spf1 mx ~all'], mx: ['mail.voorbeeldstad.example'] },
  '_dmarc.voorbeeldstad.example': { txt: ['v=DMARC1; p=none; rua=mailto:dmarc@voorbeeldstad.example'] },
};

interface Look {
  language: 'nl' | 'en';
  width: number;
  dark?: boolean;
}

/** Each language, width and ground once; for pictures, all that people may meet. */
const LOOKS: readonly Look[] = [
  { language: 'nl', width: 1280 },
  { language: 'en', width: 390, dark: true },
];
const ALL_LOOKS: readonly Look[] = [
  ...LOOKS,
  { language: 'nl', width: 390 },
  { language: 'en', width: 1280 },
  { language: 'nl', width: 1280, dark: true },
];

test('every screen opens in both languages, wide and narrow, light and dark, and is accessible', async (t) => {
  const { address } = await startDns(t, ZONE);
  const screens = await testScreens(t, { ZAAKPOST_DNS: address });
  if (!screens) return;
  const given = new Map<ScreenRow, string>();
  for (const row of ROWS) given.set(row, (await row.given?.(screens)) ?? row.path);
  for (const look of PICTURES ? ALL_LOOKS : LOOKS) {
    await t.test(`${look.language}, ${look.width} px wide${look.dark ? ', in the dark' : ''}`, async (t) => {
      const page = await screens.open(look);
      await lookAtAll(t, screens, page, given, look);
      await page.context().close();
    });
  }
});

async function lookAtAll(
  t: TestContext,
  screens: TestScreens,
  page: Page,
  paths: ReadonlyMap<ScreenRow, string>,
  look: Look,
): Promise<void> {
  let isSignedIn = false;
  for (const [row, address] of paths) {
    await t.test(row.name, async () => {
      if (!row.signedOut && !isSignedIn) await screens.signIn(page, ['admin']);
      isSignedIn ||= !row.signedOut;
      const complaints: string[] = [];
      const hear = (text: string) => complaints.push(text);
      const onConsole = (message: { type(): string; text(): string }) => {
        // a browser tells of every refused request, as of who is signed in before anybody is
        if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
          hear(message.text());
      };
      const onError = (error: Error) => hear(error.message);
      page.on('console', onConsole).on('pageerror', onError);
      await page.goto(screens.url + address);
      await page.getByRole('heading', { level: 1, name: row[look.language] }).waitFor();
      await row.ready?.(page, screens);
      await page.locator('.zp-loading').waitFor({ state: 'detached' });
      page.off('console', onConsole).off('pageerror', onError);
      assert.deepEqual(complaints, []);
      assert.match(await page.title(), / – Zaakpost$/);
      assert.equal(
        await page.evaluate('document.documentElement.scrollWidth > innerWidth'),
        false,
        'too wide',
      );
      await assertAccessible(page);
      if (PICTURES) {
        await mkdir(PICTURES, { recursive: true });
        await page.screenshot({
          path: path.join(
            PICTURES,
            `${row.name}-${look.language}-${look.width}${look.dark ? '-dark' : ''}.png`,
          ),
          fullPage: true,
        });
      }
    });
  }
}
