import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textOfHtml } from '../../../src/render/html/plain.ts';
import { seenAs, symbolFontOf } from '../../../src/render/html/symbol-font.ts';
import { type HtmlElement, parseHtml } from '../../../src/render/html/tree.ts';
import { Budget, DEFAULT_LIMITS, LimitReached } from '../../../src/render/limits.ts';

const parsed = (html: string) => parseHtml(html, new Budget(DEFAULT_LIMITS));

const outline = (element: HtmlElement): string =>
  element.children
    .map((node) => (node.kind === 'text' ? node.text : `<${node.name}>${outline(node)}`))
    .join('');

test('what runs, or fetches, is left out with all that is in it', () => {
  const html = `<p>a<script>b()</script><iframe srcdoc="c">d</iframe><object data="e">f</object><svg><script>g</script>
    </svg><link href="h"><video src="i">j</video></p>`;
  assert.equal(outline(parsed(html).body).replace(/\s+/g, ''), '<p>a<svg>');
});

test('style sheets are found in the head and in the body', () => {
  const { styleSheets } = parsed('<head><style>a{}</style></head><body><style>b{}</style>');
  assert.deepEqual(styleSheets, ['a{}', 'b{}']);
});

test('elements nested beyond reason are seen as part of those around them', () => {
  let depth = 0;
  let at: HtmlElement | undefined = parsed(`${'<div>'.repeat(5_000)}x`).body;
  while (at !== undefined) {
    depth += 1;
    at = at.children.find((node) => node.kind === 'element');
  }
  assert.ok(depth < 300);
});

test('markup that multiplies is stopped while it is parsed', () => {
  const html = Array.from({ length: 2_000 }, (_, index) => `<b a=${index}><p>x`).join('');
  assert.throws(() => parsed(html), LimitReached);
});

test('the text of HTML in one pass', () => {
  const html =
    '<head><title>t</title></head><p>Een&nbsp;<b>twee</b></p><ul><li>drie<li>vier</ul><script>x</script>';
  assert.equal(textOfHtml(html), 'Een twee\n\ndrie\nvier');
});

test("Office's symbols are shown as what they look like", () => {
  assert.equal(symbolFontOf('Wingdings, sans-serif'), 'wingdings');
  assert.equal(symbolFontOf('Arial, Symbol'), null);
  assert.equal(seenAs('J', 'wingdings'), '☺');
  assert.equal(seenAs('·', 'symbol'), '•');
  assert.equal(seenAs('Jan', null), 'Jan');
});
