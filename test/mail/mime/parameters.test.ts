import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { parseParameterised, rawParameter, textParameter } from '../../../src/mail/mime/parameters.ts';

const name = (field: string) => textParameter(parseParameterised(field), 'name');

describe('parameters', () => {
  test('RFC 2231 gives back any name, cut into any sections', () => {
    const text = fc
      .string({ unit: 'binary', minLength: 1, maxLength: 80 })
      .filter((value) => !/[\0\r\n\uFEFF]/.test(value));
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 60 }), (text, length) => {
        const escaped = Buffer.from(text).toString('hex').replace(/../g, '%$&');
        const sections = escaped.match(new RegExp(`.{1,${length * 3}}`, 'g')) ?? [];
        const written = sections.map(
          (section, index) => `; name*${index}*=${index === 0 ? "utf-8'nl'" : ''}${section}`,
        );
        assert.equal(name(`application/pdf${written.reverse().join('')}`), text);
      }),
    );
  });

  test('a quoted value gives back any text', () => {
    const text = fc.string({ unit: fc.constantFrom(...'ab ;=,()"\\.'), minLength: 1 });
    fc.assert(
      fc.property(text, (text) => {
        const quoted = text.replace(/["\\]/g, '\\$&');
        assert.equal(rawParameter(parseParameterised(`a/b; name="${quoted}"; charset=utf-8`), 'name'), text);
      }),
    );
  });

  test('never fail, and take time that grows with their length only', { timeout: 60_000 }, () => {
    fc.assert(fc.property(fc.string(), (field) => void name(field)));
    for (const piece of ['; ', '="', 'a=b ', ' ', '*', ';name*0*=', '(', 'a="x;', "'"]) {
      for (let round = 0; round < 20; round++) name(`a/b; ${piece.repeat(500_000 / piece.length)}`);
    }
  });

  const cases: [string, string | null][] = [
    ['a/b; name=een.pdf', 'een.pdf'],
    ['a/b; NAME="een.pdf"', 'een.pdf'],
    ['a/b; name=een twee.pdf; size=1', 'een twee.pdf'],
    ['a/b; name=een.pdf size=1', 'een.pdf'],
    ['a/b name="een.pdf"', 'een.pdf'],
    ['a/b; name="een.pdf', 'een.pdf'],
    ['a/b; name="een "en" twee.pdf"', 'een "en" twee.pdf'],
    ['a/b; name="C:\\map\\een.pdf"', 'C:\\map\\een.pdf'],
    ['a/b; name="een\\"twee.pdf"', 'een"twee.pdf'],
    ["a/b; name*=utf-8''%C3%A9%C3%A9n.pdf; name=een.pdf", 'één.pdf'],
    ["a/b; name*=iso-8859-1'nl'%E9%E9n.pdf", 'één.pdf'],
    ['a/b; name*=een%20twee.pdf', 'een twee.pdf'],
    ["a/b; name*0*=utf-8''%C3; name*1*=%A9n.pdf", 'én.pdf'],
    ['a/b; name*0="een"; name*1="-twee.pdf"', 'een-twee.pdf'],
    ['a/b; name="=?utf-8?Q?=C3=A9=C3=A9n.pdf?="', 'één.pdf'],
    ['a/b; name==?utf-8?Q?=C3=A9=C3=A9n.pdf?=', 'één.pdf'],
    [`a/b; name="${Buffer.from('één.pdf').toString('latin1')}"`, 'één.pdf'],
    ['a/b (commentaar); name=een.pdf', 'een.pdf'],
    ['a/b', null],
    ['', null],
  ];
  for (const [field, expected] of cases) {
    test(`${field} → ${expected}`, () => assert.equal(name(field), expected));
  }
});
