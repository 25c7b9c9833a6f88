import { mailOf } from '../support/pushed-mail.ts';
import type { TestScreens } from '../support/screens.ts';
import { mailFixture } from './mail-fixture.ts';
import type { ScreenRow } from './screen-rows.ts';

/** Of whom a mail came in. */
const PERSON = 'vera.smit@elders.example';

const opened = new WeakSet<TestScreens>();

/** A purge that was done, an erasure, and mail of a person, once for the screens. */
async function someRecords(screens: TestScreens): Promise<undefined> {
  if (opened.has(screens)) return undefined;
  opened.add(screens);
  const { app, after } = screens;
  const report = { 'filed mails': { count: 12, octets: 3_400_000 }, traces: { count: 40, octets: 0 } };
  await app.db
    .insertInto('retention_run')
    .values({
      id: '01980000-0000-7000-8000-000000000001',
      actor: 'schedule',
      ended_at: new Date(),
      report: JSON.stringify(report),
    })
    .execute();
  await app.db
    .insertInto('person_erasure')
    .values({
      id: '01980000-0000-7000-8000-000000000002',
      actor: 'admin',
      case_files: 'keep',
      person_reference: 'person:1f7e2c',
      report: JSON.stringify({ mails: 3, blobs: 4 }),
    })
    .execute();
  const { take } = await mailFixture(app, after);
  await take(mailOf({ From: PERSON, Subject: 'Mijn gegevens' }));
  return undefined;
}

/** The screens of what goes: after its time, and of persons. */
export const RETENTION_ROWS: readonly ScreenRow[] = [
  {
    name: 'retention',
    path: '/retention',
    nl: 'Bewaren en opruimen',
    en: 'Retention',
    given: someRecords,
    ready: async (page) => {
      await page.getByRole('button', { name: /^(Eerst kijken|Look first)$/ }).click();
      await page.getByRole('alert').waitFor();
    },
  },
  {
    name: 'person-erasures',
    path: '/person-erasures',
    nl: 'Gegevens van personen',
    en: 'Data of persons',
    ready: async (page) => {
      await page.locator('input[type=email]').fill(PERSON);
      await page.locator('form button[type=submit]').click();
      await page.getByRole('link', { name: 'Mijn gegevens' }).waitFor();
    },
  },
];
