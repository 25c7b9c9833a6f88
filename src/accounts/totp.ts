import { Secret, TOTP } from 'otpauth';

const PERIOD_SECONDS = 30;

/** A new secret for a second factor (RFC 6238), in base32. */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32;

/** The address that an authenticator app reads, from a QR code mostly. */
export const totpAddress = (secret: string, account: string): string => totp(secret, account).toString();

/**
 * The time step that a code is of, one step early or late allowed for clocks that differ.
 *
 * @param after the step of the last code that was taken: that one and those before are not good again.
 * @returns null where the code is wrong or was used.
 */
export function totpStep(
  secret: string,
  code: string,
  after: number | null,
  now = Date.now(),
): number | null {
  const delta = totp(secret, '').validate({ token: code.replace(/\s/g, ''), timestamp: now, window: 1 });
  if (delta === null) return null;
  const step = Math.floor(now / 1000 / PERIOD_SECONDS) + delta;
  return after !== null && step <= after ? null : step;
}

const totp = (secret: string, label: string): TOTP =>
  new TOTP({ issuer: 'Zaakpost', label, secret: Secret.fromBase32(secret), period: PERIOD_SECONDS });
