import assert from 'node:assert/strict';
import { test } from 'node:test';
import { urlsIn } from '../../../src/render/html/background.ts';
import { Cascade } from '../../../src/render/html/cascade.ts';
import { type ComputedStyle, INITIAL_STYLE } from '../../../src/render/html/computed-style.ts';
import { colorOf, familyOf, legible, lengthOf } from '../../../src/render/html/css-values.ts';
import { mediaApplies } from '../../../src/render/html/media.ts';
import { parseStyleSheets } from '../../../src/render/html/style-sheet.ts';
import { type HtmlElement, parseHtml } from '../../../src/render/html/tree.ts';
import { Budget, DEFAULT_LIMITS } from '../../../src/render/limits.ts';

/** The style of the first element with this id. */
function styleOf(html: string, id: string): ComputedStyle {
  const budget = new Budget(DEFAULT_LIMITS);
  const { body, styleSheets } = parseHtml(html, budget);
  const cascade = new Cascade(parseStyleSheets(styleSheets), budget, () => null);
  const find = (element: HtmlElement, around: ComputedStyle): ComputedStyle | null => {
    const style = cascade.styleOf(element, around);
    if (element.attributes.get('id') === id) return style;
    for (const child of element.children) {
      const found = child.kind === 'element' ? find(child, style) : null;
      if (found !== null) return found;
    }
    return null;
  };
  const found = find(body, INITIAL_STYLE);
  assert.ok(found !== null);
  return found;
}

test('lengths are told in points', () => {
  assert.equal(lengthOf('16px', 10), 12);
  assert.equal(lengthOf('1.5em', 10), 15);
  assert.equal(lengthOf('1in', 10), 72);
  assert.equal(lengthOf('50%', 10), null);
  assert.equal(lengthOf('calc(1px + 2px)', 10), null);
});

test('colours are told as they are seen on paper', () => {
  assert.equal(colorOf('Red'), '#ff0000');
  assert.equal(colorOf('rgba(0, 0, 0, 0.5)'), '#808080');
  assert.equal(colorOf('transparent'), null);
  assert.equal(colorOf('url(x)'), null);
});

test('the family is that of ours with the look of the first that is known', () => {
  assert.equal(familyOf('Calibri, "Times New Roman"'), 'sans');
  assert.equal(familyOf('Georgia, serif'), 'serif');
  assert.equal(familyOf('"Courier New", sans-serif'), 'mono');
  assert.equal(familyOf('Onbekend'), 'sans');
});

test('text that could not be told from what is behind it is set in black or white', () => {
  assert.equal(legible('#ffffff', '#fefefe'), '#1b1d1f');
  assert.equal(legible('#000000', '#111111'), '#ffffff');
  assert.equal(legible('#777777', '#ffffff'), '#777777');
});

test('media queries hold as for a window, not as for a telephone', () => {
  for (const query of ['screen', 'print', 'only screen and (min-width: 600px)', '(max-width: 480px), all']) {
    assert.ok(mediaApplies(query), query);
  }
  for (const query of [
    'only screen and (max-width: 600px)',
    '(prefers-color-scheme: dark)',
    'not screen',
    'speech',
  ]) {
    assert.ok(!mediaApplies(query), query);
  }
});

test('of rules that match, the one that weighs more wins, then the later one', () => {
  const html = `<style>#a { color: #000001 } p.b { color: #000002 } .b { color: #000003 } p { color: #000004 }
    .c p { font-style: italic } p { font-weight: bold } p + p { text-decoration: underline }</style>
    <div class="c"><p>x</p><p id="a" class="b">y</p></div>`;
  const { text } = styleOf(html, 'a');
  assert.equal(text.color, '#000001');
  assert.ok(text.italic && text.bold && text.underline);
});

test('what is important wins from a style attribute, and that from all else', () => {
  const html = '<style>p { color: red !important; font-size: 20px } #a { font-size: 30px }</style>';
  const { text } = styleOf(`${html}<p id="a" style="color: blue; font-size: 40px">x</p>`, 'a');
  assert.equal(text.color, '#ff0000');
  assert.equal(text.size, 30);
});

test('faults in a style sheet take nothing with them but their own rule', () => {
  const html = `<style>p { color: red; ; font-size } @import "x"; p:::y { color: blue } i{ p { color: blue }
    /* p { color: green } */</style><p id="a">x</p>`;
  assert.equal(styleOf(html, 'a').text.color, '#ff0000');
  assert.equal(styleOf('<style>p{color:red</style><p id=a>', 'a').text.color, '#ff0000');
});

test('old attributes count, and give way to style', () => {
  const html =
    '<table cellpadding="8" bgcolor="#ffcc00"><tr><td id="a" align="right" width="50%" style="padding-left: 0">x';
  const style = styleOf(html, 'a');
  assert.equal(style.align, 'right');
  assert.deepEqual(style.frame.width, { kind: 'fraction', value: 0.5 });
  assert.deepEqual(style.frame.padding, { top: 6, right: 6, bottom: 6, left: 0 });
  assert.equal(style.backdrop, '#ffcc00');
});

test('an align attribute moves tables, but not the text in them', () => {
  const html = '<table><tr><td align="center"><table id="a"><tr><td id="b">x</table></table>';
  assert.equal(styleOf(html, 'a').frame.place, 'center');
  assert.equal(styleOf(html, 'b').align, 'start');
});

test('a background is its colour, or the first of its gradient; what is said later counts', () => {
  const background = (css: string): string | null => styleOf(`<p id=x style="${css}">`, 'x').frame.background;
  assert.equal(background('background: #fff url(a.png) no-repeat center / cover'), '#ffffff');
  assert.equal(background('background: url(a.png), #123456'), '#123456');
  assert.equal(background('background: linear-gradient(90deg, rgb(1, 2, 3) 10%, #fff)'), '#010203');
  assert.equal(background('background-color: #abc; background-image: radial-gradient(red, blue)'), '#ff0000');
  assert.equal(background('background: red; background: none'), null);
  assert.equal(background('background: url(//a/b.png) center/cover, rgb(1 2 3 / 100%)'), '#010203');
});

test('URLs in styles are found, quoted or not, and unended ones are passed over', () => {
  assert.deepEqual(urlsIn(`a: url(cid:a) url( "data:b;c" ), url('d e'); url(f`), [
    'cid:a',
    'data:b;c',
    'd e',
  ]);
  assert.deepEqual(urlsIn('url("'.repeat(50_000)), []);
  assert.deepEqual(urlsIn('url('.repeat(50_000)), []);
});

test('corners are as round as is said of each', () => {
  const points = (value: number) => ({ kind: 'points', value });
  assert.deepEqual(styleOf('<p id=x style="border-radius: 8px 4px 0">', 'x').frame.radius, [
    points(6),
    points(3),
    null,
    points(3),
  ]);
  const half = { kind: 'fraction', value: 0.5 };
  assert.deepEqual(styleOf('<p id=x style="border-radius: 100%">', 'x').frame.radius, Array(4).fill(half));
  assert.equal(styleOf('<p id=x style="border-radius: 0">', 'x').frame.radius, null);
});
