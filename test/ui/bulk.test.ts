import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mailOf } from '../support/pushed-mail.ts';
import { testScreens } from '../support/screens.ts';
import { mailFixture } from './mail-fixture.ts';

test('several mails are gone through at once: previewed, sent again, set aside, and what failed is told', async (t) => {
  const screens = await testScreens(t);
  if (!screens) return;
  const { app } = screens;
  const { take } = await mailFixture(app, screens.after);
  const subjects = ['Eén', 'Twee', 'Drie'];
  const ids: string[] = [];
  for (const Subject of subjects) ids.push(await take(mailOf({ Subject })));
  const [first = '', second = '', third = ''] = ids;
  const statusOf = async (id: string) =>
    (await app.db.selectFrom('mail').select('status').where('id', '=', id).executeTakeFirstOrThrow()).status;
  const put = (id: string, status: 'held' | 'filed' | 'discarded') =>
    app.db.updateTable('mail').set({ status }).where('id', '=', id).execute();

  const page = await screens.open();
  await screens.signIn(page, ['admin']);
  const dialog = page.getByRole('dialog');
  const main = page.locator('main');
  const chooseAll = async () => {
    await page.goto(`${screens.url}/mails`);
    await page.getByLabel('Kies alles wat hier staat').check();
    await main.getByText('3 gekozen').waitFor();
  };

  await t.test('set aside, one of which somebody else filed meanwhile', async () => {
    await chooseAll();
    await page.getByLabel('Kies Drie').uncheck();
    await main.getByText('2 gekozen').waitFor();
    await put(second, 'filed');
    await main.getByRole('button', { name: 'Terzijde leggen' }).click();
    await dialog.getByLabel(/^Reden/).fill('dubbel');
    await dialog.getByRole('button', { name: 'Terzijde leggen: 2 berichten' }).click();
    await dialog.getByText('Terzijde gelegd: 1 bericht.').waitFor();
    await dialog.getByText('Niet gelukt: 1 bericht.').waitFor();
    assert.match(await dialog.getByRole('listitem').innerText(), /^Twee\n.+/);
    await dialog.locator('footer').getByRole('button', { name: 'Sluiten' }).click();
    await main
      .getByRole('row')
      .filter({ hasText: 'Eén' })
      .getByText('Terzijde gelegd', { exact: true })
      .waitFor();
    assert.deepEqual(await Promise.all(ids.map(statusOf)), ['discarded', 'filed', 'held']);
  });

  await t.test('processed again, what it changes told before', async () => {
    await put(second, 'held');
    await chooseAll();
    await main.getByRole('button', { name: 'Opnieuw verwerken' }).click();
    await dialog.getByText('Er zou iets veranderen bij 1 van 3 berichten.').waitFor();
    assert.equal(await statusOf(first), 'discarded');
    await app.db.updateTable('mail').set({ status: 'received' }).where('id', '=', third).execute();
    await dialog.getByRole('button', { name: 'Opnieuw verwerken: 3 berichten' }).click();
    await dialog.getByText('Opnieuw op weg: 2 berichten.').waitFor();
    assert.match(await dialog.getByRole('listitem').innerText(), /^Drie\nOvergeslagen/);
    assert.deepEqual(await Promise.all(ids.map(statusOf)), ['received', 'received', 'received']);
  });
});
