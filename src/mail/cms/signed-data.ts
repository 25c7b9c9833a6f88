import {
  BerError,
  childrenOf,
  contentOf,
  type Element,
  elementAt,
  encodedOf,
  isConstructed,
  objectIdentifier,
  TAG,
} from './ber.ts';

/** What a CMS structure is (RFC 5652, 3), as far as mail has them (RFC 8551, 3.2.2). */
export type CmsKind = 'signed-data' | 'enveloped-data' | 'auth-enveloped-data' | 'compressed-data' | 'other';

const KINDS: Record<string, CmsKind> = {
  '1.2.840.113549.1.7.2': 'signed-data',
  '1.2.840.113549.1.7.3': 'enveloped-data',
  '1.2.840.113549.1.7.6': 'enveloped-data',
  '1.2.840.113549.1.9.16.1.23': 'auth-enveloped-data',
  '1.2.840.113549.1.9.16.1.9': 'compressed-data',
};

/** SignedData (RFC 5652, 5.1), by places in its octets. */
export interface SignedData {
  /** Content of the OCTET STRING; null where the signature is detached. */
  content: { start: number; end: number; isInPieces: boolean } | null;
  /** X.509, encoded. */
  certificates: Buffer[];
  signers: SignerInfo[];
}

/** SignerInfo (RFC 5652, 5.3). */
export interface SignerInfo {
  /** Encoded Name and content of the serial number; or the subject key identifier. */
  signer: { issuer: Buffer; serial: Buffer } | { keyIdentifier: Buffer };
  digestAlgorithm: string;
  signatureAlgorithm: string;
  signature: Buffer;
  /** As they are signed: a SET (RFC 5652, 5.4); null where the content itself is. */
  signedAttributes: Buffer | null;
  /** Encoded first value of each signed attribute, by its type. */
  attributes: Map<string, Buffer>;
}

const CONTEXT_0 = 0xa0;
const KEY_IDENTIFIER = 0x80;

/** Certificates and signers of one structure; mail has one or two. */
const MOST = 20;

/** What the octets are; null where they are no ContentInfo. Works on the first octets, too. */
export function cmsKind(octets: Buffer): CmsKind | null {
  // only the beginning is looked at: the whole may not be there
  if (octets[0] !== TAG.sequence) return null;
  const place = behindHeader(octets, 0);
  const length = octets[place + 1] ?? 0;
  if (octets[place] !== TAG.objectIdentifier || length > 20 || place + 2 + length > octets.length)
    return null;
  const type = elementAt(octets, place, octets.length);
  return KINDS[objectIdentifier(octets, type)] ?? 'other';
}

function behindHeader(octets: Buffer, place: number): number {
  const first = octets[place + 1] ?? 0;
  return place + 2 + (first > 0x80 ? first & 0x7f : 0);
}

/**
 * Reads SignedData.
 *
 * @throws BerError where the octets are not that.
 */
export function readSignedData(octets: Buffer): SignedData {
  const [type, wrapped] = childrenOf(octets, elementAt(octets, 0, octets.length));
  if (KINDS[objectIdentifier(octets, type)] !== 'signed-data') throw new BerError('no signed data');
  const [signedData] = wrapped ? childrenOf(octets, wrapped) : [];
  if (signedData?.tag !== TAG.sequence) throw new BerError('no signed data');
  const [, , contentInfo, ...rest] = childrenOf(octets, signedData);
  if (!contentInfo) throw new BerError('no content info');
  const certificates = rest.find(({ tag }) => tag === CONTEXT_0);
  const signers = rest.find(({ tag }) => tag === TAG.set);
  return {
    content: encapsulated(octets, contentInfo),
    certificates: certificates ? certificatesOf(octets, certificates) : [],
    signers: signers
      ? [...take(childrenOf(octets, signers), MOST)].map((signer) => signerInfo(octets, signer))
      : [],
  };
}

function encapsulated(octets: Buffer, contentInfo: Element): SignedData['content'] {
  const [, wrapped] = childrenOf(octets, contentInfo);
  if (!wrapped) return null;
  const [content] = childrenOf(octets, wrapped);
  if (!content || (content.tag & 0x1f) !== TAG.octetString) throw new BerError('content is no OCTET STRING');
  return { start: content.contentStart, end: content.contentEnd, isInPieces: isConstructed(content) };
}

function certificatesOf(octets: Buffer, set: Element): Buffer[] {
  return [...take(childrenOf(octets, set), MOST)]
    .filter(({ tag }) => tag === TAG.sequence)
    .map((certificate) => encodedOf(octets, certificate));
}

function signerInfo(octets: Buffer, element: Element): SignerInfo {
  const [, signer, digestAlgorithm, ...rest] = childrenOf(octets, element);
  if (!signer || !digestAlgorithm) throw new BerError('SignerInfo is cut');
  const attributes = rest[0]?.tag === CONTEXT_0 ? rest.shift() : undefined;
  const [signatureAlgorithm, signature] = rest;
  if (!signatureAlgorithm || !signature) throw new BerError('SignerInfo has no signature');
  return {
    signer: signerIdentifier(octets, signer),
    digestAlgorithm: algorithm(octets, digestAlgorithm),
    signatureAlgorithm: algorithm(octets, signatureAlgorithm),
    signature: contentOf(octets, signature),
    signedAttributes: attributes ? asSet(octets, attributes) : null,
    attributes: attributes ? attributesOf(octets, attributes) : new Map(),
  };
}

function signerIdentifier(octets: Buffer, element: Element): SignerInfo['signer'] {
  if ((element.tag & ~0x20) === KEY_IDENTIFIER) return { keyIdentifier: contentOf(octets, element) };
  const [issuer, serial] = childrenOf(octets, element);
  if (!issuer || !serial) throw new BerError('SignerInfo names no certificate');
  return { issuer: encodedOf(octets, issuer), serial: contentOf(octets, serial) };
}

function algorithm(octets: Buffer, element: Element): string {
  const [identifier] = childrenOf(octets, element);
  return objectIdentifier(octets, identifier);
}

/** Signed attributes are signed as a SET, whatever tag they stand under. */
function asSet(octets: Buffer, attributes: Element): Buffer {
  const set = Buffer.from(encodedOf(octets, attributes));
  set[0] = TAG.set;
  return set;
}

function attributesOf(octets: Buffer, set: Element): Map<string, Buffer> {
  const attributes = new Map<string, Buffer>();
  for (const attribute of take(childrenOf(octets, set), MOST)) {
    const [type, values] = childrenOf(octets, attribute);
    const [value] = values ? childrenOf(octets, values) : [];
    if (value) attributes.set(objectIdentifier(octets, type), encodedOf(octets, value));
  }
  return attributes;
}

function* take<T>(source: Iterable<T>, most: number): Generator<T> {
  let count = 0;
  for (const one of source) {
    if (count++ === most) return;
    yield one;
  }
}
