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

const TITLE = 'every screen opens in both languages, wide and narrow, light and dark, and is accessible';

/** Looks are gone through side by side: each has a tab and an account of its own. */
test(TITLE, { concurrency: true }, async (t) => {
  const { address } = await startDns(t, ZONE);
  const screens = await testScreens(t, { ZAAKPOST_DNS: address });
  if (!screens) return;
  const given = new Map<ScreenRow, string>();
  for (const row of ROWS) given.set(row, (await row.given?.(screens)) ?? row.path);
  await Promise.all(
    (PICTURES ? ALL_LOOKS : LOOKS).map((look) =>
      t.test(nameOf(look), async (t) => {
        const page = await screens.open(look);
        await lookAtAll(t, screens, page, given, look);
        await page.context().close();
      }),
    ),
  );
});

const nameOf = ({ language, width, dark }: Look): string =>
  `${language}, ${width} px wide${dark ? ', in the dark' : ''}`;

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
      if (!row.signedOut && !isSignedIn) await screens.signIn(page, ['admin'], nameOf(look));
      isSignedIn ||= !row.signedOut;
      await inTurn(row, async () => {
        await open(screens, page, row, address, look);
        await assertAccessible(page);
        if (PICTURES) await keepPicture(page, row, look, PICTURES);
      });
    });
  }
}

const turns = new Map<ScreenRow, Promise<void>>();

/** Has one look after the other at a row that changes what it shows. */
function inTurn(row: ScreenRow, look: () => Promise<void>): Promise<void> {
  if (!row.alone) return look();
  const mine = (turns.get(row) ?? Promise.resolve()).then(look, look);
  turns.set(row, mine);
  return mine;
}

/** Opens a screen and sees to it that it is there, within the page's width, and that the browser complains of nothing. */
async function open(
  screens: TestScreens,
  page: Page,
  row: ScreenRow,
  address: string,
  { language }: Look,
): Promise<void> {
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
  await page.getByRole('heading', { level: 1, name: row[language] }).waitFor();
  await row.ready?.(page, screens);
  await page.locator('.zp-loading').waitFor({ state: 'detached' });
  page.off('console', onConsole).off('pageerror', onError);
  assert.deepEqual(complaints, []);
  assert.match(await page.title(), / – Zaakpost$/);
  const isTooWide = await page.evaluate('document.documentElement.scrollWidth > innerWidth');
  assert.equal(isTooWide, false, 'too wide');
}

async function keepPicture(page: Page, row: ScreenRow, look: Look, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const name = `${row.name}-${look.language}-${look.width}${look.dark ? '-dark' : ''}.png`;
  await page.screenshot({ path: path.join(folder, name), fullPage: true });
}
