import { X509Certificate } from 'node:crypto';
import { generate } from 'selfsigned';

/** A key and its certificate, both PEM, and the certificate's SHA-256 fingerprint, by which a mailbox can pin it. */
export interface ServerCertificate {
  key: string;
  cert: string;
  fingerprint: string;
}

/** Makes a self-signed certificate for a server on this machine, as good for a year. It is kept nowhere. */
export async function makeCertificate(): Promise<ServerCertificate> {
  const made = await generate([{ name: 'commonName', value: 'localhost' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
          { type: 7, ip: '::1' },
        ],
      },
    ],
  });
  return { key: made.private, cert: made.cert, fingerprint: new X509Certificate(made.cert).fingerprint256 };
}
