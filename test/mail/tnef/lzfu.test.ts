import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { LzfuDecoder } from '../../../src/mail/tnef/lzfu.ts';
import { compressedRtf } from '../../support/tnef.ts';

describe('compressed RTF', () => {
  test('decodes the example of MS-OXRTFCP, 4.1', () => {
    const octets = Buffer.from(
      '2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0',
      'hex',
    );
    assert.deepEqual(decoded(octets), {
      text: '{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n',
      defect: null,
    });
  });

  test('takes what is not compressed, and names what is cut or changed', () => {
    const plain = compressedRtf(Buffer.from('{\\rtf1 x}'));
    plain.write('MELA', 8);
    assert.match(decoded(plain).defect ?? 'none', /none/);
    const whole = compressedRtf(Buffer.from('{\\rtf1 hallo}'));
    assert.match(decoded(whole.subarray(0, -6)).defect ?? '', /rtf-damaged/);
    whole[20] = 0x41;
    assert.match(decoded(whole).defect ?? '', /checksum/);
    assert.match(decoded(Buffer.from('LZFu')).defect ?? '', /no header/);
  });

  test('gives back any octets, however they are cut into chunks', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.integer({ min: 1, max: 50 }), (octets, size) => {
        const found = decoded(compressedRtf(Buffer.from(octets)), size);
        assert.deepEqual(found, { text: Buffer.from(octets).toString('latin1'), defect: null });
      }),
    );
  });

  test('a few octets do not stand for gigabytes', () => {
    const bomb = Buffer.concat([compressedRtf(Buffer.alloc(0)).subarray(0, 16), Buffer.alloc(1000, 0xff)]);
    bomb.writeUInt32LE(0xffffffff, 4);
    bomb.writeUInt32LE(1012, 0);
    assert.ok(decoded(bomb).text.length < 10_000);
  });
});

function decoded(octets: Buffer, chunk = octets.length): { text: string; defect: string | null } {
  const decoder = new LzfuDecoder();
  const pieces: Buffer[] = [];
  for (let place = 0; place < octets.length; place += chunk)
    pieces.push(decoder.write(octets.subarray(place, place + chunk)));
  pieces.push(decoder.end());
  const { defect } = decoder;
  return {
    text: Buffer.concat(pieces).toString('latin1'),
    defect: defect && `${defect.code}: ${defect.detail}`,
  };
}
