import { BerError } from '../cms/ber.ts';
import { readCompressedData } from '../cms/compressed-data.ts';
import { verifySignedData } from '../cms/signature.ts';
import { cmsKind, readSignedData, type SignedData } from '../cms/signed-data.ts';
import { type ContentRange, type EmailBodyPart, rangeOf } from '../message.ts';
import { pgpSignature } from '../protection.ts';
import type { Container, Opened } from './containers.ts';
import { firstContent, wholeContent } from './content.ts';
import { CrlfLines } from './crlf-lines.ts';
import { inflated } from './inflated.ts';
import { RawBuffer, type RawMail, SLICE_BYTES } from './raw-mail.ts';
import type { ParseSession } from './session.ts';
import { walkMail } from './walk.ts';

const SMIME_SIGNATURE = /^application\/(x-)?pkcs7-signature$/;

/** A detached signature is small: certificates and a few hundred octets. */
const MOST_SIGNATURE_BYTES = 1024 * 1024;

/** Octets of a CMS structure that tell what it is. */
const KIND_BYTES = 64;

/** Names S/MIME content that is encrypted, however large (RFC 8551, 3.3); false where it is not. */
export function nameEncrypted(raw: RawMail, part: EmailBodyPart, session: ParseSession): boolean {
  const kind = cmsKind(firstContent(raw, part, KIND_BYTES));
  if (kind !== 'enveloped-data' && kind !== 'auth-enveloped-data') return false;
  session.addEncrypted({ partId: part.partId ?? '', by: 'S/MIME', detail: kind });
  return true;
}

/**
 * Opens S/MIME content that is signed (RFC 8551, 3.5.2), by whomever, or compressed; signatures are verified.
 *
 * @returns null where it stays closed.
 */
export function openCms(container: Container): Opened | null {
  const { partId, content, session } = container;
  const kind = cmsKind(content);
  if (kind !== 'signed-data' && kind !== 'compressed-data') {
    session.problems.add(kind ? 'cms-not-opened' : 'cms-damaged', partId, kind ?? '');
    return null;
  }
  try {
    return kind === 'signed-data'
      ? openSigned(container, readSignedData(content))
      : openCompressed(container, readCompressedData(content));
  } catch (error) {
    if (!(error instanceof BerError || error instanceof RangeError)) throw error;
    session.problems.add('cms-damaged', partId, error.message);
    return null;
  }
}

function openSigned({ part, partId, content, session, depth }: Container, data: SignedData): Opened | null {
  if (!data.content) {
    session.problems.add('cms-not-opened', partId, 'signed-data');
    return null;
  }
  const { start, end, isInPieces } = data.content;
  const within: ContentRange = {
    start,
    end,
    encoding: isInPieces ? 'octet-strings' : 'binary',
    within: rangeOf(part),
  };
  const signed = wholeContent(new RawBuffer(content), within, content.length) ?? Buffer.alloc(0);
  session.signatures.push(...verifySignedData(data, () => [signed], partId, session.anchors));
  const raw = new RawBuffer(signed);
  const { structure } = walkMail(raw, session, { within, prefix: `${partId}.`, depth: depth + 1 });
  return { raw, structure, isWhole: true };
}

/** Opens S/MIME content that is compressed only (RFC 8551, 3.6). */
function openCompressed(
  { part, partId, content, session, depth }: Container,
  { start, end, isInPieces }: { start: number; end: number; isInPieces: boolean },
): Opened | null {
  const place: ContentRange = {
    start,
    end,
    encoding: isInPieces ? 'octet-strings' : 'binary',
    within: rangeOf(part),
  };
  const octets = wholeContent(new RawBuffer(content), place, content.length) ?? Buffer.alloc(0);
  const { content: entity, wrong, isTooMuch } = inflated(octets, 'zlib', session.limits.nestedBytes);
  const code = isTooMuch ? 'limit-nested-bytes' : 'cms-damaged';
  if (wrong !== null) session.problems.add(code, partId, wrong);
  if (entity.length === 0) return null;
  if (!session.takeContent(entity.length)) {
    session.problems.add('limit-nested-bytes', partId, String(entity.length));
    return null;
  }
  const within: ContentRange = isInPieces
    ? { start: 0, end: octets.length, encoding: 'zlib', within: place }
    : { ...place, encoding: 'zlib' };
  const raw = new RawBuffer(entity);
  const { structure } = walkMail(raw, session, { within, prefix: `${partId}.`, depth: depth + 1 });
  return { raw, structure, isWhole: wrong === null };
}

/**
 * Verifies the signature of a multipart/signed (RFC 1847, 2.1; RFC 8551, 3.5.3); one by PGP is named only.
 *
 * @param signed Where the first part lies, header and all.
 */
export function verifyDetached(
  raw: RawMail,
  { subParts }: EmailBodyPart,
  signed: { start: number; end: number },
  session: ParseSession,
): void {
  const signature = subParts.find(
    ({ type }) => SMIME_SIGNATURE.test(type) || type === 'application/pgp-signature',
  );
  if (!signature || session.isLate()) return;
  const { partId } = signature;
  if (signature.type === 'application/pgp-signature') {
    session.signatures.push(pgpSignature(partId));
    return;
  }
  const content = wholeContent(raw, signature, MOST_SIGNATURE_BYTES);
  try {
    if (!content) throw new BerError(`more than ${MOST_SIGNATURE_BYTES} octets`);
    const data = readSignedData(content);
    session.signatures.push(...verifySignedData(data, () => canonical(raw, signed), partId, session.anchors));
  } catch (error) {
    if (!(error instanceof BerError || error instanceof RangeError)) throw error;
    session.problems.add('cms-damaged', partId, error.message);
  }
}

/** Octets of the mail as they were signed: with CRLF (RFC 8551, 3.1.1), which a store may have changed. */
function* canonical(raw: RawMail, { start, end }: { start: number; end: number }): Generator<Buffer> {
  const lines = new CrlfLines();
  for (let place = start; place < end; place += SLICE_BYTES)
    yield lines.write(raw.slice(place, Math.min(end, place + SLICE_BYTES)));
}
