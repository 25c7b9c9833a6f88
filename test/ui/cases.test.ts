import assert from 'node:assert/strict';
import { test } from 'node:test';
import { caseInput, createCase } from '../../src/cases/case.ts';
import { caseTypeInput, createCaseType } from '../../src/cases/case-type.ts';
import { testScreens } from '../support/screens.ts';

test('an official finds a case, issues, replaces and revokes tokens, closes it and reopens it', async (t) => {
  const screens = await testScreens(t);
  if (!screens) return;
  const { db } = screens.app;
  await createCaseType(db, caseTypeInput.parse({ name: 'Bezwaar' }));
  const made = await createCase(db, caseInput.parse({ caseType: 'Bezwaar', description: 'Parkeerboete' }));
  const page = await screens.open({ language: 'en' });
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const confirm = (name: string) => page.getByRole('dialog').getByRole('button', { name }).click();
  const says = (text: string) => page.locator('.zp-announcement').getByText(text).waitFor();
  await screens.signIn(page, ['admin']);

  await page.getByRole('link', { name: 'Cases' }).click();
  await page.getByLabel('Status').selectOption('closed');
  await page.getByText('There is no case').waitFor();
  await press('Clear filters');
  await page.getByRole('cell', { name: 'Parkeerboete' }).waitFor();
  await page.getByLabel('Go to case number').fill(made.number);
  await page.getByLabel('Go to case number').press('Enter');
  await page.getByRole('heading', { level: 1, name: made.number }).waitFor();

  await page.getByRole('tab', { name: 'Tokens' }).click();
  const valid = () => page.getByText('Valid', { exact: true });
  const before = made.tokens.length;
  await press('Issue a token');
  await says('A token has been issued.');
  await valid().nth(before).waitFor();
  await press('Replace all tokens');
  await confirm('Replace all tokens');
  await says('The tokens have been replaced.');
  await page.getByText('Expired', { exact: true }).nth(before).waitFor();
  assert.equal(await valid().count(), 1);
  await page.getByRole('button', { name: 'Revoke' }).click();
  await confirm('Revoke');
  await says('The token has been revoked.');
  await page.getByText('Revoked', { exact: true }).waitFor();
  assert.equal(await valid().count(), 0);

  await press('Close the case');
  await confirm('Close the case');
  await says(`Case ${made.number} is closed.`);
  await press('Reopen the case');
  await says(`Case ${made.number} is open again.`);
  await page.getByRole('tab', { name: 'Timeline' }).click();
  await page.getByRole('cell', { name: 'Case reopened' }).waitFor();
});
