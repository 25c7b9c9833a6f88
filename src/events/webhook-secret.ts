import { randomBytes } from 'node:crypto';
import type { SecretBox } from '../store/secrets.ts';

/** Standard Webhooks asks for 24 to 64 octets. */
const SECRET_OCTETS = 32;

/** Secrets that sign at a time: the newest, and the one before it. */
const KEPT = 2;

/** A new signing secret, in the form of Standard Webhooks: `whsec_` and base64. */
export const generateSecret = (): string => `whsec_${randomBytes(SECRET_OCTETS).toString('base64')}`;

/** Seals signing secrets for storing, newest first. */
export const sealSecrets = (box: SecretBox, secrets: readonly string[]): Buffer =>
  box.seal(secrets.join(' '));

/**
 * The signing secrets of a webhook, newest first.
 *
 * @throws ZaakpostError SECRET_KEY_WRONG
 */
export const openSecrets = (box: SecretBox, sealed: Buffer): string[] => box.open(sealed).split(' ');

/**
 * Puts a new secret before the others. The one before it goes on signing beside it, so that the receiver can change over
 * at a time of its choice; it ends with the next rotation.
 */
export const rotated = (secrets: readonly string[], secret: string): string[] =>
  [secret, ...secrets].slice(0, KEPT);
