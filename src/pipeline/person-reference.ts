import { createHmac } from 'node:crypto';
import { comparableAddress } from '../routing/address.ts';
import type { SecretBox } from '../store/secrets.ts';

const LENGTH = 32;

/**
 * What records name a person by who was erased: the same for the same address, and told by nobody who has not both the address
 * and the key of the installation.
 */
export function personReference(secrets: SecretBox, written: string): string {
  const key = secrets.deriveKey('erased persons');
  const address = comparableAddress(written) ?? written;
  return `person:${createHmac('sha256', key).update(address).digest('hex').slice(0, LENGTH)}`;
}
