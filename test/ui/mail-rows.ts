import { mailOf } from '../support/pushed-mail.ts';
import type { TestScreens } from '../support/screens.ts';
import { htmlMail, mailFixture } from './mail-fixture.ts';
import type { ScreenRow } from './screen-rows.ts';

const LETTER =
  '<p>Geachte gemeente,</p><p>Aan de <b>Markt</b> is een lantaarn stuk. <img src="https://beeld.example/x.png"></p>';

/** Mails of which something is done with all. */
const GROUP = ['Groepspost een', 'Groepspost twee'] as const;

const ids = new WeakMap<TestScreens, Promise<Record<'letter' | 'stopped' | 'filed', string>>>();

/** Mail of several kinds, once for the screens. */
function someMails(screens: TestScreens) {
  const known = ids.get(screens);
  if (known) return known;
  const made = makeMails(screens);
  ids.set(screens, made);
  return made;
}

async function makeMails({ app, after }: TestScreens) {
  const { take } = await mailFixture(app, after);
  const filed = await take(mailOf({ Subject: 'Lantaarn stuk', To: 'meldingen@voorbeeldstad.example' }));
  for (const Subject of GROUP) await take(mailOf({ Subject }));
  const letter = await take(htmlMail('Lantaarn aan de Markt is stuk', LETTER));
  const stopped = await take(mailOf({ Subject: 'Uw factuur' }, 'Open de bijlage.\r\n'));
  await app.db.updateTable('mail').set({ status: 'quarantined' }).where('id', '=', stopped).execute();
  return { letter, stopped, filed };
}

const one =
  (which: 'letter' | 'stopped' | 'filed', tab = '') =>
  async (screens: TestScreens) =>
    `/mails/${(await someMails(screens))[which]}${tab}`;

const LANTERN = { path: '/mails', nl: 'Lantaarn aan de Markt is stuk', en: 'Lantaarn aan de Markt is stuk' };

/** The screens for mail. */
export const MAIL_ROWS: readonly ScreenRow[] = [
  {
    name: 'mails',
    path: '/mails',
    nl: 'Post',
    en: 'Mail',
    given: async (screens) => {
      await someMails(screens);
      return undefined;
    },
    ready: (page) => page.getByRole('link', { name: 'Uw factuur' }).waitFor(),
  },
  {
    name: 'mails-chosen',
    path: '/mails',
    nl: 'Post',
    en: 'Mail',
    ready: async (page) => {
      await page.locator('thead input[type=checkbox]').check();
      await page.locator('.zp-mails__bulk strong').waitFor();
    },
  },
  {
    name: 'mails-again',
    path: '/mails',
    nl: 'Post',
    en: 'Mail',
    ready: async (page) => {
      await page.locator('thead input[type=checkbox]').check();
      await page.locator('.zp-mails__bulk button').first().click();
      await page.getByRole('dialog').locator('progress').waitFor({ state: 'detached' });
    },
  },
  {
    name: 'mails-result',
    path: '/mails?search=groepspost',
    nl: 'Post',
    en: 'Mail',
    alone: true,
    ready: async (page, { app: { db } }) => {
      const [one, other] = GROUP;
      const put = (subject: string, status: 'held' | 'filed') =>
        db.updateTable('mail').set({ status }).where('subject', '=', subject).execute();
      for (const each of GROUP) await put(each, 'held');
      await page.reload();
      await page.getByRole('link', { name: one }).waitFor();
      await page.locator('thead input[type=checkbox]').check();
      await page.getByRole('button', { name: /^(Terzijde leggen|Set aside)$/ }).click();
      const dialog = page.getByRole('dialog');
      await dialog.locator('input').fill('dubbel');
      // somebody else decides of the second one meanwhile
      await put(other, 'filed');
      await dialog.locator('footer button').last().click();
      await dialog.getByRole('listitem').waitFor();
    },
  },
  { name: 'quarantine', path: '/quarantine', nl: 'Quarantaine', en: 'Quarantine' },
  { name: 'mails-none', path: '/mails?search=nergens', nl: 'Post', en: 'Mail' },
  { ...LANTERN, name: 'mail', given: one('letter'), ready: (page) => page.locator('iframe').waitFor() },
  ...['text', 'files', 'checks', 'way', 'history'].map((tab) => ({
    ...LANTERN,
    name: `mail-${tab}`,
    given: one('letter', `?tab=${tab}`),
  })),
  {
    name: 'mail-pdf',
    path: '/mails',
    nl: 'Lantaarn stuk',
    en: 'Lantaarn stuk',
    given: one('filed', '?tab=pdf'),
    ready: (page) => page.locator('iframe').waitFor(),
  },
  {
    ...LANTERN,
    name: 'mail-case',
    given: one('letter'),
    ready: async (page) => {
      await page
        .locator('main')
        .getByRole('button', { name: /^(Bij een zaak voegen|File with a case)$/ })
        .click();
      await page.getByRole('combobox').fill('lantaarn');
      await page.getByRole('option').first().waitFor();
    },
  },
  {
    ...LANTERN,
    name: 'mail-decide',
    given: one('letter'),
    ready: async (page) => {
      await page
        .locator('main')
        .getByRole('button', { name: /^(Nieuwe zaak|New case)$/ })
        .click();
      await page.getByRole('dialog').locator('select').waitFor();
    },
  },
  {
    name: 'quarantine-one',
    path: '/quarantine',
    nl: 'Uw factuur',
    en: 'Uw factuur',
    given: async (screens) => `/quarantine/${(await someMails(screens)).stopped}`,
    ready: (page) => page.locator('pre').waitFor(),
  },
  {
    name: 'mail-quarantined',
    path: '/mails',
    nl: 'Uw factuur',
    en: 'Uw factuur',
    given: one('stopped'),
    ready: (page) => page.locator('pre').waitFor(),
  },
];
