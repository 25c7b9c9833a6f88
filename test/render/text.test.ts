import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { textOfHtml } from '../../src/render/html/plain.ts';
import { DEFAULT_LIMITS } from '../../src/render/limits.ts';
import type { RenditionInput } from '../../src/render/rendition.ts';
import { requireBinary } from '../support/service.ts';
import { buildMail, inputFor } from './mail-builder.ts';
import { textOf, wordsOf } from './pdf-text.ts';
import { rendered } from './rendered.ts';
import { SAMPLES, sample } from './samples.ts';

/** Characters that show nothing: a rendition need not have them. */
const UNSEEN = /[[\p{Default_Ignorable_Code_Point}\p{Cc}]--[\n\r\t]]/gv;

/** Words of the body as a plain reading of its source finds them, quote marks left out. */
function wordsOfBody({ parsed }: RenditionInput): string[] {
  return parsed.htmlBody.flatMap((part) => {
    const value = part.partId === null ? undefined : parsed.bodyValues[part.partId];
    if (value === undefined) return [];
    const text = part.type === 'text/html' ? textOfHtml(value) : value;
    return wordsOf(text.normalize('NFC').replace(UNSEEN, ''))
      .map((word) => word.replace(/^>+/, ''))
      .filter((word) => word !== '');
  });
}

/** Words that the text of a PDF lacks; long ones may be there in parts. */
function missingWords(words: string[], text: string): string[] {
  const seen = text.normalize('NFC').replace(UNSEEN, '');
  const present = new Set(wordsOf(seen));
  const joined = seen.replace(/\s+/g, '');
  // Where a line runs both ways, pdftotext is free in where it puts a full stop.
  const bothWays = /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(seen);
  const bare = (word: string): string => (bothWays ? word.replace(/^\p{P}+|\p{P}+$/gu, '') : word);
  return words.filter((word) => !present.has(word) && !joined.includes(bare(word)));
}

/**
 * What newsletters hide for lists of mail, a bullet that Office writes in another font, and what `pdftotext` makes one dash of
 * at the end of a line.
 */
const HIDDEN = new Set([
  'Alles',
  'over',
  'nieuwe',
  'afvalkalender',
  'meer',
  'Voorproefje',
  'zien',
  '·',
  '--',
]);

for (const name of Object.keys(SAMPLES)) {
  test(`${name}: every word of the body is in the text of the page`, async (t) => {
    if (requireBinary(t, 'pdftotext', 'poppler-utils') === undefined) return;
    const input = sample(t, name);
    const words = wordsOfBody(input).filter((word) => !HIDDEN.has(word));
    const { pdf } = await rendered(input);
    assert.deepEqual(missingWords(words, `${textOf(pdf)}\n${textOf(pdf, '-raw')}`), []);
  });
}

test('of generated text every word arrives, in order', async (t) => {
  if (requireBinary(t, 'pdftotext', 'poppler-utils') === undefined) return;
  const word = fc.stringMatching(/^[A-Za-zÀ-žα-ωа-яё0-9€.,;:?!()'"-]{1,30}$/);
  const text = fc.array(word, { minLength: 1, maxLength: 300 });
  await fc.assert(
    fc.asyncProperty(text, async (words) => {
      const marked = ['begin', ...words, 'einde'];
      const { pdf } = await rendered(buildMail(t, { text: marked.join(' '), input: { notes: [] } }));
      const shown = wordsOf(textOf(pdf, '-raw')).join('');
      assert.ok(shown.includes(marked.join('').normalize('NFC')));
    }),
    { numRuns: 15 },
  );
});

test('whatever the HTML, a page comes out, within the limits', async (t) => {
  const name = fc.constantFrom(
    'p',
    'div',
    'table',
    'tr',
    'td',
    'th',
    'ul',
    'li',
    'b',
    'a',
    'img',
    'h1',
    'font',
    'br',
    'hr',
  );
  const style = fc.constantFrom(
    'float:left',
    'display:inline-block;width:50%',
    'width:-1px',
    'padding:1e9px',
    'font-size:0',
    'margin:auto',
    'line-height:0',
    'direction:rtl',
    'text-indent:-99px',
    'display:none',
    'display:flex;gap:9px',
    'flex:1 1 0%;border-radius:99px;border:3px solid red',
    'background:linear-gradient(red,blue),url(data:image/png;base64,x)',
  );
  const piece = fc.oneof(
    fc.tuple(name, style).map(([tag, css]) => `<${tag} style="${css}" colspan=3 width="9%" align=right>`),
    name.map((tag) => `</${tag}>`),
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc.string({ unit: 'binary', maxLength: 10 }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 80 }), async (pieces) => {
      const { layout, pages } = await rendered(buildMail(t, { html: pieces.join('') }));
      assert.equal(layout, 'full');
      assert.ok(pages >= 1 && pages < 20);
    }),
    { numRuns: 40 },
  );
});

/** HTML that is made to cost: each is stopped, or shown, in the time that it is given. */
const COSTLY: Record<string, string> = {
  'elements nested without end': '<div>'.repeat(20_000),
  'tables nested without end': '<table><tr><td>'.repeat(1_000),
  'formatting that multiplies': Array.from({ length: 2_000 }, (_, index) => `<b a=${index}><p>x`).join(''),
  'cells that span everything': `<table>${`<tr>${'<td colspan=1000 rowspan=65000>x'.repeat(30)}`.repeat(50)}</table>`,
  'one long word': `<p>${'a'.repeat(200_000)}`,
  'one character of many marks': `<p>a${'\u0301'.repeat(50_000)}`,
  'selectors that look everywhere': `<style>${'* * * * *{color:red} '.repeat(500)}</style>${'<div>'.repeat(150)}${'<i>x</i>'.repeat(2_000)}`,
  'rows of items in rows of items': '<div style="display:flex"><div style="flex:1">a</div>'.repeat(150),
  'headers in headers': '<table><tr><th>a<th>'.repeat(150),
  'floats beside floats': '<div style="float:left;width:40%">a</div>'.repeat(2_000),
  'brackets without end': `<style>${'{'.repeat(50_000)}</style><p style="${'('.repeat(50_000)}">x`,
};

for (const [name, html] of Object.entries(COSTLY)) {
  test(`a page comes out of ${name}`, async (t) => {
    const limits = { ...DEFAULT_LIMITS, budgetMs: 1_500 };
    const { pages } = await rendered(buildMail(t, { html, text: 'tekst' }), limits);
    assert.ok(pages >= 1);
  });
}

/** A folder with real mail, any depth. */
const CORPUS = process.env.MAIL_CORPUS ?? '';

test('every mail of the corpus is rendered in full, and 99.9% of its words arrive', async (t) => {
  if (CORPUS === '') return t.skip('MAIL_CORPUS names no folder of mail');
  if (requireBinary(t, 'pdftotext', 'poppler-utils') === undefined) return;
  let count = 0;
  const missing: string[] = [];
  for (const name of readdirSync(CORPUS, { recursive: true, encoding: 'utf8' }).sort()) {
    const file = join(CORPUS, name);
    if (!statSync(file).isFile()) continue;
    const input = inputFor(t, readFileSync(file));
    const { pdf, layout } = await rendered(input);
    assert.equal(layout, 'full', name);
    const words = wordsOfBody(input);
    count += words.length;
    missing.push(...missingWords(words, textOf(pdf)));
  }
  assert.ok(
    missing.length <= count / 1_000,
    `${missing.length} of ${count} words: ${missing.slice(0, 20).join(' ')}`,
  );
});
