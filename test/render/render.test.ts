import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { DEFAULT_LIMITS } from '../../src/render/limits.ts';
import { say } from '../../src/words/saying.ts';
import { requireBinary } from '../support/service.ts';
import { buildMail, inputFor } from './mail-builder.ts';
import { textOf, wordsOf } from './pdf-text.ts';
import { rendered } from './rendered.ts';
import { sample } from './samples.ts';

const TEXT = `Geachte heer, mevrouw,

Hierbij de aanvraag. Zie https://www.voorbeeld.nl/loket?zaak=1458 (of bel).
Łódź, Ελληνικά, Вопрос, € 12,50 – “ja”.

> Kunt u de tekeningen sturen?
>> Eerder schreef u niets.`;

test('every word of the mail and of its header is in the text, in order', async (t) => {
  if (requireBinary(t, 'pdftotext', 'poppler-utils') === undefined) return;
  const { pdf, pages, layout } = await rendered(buildMail(t, { text: TEXT }));
  assert.equal(layout, 'full');
  assert.equal(pages, 1);
  const text = wordsOf(textOf(pdf, '-raw')).join(' ');
  for (const expected of [
    'Aanvraag vergunning dakkapel',
    'Van Jansen, A. <a.jansen@example.nl>',
    'Datum maandag 2 maart 2026, 09:14 (UTC+01:00)',
    'Zaak 1458',
    'Let op: virus: not scanned',
    wordsOf(TEXT.replaceAll('>', '')).join(' '),
    'pagina 1 van 1',
  ]) {
    assert.ok(text.includes(expected), `${expected}\nnot in\n${text}`);
  }
});

test('the page speaks English where asked to', async (t) => {
  if (requireBinary(t, 'pdftotext', 'poppler-utils') === undefined) return;
  const { pdf } = await rendered(buildMail(t, { text: 'Hello', input: { language: 'en' } }));
  assert.match(textOf(pdf), /Monday 2 March 2026, 09:14 \(UTC\+01:00\)[\s\S]*page 1 of 1/);
});

test('HTML is laid out: headings, lists, tables, quotes, pictures of the mail', async (t) => {
  if (requireBinary(t, 'pdftotext', 'poppler-utils') === undefined) return;
  const html = `<h1>Besluit</h1><p>Beste <b>mevrouw</b>,</p><ol start=3><li>drie<li>vier</ol>
    <table border=1><tr><th>Post<th>Bedrag<tr><td>Leges<td>120</table>
    <blockquote>eerder</blockquote><img src="cid:logo" alt="Logo"><img src="https://example.nl/x.png" alt="Banner">
    <script>alert(1)</script><p style="display:none">onzichtbaar</p>`;
  const content = readFileSync(new URL('./files/alpha.png', import.meta.url));
  const files = [{ type: 'image/png', content, name: 'logo.png', cid: 'logo' }];
  const { pdf, layout } = await rendered(buildMail(t, { html, files }));
  assert.equal(layout, 'full');
  const text = wordsOf(textOf(pdf, '-raw')).join(' ');
  assert.match(text, /Besluit Beste mevrouw, 3\. drie 4\. vier Post Bedrag Leges 120 eerder/);
  assert.match(text, /Banner \(afbeelding op internet, niet opgehaald\)/);
  assert.match(text, /Let op: 1 afbeelding op internet is niet opgehaald/);
  assert.doesNotMatch(text, /alert|onzichtbaar/);
});

test('a character that no font has is printed as its code point and read as itself', async (t) => {
  if (requireBinary(t, 'pdftotext', 'poppler-utils') === undefined) return;
  const { pdf } = await rendered(buildMail(t, { text: 'voor \u{10ff} na' }));
  assert.match(textOf(pdf, '-raw'), /voor \u{10ff} na/u);
});

test('the original is embedded, byte for byte, beside the list of attachments', async (t) => {
  if (requireBinary(t, 'qpdf', 'qpdf') === undefined) return;
  const files = [{ type: 'application/pdf', content: Buffer.alloc(1_400_000), name: 'plattegrond.pdf' }];
  const input = buildMail(t, { text: TEXT, files });
  const { pdf } = await rendered(input);
  const file = join(input.raw.path, '..', 'rendition.pdf');
  writeFileSync(file, pdf);
  const checked = spawnSync('qpdf', ['--check', file], { encoding: 'utf8' });
  assert.equal(checked.status, 0, checked.stdout + checked.stderr);
  const shown = spawnSync('qpdf', ['--show-attachment=original.eml', file], { maxBuffer: 2 ** 28 });
  assert.equal(createHash('sha256').update(shown.stdout).digest('hex'), input.raw.sha256);
  assert.match(textOf(pdf, '-raw'), /plattegrond\.pdf\s+SHA-256 [0-9a-f]{64}\s+application\/pdf 1,4 MB/);
});

test('attachments are embedded too where that is asked', async (t) => {
  if (requireBinary(t, 'qpdf', 'qpdf') === undefined) return;
  const content = randomBytes(700_000);
  const files = ['a.bin', 'a.bin'].map((name) => ({ type: 'application/octet-stream', content, name }));
  const input = buildMail(t, { text: TEXT, files, input: { embedAttachments: true } });
  const file = join(input.raw.path, '..', 'rendition.pdf');
  writeFileSync(file, (await rendered(input)).pdf);
  const listed = spawnSync('qpdf', ['--list-attachments', file], { encoding: 'utf8' });
  const names = listed.stdout.split('\n').map((line) => line.replace(/ -> .*/, ''));
  assert.equal(names.filter((name) => name !== '').length, 3, listed.stdout + listed.stderr);
  for (const name of names.filter((each) => each.endsWith('.bin'))) {
    const shown = spawnSync('qpdf', [`--show-attachment=${name}`, file], { maxBuffer: 2 ** 28 });
    assert.ok(shown.stdout.equals(content), name);
  }
});

test('the same mail gives the same bytes', async (t) => {
  const html = '<p>Beste <i>mevrouw</i>, ✓ 😀 <a href="https://example.nl/">hier</a></p>';
  const input = buildMail(t, { html, text: TEXT });
  const first = await rendered(input);
  await rendered(buildMail(t, { text: 'een heel ander bericht met andere letters: xyzzy' }));
  const second = await rendered(structuredClone(input));
  assert.ok(first.pdf.equals(second.pdf));
});

test('another process gives the same bytes', async (t) => {
  const input = sample(t, 'modern news');
  const here = createHash('sha256')
    .update((await rendered(input)).pdf)
    .digest('hex');
  const file = join(input.raw.path, '..', 'input.json');
  writeFileSync(file, JSON.stringify(input));
  const script = `
    import { createHash } from 'node:crypto';
    import { readFileSync } from 'node:fs';
    import { rendered } from '${new URL('./rendered.ts', import.meta.url)}';
    const { pdf } = await rendered(JSON.parse(readFileSync(process.argv[1], 'utf8')));
    console.log(createHash('sha256').update(pdf).digest('hex'));`;
  const there = spawnSync(process.execPath, ['--input-type=module', '-e', script, file], {
    encoding: 'utf8',
  });
  assert.equal(there.stdout.trim(), here, there.stderr);
});

test('on a limit the layout becomes simpler, and the page says so', async (t) => {
  if (requireBinary(t, 'pdftotext', 'poppler-utils') === undefined) return;
  const html = `<h1>Kop</h1><table><tr><td><img src="cid:x" alt="Kaart">${'<p>een <b>twee</b></p>'.repeat(40)}</table>
    <p style="display: none">geheim</p>`;
  const input = buildMail(t, { html, text: 'de tekst' });
  const simple = await rendered(input, { ...DEFAULT_LIMITS, maxNodes: 100 });
  assert.deepEqual(
    [simple.layout, simple.reason],
    ['simple', say('layout-limit', { what: say('limit-maxNodes') })],
  );
  assert.match(
    textOf(simple.pdf),
    /Vereenvoudigde weergave[\s\S]*Kop\s+Kaart \(afbeelding, weggelaten\)\s+een twee/,
  );
  assert.doesNotMatch(textOf(simple.pdf), /geheim/);
  const plain = await rendered(input, { ...DEFAULT_LIMITS, maxNodes: 25 });
  assert.equal(plain.layout, 'plain');
  assert.match(textOf(plain.pdf), /Alleen de tekst[\s\S]*de tekst/);
  const header = await rendered(input, { ...DEFAULT_LIMITS, maxCharacters: 3 });
  assert.equal(header.layout, 'header-only');
  assert.match(textOf(header.pdf), /Alleen de kop van dit bericht/);
});

test('a mail whose blob is gone cannot be rendered', async (t) => {
  const input = buildMail(t, { text: TEXT });
  rmSync(input.raw.path);
  await assert.rejects(rendered(input), { code: 'BLOB_MISSING' });
});

test('a picture between two texts is shown between them, and listed', async (t) => {
  if (requireBinary(t, 'pdftotext', 'poppler-utils') === undefined) return;
  const picture = readFileSync(new URL('./files/alpha.png', import.meta.url)).toString('base64');
  const leaf = (type: string, body: string, encoding = '7bit'): string =>
    `--b\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: ${encoding}\r\nContent-Disposition: inline\r\n\r\n${body}\r\n`;
  const parts = [
    leaf('text/plain', 'voor de foto'),
    leaf('image/png; name="foto.png"', picture, 'base64'),
    leaf('text/plain', 'na de foto'),
  ];
  const raw = `Subject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n${parts.join('')}--b--\r\n`;
  const { pdf } = await rendered(inputFor(t, Buffer.from(raw)));
  assert.match(textOf(pdf, '-raw'), /voor de foto\s+na de foto[\s\S]*foto\.png \(in het bericht getoond\)/);
  assert.match(pdf.toString('latin1'), /\/Subtype \/Image/);
});

test('text that flows is set as paragraphs', async (t) => {
  if (requireBinary(t, 'pdftotext', 'poppler-utils') === undefined) return;
  const text = 'Een regel die \r\ndoorloopt.\r\nEen regel die eindigt.';
  const { pdf } = await rendered(buildMail(t, { text, textParameters: '; format=flowed' }));
  assert.match(textOf(pdf, '-layout'), /Een regel die doorloopt\.\n\s*Een regel die eindigt\./);
});

test('items of a flex row stand beside each other, and those that share it are columns', async (t) => {
  if (requireBinary(t, 'pdftotext', 'poppler-utils') === undefined) return;
  const item = (text: string, style = 'flex: 1') => `<div style="${style}">${text}</div>`;
  const html = `<div style="display:flex;gap:8px">${item('eerste')}${item('tweede')}losse tekst</div>
    <div style="display:flex;justify-content:space-between">${item('links', '')}${item('rechts', '')}</div>
    <div style="display:flex;flex-direction:column">${item('boven')}${item('onder')}</div>
    <div style="display:flex;flex-wrap:wrap">${item('half', 'width:50%').repeat(3)}</div>`;
  const text = textOf((await rendered(buildMail(t, { html }))).pdf, '-layout');
  assert.match(text, /eerste {2,}tweede {2,}losse tekst/);
  assert.match(text, /links {20,}rechts/);
  assert.match(text, /boven\n\s*onder/);
  assert.match(text, /half {10,}half\n\s*half/);
});

test('a picture of the mail stands behind an element, one on the internet does not', async (t) => {
  const content = readFileSync(new URL('./files/alpha.png', import.meta.url));
  const files = [{ type: 'image/png', content, name: 'logo.png', cid: 'logo' }];
  const imagesOf = async (css: string): Promise<number> => {
    const input = buildMail(t, { html: `<style>td { ${css} }</style><table><tr><td>tekst</table>`, files });
    return (await rendered(input)).pdf.toString('latin1').match(/\/Subtype \/Image/g)?.length ?? 0;
  };
  // A picture that lets through what is behind it is two images.
  assert.equal(await imagesOf('background: #eee url(cid:logo)'), 2);
  assert.equal(await imagesOf('background-image: url("https://example.nl/x.png")'), 0);
  const html =
    '<p style="background: url(//example.nl/x.png)">a<p style="background: url(//example.nl/x.png)">b';
  assert.match(
    textOf((await rendered(buildMail(t, { html }))).pdf),
    /1 afbeelding op internet is niet opgehaald/,
  );
});

test('rows of headers are on every page of their table, and are told to readers once', async (t) => {
  if (requireBinary(t, 'pdftotext', 'poppler-utils') === undefined) return;
  const rows = Array.from({ length: 120 }, (_, index) => `<tr><td>${index}<td>waarde`).join('');
  const { pdf, pages } = await rendered(
    buildMail(t, { html: `<table><thead><tr><th>Nummer<th>Inhoud</thead>${rows}</table>` }),
  );
  assert.ok(pages > 2);
  assert.equal(textOf(pdf, '-raw').match(/(?:^|\f)Nummer Inhoud$/gm)?.length, pages);
  assert.equal(pdf.toString('latin1').match(/\/Scope \/Column/g)?.length, 2);
});
