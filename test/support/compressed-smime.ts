import { deflateSync } from 'node:zlib';

/** DER of compressed data (RFC 3274), which the `openssl` of Debian cannot make; with `streamed` the content is in pieces. */
export function compressedOf(entity: Buffer, { streamed = false } = {}): Buffer {
  const octets = deflateSync(entity);
  const half = Math.ceil(octets.length / 2);
  const content = streamed
    ? element(0x24, element(0x04, octets.subarray(0, half)), element(0x04, octets.subarray(half)))
    : element(0x04, octets);
  const zlib = element(0x30, identifier('2a864886f70d0109100308'));
  const contentInfo = element(0x30, identifier('2a864886f70d010701'), element(0xa0, content));
  const data = element(0x30, element(0x02, Buffer.of(0)), zlib, contentInfo);
  return element(0x30, identifier('2a864886f70d0109100109'), element(0xa0, data));
}

const identifier = (hex: string): Buffer => element(0x06, Buffer.from(hex, 'hex'));

function element(tag: number, ...children: Buffer[]): Buffer {
  const content = Buffer.concat(children);
  if (content.length < 0x80) return Buffer.concat([Buffer.of(tag, content.length), content]);
  const header = Buffer.alloc(5);
  header[0] = 0x83;
  header.writeUIntBE(content.length, 1, 3);
  return Buffer.concat([Buffer.of(tag), header.subarray(0, 4), content]);
}
