import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { bodyTexts, htmlToText } from '../../src/routing/body-text.ts';
import { parsedMail } from '../support/parsed-mail.ts';

test('lines, blanks and entities are read as they look', () => {
  assert.equal(
    htmlToText('<p>Goede\n  <b>dag</b></p><div>Jan&nbsp;&amp;&eacute;</div>een<br>twee'),
    'Goede dag\nJan &é\neen\ntwee',
  );
});

test('the cells of a row are one line, with tabs between', () => {
  const table =
    '<table><tr><th>Naam:</th><td><p>Jan</p></td></tr><tr><td><div>Plaats</div><td>Utrecht<tr><td>leeg<td></table>na';
  assert.equal(htmlToText(table), 'Naam:\tJan\nPlaats\tUtrecht\nleeg\nna');
});

test('a row that begins with an empty cell does not go on in the row before it', () => {
  assert.equal(
    htmlToText('<table><tr><td>a<td>b</tr><tr><td></td><td>c</td></tr><tr><td>&nbsp;<td>d</table>'),
    'a\tb\nc\nd',
  );
});

test('tables in tables keep their own rows', () => {
  const layout = '<table><tr><td><table><tr><td>a<td>b</table></td></tr><tr><td>c</td></tr></table>';
  assert.equal(htmlToText(layout), 'a\tb\nc');
});

test('scripts, styles, titles and comments are no text', () => {
  assert.equal(
    htmlToText(
      '<title>t</title><style>p > a { content: "<b>" }</style><script>if (a<b) "</p>"</script><!-- c -->tekst',
    ),
    'tekst',
  );
});

test('plain text comes first, then HTML; empty ones are left out', () => {
  assert.deepEqual(bodyTexts(parsedMail({ text: 'een', html: '<p>twee</p>' })), ['een', 'twee']);
  assert.deepEqual(bodyTexts(parsedMail({ html: '<p>twee</p>' })), ['twee']);
  assert.deepEqual(bodyTexts(parsedMail({ text: ' \n' })), []);
});

test('any markup gives text, and unclosed or senseless markup costs time by its length only', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (markup) => typeof htmlToText(markup) === 'string'));
  for (const part of ['a b ', '<td>', '<table><tr><td>x<td>', '<', '&amp;', '<a b=c ', '<!--', '</tr>']) {
    htmlToText(part.repeat(200_000 / part.length));
  }
});
