import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { caseTypeInput, createCaseType } from '../../src/cases/case-type.ts';
import { testScreens } from '../support/screens.ts';
import { assertAccessible } from './accessible.ts';

test('who saves what another has changed since is told who and what, and overwrites it only by choice', async (t) => {
  const screens = await testScreens(t);
  if (!screens) return;
  const { db } = screens.app;
  const { id } = await createCaseType(db, caseTypeInput.parse({ name: 'Melding' }));
  const address = `${screens.url}/case-types/${id}`;
  const first = await screens.open({ language: 'nl' });
  const second = await screens.open({ language: 'en' });
  await screens.signIn(first, ['admin'], 'anna');
  await screens.signIn(second, ['admin'], 'bram');
  const description = (page: Page) => page.getByLabel(/^(Omschrijving|Description)/);
  const save = (page: Page) =>
    page.getByRole('button', { name: /^(Wijzigingen opslaan|Save changes)$/ }).click();
  const saved = (page: Page) => page.getByRole('heading', { level: 1, name: /^(Zaaktypen|Case types)$/ });
  const kept = async () =>
    (await db.selectFrom('case_type').select('description').executeTakeFirstOrThrow()).description;

  await first.goto(address);
  await second.goto(address);
  await description(first).fill('Van Anna');
  await description(second).fill('Van Bram');
  await save(first);
  await saved(first).waitFor();

  await save(second);
  const warning = second.getByRole('alert');
  await warning.getByText('Changed by anna').waitFor();
  await warning.getByText('Description: empty → Van Anna').waitFor();
  await assertAccessible(second);
  assert.equal(await description(second).inputValue(), 'Van Bram', 'what was typed is still there');
  assert.equal(await kept(), 'Van Anna', 'nothing was saved');

  await warning.getByRole('button', { name: 'Load what is there now' }).click();
  await warning.waitFor({ state: 'detached' });
  assert.equal(await description(second).inputValue(), 'Van Anna');
  await description(second).fill('Van beiden');

  // a third change in between; this time the form's own is wanted
  await first.goto(address);
  await description(first).fill('Weer van Anna');
  await save(first);
  await saved(first).waitFor();
  await save(second);
  await warning.getByText('Description: Van Anna → Weer van Anna').waitFor();
  await first.goto(address);
  await description(first).fill('Nog eens van Anna');
  await save(first);
  await saved(first).waitFor();
  await warning.getByRole('button', { name: 'Save what I filled in all the same' }).click();
  await warning.getByText('Description: Van Anna → Nog eens van Anna').waitFor();
  await warning.getByRole('button', { name: 'Save what I filled in all the same' }).click();
  await saved(second).waitFor();
  assert.equal(await kept(), 'Van beiden');
});
