import assert from 'node:assert/strict';
import { test } from 'node:test';
import { say } from '../../src/words/saying.ts';
import { testScreens } from '../support/screens.ts';
import { htmlMail, mailFixture } from './mail-fixture.ts';

const FOUND = {
  check: 'virus',
  result: 'infected',
  evidence: [say('scanner-found', { found: 'Eicar-Test-Signature' })],
};

test('mail in quarantine is read as text, with what was found in it, and leaves by a decision only', async (t) => {
  const screens = await testScreens(t, { ZAAKPOST_RETAIN_QUARANTINED_DAYS: '30' });
  if (!screens) return;
  const { app } = screens;
  const { take } = await mailFixture(app, screens.after);
  const stop = async (subject: string) => {
    const id = await take(htmlMail(subject, '<p>Open <a href="https://elders.example">de bijlage</a>.</p>'));
    await app.db
      .updateTable('mail')
      .set({ status: 'quarantined', verdicts: JSON.stringify([FOUND]) })
      .where('id', '=', id)
      .execute();
    return id;
  };
  const away = await stop('Factuur weg');
  const out = await stop('Factuur vrij');
  await take(htmlMail('Gewone post', '<p>Dag</p>'));
  const statusOf = async (id: string) =>
    (await app.db.selectFrom('mail').select('status').where('id', '=', id).executeTakeFirstOrThrow()).status;

  const page = await screens.open();
  await screens.signIn(page, ['admin']);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`${screens.url}/quarantine`);
  await page.getByRole('link', { name: 'Factuur weg' }).click();
  const main = page.locator('main');
  await main.locator('dd').getByText('Eicar-Test-Signature').waitFor();
  await main.locator('pre').getByText('Open de bijlage').waitFor();
  assert.equal(await main.locator('iframe').count(), 0);
  assert.equal(await main.getByRole('link', { name: 'de bijlage' }).count(), 0);
  assert.deepEqual(
    asked.filter((path) => /\/(view|content|raw|rendition)$/.test(path)),
    [],
  );

  const dialog = page.getByRole('dialog');
  await main.getByRole('button', { name: 'Terzijde leggen' }).click();
  await dialog.getByLabel(/^Reden/).fill('virus');
  await dialog.getByRole('button', { name: 'Terzijde leggen' }).click();
  await main.getByText('Dit bericht staat niet meer in quarantaine').waitFor();
  assert.equal(await statusOf(away), 'discarded');

  await main.getByRole('link', { name: 'Quarantaine' }).click();
  await page.getByRole('link', { name: 'Factuur vrij' }).waitFor();
  // The list that was shown before is shown until the new one is here.
  await page.getByRole('link', { name: 'Factuur weg' }).waitFor({ state: 'detached' });
  assert.equal(await page.getByRole('link', { name: 'Gewone post' }).count(), 0);
  await page.getByRole('link', { name: 'Factuur vrij' }).click();
  await main.getByRole('button', { name: 'Vrijgeven' }).click();
  await dialog.getByText('het bericht kan een virus bevatten').waitFor();
  await dialog.getByLabel(/^Reden/).fill('de scanner vergist zich');
  await dialog.getByRole('button', { name: 'Vrijgeven' }).click();
  await page.getByText('Het bericht is vrijgegeven en gaat verder.').waitFor();
  assert.equal(await statusOf(out), 'received');
});
