import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { decodeHeaderText } from '../../../src/mail/mime/encoded-word.ts';

const text = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 60 })
  .filter((value) => !/[\0\r\n\uFEFF]/.test(value));

/** Encoded words of the octets of `text`, cut anywhere, each in an encoding of its own. */
function words(text: string, cuts: readonly number[], separator: string): string {
  const octets = Buffer.from(text);
  const places = [0, ...cuts.map((cut) => cut % octets.length).sort((a, b) => a - b), octets.length];
  const pieces = places.slice(1).map((end, index) => octets.subarray(places[index], end));
  return pieces.map((piece, index) => (index % 2 === 0 ? bWord(piece) : qWord(piece))).join(separator);
}

const bWord = (octets: Buffer) => `=?UTF-8?B?${octets.toString('base64')}?=`;
const qWord = (octets: Buffer) => `=?utf-8?q?${octets.toString('hex').replace(/../g, '=$&')}?=`;

describe('encoded words', () => {
  test('give back any text, however it was cut into words and folded', () => {
    const separator = fc.constantFrom('', ' ', '  ', '\t');
    fc.assert(
      fc.property(text, fc.array(fc.nat(), { maxLength: 5 }), separator, (text, cuts, separator) => {
        assert.deepEqual(decodeHeaderText(words(text, cuts, separator), null), { text, problem: null });
      }),
    );
  });

  test('never fail, and leave text without words as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii' }), (value) => {
        const { text } = decodeHeaderText(value, null);
        if (!value.includes('=?'))
          assert.equal(text, value.replace(/[\r\n]+/g, ' ').replaceAll('\0', '\uFFFD'));
      }),
    );
    const like = fc.string({
      unit: fc.constantFrom('=?', '?=', '?', 'q', 'B', '=', 'utf-8', ' ', 'é', '_', '*'),
    });
    fc.assert(fc.property(like, (value) => decodeHeaderText(value, null).text.isWellFormed()));
  });

  test('take time that grows with their length only', { timeout: 60_000 }, () => {
    for (const piece of ['=?a?q?', '=?', '=?a?q?x', '?=', '=?a?b?=', '=?utf-8?q?a?= ']) {
      decodeHeaderText(piece.repeat(500_000 / piece.length), null);
    }
  });

  const cases: [string, string, string][] = [
    ['line ends in a word are blanks: no field is smuggled in', '=?utf-8?Q?a=0D=0ABcc:_b?=', 'a Bcc: b'],
    ['blanks between words go, others stay', 'a =?utf-8?Q?b?= =?utf-8?Q?c?= d', 'a bc d'],
    ['underscores are blanks', '=?utf-8?Q?een_twee?=', 'een twee'],
    ['blanks in a word', '=?utf-8?Q?een twee?=', 'een twee'],
    ['a question mark in a word', '=?utf-8?Q?hoezo??=', 'hoezo?'],
    ['a language', '=?utf-8*nl?Q?=C3=A9=C3=A9n?=', 'één'],
    ['a word without an end', '=?utf-8?Q?een', '=?utf-8?Q?een'],
    ['a word without an end, and one with', '=?utf-8?Q?een =?utf-8?Q?twee?=', '=?utf-8?Q?een twee'],
    ['an unknown encoding', '=?utf-8?X?een?=', '=?utf-8?X?een?='],
    ['words in two charsets', '=?iso-8859-1?Q?=E9?= =?utf-8?Q?=C3=A9?=', 'éé'],
    ['base64 without padding', '=?utf-8?B?w6k?=', 'é'],
    ['a word in Japanese', '=?ISO-2022-JP?B?GyRCRnxLXBsoQg==?=', '日本'],
    ['raw UTF-8', Buffer.from('één').toString('latin1'), 'één'],
    ['raw windows-1252', '\x80 100', '€ 100'],
  ];
  for (const [name, value, expected] of cases) {
    test(name, () => assert.equal(decodeHeaderText(value, null).text, expected));
  }

  test('raw octets are read in the charset of the mail where that says more', () => {
    const value = Buffer.from([0xf0, 0xd2, 0xc9, 0xd7, 0xc5, 0xd4]).toString('latin1');
    assert.equal(decodeHeaderText(value, 'koi8-r').text, 'Привет');
  });
});
