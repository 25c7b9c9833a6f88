import assert from 'node:assert/strict';
import { test } from 'node:test';
import { caseInput, createCase } from '../../src/cases/case.ts';
import { createCaseType } from '../../src/cases/case-type.ts';
import { startDeliver } from '../../src/start.ts';
import { startReceiver } from '../support/receiver.ts';
import { testScreens } from '../support/screens.ts';

test('the life of a webhook on the screens: added, tried, failing, sent again, replayed, its secret rotated, removed', async (t) => {
  const answer = { status: 204 };
  const receiver = await startReceiver(t, (response) => void response.writeHead(answer.status).end());
  const screens = await testScreens(t);
  if (!screens) return;
  const { app } = screens;
  const delivering = await startDeliver(app);
  t.after(() => delivering.close());
  const page = await screens.open({ language: 'nl' });
  const main = page.locator('main');
  const press = (name: string) => main.getByRole('button', { name, exact: true }).click();
  const says = (text: string | RegExp) => page.locator('.zp-announcement').getByText(text).waitFor();
  const tab = (name: string) => page.getByRole('tab', { name }).click();
  await screens.signIn(page, ['operator']);

  await page.getByRole('link', { name: 'Webhooks', exact: true }).click();
  await page.getByText('Er is nog geen webhook').waitFor();
  await main.getByRole('link', { name: 'Webhook toevoegen' }).first().click();
  await page.getByLabel(/^Adres van de ontvanger/).fill('http://dms.voorbeeldstad.example/');
  await press('Webhook toevoegen');
  await page.getByText('Er klopt iets niet in wat u hebt ingevuld').waitFor();
  await page.getByLabel(/^Adres van de ontvanger/).fill(receiver.url);
  await page.getByLabel(/^Alle gebeurtenissen/).uncheck();
  await press('Webhook toevoegen');
  await page.getByText('Kies ten minste één soort, of alle.').waitFor();
  await page.getByRole('checkbox', { name: 'Zaak begonnen' }).check();
  await press('Webhook toevoegen');
  await says('De webhook is toegevoegd.');
  assert.match(await page.getByRole('alert').locator('code').innerText(), /^whsec_/);
  await page.getByRole('link', { name: 'Naar de webhook' }).click();

  await press('Proef sturen');
  await page.getByText(/^De ontvanger nam de proef aan: HTTP 204/).waitFor();
  answer.status = 503;
  await press('Proef sturen');
  await page.getByText(/^De ontvanger nam de proef niet aan/).waitFor();

  await createCaseType(app.db, { name: 'Melding', description: '', tokenPrefix: null, attributes: [] });
  await createCase(app.db, caseInput.parse({ caseType: 'Melding' }));
  await page.getByText('De ontvanger weigert gebeurtenissen').waitFor();
  await tab('Leveringen');
  const row = main.getByRole('row').filter({ hasText: 'Zaak begonnen' });
  await row.getByText('HTTP 503').waitFor();
  answer.status = 204;
  await row.getByRole('button', { name: 'Nu sturen' }).click();
  await says('De gebeurtenis wordt nu verstuurd.');
  await row.getByText('Aangenomen').waitFor();

  await tab('Toestand');
  const before = receiver.requests.length;
  await page.getByLabel('Vanaf', { exact: true }).fill('2026-01-01T00:00');
  await press('Eerst tellen');
  await page.getByText('Dit zijn 1 gebeurtenissen.').waitFor();
  await main.getByRole('button', { name: 'Opnieuw sturen' }).click();
  await says('Worden opnieuw verstuurd: 1 gebeurtenissen.');
  await receiver.received(before + 1);

  await press('Pauzeren');
  await says('De webhook is gepauzeerd; gebeurtenissen wachten.');
  await tab('Instellingen');
  await press('Nieuw geheim maken');
  await page.getByRole('dialog').getByRole('button', { name: 'Nieuw geheim maken' }).click();
  await says('Er is een nieuw geheim.');
  assert.match(await page.getByRole('alert').locator('code').innerText(), /^whsec_/);

  await page.getByRole('link', { name: 'Gebeurtenissen', exact: true }).click();
  await page.getByLabel('Over (nummer of id)').fill('1001');
  await page.waitForURL(/about=1001/);
  await main.getByRole('link', { name: 'Zaak begonnen' }).click();
  await page.getByText('"specversion": "1.0"').waitFor();

  await page.goto(`${screens.url}/webhooks`);
  await main.getByRole('link', { name: receiver.url }).click();
  await tab('Instellingen');
  await press('Verwijderen');
  await page.getByRole('dialog').getByRole('button', { name: 'Verwijderen' }).click();
  await says('De webhook is verwijderd.');
  await page.getByText('Er is nog geen webhook').waitFor();
});
