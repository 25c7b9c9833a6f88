import { deflateRawSync } from 'node:zlib';

/** A PGP message that needs no key (RFC 9580): a literal packet, in a compressed one where it is asked for. */
export function pgpMessageOf(content: Buffer, { name = '', compressed = false } = {}): Buffer {
  const named = Buffer.from(name);
  const literal = packet(
    11,
    Buffer.concat([Buffer.from(['b'.charCodeAt(0), named.length]), named, Buffer.alloc(4), content]),
  );
  return compressed ? packet(8, Buffer.concat([Buffer.of(1), deflateRawSync(literal)])) : literal;
}

/** The same in armour. */
export const armoured = (message: Buffer): string =>
  [
    '-----BEGIN PGP MESSAGE-----',
    '',
    message.toString('base64').replace(/.{64}/g, '$&\r\n'),
    '-----END PGP MESSAGE-----',
    '',
  ].join('\r\n');

function packet(tag: number, body: Buffer): Buffer {
  const header = Buffer.alloc(6);
  header[0] = 0xc0 | tag;
  header[1] = 0xff;
  header.writeUInt32BE(body.length, 2);
  return Buffer.concat([header, body]);
}
