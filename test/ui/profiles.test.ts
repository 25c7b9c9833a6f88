import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testScreens } from '../support/screens.ts';

const MAIL = [
  'From: Jan Jansen <jan@example.org>',
  'To: vergunningen@voorbeeldstad.example',
  'Subject: Aanvraag',
  'Date: Mon, 2 Mar 2026 10:00:00 +0100',
  'Message-ID: <1@example.org>',
  '',
  'Naam: Jan Jansen',
  'Plaats: Voorbeeldstad',
  '',
].join('\r\n');

test('a case type and a profile are made on the screens, tried on a mail before saving, and changed', async (t) => {
  const screens = await testScreens(t);
  if (!screens) return;
  const { db } = screens.app;
  const page = await screens.open({ language: 'nl' });
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const says = (text: string) => page.locator('.zp-announcement').getByText(text).waitFor();
  await screens.signIn(page, ['admin']);

  await page.getByRole('link', { name: 'Zaaktypen' }).click();
  await page.getByRole('link', { name: 'Zaaktype toevoegen' }).first().click();
  await page.getByLabel(/^Naam \(/).fill('Vergunning');
  for (const [index, [label, name]] of [
    ['Plaats', 'plaats'],
    ['Naam van de aanvrager', 'naam'],
  ].entries()) {
    await press('Eigenschap toevoegen');
    await page
      .getByLabel(/^Opschrift/)
      .nth(index)
      .fill(label ?? '');
    await page
      .getByLabel(/^Naam in de API/)
      .nth(index)
      .fill(name ?? '');
  }
  await page.getByRole('checkbox', { name: 'Verplicht' }).nth(1).check();
  await page.getByRole('button', { name: 'Naam van de aanvrager omhoog' }).press('Enter');
  await says('Naam van de aanvrager staat nu op plaats 1.');
  await page.locator('form').getByRole('button', { name: 'Zaaktype toevoegen' }).click();
  await says('Vergunning is toegevoegd.');
  const kept = await db.selectFrom('case_type').select('attributes').executeTakeFirstOrThrow();
  const names = (kept.attributes as { name: string }[]).map(({ name }) => name);
  assert.deepEqual(names, ['naam', 'plaats'], 'in the order that the keyboard gave them');

  await page.getByRole('link', { name: 'Profielen' }).click();
  await page.getByRole('link', { name: 'Profiel toevoegen' }).first().click();
  await page.getByLabel(/^Naam \(/).fill('Vergunningen');
  await page.getByLabel(/^Adres \(/).fill('vergunningen@voorbeeldstad.example');
  await page.getByLabel(/^Zaaktype/).selectOption('Vergunning');
  const field = (legend: string) => page.getByRole('group', { name: legend });
  const plaats = field('Plaats (tekst)');
  await plaats.getByLabel('Staat in').selectOption('label');
  await plaats.getByLabel(/^Opschrift/).fill('Plaats');
  await page.getByLabel('Bericht', { exact: true }).fill(MAIL);
  await press('Probeer uit');
  await page.getByText('Dit bericht zou niet worden opgeborgen').waitFor();

  const naam = field('Naam van de aanvrager (tekst, verplicht)');
  await naam.getByLabel('Staat in').selectOption('label');
  await naam.getByLabel(/^Opschrift/).fill('Naam');
  await press('Probeer uit');
  await page.getByText('Dit bericht zou worden opgeborgen').waitFor();
  await page.getByRole('cell', { name: 'Jan Jansen', exact: true }).waitFor();
  await page.getByRole('cell', { name: 'Voorbeeldstad', exact: true }).waitFor();
  assert.equal((await db.selectFrom('profile').select('id').execute()).length, 0, 'nothing was saved');

  const address = page.getByLabel(/^Adres \(/);
  await address.fill('geen adres');
  await page.locator('form').getByRole('button', { name: 'Profiel toevoegen' }).click();
  await page.getByRole('alert').first().waitFor();
  assert.equal(await address.evaluate((element) => element.matches(':focus')), true, 'what is to be mended');
  await address.fill('vergunningen@voorbeeldstad.example');
  await page.locator('form').getByRole('button', { name: 'Profiel toevoegen' }).click();
  await says('Vergunningen is toegevoegd.');
  const { mapping } = await db.selectFrom('profile').select('mapping').executeTakeFirstOrThrow();
  assert.deepEqual(mapping, { naam: { label: 'Naam' }, plaats: { label: 'Plaats' } });

  const sources = { naam: [{ label: 'Naam' }, { column: 'Aanvrager' }], plaats: { column: 'Plaats' } };
  await db
    .updateTable('profile')
    .set({ mapping: JSON.stringify(sources) })
    .execute();
  await page.reload();
  await page.getByRole('link', { name: 'Vergunningen' }).click();
  await page.getByText('dan wordt op nog één plaats gezocht').waitFor();
  await page.getByLabel('Voorvoegsel van kenmerken').fill('Bouw');
  await page.getByLabel('Een antwoord op een gesloten zaak').selectOption('hold');
  await press('Wijzigingen opslaan');
  await says('De wijzigingen van Vergunningen zijn opgeslagen.');
  const { policy, ...changed } = await db
    .selectFrom('profile')
    .select(['policy', 'mapping', 'token_prefix'])
    .executeTakeFirstOrThrow();
  assert.deepEqual(changed, { mapping: sources, token_prefix: 'Bouw' });
  assert.equal((policy as { closedCase: string }).closedCase, 'hold');

  await page.getByRole('link', { name: 'Vergunningen' }).click();
  await press('Verwijderen');
  await page.getByRole('dialog').getByRole('button', { name: 'Verwijderen' }).click();
  await says('Vergunningen is verwijderd.');
  await page.getByText('Er is nog geen profiel').waitFor();
});
