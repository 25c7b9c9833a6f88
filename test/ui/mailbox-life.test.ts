import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { startPoll } from '../../src/start-poll.ts';
import { startDovecot } from '../support/dovecot.ts';
import { testScreens } from '../support/screens.ts';
import { assertAccessible } from './accessible.ts';

const MAIL = 'From: burger@example.org\r\nTo: loket@voorbeeldstad.example\r\nSubject: Vraag\r\n\r\nHoi\r\n';

test('the life of a mailbox on the screens: tried, pinned, added, fetched, disabled, changed, removed', async (t) => {
  const dovecot = await startDovecot(t);
  if (!dovecot) return;
  const screens = await testScreens(t);
  if (!screens) return;
  const { app } = screens;
  const polling = await startPoll(app);
  t.after(() => polling.close());
  await dovecot.deliver('loket', MAIL);
  const page = await screens.open({ language: 'nl' });
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const says = (text: string | RegExp) => page.locator('.zp-announcement').getByText(text).waitFor();
  await screens.signIn(page, ['admin']);

  await page.getByRole('link', { name: 'Postvakken' }).click();
  await page.getByText('Er is nog geen postvak').waitFor();
  await page.getByRole('link', { name: 'Postvak toevoegen' }).first().click();
  const heading = page.getByRole('heading', { level: 1, name: 'Postvak toevoegen' });
  await heading.waitFor();
  assert.equal(
    await heading.evaluate((element) => element.matches(':focus')),
    true,
    'where one is, is read out',
  );
  await page.getByLabel(/^Naam/).fill('Loket');
  await page.getByLabel(/^Servernaam/).fill('localhost');
  await page.getByLabel(/^Poort/).fill(String(dovecot.ports.imaps));
  await page.getByLabel(/^Gebruikersnaam/).fill('loket');
  await page.getByLabel(/^Wachtwoord/).fill(dovecot.password);
  await press('Test verbinding');
  await page.getByText('De verbinding werkt niet.').waitFor();
  await page.getByText('Het certificaat van de mailserver wordt niet vertrouwd').waitFor();
  await assertAccessible(page);
  await press('Leg het getoonde certificaat vast');
  await says('De vingerafdruk is ingevuld.');
  await press('Test verbinding');
  await page.getByText('De verbinding werkt.').waitFor();
  await press('Kies uit de mappen op de server');
  const picker = page.getByRole('dialog');
  await picker.getByRole('checkbox', { name: 'INBOX', checked: true }).waitFor();
  await picker.getByText('Postvak IN').waitFor();
  await picker.getByRole('button', { name: 'Deze mappen gebruiken' }).click();

  await press('Regel toevoegen');
  const rule = page.getByRole('group', { name: 'Regel 1' });
  await rule.getByLabel('Controle').selectOption('virus');
  await rule.getByLabel('Wat er gebeurt').selectOption('go on');
  await page.getByLabel(/^Voor dit postvak zelf kiezen/).check();
  await page.getByRole('checkbox', { name: 'X-Spam-Flag' }).check();

  await page.getByLabel(/^Elke/).fill('-5');
  await page.locator('form').getByRole('button', { name: 'Postvak toevoegen' }).click();
  await page.getByText('Er klopt iets niet in wat u hebt ingevuld').waitFor();
  const interval = page.getByLabel(/^Elke/);
  assert.equal(await interval.getAttribute('aria-invalid'), 'true');
  assert.equal(await interval.evaluate((element) => element.matches(':focus')), true, 'what is to be mended');
  assert.equal(await rule.getByLabel('Wat er gebeurt').getAttribute('aria-invalid'), 'true');
  await rule.getByLabel('Controle').selectOption('spam');
  await rule.getByLabel('Wat er gebeurt').selectOption('quarantine');
  await interval.fill('');
  await page.locator('form').getByRole('button', { name: 'Postvak toevoegen' }).click();
  await says('Loket is toegevoegd');
  await page.getByRole('heading', { level: 1, name: 'Loket' }).waitFor();
  const kept = await app.db
    .selectFrom('mailbox')
    .select(['policy', 'trusted_spam_headers as headers', 'folders'])
    .executeTakeFirstOrThrow();
  assert.deepEqual(kept, {
    policy: [{ check: 'spam', result: '*', action: 'quarantine' }],
    headers: ['x-spam-flag'],
    folders: ['INBOX'],
  });

  await press('Nu ophalen');
  await says('Ophalen uit Loket is begonnen');
  await page.getByRole('tab', { name: 'Geschiedenis' }).click();
  await page.getByText('Gelukt').first().waitFor();
  const { status } = await app.db.selectFrom('mail').select('status').executeTakeFirstOrThrow();
  assert.equal(status, 'received');

  await page.getByRole('tab', { name: 'Geschiedenis' }).press('ArrowLeft');
  await page.getByRole('tab', { name: 'Instellingen', selected: true }).waitFor();
  await page.getByRole('checkbox', { name: /^Anna de Vries/ }).check();
  await press('Eigenaren opslaan');
  await says('De eigenaren zijn opgeslagen.');

  await page.getByRole('tab', { name: 'Verbinding' }).click();
  await press('Mappen ophalen');
  await page.getByRole('cell', { name: 'INBOX' }).waitFor();

  await page.getByRole('tab', { name: 'Toestand' }).click();
  await page.getByLabel('Vanaf', { exact: true }).fill('2026-01-01T00:00');
  await press('Loop alles op de server na');
  await says('Ophalen uit Loket is begonnen');
  await page.getByText('nog nooit').waitFor({ state: 'detached' });
  await press('Eerst kijken');
  await page.getByText('Er is niets dat nog moet worden opgehaald.').waitFor();

  await press('Uitzetten');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Waarom').fill('verhuizing van de mailserver');
  await dialog.getByRole('button', { name: 'Uitzetten' }).click();
  await says('Loket staat uit.');
  await page.getByText('verhuizing van de mailserver').first().waitFor();
  await press('Aanzetten');
  await says('Loket staat weer aan.');

  await page.getByRole('link', { name: 'Wijzigen' }).click();
  await page.getByLabel(/^Naam/).fill('Loket bouwen');
  await press('Kies uit de mappen op de server');
  await page.getByRole('dialog').getByRole('checkbox', { name: 'INBOX' }).waitFor();
  await page.keyboard.press('Escape');
  await press('Wijzigingen opslaan');
  await says('De wijzigingen van Loket bouwen zijn opgeslagen.');

  await press('Verwijderen');
  await page.getByRole('dialog').getByRole('button', { name: 'Verwijderen' }).click();
  await says('Loket bouwen is verwijderd.');
  await page.getByText('Er is nog geen postvak').waitFor();

  await t.test('and in English', async () => {
    await dovecot.deliver('desk', MAIL);
    await page.getByRole('button', { name: 'English' }).click();
    await lifeInEnglish(page, String(dovecot.ports.imaps), dovecot.password);
  });
});

/** The same in short: from an empty list to an empty list. */
async function lifeInEnglish(page: Page, port: string, password: string): Promise<void> {
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const says = (text: string | RegExp) => page.locator('.zp-announcement').getByText(text).waitFor();
  await page.getByText('There is no mailbox yet').waitFor();
  await page.getByRole('link', { name: 'Add a mailbox' }).first().click();
  await page.getByLabel(/^Name/).fill('Desk');
  await page.getByLabel(/^Server name/).fill('localhost');
  await page.getByLabel(/^Port/).fill(port);
  await page.getByLabel(/^User name/).fill('desk');
  await page.getByLabel(/^Password/).fill(password);
  await press('Test connection');
  await page.getByText('The connection does not work.').waitFor();
  await press('Pin the certificate that was shown');
  await says('The fingerprint has been filled in.');
  await press('Test connection');
  await page.getByText('The connection works.').waitFor();
  await page.locator('form').getByRole('button', { name: 'Add mailbox' }).click();
  await says('Desk has been added');
  await press('Fetch now');
  await says('Fetching from Desk has begun');
  await page.getByRole('tab', { name: 'History' }).click();
  await page.getByText('Done').first().waitFor();
  await press('Disable');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Why').fill('the mail server moves');
  await dialog.getByRole('button', { name: 'Disable' }).click();
  await says('Desk is disabled.');
  await press('Enable');
  await says('Desk is enabled again.');
  await page.getByRole('link', { name: 'Change', exact: true }).click();
  await page.getByLabel(/^Name/).fill('Desk for building');
  await press('Save changes');
  await says('The changes of Desk for building have been saved.');
  await press('Remove');
  await dialog.getByRole('button', { name: 'Remove' }).click();
  await says('Desk for building has been removed.');
  await page.getByText('There is no mailbox yet').waitFor();
}

test('who may only look sees no button that changes anything', async (t) => {
  const screens = await testScreens(t);
  if (!screens) return;
  const page = await screens.open({ language: 'en' });
  await screens.signIn(page, ['operator']);
  await page.goto(`${screens.url}/mailboxes`);
  await page.getByText('There is no mailbox yet').waitFor();
  assert.equal(await page.getByRole('link', { name: 'Add a mailbox' }).count(), 0);
  await page.goto(`${screens.url}/mailboxes/new`);
  await page.getByRole('heading', { name: 'This screen is not for your role' }).waitFor();
});
