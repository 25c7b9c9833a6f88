import { sql } from 'kysely';
import type { Database } from '../store/database.ts';
import { findAccount } from './account.ts';
import { newToken, tokenDigest } from './secret-token.ts';

const GOOD_HOURS = 24;

/** What an account signs in with once. */
export interface SignInLink {
  /** Stored nowhere but as its hash. */
  token: string;
  expiresAt: Date;
}

/**
 * Makes a token by which an account signs in once, within a day: to begin with, or when the password is forgotten. One that was
 * made before is void.
 *
 * @param reference the account's name or id.
 * @throws ZaakpostError NOT_FOUND
 */
export async function createSignInLink(db: Database, reference: string): Promise<SignInLink> {
  const { id } = await findAccount(db, reference);
  const token = newToken();
  return db.transaction().execute(async (transaction) => {
    await transaction.deleteFrom('sign_in_link').where('account_id', '=', id).execute();
    const { expires_at } = await transaction
      .insertInto('sign_in_link')
      .values({
        token_sha256: tokenDigest(token),
        account_id: id,
        expires_at: sql<Date>`now() + make_interval(hours => ${GOOD_HOURS})`,
      })
      .returning('expires_at')
      .executeTakeFirstOrThrow();
    return { token, expiresAt: expires_at };
  });
}
