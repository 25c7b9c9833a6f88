import { constants, createHash, hash, type KeyObject, verify, X509Certificate } from 'node:crypto';
import { type Saying, say } from '../../words/saying.ts';
import { oneLine } from '../mime/one-line.ts';
import type { Signature } from '../protection.ts';
import { childrenOf, contentOf, elementAt, TAG } from './ber.ts';
import type { SignedData, SignerInfo } from './signed-data.ts';
import { type Anchors, checkTrust, type Trust } from './trust.ts';

/** Digests by their object identifiers (RFC 5754, 2; RFC 3370, 2). */
const DIGESTS: Record<string, string> = {
  '1.2.840.113549.2.5': 'md5',
  '1.3.14.3.2.26': 'sha1',
  '2.16.840.1.101.3.4.2.4': 'sha224',
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};

const RSA_PSS = '1.2.840.113549.1.1.10';
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
const SIGNING_TIME = '1.2.840.113549.1.9.5';

const LONGEST_NAME = 500;

/** Pieces of what was signed. May be asked for more than once. */
export type SignedContent = () => Iterable<Buffer>;

/**
 * Verifies the signatures of SignedData (RFC 5652, 5.6). That a signature is intact says that nothing was changed since, and which
 * certificate the signer holds; whether that is to be trusted is only looked at where there are certificates to trust.
 */
export function verifySignedData(
  data: SignedData,
  content: SignedContent,
  partId: string | null,
  anchors: Anchors | null,
): Signature[] {
  return data.signers.map((signer) => {
    const certificate = certificateOf(signer, data.certificates);
    const signedAt = signingTime(signer);
    const said = verdict(signer, certificate, content);
    // a broken signature does not show that it is of whom the certificate is
    const isProven = anchors && certificate && said.state === 'intact';
    return {
      partId,
      by: 'S/MIME' as const,
      ...said,
      signedAt,
      signer: certificate && describe(certificate),
      ...(isProven && { trust: trustOf(certificate, data, anchors, signedAt) }),
    };
  });
}

function trustOf(
  signer: X509Certificate,
  { certificates }: SignedData,
  anchors: Anchors,
  signedAt: string | null,
): Trust {
  const others = certificates.flatMap((encoded) => {
    try {
      return [new X509Certificate(encoded)];
    } catch {
      return []; // one that cannot be read vouches for nobody
    }
  });
  try {
    return checkTrust(signer, others, anchors, signedAt === null ? new Date() : new Date(signedAt));
  } catch (error) {
    return {
      state: 'not trusted',
      detail: asWritten(error),
    };
  }
}

function verdict(
  signer: SignerInfo,
  certificate: X509Certificate | null,
  content: SignedContent,
): Pick<Signature, 'state' | 'detail'> {
  const digest = DIGESTS[signer.digestAlgorithm];
  if (digest === undefined)
    return { state: 'not checked', detail: say('digest-unknown', { digest: signer.digestAlgorithm }) };
  try {
    if (!digestFits(signer, digest, content)) return { state: 'broken', detail: say('content-not-signed') };
    // signed attributes whose length is not given would have to be written anew
    if (signer.signedAttributes?.[1] === 0x80)
      return { state: 'not checked', detail: say('attributes-not-der') };
    if (!certificate) return { state: 'not checked', detail: say('certificate-missing') };
    const key = certificate.publicKey;
    const intact = signatureFits(signer, digest, key, content);
    return intact
      ? { state: 'intact', detail: say('signed-with', { digest, key: key.asymmetricKeyType ?? '' }) }
      : { state: 'broken', detail: say('key-does-not-fit') };
  } catch (error) {
    return { state: 'not checked', detail: asWritten(error) };
  }
}

/** In the words of OpenSSL. */
const asWritten = (error: unknown): Saying =>
  error instanceof Error
    ? say('as-written', { text: oneLine(error.message) })
    : say('certificate-unreadable');

/** Without signed attributes the signature alone tells. */
function digestFits(
  { attributes, signedAttributes }: SignerInfo,
  digest: string,
  content: SignedContent,
): boolean {
  if (signedAttributes === null) return true;
  const signed = attributes.get(MESSAGE_DIGEST);
  if (!signed) return false;
  const actual = createHash(digest);
  for (const piece of content()) actual.update(piece);
  return contentOf(signed, elementAt(signed, 0, signed.length)).equals(actual.digest());
}

function signatureFits(signer: SignerInfo, digest: string, key: KeyObject, content: SignedContent): boolean {
  const data = signer.signedAttributes ?? Buffer.concat([...content()]);
  const type = key.asymmetricKeyType ?? '';
  const isPss = signer.signatureAlgorithm === RSA_PSS;
  const padding = isPss
    ? { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_AUTO }
    : {};
  return verify(type.startsWith('ed') ? null : digest, data, { key, ...padding }, signer.signature);
}

function certificateOf({ signer }: SignerInfo, certificates: Buffer[]): X509Certificate | null {
  for (const encoded of certificates) {
    const names = namesOf(encoded);
    const isSigner =
      'issuer' in signer
        ? names?.issuer.equals(signer.issuer) && names.serial.equals(signer.serial)
        : encoded.includes(signer.keyIdentifier);
    if (!isSigner) continue;
    try {
      return new X509Certificate(encoded);
    } catch {
      return null; // a certificate that cannot be read says nothing of the signer
    }
  }
  return null;
}

/** Encoded issuer, and content of the serial number (RFC 5280, 4.1). */
function namesOf(certificate: Buffer): { issuer: Buffer; serial: Buffer } | null {
  try {
    const [tbs] = childrenOf(certificate, elementAt(certificate, 0, certificate.length));
    const fields = tbs ? [...childrenOf(certificate, tbs)] : [];
    const [serial, , issuer] = fields[0]?.tag === TAG.integer ? fields : fields.slice(1);
    if (!serial || !issuer) return null;
    return {
      issuer: certificate.subarray(issuer.start, issuer.end),
      serial: contentOf(certificate, serial),
    };
  } catch {
    return null;
  }
}

/** UTCTime or GeneralizedTime (RFC 5652, 11.3) as ISO 8601; null where there is none. */
function signingTime({ attributes }: SignerInfo): string | null {
  const encoded = attributes.get(SIGNING_TIME);
  if (!encoded) return null;
  const text = encoded.toString('latin1', 2);
  const digits = encoded[0] === TAG.utcTime ? `${Number(text.slice(0, 2)) < 50 ? '20' : '19'}${text}` : text;
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)?(?:\.\d+)?Z$/.exec(digits) ?? [];
  if (year === undefined) return null;
  const moment = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second ?? '00'}Z`);
  return Number.isNaN(moment.valueOf()) ? null : moment.toISOString();
}

function describe(certificate: X509Certificate): Signature['signer'] {
  const { subject, issuer, serialNumber, validFromDate, validToDate, subjectAltName } = certificate;
  const addresses = [...`${subjectAltName ?? ''}`.matchAll(/email:([^,\s"]+)/g)].map(
    ([, email]) => email ?? '',
  );
  const [, inSubject] = /^emailAddress=(.+)$/m.exec(subject) ?? [];
  return {
    subject: bounded(subject),
    issuer: bounded(issuer),
    serial: serialNumber,
    fingerprint: hash('sha256', certificate.raw, 'hex'),
    emails: [
      ...new Set(
        [...addresses, ...(inSubject ? [inSubject] : [])].map((email) => bounded(email).toLowerCase()),
      ),
    ],
    validFrom: validFromDate.toISOString(),
    validTo: validToDate.toISOString(),
  };
}

/** A name, which comes a line for each of its attributes. */
const bounded = (name: string | undefined): string =>
  oneLine((name ?? '').split('\n').join(', '))
    .slice(0, LONGEST_NAME)
    .toWellFormed();
