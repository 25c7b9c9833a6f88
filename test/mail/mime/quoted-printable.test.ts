import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { QuotedPrintableDecoder } from '../../../src/mail/mime/quoted-printable.ts';
import { cuts, decodeInPieces, octets } from './decoding.ts';

/** Every octet escaped that may be, at random, and soft line breaks at random. */
function encode(content: Buffer, choices: readonly number[], lineEnd: string): Buffer {
  const pieces = [...content].map((octet, index) => {
    const choice = choices[index % choices.length] ?? 0;
    const mustEscape = octet < 0x21 || octet > 0x7e || octet === 0x3d;
    const hex = octet.toString(16).padStart(2, '0');
    const piece =
      mustEscape || choice % 3 === 0
        ? `=${choice % 2 === 0 ? hex : hex.toUpperCase()}`
        : String.fromCharCode(octet);
    return choice % 5 === 0 ? `${piece}=${choice % 7 === 0 ? ' \t' : ''}${lineEnd}` : piece;
  });
  return Buffer.from(pieces.join(''), 'latin1');
}

describe('quoted-printable', () => {
  test('gives back any octets, however they were escaped and are cut', () => {
    const choices = fc.array(fc.nat(1000), { minLength: 1, maxLength: 50 });
    fc.assert(
      fc.property(
        octets(300),
        choices,
        fc.constantFrom('\r\n', '\n'),
        cuts,
        (content, choices, lineEnd, cuts) => {
          const decoder = new QuotedPrintableDecoder();
          assert.deepEqual(decodeInPieces(decoder, encode(content, choices, lineEnd), cuts), content);
          assert.equal(decoder.defect, null);
        },
      ),
    );
  });

  test('gives the same for any octets at all, however they are cut', () => {
    const like = fc.string({ unit: fc.constantFrom(...'==4Aaz \t\r\n \n'), maxLength: 400 });
    fc.assert(
      fc.property(
        fc.oneof(
          octets(),
          like.map((text) => Buffer.from(text)),
        ),
        cuts,
        (encoded, cuts) => {
          const whole = decodeInPieces(new QuotedPrintableDecoder(), encoded, []);
          assert.deepEqual(decodeInPieces(new QuotedPrintableDecoder(), encoded, cuts), whole);
        },
      ),
    );
  });

  test('holds back no more than blanks that may be padding', () => {
    const blanks = Buffer.alloc(5000, ' ');
    const decoder = new QuotedPrintableDecoder();
    let written = 0;
    for (let round = 0; round < 10; round++) written += decoder.write(blanks).length;
    assert.ok(written >= 10 * blanks.length - 1000);
  });

  const odd: [string, string, string, number][] = [
    ['blanks at the end of a line go', 'een \t\r\ntwee  \nDrie ', 'een\r\ntwee\nDrie', 0],
    ['escaped blanks at the end of a line stay', 'een=20\r\ntwee', 'een \r\ntwee', 0],
    ['bad escapes stay', '100=%, =ZZ, =4', '100=%, =ZZ, =4', 3],
    ['a soft line break at the very end', 'een=', 'een', 0],
    ['line ends stay as they came', 'een\rtwee\nDrie\r\n', 'een\rtwee\nDrie\r\n', 0],
  ];
  for (const [name, encoded, expected, bad] of odd) {
    test(name, () => {
      const decoder = new QuotedPrintableDecoder();
      assert.equal(decodeInPieces(decoder, Buffer.from(encoded), []).toString(), expected);
      assert.equal(decoder.defect?.detail ?? null, bad === 0 ? null : `${bad}×`);
    });
  }
});
