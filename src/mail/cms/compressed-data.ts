import {
  BerError,
  childrenOf,
  type Element,
  elementAt,
  isConstructed,
  objectIdentifier,
  TAG,
} from './ber.ts';

/** zlib (RFC 3274, 2), the only algorithm that mail has. */
const ZLIB = '1.2.840.113549.1.9.16.3.8';

/**
 * Where the compressed octets of CompressedData (RFC 3274, 1.1) lie.
 *
 * @throws BerError where the octets are not that, or are compressed in another way.
 */
export function readCompressedData(octets: Buffer): { start: number; end: number; isInPieces: boolean } {
  const [, wrapped] = childrenOf(octets, elementAt(octets, 0, octets.length));
  const [data] = wrapped ? childrenOf(octets, wrapped) : [];
  if (data?.tag !== TAG.sequence) throw new BerError('no compressed data');
  const [, algorithm, contentInfo] = childrenOf(octets, data);
  if (!algorithm || !contentInfo) throw new BerError('no content info');
  const [identifier] = childrenOf(octets, algorithm);
  if (objectIdentifier(octets, identifier) !== ZLIB) throw new BerError('unknown compression');
  return octetString(octets, contentInfo);
}

function octetString(octets: Buffer, contentInfo: Element) {
  const [, wrapped] = childrenOf(octets, contentInfo);
  const [content] = wrapped ? childrenOf(octets, wrapped) : [];
  if (!content || (content.tag & 0x1f) !== TAG.octetString) throw new BerError('content is no OCTET STRING');
  return { start: content.contentStart, end: content.contentEnd, isInPieces: isConstructed(content) };
}
