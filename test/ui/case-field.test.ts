import assert from 'node:assert/strict';
import { test } from 'node:test';
import { caseInput, createCase } from '../../src/cases/case.ts';
import { closeCase } from '../../src/cases/case-status.ts';
import { mailOf } from '../support/pushed-mail.ts';
import { testScreens } from '../support/screens.ts';
import { assertAccessible } from './accessible.ts';
import { mailFixture } from './mail-fixture.ts';

test('the case of a held mail is found by words and chosen by keyboard', async (t) => {
  const screens = await testScreens(t);
  if (!screens) return;
  const { db } = screens.app;
  const { take } = await mailFixture(screens.app, screens.after);
  const { name: caseType } = await db.selectFrom('case_type').select('name').executeTakeFirstOrThrow();
  const requester = { name: 'Zoë de Wit', email: 'zoe@example.org' };
  const attributes = { melder: requester.email, onderwerp: 'Iepen' };
  const make = (description: string) =>
    createCase(db, caseInput.parse({ caseType, description, requester, attributes }));
  const open = await make('Zieke iepen aan de Singel');
  const closed = await make('Gekapte iepen aan de Gracht');
  await closeCase(db, closed.number);
  const mailId = await take(mailOf({ Subject: 'Over de bomen' }));
  const page = await screens.open();
  await screens.signIn(page, ['admin']);
  await page.goto(`${screens.url}/mails/${mailId}`);
  await page.locator('main').getByRole('button', { name: 'Bij een zaak voegen' }).click();

  const dialog = page.getByRole('dialog');
  const field = dialog.getByRole('combobox');
  const options = dialog.getByRole('option');
  await field.fill('zoe iepen');
  await dialog.getByText('1 gevonden').waitFor();
  assert.match(await options.innerText(), /Singel/);
  await assertAccessible(page);
  await field.press('Escape');
  await options.waitFor({ state: 'hidden' });
  assert.equal(await dialog.isVisible(), true, 'Escape closes the list, not the dialog');

  await dialog.getByLabel(/^Ook als de zaak is afgesloten/).check();
  await field.click();
  await dialog.getByText('2 gevonden').waitFor();
  await field.press('ArrowUp');
  const active = await field.getAttribute('aria-activedescendant');
  assert.equal(await options.nth(1).getAttribute('id'), active, 'from the first to the last');
  await field.press('ArrowDown');
  await field.press('ArrowDown');
  await field.press('Enter');
  assert.equal(await field.inputValue(), open.number);
  await dialog.getByText('Zieke iepen aan de Singel').first().waitFor();
  await dialog.locator('footer').getByRole('button', { name: 'Bij een zaak voegen' }).click();
  await page.getByText(`Het bericht gaat naar zaak ${open.number}.`).waitFor();
});
