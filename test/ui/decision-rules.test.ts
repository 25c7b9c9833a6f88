import assert from 'node:assert/strict';
import { test } from 'node:test';
import { subjectInWords } from '../../ui/screens/decision-rules/subject-pattern.ts';
import { mailOf } from '../support/pushed-mail.ts';
import { testScreens } from '../support/screens.ts';
import { mailFixture } from './mail-fixture.ts';

test('a decision is made to hold for later mail, seen with what it fits, switched off and removed', async (t) => {
  const screens = await testScreens(t);
  if (!screens) return;
  const { take, goOn } = await mailFixture(screens.app, screens.after);
  const first = await take(mailOf({ Subject: 'Melding 1' }));
  const page = await screens.open({ language: 'nl' });
  const main = page.locator('main');
  const dialog = page.getByRole('dialog');
  const says = (text: string | RegExp) => page.locator('.zp-announcement').getByText(text).waitFor();
  await screens.signIn(page, ['admin']);

  await page.goto(`${screens.url}/mails/${first}`);
  await main.getByRole('button', { name: 'Nieuwe zaak' }).click();
  await dialog.getByLabel(/^Profiel/).selectOption('Meldingen');
  await dialog.getByLabel('Voortaan zo', { exact: true }).check();
  await dialog.getByRole('button', { name: 'Nieuwe zaak' }).click();
  await says(/^Het bericht wordt een nieuwe zaak/);
  await goOn(first);
  const statusOf = async (id: string) =>
    (await screens.app.db.selectFrom('mail').select('status').where('id', '=', id).executeTakeFirst())
      ?.status;
  assert.equal(await statusOf(await take(mailOf({ Subject: 'Melding 22' }))), 'filed');

  await page.getByRole('link', { name: 'Beslisregels' }).click();
  const row = main.getByRole('row').filter({ hasText: 'Melding ‹getal›' });
  await row.getByText('Aan', { exact: true }).waitFor();
  await row.getByRole('link').click();
  await main.getByRole('link', { name: 'Melding 22' }).waitFor();
  await main.getByRole('link', { name: 'Melding 1' }).waitFor();
  await main.getByRole('button', { name: 'Uitzetten' }).click();
  await says('De regel geldt niet meer.');
  assert.equal(await statusOf(await take(mailOf({ Subject: 'Melding 3' }))), 'held');
  await main.getByRole('button', { name: 'Aanzetten' }).click();
  await says('De regel geldt weer.');
  await main.getByRole('button', { name: 'Verwijderen' }).click();
  await dialog.getByRole('button', { name: 'Verwijderen' }).click();
  await says('De regel is verwijderd.');
  await main.getByText('Er is nog geen beslisregel').waitFor();
});

test("the subjects of a rule are told as people write them, an expression of one's own as it is", () => {
  const words = { number: '‹getal›', anyEnd: '…' };
  const told = (pattern: string) => subjectInWords(pattern, words);
  assert.equal(told('^Aanvraag \\d+ \\(spoed\\)$'), 'Aanvraag ‹getal› (spoed)');
  assert.equal(told('^Kosten: \\$\\d+\\$$'), 'Kosten: $‹getal›$');
  assert.equal(told('^Een lang begin'), 'Een lang begin…');
  assert.equal(told('^(?:aanvraag|melding)'), '^(?:aanvraag|melding)');
  assert.equal(told('factuur'), 'factuur');
});
