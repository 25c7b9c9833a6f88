import { ZaakpostError } from '../errors.ts';
import type { Database } from '../store/database.ts';
import type { SecretBox } from '../store/secrets.ts';
import { findAccount } from './account.ts';
import { newTotpSecret, totpAddress, totpStep } from './totp.ts';

/** A secret for an authenticator app; it counts once a code of it was given. */
export interface OfferedFactor {
  /** In base32, to be typed. */
  secret: string;
  /** `otpauth:` address, for a QR code. */
  address: string;
}

/** Offers a second factor. One that is in use stays until the new one is taken. */
export async function offerSecondFactor(
  db: Database,
  secrets: SecretBox,
  accountId: string,
): Promise<OfferedFactor> {
  const { name } = await findAccount(db, accountId);
  const secret = newTotpSecret();
  const totp_offered = secrets.seal(secret);
  await db.updateTable('account').set({ totp_offered }).where('id', '=', accountId).execute();
  return { secret, address: totpAddress(secret, name) };
}

/** Takes the factor that was offered, by a code of it. @throws ZaakpostError BAD_REQUEST where the code is not of it. */
export async function takeSecondFactor(
  db: Database,
  secrets: SecretBox,
  accountId: string,
  code: string,
): Promise<void> {
  const { totp_offered } = await findAccount(db, accountId);
  const step = totp_offered && totpStep(secrets.open(totp_offered), code, null);
  if (totp_offered === null || step === null)
    throw new ZaakpostError('BAD_REQUEST', { detail: 'the code is not of the secret that was offered' });
  await db
    .updateTable('account')
    .set({ totp_secret: totp_offered, totp_offered: null, totp_step: step })
    .where('id', '=', accountId)
    .execute();
}

/** Takes the second factor away: when the device is lost. @param reference the account's name or id. @throws ZaakpostError NOT_FOUND */
export async function removeSecondFactor(db: Database, reference: string): Promise<void> {
  const { id } = await findAccount(db, reference);
  const none = { totp_secret: null, totp_offered: null, totp_step: null };
  await db.updateTable('account').set(none).where('id', '=', id).execute();
}
