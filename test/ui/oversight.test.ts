import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { testScreens } from '../support/screens.ts';

test('an admin adds a person who begins by a link, makes and revokes an API key, and finds both in the audit log', async (t) => {
  const screens = await testScreens(t);
  if (!screens) return;
  const { db } = screens.app;
  const page = await screens.open({ language: 'en' });
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const says = (text: string) => page.locator('.zp-announcement').getByText(text).waitFor();
  await screens.signIn(page, ['admin']);

  await page.getByRole('link', { name: 'Accounts', exact: true }).click();
  await page.getByRole('link', { name: 'Add an account' }).click();
  await page.getByLabel(/^Name \(/).fill('Bram Bakker');
  await page.getByLabel(/^Name to sign in with/).fill('bram@voorbeeldstad.example');
  await page.getByLabel('Groups').fill('vergunningen\nvergunningen\n');
  await page.locator('form').getByRole('button', { name: 'Add an account' }).click();
  await says('Bram Bakker has been added.');
  const { roles, groups } = await db
    .selectFrom('account')
    .select(['roles', 'groups'])
    .where('display_name', '=', 'Bram Bakker')
    .executeTakeFirstOrThrow();
  assert.deepEqual([roles, groups], [['official'], ['vergunningen']]);
  await press('Make a sign-in link');
  const address = await page.getByRole('alert').locator('code').innerText();
  const other = await screens.open({ language: 'en' });
  await other.goto(screens.url + new URL(address).pathname);
  await other.locator('main button').click();
  await other.getByText('Bram Bakker').first().waitFor();
  assert.equal(await other.getByRole('link', { name: 'Accounts', exact: true }).count(), 0);
  await other.context().close();

  await page.getByRole('link', { name: 'API keys' }).click();
  await page.getByLabel(/^What for/).fill('Zaaksysteem');
  await page.locator('form').getByRole('button', { name: 'Make a key' }).click();
  await says('The key Zaaksysteem has been made.');
  const key = await page.getByRole('alert').locator('code').innerText();
  const asked = () => fetch(`${screens.url}/v1/profiles`, { headers: { authorization: `Bearer ${key}` } });
  assert.equal((await asked()).status, 200);
  await page
    .getByRole('row', { name: /Zaaksysteem/ })
    .getByRole('button', { name: 'Revoke' })
    .click();
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
  await says('The key Zaaksysteem has been revoked.');
  assert.equal((await asked()).status, 401);

  await page.getByRole('link', { name: 'Audit log' }).click();
  await page.getByLabel('What', { exact: true }).fill('createApiKey');
  await page.waitForURL(/action=createApiKey/);
  await page.getByRole('cell', { name: 'API key made' }).waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /^Download what is found/ }).click(),
  ]);
  await says('1 lines downloaded.');
  const csv = await readFile(await download.path(), 'utf8');
  const [head = '', line = ''] = csv.split('\r\n');
  assert.match(head, /^id,recordedAt,actor,action/);
  assert.match(line, /"admin@voorbeeldstad\.example","createApiKey"/);
});

test('an admin exports the audit log, and says that the file is kept before it counts as exported', async (t) => {
  const screens = await testScreens(t);
  if (!screens) return;
  const { db } = screens.app;
  const page = await screens.open({ language: 'en' });
  await screens.signIn(page, ['admin']);
  const old = { actor_kind: 'command', actor_name: 'root', action: 'mailbox add', result: 'done' } as const;
  const at = new Date('2026-01-02T03:04:05Z');
  const id = '01900000-0000-7000-8000-000000000001';
  await db
    .insertInto('audit_entry')
    .values({ ...old, id, at, origin: 'here' })
    .execute();
  const exported = () => db.selectFrom('audit_export').select(['through_id', 'entries']).execute();
  await page.goto(`${screens.url}/audit`);
  await page.getByRole('tab', { name: 'Kept elsewhere' }).click();
  await page.getByText('Nothing was exported yet').waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export new lines' }).click(),
  ]);
  const lines = (await readFile(await download.path(), 'utf8')).trimEnd().split('\n');
  assert.partialDeepStrictEqual(JSON.parse(lines.at(-1) ?? ''), { id, action: 'mailbox add' });
  assert.deepEqual(await exported(), [], 'nobody has said that it is kept');
  await page.getByRole('dialog').getByRole('button', { name: 'It is kept' }).click();
  await page.getByText('Noted: 1 lines are kept elsewhere.').waitFor();
  assert.deepEqual(
    await exported(),
    [{ through_id: id, entries: 1 }],
    'lines of the last minute do not count',
  );
});
