import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TOTP } from 'otpauth';
import { PNG } from 'pngjs';
import decodeQR from 'qr/decode.js';
import { newId } from '../../src/store/id.ts';
import { testScreens } from '../support/screens.ts';
import { startSignOnProvider } from '../support/sign-on-provider.ts';
import { assertAccessible } from './accessible.ts';

const PASSWORD = 'drie koppen koffie';

test('a person gets a password and a second factor, and signs in with both, by keyboard only', async (t) => {
  const screens = await testScreens(t);
  if (!screens) return;
  const page = await screens.open({ language: 'nl' });
  const says = (text: string | RegExp) => page.locator('.zp-announcement').getByText(text).waitFor();
  await screens.signIn(page, ['admin'], 'devries');

  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Naar de inhoud' });
  assert.equal(await skip.evaluate((element) => element.matches(':focus')), true, 'the way past the menu');
  await page.keyboard.press('Enter');
  assert.equal(await page.locator('main').evaluate((element) => element.matches(':focus')), true);

  await page.goto(`${screens.url}/account`);
  await page.getByLabel(/^Nieuw wachtwoord/).fill('kort');
  await page.keyboard.press('Enter');
  await page.getByText('Er klopt iets niet in wat u hebt ingevuld').waitFor();
  await page.getByLabel(/^Nieuw wachtwoord/).fill(PASSWORD);
  await page.keyboard.press('Enter');
  await says('Uw wachtwoord is gewijzigd.');
  await page.getByRole('button', { name: 'App koppelen' }).press('Enter');
  const secret = await page.locator('.zp-panel code').innerText();
  const { width, height, data } = PNG.sync.read(await page.locator('.zp-qr-code').screenshot());
  const scanned = new URL(decodeQR({ width, height, data }));
  assert.deepEqual(
    [scanned.protocol, scanned.searchParams.get('secret')],
    ['otpauth:', secret],
    'what a camera reads',
  );
  await page.getByLabel(/^Eerste code/).fill(new TOTP({ secret }).generate());
  await page.keyboard.press('Enter');
  await says('Vanaf nu meldt u zich aan met een code uit de app.');

  await page.getByRole('button', { name: 'Afmelden' }).press('Enter');
  await says('U bent afgemeld.');
  await page.getByLabel(/^Gebruikersnaam/).fill('devries');
  await page.getByLabel(/^Wachtwoord/).fill(PASSWORD);
  await page.keyboard.press('Enter');
  const code = page.getByLabel(/^Code uit uw app/);
  await code.waitFor();
  assert.equal(await code.evaluate((element) => element.matches(':focus')), true, 'what is asked for now');
  await code.fill(new TOTP({ secret }).generate({ timestamp: Date.now() + 30_000 }));
  await page.keyboard.press('Enter');
  await says('Welkom, Anna de Vries.');
});

test('each role sees its own menu; the language is kept; a session that has ended asks to sign in where one was', async (t) => {
  const screens = await testScreens(t);
  if (!screens) return;
  const { app } = screens;
  const page = await screens.open({ language: 'en', width: 390 });
  await screens.signIn(page, ['service']);
  await page.getByRole('heading', { name: 'This screen is not for your role' }).waitFor();
  const menu = page.getByRole('button', { name: 'Menu' });
  assert.equal(await page.getByRole('navigation').isVisible(), false);
  await menu.click();
  assert.equal(await menu.getAttribute('aria-expanded'), 'true');
  const links = await page.getByRole('navigation').getByRole('link').allInnerTexts();
  for (const name of ['Overview', 'Mailboxes']) assert.ok(!links.includes(name), name);

  await screens.signIn(page, ['official']);
  await page.getByRole('heading', { name: 'Overview' }).waitFor();
  assert.equal(await page.getByText('Components').count(), 0, 'what is of the installation');
  await page.getByRole('button', { name: 'Nederlands' }).click();
  await page.getByRole('heading', { name: 'Overzicht' }).waitFor();
  assert.equal(await page.locator('html').getAttribute('lang'), 'nl');
  await page.reload();
  await page.getByRole('heading', { name: 'Overzicht' }).waitFor();

  await page.goto(`${screens.url}/mailboxes`);
  await page.getByRole('heading', { name: 'Postvakken' }).waitFor();
  await app.db.deleteFrom('session').execute();
  await page.reload();
  await page.getByRole('heading', { name: 'Aanmelden' }).waitFor();
  assert.match(page.url(), /\/mailboxes$/);
  const used = await page.goto(`${screens.url}/sign-in/${'x'.repeat(43)}`);
  assert.equal(used?.status(), 200);
  await page.locator('main button').click();
  await page.getByText('Aanmelden is niet gelukt').waitFor();
  await page.getByRole('alert').getByText('Nummer van de aanvraag').first().waitFor();
  await page.getByRole('link', { name: 'Naar het aanmeldscherm' }).waitFor();
});

test('of a long list only what is in sight is rendered; it is filtered, sorted and gone through by keyboard', async (t) => {
  const screens = await testScreens(t);
  if (!screens) return;
  const { app } = screens;
  const rows = Array.from({ length: 400 }, (_, index) => ({
    id: newId(),
    name: `Postvak ${String(index).padStart(3, '0')}`,
    protocol: 'imaps' as const,
    host: 'mail.voorbeeldstad.example',
    port: 993,
    username: `postvak${index}`,
    secret: Buffer.from('x'),
  }));
  await app.db.insertInto('mailbox').values(rows).execute();
  const page = await screens.open({ language: 'nl' });
  await screens.signIn(page, ['auditor']);
  await page.goto(`${screens.url}/mailboxes`);
  const table = page.getByRole('table');
  await page.getByRole('link', { name: 'Postvak 000' }).waitFor();
  assert.equal(await table.getAttribute('aria-rowcount'), '401');
  assert.ok((await table.getByRole('link').count()) < 80);

  await page.getByRole('button', { name: 'Naam' }).click();
  await page.getByRole('link', { name: 'Postvak 399' }).waitFor();
  assert.match(page.url(), /sort=-name/);
  await page.getByRole('link', { name: 'Postvak 399' }).focus();
  await page.keyboard.press('ArrowDown');
  const below = page.getByRole('link', { name: 'Postvak 398' });
  assert.equal(await below.evaluate((element) => element.matches(':focus')), true);

  await page.getByLabel('Zoek op naam of server').fill('postvak 12');
  await page.waitForURL(/text=postvak\+12/);
  await page.getByRole('link', { name: 'Postvak 120' }).waitFor();
  assert.equal(await table.getByRole('link').count(), 10);
  await page.reload();
  await page.getByRole('link', { name: 'Postvak 120' }).waitFor();
  assert.equal(await table.getByRole('link').count(), 10);
  await page.getByRole('button', { name: 'Wis filters' }).click();
  await page.getByRole('link', { name: 'Postvak 399' }).waitFor();
});

test('where the organisation signs people in, its way is offered first, and its refusal is told', async (t) => {
  const provider = await startSignOnProvider(t);
  const screens = await testScreens(t, provider.environment);
  if (!screens) return;
  const page = await screens.open({ language: 'nl' });
  await page.goto(`${screens.url}/mailboxes?state=disabled`);
  const way = page.getByRole('link', { name: 'Aanmelden met uw organisatie' });
  const address = String(await way.getAttribute('href'));
  assert.equal(address, `/v1/single-sign-on?returnTo=${encodeURIComponent('/mailboxes?state=disabled')}`);
  const answer = await page.request.get(screens.url + address, { maxRedirects: 0 });
  assert.ok(answer.headers().location?.startsWith(provider.issuer));
  await assertAccessible(page);
  await page.goto(`${screens.url}/sign-in?error=SIGN_ON_REFUSED`);
  await page.getByText('Aanmelden met uw organisatie is niet gelukt').waitFor();
  await page.getByText('SIGN_ON_REFUSED').waitFor();
  await screens.signIn(page, ['admin']);
  await page.goto(`${screens.url}/sign-in`);
  await page.getByRole('heading', { name: 'Overzicht' }).waitFor();
});
