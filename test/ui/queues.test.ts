import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mailOf } from '../support/pushed-mail.ts';
import { testScreens } from '../support/screens.ts';
import { mailFixture } from './mail-fixture.ts';

test('an operator pauses a queue, has it go on, and has failed mail done again without seeing it', async (t) => {
  const screens = await testScreens(t);
  if (!screens) return;
  const { app } = screens;
  const { take } = await mailFixture(app, screens.after);
  const mailId = await take(mailOf({ Subject: 'Geheim onderwerp' }));
  const error = JSON.stringify({ code: 'RENDER_FAILED', message: 'The mail could not be rendered.' });
  await app.db.updateTable('mail').set({ status: 'failed', attempts: 5, error }).execute();
  const page = await screens.open({ language: 'nl' });
  const main = page.locator('main');
  const says = (text: string | RegExp) => page.locator('.zp-announcement').getByText(text).waitFor();
  await screens.signIn(page, ['operator']);

  await page.getByRole('link', { name: 'Wachtrijen', exact: true }).click();
  await main.getByRole('link', { name: 'Verwerken' }).click();
  await main.getByText(mailId).waitFor();
  assert.equal(await page.getByText('Geheim onderwerp').count(), 0);
  assert.equal(
    await main.getByRole('link', { name: new RegExp(mailId) }).count(),
    0,
    'mail is not for operators',
  );
  await main.getByRole('button', { name: 'Pauzeren' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Pauzeren' }).click();
  await says('De wachtrij Verwerken is gepauzeerd.');
  await main.getByText('Deze wachtrij is gepauzeerd').waitFor();
  assert.equal(await app.queues.ingest.isPaused(), true);

  await main.getByRole('button', { name: 'Nu doen' }).click();
  await says('De taak wordt nu gedaan.');
  await main.getByText('Er is niets mislukt').waitFor();
  await page.getByRole('tab', { name: /^Wachtend/ }).click();
  await main.getByText(mailId).first().waitFor();
  await main.getByRole('button', { name: 'Hervatten' }).click();
  await says('De wachtrij Verwerken loopt weer.');
  assert.equal(await app.queues.ingest.isPaused(), false);
  const { status } = await app.db.selectFrom('mail').select('status').executeTakeFirstOrThrow();
  assert.equal(status, 'received');
});
