import { type Saying, say } from '../words/saying.ts';
import type { Trust } from './cms/trust.ts';

/** A signature that a part bears, or the mail as a whole. */
export interface Signature {
  /** The part with the signature. */
  partId: string | null;
  by: 'S/MIME' | 'PGP';
  /** 'intact': what was signed is unchanged, and the key is that of the certificate. Nothing is said of trust in it. */
  state: 'intact' | 'broken' | 'not checked';
  /** Why, in a few words. */
  detail: Saying;
  /** ISO 8601, as the signer says; null where he does not. */
  signedAt: string | null;
  /** As the certificate in the mail says; null where there is none. */
  signer: Signer | null;
  /** Only where certificates to be trusted are configured: whether they vouch for that of the signer. */
  trust?: Trust;
}

/** Who a certificate says that its holder is. */
export interface Signer {
  subject: string;
  issuer: string;
  /** In hexadecimal. */
  serial: string;
  /** SHA-256 of the certificate in hexadecimal. */
  fingerprint: string;
  emails: string[];
  /** ISO 8601. */
  validFrom: string;
  validTo: string;
}

/** A part that nobody can read without a key. */
export interface EncryptedPart {
  partId: string;
  by: 'S/MIME' | 'PGP';
  /** What it was recognised by: a kind of content, or the name of a file. */
  detail: string;
}

/** A signature by PGP: it is not verified, as there is no key to trust. */
export function pgpSignature(partId: string | null): Signature {
  return {
    partId,
    by: 'PGP',
    state: 'not checked',
    detail: say('no-keys-known'),
    signedAt: null,
    signer: null,
  };
}
