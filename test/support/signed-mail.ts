import { generateKeyPairSync } from 'node:crypto';
import { createTransport } from 'nodemailer';

const keys = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'der' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});

/** The key with which tests sign. */
export const PRIVATE_KEY = keys.privateKey;

/** Its record in DNS (RFC 6376, 3.6.1). */
export const KEY_RECORD = `v=DKIM1; k=rsa; p=${keys.publicKey.toString('base64')}`;

/** A mail, and who signs it. */
export interface SignedMail {
  from: string;
  to?: string;
  subject?: string;
  text?: string;
  /** Of the signature, by the selector `test`; none: it is not signed. */
  signedBy?: string;
}

/** Writes a mail and signs it as nodemailer does, which is not the code that verifies it. */
export async function signedMail(mail: SignedMail): Promise<Buffer> {
  const {
    signedBy,
    to = 'post@voorbeeldstad.example',
    subject = 'Vraag',
    text = 'Goedemiddag.\r\n',
    from,
  } = mail;
  const transport = createTransport({
    streamTransport: true,
    buffer: true,
    newline: 'windows',
    ...(signedBy ? { dkim: { domainName: signedBy, keySelector: 'test', privateKey: PRIVATE_KEY } } : {}),
  });
  const { message } = await transport.sendMail({ from, to, subject, text });
  return message as Buffer;
}
