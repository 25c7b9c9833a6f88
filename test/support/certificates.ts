import { X509Certificate } from 'node:crypto';
import { generate } from 'selfsigned';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** A key and its certificate, as PEM; the fingerprint is SHA-256 with colons. */
export interface Certificate {
  key: string;
  cert: string;
  fingerprint: string;
}

/** What a server certificate is made out to. */
export interface CertificateRequest {
  /** DNS names; without any and without `ips`: localhost. */
  names?: readonly string[];
  ips?: readonly string[];
  /** Was valid until an hour ago. */
  expired?: boolean;
}

/** A CA of the test's own: no machine trusts it unless told to. */
export async function makeAuthority(name = 'Test CA'): Promise<Certificate> {
  const made = await generate([{ name: 'commonName', value: name }], {
    ...validity(false),
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    ],
  });
  return withFingerprint(made.private, made.cert);
}

/** A server's certificate, issued by `authority`, or self-signed where there is none. */
export async function makeServerCertificate(
  authority: Certificate | undefined,
  request: CertificateRequest = {},
): Promise<Certificate> {
  const { names = request.ips ? [] : ['localhost'], ips = [], expired = false } = request;
  const made = await generate([{ name: 'commonName', value: names[0] ?? ips[0] ?? 'server' }], {
    ...validity(expired),
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          ...names.map((value) => ({ type: 2 as const, value })),
          ...ips.map((ip) => ({ type: 7 as const, ip })),
        ],
      },
    ],
    ...(authority ? { ca: { key: authority.key, cert: authority.cert } } : {}),
  });
  return withFingerprint(made.private, made.cert);
}

function validity(expired: boolean): { notBeforeDate: Date; notAfterDate: Date } {
  const now = Date.now();
  return {
    notBeforeDate: new Date(now - DAY_MS),
    notAfterDate: new Date(expired ? now - HOUR_MS : now + 365 * DAY_MS),
  };
}

function withFingerprint(key: string, cert: string): Certificate {
  return { key, cert, fingerprint: new X509Certificate(cert).fingerprint256 };
}
