import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { UuencodeDecoder } from '../../../src/mail/mime/uuencode.ts';
import { findUuencoded } from '../../../src/mail/mime/uuencoded-text.ts';
import { cuts, decodeInPieces, octets } from './decoding.ts';

/** POSIX uuencode, with either character for zero. */
function uuencode(content: Buffer, zero: ' ' | '`', lineEnd: string): string {
  const character = (value: number) => (value === 0 ? zero : String.fromCharCode(value + 32));
  const lines = ['begin 644 bestand.bin'];
  for (let start = 0; start < content.length; start += 45) {
    const piece = content.subarray(start, start + 45);
    const padded = Buffer.concat([piece, Buffer.alloc(2)]);
    let line = character(piece.length);
    for (let place = 0; place < piece.length; place += 3) {
      const bits = padded.readUIntBE(place, 3);
      line += [18, 12, 6, 0].map((shift) => character((bits >> shift) & 0x3f)).join('');
    }
    lines.push(line);
  }
  return [...lines, zero, 'end', ''].join(lineEnd);
}

const lineEnd = fc.constantFrom('\r\n', '\n');

describe('uuencoding', () => {
  test('gives back any octets, also where blanks at the ends of lines were cut off, however it is cut', () => {
    const zero = fc.constantFrom<' ' | '`'>(' ', '`');
    fc.assert(
      fc.property(octets(), zero, lineEnd, fc.boolean(), cuts, (content, zero, end, trims, cuts) => {
        const encoded = uuencode(content, zero, end);
        const sent = trims ? encoded.replace(/ +(?=\r?\n)/g, '') : encoded;
        const decoder = new UuencodeDecoder();
        assert.deepEqual(decodeInPieces(decoder, Buffer.from(sent), cuts), content);
        assert.equal(decoder.defect, null);
      }),
    );
  });

  test('is found in text by its place', () => {
    fc.assert(
      fc.property(octets(200), lineEnd, (content, end) => {
        const before = `Hierbij begin 644 niets${end}`;
        const encoded = uuencode(content, '`', end);
        const text = Buffer.from(`${before}${encoded}Einde.${end}`);
        const [file, ...others] = findUuencoded(text);
        assert.deepEqual(others, []);
        assert.deepEqual(file, {
          name: 'bestand.bin',
          start: before.length,
          end: before.length + encoded.length,
        });
      }),
    );
  });

  test('is not found where the end is missing, or prose follows', () => {
    assert.deepEqual(findUuencoded(Buffer.from('begin 644 a.txt\n#86)C\n')), []);
    assert.deepEqual(findUuencoded(Buffer.from('begin 644 keer opnieuw\nwant het lukt niet\nend\n')), []);
  });

  test('says what is wrong, and decodes the rest', () => {
    const decoder = new UuencodeDecoder();
    const encoded = Buffer.from('begin 644 a.txt\n#86)C\ngeen regel van een bestand\n#9&5F\n');
    assert.equal(decodeInPieces(decoder, encoded, []).toString(), 'abcdef');
    assert.equal(decoder.defect?.code, 'uuencode-invalid');
  });
});
