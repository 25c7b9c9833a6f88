import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type TestContext, test } from 'node:test';
import type { Page } from 'playwright-core';
import { mailOf } from '../support/pushed-mail.ts';
import { testScreens } from '../support/screens.ts';
import { htmlMail, mailFixture } from './mail-fixture.ts';

const WORDS = {
  nl: {
    newCase: 'Nieuwe zaak',
    profile: /^Profiel/,
    file: 'Bij een zaak voegen',
    number: /^Zaaknummer/,
    reason: /^Reden/,
    discard: 'Terzijde leggen',
    again: 'Opnieuw verwerken',
    onItsWay: 'Het bericht wordt een nieuwe zaak, met profiel Meldingen.',
    filed: 'Verwerkt',
    setAside: 'Het bericht is terzijde gelegd.',
    refused: 'Iemand anders heeft intussen over dit bericht beslist.',
    preview: 'Volgens de regels van nu',
  },
  en: {
    newCase: 'New case',
    profile: /^Profile/,
    file: 'File with a case',
    number: /^Case number/,
    reason: /^Reason/,
    discard: 'Set aside',
    again: 'Process again',
    onItsWay: 'The mail becomes a new case, by profile Meldingen.',
    filed: 'Filed',
    setAside: 'The mail was set aside.',
    refused: 'Somebody else has decided of this mail meanwhile.',
    preview: 'By the rules of now',
  },
} as const;

test('a held mail is found, read, and decided of, in both languages; who comes second is told', async (t) => {
  const screens = await testScreens(t);
  if (!screens) return;
  const { take, goOn } = await mailFixture(screens.app, screens.after);
  for (const language of ['nl', 'en'] as const) {
    await t.test(language, async () => {
      const words = WORDS[language];
      const wanted = await take(
        mailOf({ Subject: `Boom om ${language}` }, 'De kastanje viel op het pad.\r\n'),
      );
      await take(mailOf({ Subject: `Reclame ${language}` }));
      const page = await screens.open({ language });
      await screens.signIn(page, ['admin']);
      await page.goto(`${screens.url}/mails?status=held&search=kastanje`);
      const dialog = page.getByRole('dialog');
      await page.getByRole('link', { name: `Boom om ${language}` }).click();
      await page.frameLocator('iframe').getByText('De kastanje viel op het pad.').waitFor();

      await act(page, words.newCase);
      await dialog.getByLabel(words.profile).selectOption('Meldingen');
      await dialog.getByRole('button', { name: words.newCase }).click();
      await page.getByText(words.onItsWay).waitFor();
      await goOn(wanted);
      await page.locator('.zp-mail__outcome').getByText(words.filed, { exact: true }).waitFor();

      await page.getByRole('tab', { name: 'PDF' }).click();
      const source = `/v1/mails/${wanted}/rendition?shown=true`;
      await page.locator(`iframe[src="${source}"]`).waitFor();
      const pdf = await page.request.get(screens.url + source);
      assert.equal(pdf.headers()['content-type'], 'application/pdf');
      assert.match(pdf.headers()['content-disposition'] ?? '', /^inline/);
      assert.equal((await pdf.body()).subarray(0, 5).toString(), '%PDF-');
      assert.equal(await page.locator('main a[target=_blank]').getAttribute('href'), source);

      await act(page, words.again);
      await dialog.getByText(words.preview).waitFor();
      await page.keyboard.press('Escape');

      await page.goto(`${screens.url}/mails`);
      await page.getByRole('link', { name: `Reclame ${language}` }).click();
      await act(page, words.discard);
      await dialog.getByLabel(words.reason).fill('reclame');
      await dialog.getByRole('button', { name: words.discard }).click();
      await page.getByText(words.setAside).waitFor();

      await act(page, words.file);
      await dialog.getByLabel(words.number).fill('1001');
      await screens.app.db
        .updateTable('mail')
        .set({ status: 'filed' })
        .where('subject', '=', `Reclame ${language}`)
        .execute();
      await dialog.getByRole('button', { name: words.file }).click();
      await dialog.getByText(words.refused).waitFor();
      await page.context().close();
    });
  }
});

const act = (page: Page, name: string) =>
  page.locator('main').getByRole('button', { name, exact: true }).click();

test('a mail is found, opened and set aside by keyboard alone', async (t) => {
  const screens = await testScreens(t);
  if (!screens) return;
  const { take } = await mailFixture(screens.app, screens.after);
  const id = await take(mailOf({ Subject: 'Alleen toetsen' }));
  const page = await screens.open();
  await screens.signIn(page, ['official', 'admin'], 'toetsenist');
  await page.goto(`${screens.url}/mails`);
  await page.getByRole('link', { name: 'Alleen toetsen' }).waitFor();
  const tabTo = async (wanted: string) => {
    for (let presses = 0; presses < 60; presses++) {
      await page.keyboard.press('Tab');
      const text = await page.evaluate('document.activeElement?.textContent?.trim() ?? ""');
      if (text === wanted) return;
    }
    assert.fail(`${wanted} is not reached by Tab`);
  };
  await tabTo('Alleen toetsen');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Alleen toetsen' }).waitFor();
  await tabTo('Terzijde leggen');
  await page.keyboard.press('Enter');
  const reason = page.getByRole('dialog').getByLabel(/^Reden/);
  await reason.waitFor();
  await reason.focus();
  await page.keyboard.type('niet voor ons');
  await page.keyboard.press('Enter');
  await page.getByText('Het bericht is terzijde gelegd.').waitFor();
  const { status } = await screens.app.db
    .selectFrom('mail')
    .select('status')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  assert.equal(status, 'discarded');
});

test('hostile mail runs nothing and asks nobody in the safe view, by either of its locks', async (t) => {
  const screens = await testScreens(t);
  if (!screens) return;
  const { take } = await mailFixture(screens.app, screens.after);
  const listener = await listening(t);
  const hostile = hostileHtml(listener.url);
  const id = await take(htmlMail('Aanval', hostile));
  const page = await screens.open();
  await screens.signIn(page, ['admin']);
  // a browser tells of a request that it refuses too, before it does
  const wanted: string[] = [];
  page.context().on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(screens.url) && !/^(?:data|blob|about):/.test(url)) wanted.push(url);
  });
  const ran: string[] = [];
  page.on('dialog', (dialog) => {
    ran.push(dialog.message());
    void dialog.dismiss();
  });
  const look = async () => {
    await page.goto(`${screens.url}/mails/${id}`);
    const frame = page.frameLocator('iframe');
    await frame.getByText('zichtbare tekst').waitFor();
    await frame.getByText('de koppeling').click();
    await frame.getByText('versturen').click();
    // what was to be fetched or to be gone to after no time at all has been by then
    await page.waitForTimeout(1_000);
    assert.deepEqual(listener.asked, []);
    assert.deepEqual(ran, []);
    assert.equal(await page.title(), 'Aanval – Zaakpost');
    assert.equal(new URL(page.url()).pathname, `/mails/${id}`);
  };
  await t.test('as it is shown', async () => {
    await look();
    await page.getByText('staan op internet en zijn niet opgehaald').waitFor();
    assert.deepEqual(wanted, []);
  });
  await t.test('without the cleaning, by sandbox and policy alone', async () => {
    await page.route('**/view/content*', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: hostile });
    });
    await look();
  });
});

/** A server that nobody is to ask. */
async function listening(t: TestContext): Promise<{ url: string; asked: string[] }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end();
  });
  t.after(() => server.close());
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

const hostileHtml = (url: string): string => `<html><head>
<base href="${url}/base/"><meta http-equiv="refresh" content="0;url=${url}/refresh">
<link rel="stylesheet" href="${url}/sheet"><link rel="prefetch" href="${url}/prefetch"><link rel="dns-prefetch" href="${url}">
<style>@import url(${url}/import); @font-face { font-family: f; src: url(${url}/font) }
body { background: url(${url}/background); font-family: f } p { background-image: url('${url}/p') }</style>
<script>alert('script'); fetch('${url}/fetch'); top.location = '${url}/top'</script></head>
<body onload="alert('onload')" background="${url}/body">
<p style="background: url(${url}/style)">zichtbare tekst</p>
<img src="x" onerror="alert('onerror')"><img src="${url}/img" srcset="${url}/srcset 2x"><input type="image" src="${url}/input">
<svg onload="alert('svg')"><image href="${url}/svg"/><script>alert('svg script')</script><use href="${url}/use#a"/>
<foreignObject><img src="${url}/foreign"></foreignObject><style>@import url(${url}/svg-import)</style></svg>
<math><mtext><style><img src="${url}/mxss" onerror="alert('mxss')"></style></mtext></math>
<iframe src="${url}/iframe"></iframe><iframe srcdoc="<script>alert('srcdoc')</script>"></iframe>
<object data="${url}/object"></object><embed src="${url}/embed"><video src="${url}/video" poster="${url}/poster"></video>
<audio src="${url}/audio" autoplay></audio><a href="${url}/link" target="_top" ping="${url}/ping">de koppeling</a>
<form action="${url}/form" method="post"><input name="a" autofocus onfocus="alert('focus')"><button formaction="${url}/button">versturen</button></form>
<noscript><img src="${url}/noscript"></noscript></body></html>`;
