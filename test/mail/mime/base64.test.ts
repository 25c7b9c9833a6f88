import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { Base64Decoder } from '../../../src/mail/mime/base64.ts';
import { cuts, decodeInPieces, octets } from './decoding.ts';

const lineEnd = fc.constantFrom('\r\n', '\n');

function inLines(content: Buffer, length: number, end: string): string {
  return (content.toString('base64').match(new RegExp(`.{1,${length}}`, 'g')) ?? [])
    .map((line) => line + end)
    .join('');
}

describe('base64', () => {
  test('gives back any octets, in lines of any length, however it is cut', () => {
    const length = fc.oneof(fc.constant(76), fc.integer({ min: 1, max: 100 }));
    fc.assert(
      fc.property(octets(), length, lineEnd, cuts, (content, length, end, cuts) => {
        const decoder = new Base64Decoder();
        const encoded = Buffer.from(inLines(content, length, end));
        assert.deepEqual(decodeInPieces(decoder, encoded, cuts), content);
        assert.equal(decoder.defect, null);
      }),
    );
  });

  test('passes over octets outside the alphabet', () => {
    const junk = fc.array(fc.tuple(fc.nat(800), fc.constantFrom('*', ' ', '\0', 'é', '!', '\n', '\t')), {
      maxLength: 10,
    });
    fc.assert(
      fc.property(octets(300), junk, cuts, (content, junk, cuts) => {
        let encoded = inLines(content, 76, '\r\n').replaceAll('=', '');
        for (const [place, character] of junk)
          encoded = encoded.slice(0, place) + character + encoded.slice(place);
        assert.deepEqual(decodeInPieces(new Base64Decoder(), Buffer.from(encoded), cuts), content);
      }),
    );
  });

  test('gives the same for any octets at all, however they are cut', () => {
    const like = fc.string({ unit: fc.constantFrom(...'ABCDwxyz0189+/-_==\r\n \n*'), maxLength: 400 });
    fc.assert(
      fc.property(
        fc.oneof(
          octets(),
          like.map((text) => Buffer.from(text)),
        ),
        cuts,
        (encoded, cuts) => {
          const whole = decodeInPieces(new Base64Decoder(), encoded, []);
          assert.deepEqual(decodeInPieces(new Base64Decoder(), encoded, cuts), whole);
        },
      ),
    );
  });

  const odd: [string, string, string, RegExp | null][] = [
    ['padding in the middle begins a new run', 'ZWVu\nZA==\ndHdlZQ==', 'eendtwee', /=/],
    ['no padding at the end', 'ZWVuZA', 'eend', null],
    ['a single character at the end stands for nothing', 'ZWVuZ', 'een', /=/],
    ['the alphabet of URLs', 'Pz8_Pj4-', '???>>>', null],
    ['nothing', '', '', null],
    ['blanks only', ' \r\n\t\r\n', '', null],
  ];
  for (const [name, encoded, expected, defect] of odd) {
    test(name, () => {
      const decoder = new Base64Decoder();
      assert.equal(decodeInPieces(decoder, Buffer.from(encoded), []).toString(), expected);
      if (defect) assert.match(decoder.defect?.detail ?? '', defect);
      else assert.equal(decoder.defect, null);
    });
  }
});
