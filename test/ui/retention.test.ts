import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mailOf } from '../support/pushed-mail.ts';
import { testScreens } from '../support/screens.ts';
import { assertAccessible } from './accessible.ts';
import { mailFixture } from './mail-fixture.ts';

const PERSON = 'vera.smit@elders.example';

test('what had its time goes after a look, and a person is erased once the address was typed again', async (t) => {
  const screens = await testScreens(t, { ZAAKPOST_RETAIN_HELD_DAYS: '30' });
  if (!screens) return;
  const { app } = screens;
  const { take } = await mailFixture(app, screens.after);
  const old = await take(mailOf({ Subject: 'Lang geleden' }));
  const own = await take(mailOf({ From: PERSON, Subject: 'Mijn vraag' }));
  const other = await take(mailOf({ Subject: 'Over een ander' }, `Vraag het ${PERSON}.\r\n`));
  await app.db
    .updateTable('mail')
    .set({ status_at: new Date('2026-01-01T00:00:00Z') })
    .where('id', '=', old)
    .execute();
  const mail = (id: string) =>
    app.db
      .selectFrom('mail')
      .select(['subject', 'raw_purged_at'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
  const page = await screens.open();
  await screens.signIn(page, ['admin']);
  const dialog = page.getByRole('dialog');
  const press = (name: string) => page.locator('main').getByRole('button', { name }).click();

  await t.test('a purge', async () => {
    await page.goto(`${screens.url}/retention`);
    await page.locator('dl').getByText('30 dagen').first().waitFor();
    await page.getByText('Er is nog niet opgeruimd').waitFor();
    await press('Eerst kijken');
    await page.getByRole('cell', { name: 'Berichten die wachten' }).waitFor();
    assert.equal((await mail(old)).raw_purged_at, null, 'nothing was done');
    await press('Ruim nu op');
    await dialog.getByRole('button', { name: 'Ruim nu op' }).click();
    await page.getByText('Er is opgeruimd.').waitFor();
    await page.getByText(/^Berichten die wachten: 1/).waitFor();
    assert.ok((await mail(old)).raw_purged_at);
  });

  await t.test('a person', async () => {
    await page.goto(`${screens.url}/person-erasures`);
    await page.getByLabel(/^E-mailadres/).fill('geen adres');
    await press('Bekijk wat er zou gaan');
    await page.getByRole('alert').waitFor();
    await page.getByLabel(/^E-mailadres/).fill(` ${PERSON.toUpperCase()}`);
    await press('Bekijk wat er zou gaan');
    await page.getByText('2 berichten gevonden').waitFor();
    const row = (subject: string) => page.getByRole('row').filter({ hasText: subject });
    await row('Mijn vraag').getByText('wordt gewist').waitFor();
    await row('Over een ander').getByText('blijft').waitFor();
    await assertAccessible(page);
    await press('Wis definitief');
    const erase = dialog.getByRole('button', { name: 'Wis definitief' });
    assert.equal(await erase.isDisabled(), true, 'nothing was typed');
    await dialog.getByLabel(/^Typ/).fill('vera');
    assert.equal(await erase.isDisabled(), true, 'not all of it');
    await dialog.getByLabel(/^Typ/).fill(PERSON);
    await erase.click();
    await page.getByText('In het verslag en de auditlog heet de persoon').waitFor();
    assert.equal((await mail(own)).subject, null);
    assert.equal((await mail(other)).subject, 'Over een ander');
    const lines = await app.db
      .selectFrom('audit_entry')
      .select(['object', 'detail'])
      .where('action', '=', 'erasePerson')
      .where('result', '=', 'done')
      .orderBy('id')
      .execute();
    const reference = await page.getByRole('alert').locator('code').innerText();
    assert.deepEqual(lines, [
      { object: reference, detail: '200 dry run' },
      { object: reference, detail: '200' },
    ]);
    await page.getByRole('cell', { name: reference }).waitFor();
    assert.equal(await page.getByRole('cell', { name: PERSON }).count(), 0, 'the list does not say of whom');
  });
});
