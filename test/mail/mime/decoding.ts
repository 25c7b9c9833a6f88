import fc from 'fast-check';
import type { TransferDecoder } from '../../../src/mail/mime/transfer-decoder.ts';

/** Decodes `encoded`, handed over in the pieces that `cuts` make of it. */
export function decodeInPieces(decoder: TransferDecoder, encoded: Buffer, cuts: readonly number[]): Buffer {
  const places = [
    0,
    ...cuts.map((cut) => Math.min(cut, encoded.length)).sort((a, b) => a - b),
    encoded.length,
  ];
  const decoded: Buffer[] = [];
  for (const [index, place] of places.entries()) {
    const next = places[index + 1];
    // a copy, as the octets of a chunk are only good until the next one
    if (next !== undefined) decoded.push(Buffer.from(decoder.write(encoded.subarray(place, next))));
  }
  return Buffer.concat([...decoded, decoder.end()]);
}

export const octets = (maxLength = 600) => fc.uint8Array({ maxLength }).map((array) => Buffer.from(array));

export const cuts = fc.array(fc.nat(1000), { maxLength: 8 });
