import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { decodeText } from '../../../src/mail/mime/charset.ts';
import { octets } from './decoding.ts';

describe('charsets', () => {
  test('UTF-8 is given back, whatever Western charset it is declared as', () => {
    const text = fc.string({ unit: 'binary' }).filter((value) => !value.includes('\uFEFF'));
    const declared = fc.constantFrom(
      'utf-8',
      'us-ascii',
      'iso-8859-1',
      'windows-1252',
      null,
      'x-bestaat-niet',
    );
    fc.assert(
      fc.property(text, declared, (text, declared) => {
        assert.equal(decodeText(Buffer.from(text), declared).text, text);
      }),
    );
  });

  test('any octets give well-formed text, and no exception', () => {
    const declared = fc.oneof(
      fc.string(),
      fc.constantFrom(
        'utf-16',
        'utf-32',
        'utf-7',
        'iso-2022-jp',
        'gb18030',
        'hz-gb-2312',
        'cp850',
        'big5',
        'euc-kr',
        'koi8-u',
      ),
    );
    fc.assert(
      fc.property(octets(), declared, (content, declared) =>
        decodeText(content, declared).text.isWellFormed(),
      ),
    );
  });

  const names: [string, number[], string][] = [
    ['cp1252', [0x80], '€'],
    ['Windows-1250', [0xb3], 'ł'],
    ['latin1', [0xe9], 'é'],
    ['8859-15', [0xa4], '€'],
    ['iso_8859-2', [0xb3], 'ł'],
    ['"utf8"', [0xc3, 0xa9], 'é'],
    ['ks_c_5601-1987', [0xb0, 0xa1], '가'],
    ['cp932', [0x93, 0xfa], '日'],
    ['gb2312', [0xd6, 0xd0], '中'],
    ['IBM850', [0x82], 'é'],
    ['cp437', [0x82], 'é'],
    ['unicode-1-1-utf-7', [...Buffer.from('+AOk-')], 'é'],
    ['macintosh', [0x8e], 'é'],
  ];
  for (const [declared, content, expected] of names) {
    test(`${declared} is known`, () => {
      assert.deepEqual(decodeText(Buffer.from(content), declared).text, expected);
      assert.equal(decodeText(Buffer.from(content), declared).problem, null);
    });
  }

  const repairs: [string, number[], string | null, string, string | null][] = [
    ['a byte order mark goes before what is declared', [0xef, 0xbb, 0xbf, 0xc3, 0xa9], 'koi8-r', 'é', null],
    ['UTF-16 by its mark', [0xff, 0xfe, 0xe9, 0x00], null, 'é', null],
    ['UTF-8 that is none is windows-1252', [0x80, 0x20, 0x31], 'utf-8', '€ 1', 'charset-guessed'],
    ['UTF-8 with a mistake stays UTF-8', [0xc3, 0xa9, 0xe9], 'utf-8', 'é\uFFFD', 'charset-invalid'],
    ['ASCII declared as UTF-16', [...Buffer.from('gewoon')], 'utf-16', 'gewoon', 'charset-guessed'],
    ['an unknown charset', [0xe9], 'x-eigen', 'é', 'charset-unknown'],
    ['none declared', [0xe9], null, 'é', 'charset-guessed'],
  ];
  for (const [name, content, declared, expected, problem] of repairs) {
    test(name, () => {
      const { text, problem: found } = decodeText(Buffer.from(content), declared);
      assert.deepEqual([text, found], [expected, problem]);
    });
  }
});
