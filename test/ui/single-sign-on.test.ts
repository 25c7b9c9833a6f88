import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type TestContext, test } from 'node:test';
import { setOwners } from '../../src/accounts/owners.ts';
import { createMailbox } from '../../src/mailbox/mailbox.ts';
import { mailboxInput } from '../../src/mailbox/mailbox-input.ts';
import { testScreens } from '../support/screens.ts';
import { type Person, startSignOnProvider } from '../support/sign-on-provider.ts';
import { assertAccessible } from './accessible.ts';

const JANSEN: Person = {
  sub: '8c1f',
  name: 'Jo Jansen',
  preferred_username: 'j.jansen',
  groups: ['vergunningen'],
};

/** A port that is free now: the provider must know where the browser is sent back to before the API listens. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** The screens at `localhost`, and a provider at 127.0.0.1: to a browser another site. */
async function setUp(t: TestContext) {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const provider = await startSignOnProvider(t, url);
  const environment = { ...provider.environment, ZAAKPOST_API_PORT: String(port) };
  const screens = await testScreens(t, environment);
  return screens && { ...screens, url, provider };
}

test('a person signs in with the organisation in a browser, sees what is of the group, signs out here and there', async (t) => {
  const setting = await setUp(t);
  if (!setting) return;
  const { app, url, provider, open } = setting;
  for (const [name, group] of [
    ['Vergunningen', 'vergunningen'],
    ['Belastingen', 'belastingen'],
  ] as const) {
    const box = {
      name,
      protocol: 'imaps',
      host: 'mail.voorbeeldstad.example',
      username: name,
      password: 'x',
    };
    const { id } = await createMailbox(app.db, app.secrets, mailboxInput.parse(box));
    await setOwners(app.db, { kind: 'mailbox', id }, { accounts: [], groups: [group] });
  }
  const page = await open({ language: 'nl' });
  const way = page.getByRole('link', { name: 'Aanmelden met uw organisatie' });
  const offered = () => way.waitFor();
  const signOn = () => way.click();
  provider.presentAs(JANSEN);
  await page.goto(`${url}/mailboxes`);
  await signOn();
  await page.getByRole('link', { name: 'Vergunningen' }).waitFor();
  assert.equal(page.url(), `${url}/mailboxes`, 'where one wanted to be');
  assert.equal(await page.getByText('Belastingen').count(), 0, 'what is of another group');

  await app.db
    .updateTable('session')
    .set({ expires_at: new Date(0) })
    .execute();
  await page.reload();
  await signOn();
  await page.getByRole('link', { name: 'Vergunningen' }).waitFor();
  const [session] = await app.db
    .selectFrom('session')
    .select('id')
    .where('expires_at', '>', new Date())
    .execute();
  assert.ok(session, 'a new one; the provider still knew the person');

  await page.getByRole('button', { name: 'Afmelden' }).click();
  await page.waitForURL((address) => address.origin === provider.issuer);
  await page.locator('button[name=logout]').click();
  await offered();
  assert.equal(new URL(page.url()).origin, url);
  assert.deepEqual(
    await app.db.selectFrom('session').select('id').where('id', '=', session.id).execute(),
    [],
  );
  await page.goto(`${url}/mailboxes`);
  await offered();
});

test('who has no role, or gives up, is told so on the page for signing in', async (t) => {
  const setting = await setUp(t);
  if (!setting) return;
  const { app, url, provider, open } = setting;
  const page = await open({ language: 'nl' });
  const refused = async (person: Person | null, words: RegExp, code: string) => {
    provider.presentAs(person);
    await page.context().clearCookies();
    await page.goto(`${url}/v1/single-sign-on?returnTo=/mailboxes`);
    await page.getByText(words).first().waitFor();
    await page.getByText(code).waitFor();
    await assertAccessible(page);
    assert.equal(await page.getByRole('navigation').count(), 0, 'nothing of what is inside');
  };
  await refused({ ...JANSEN, groups: ['iedereen'] }, /geen rol/i, 'SIGN_ON_NO_ROLE');
  await refused(null, /niet gelukt/, 'SIGN_ON_REFUSED');
  assert.deepEqual(await app.db.selectFrom('session').select('id').execute(), []);
});
