import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { browserPage } from '../../../src/render/browser/browser-page.ts';
import type { BrowserPrinter } from '../../../src/render/browser/browser-printer.ts';
import { renderPrinted } from '../../../src/render/browser/render-printed.ts';
import { DEFAULT_LIMITS } from '../../../src/render/limits.ts';
import { contentOf } from '../../../src/render/render.ts';
import type { RenditionInput } from '../../../src/render/rendition.ts';
import { testBrowser } from '../../support/chromium.ts';
import { requireBinary } from '../../support/service.ts';
import { archiveFaults } from '../archive-check.ts';
import { buildMail } from '../mail-builder.ts';
import { textOf, wordsOf } from '../pdf-text.ts';
import { sample } from '../samples.ts';
import { veraPdf } from '../verapdf.ts';

async function printedBy(browser: BrowserPrinter, input: RenditionInput) {
  const page = await browserPage(input, DEFAULT_LIMITS, (part) => contentOf(part, input));
  assert.ok(page !== null);
  const rendition = await renderPrinted(input, page, await browser.print(page.html));
  const chunks: Uint8Array[] = [];
  for await (const chunk of rendition.pdf) chunks.push(chunk);
  return { ...rendition, pdf: Buffer.concat(chunks) };
}

function tools(t: TestContext): BrowserPrinter | undefined {
  if (requireBinary(t, 'pdftotext', 'poppler-utils') === undefined) return undefined;
  if (requireBinary(t, 'qpdf', 'qpdf') === undefined) return undefined;
  return testBrowser(t);
}

test("a browser's pages carry our header, foot, lists and original, in a file for archives", async (t) => {
  const browser = tools(t);
  if (browser === undefined) return;
  for (const name of ['outlook reply', 'town news', 'wide']) {
    const input = sample(t, name);
    const { pdf, layout, pages } = await printedBy(browser, input);
    assert.equal(layout, 'browser');
    assert.deepEqual(archiveFaults(pdf, 'U'), [], name);
    const text = wordsOf(textOf(pdf, '-raw')).join(' ');
    for (const expected of [
      'Van Jansen, A. <a.jansen@example.nl>',
      'weergegeven door een browser',
      `pagina ${pages} van ${pages}`,
    ]) {
      assert.ok(text.includes(expected), `${name}: ${expected}\nnot in\n${text}`);
    }
    const again = await printedBy(browser, input);
    assert.ok(again.pdf.equals(pdf), `${name}: the same mail gives the same bytes`);
  }
});

test('veraPDF finds the pages of a browser to be 3u', async (t) => {
  const browser = tools(t);
  if (browser === undefined) return;
  const folder = mkdtempSync(join(tmpdir(), 'zaakpost-printed-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const names = ['apple mail', 'invoice', 'newsletter', 'order', 'outlook reply', 'town news', 'wide'];
  for (const name of names) {
    writeFileSync(join(folder, `${name}.pdf`), (await printedBy(browser, sample(t, name))).pdf);
  }
  const found = veraPdf(t, folder, '3u');
  if (found === undefined) return;
  assert.deepEqual(
    found.map((line) => line.slice(0, 4)),
    names.map(() => 'PASS'),
    found.join('\n'),
  );
});

test('a browser is refused the network, whatever the mail says', async (t) => {
  const browser = tools(t);
  if (browser === undefined) return;
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end();
  }).listen(0, '127.0.0.1');
  t.after(() => server.close());
  await new Promise((resolve) => server.once('listening', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const html = `<style>@import "${origin}/import"; @font-face { font-family: x; src: url(${origin}/font) }</style>
    <body background="${origin}/body"><div style="background: url(${origin}/css); font-family: x">Dit is de tekst</div><img src="${origin}/img">
    <svg><image href="${origin}/svg" width=9 height=9 /></svg>`;
  const page = await browserPage(buildMail(t, { html }), DEFAULT_LIMITS, async () => Buffer.alloc(0));
  assert.match(page?.notes.join() ?? '', /1 afbeelding op internet/);
  // What is left out above is put back: the browser alone must refuse it, too.
  const pdf = await browser.print(
    `${page?.html.replace(/<meta[^>]*>/, '')}<img src="${origin}/raw"><script>fetch("${origin}/script")</script>`,
  );
  assert.match(textOf(pdf), /Dit is de tekst/);
  assert.deepEqual(asked, []);
});

test('a character that the browser has no font for is not left to it', async (t) => {
  const browser = tools(t);
  if (browser === undefined) return;
  const input = buildMail(t, { html: '<p>voor \u{10ff} na</p>' });
  await assert.rejects(printedBy(browser, input), /no font/);
});

test('mail that is text, or more than one HTML, has no page for a browser', async (t) => {
  const input = buildMail(t, { text: 'tekst' });
  assert.equal(await browserPage(input, DEFAULT_LIMITS, (part) => contentOf(part, input)), null);
});

test('a browser that takes too long is ended, and the next mail gets a new one', async (t) => {
  const browser = tools(t);
  if (browser === undefined) return;
  const impatient = testBrowser(t, 1);
  await assert.rejects(impatient?.print('<p>x') ?? Promise.resolve(), /too long/);
  await assert.rejects(impatient?.print('<p>x') ?? Promise.resolve(), /too long/);
  assert.match(textOf(await browser.print('<p>na elkaar')), /na elkaar/);
  assert.match(textOf(await browser.print('<p>nog een')), /nog een/);
});
