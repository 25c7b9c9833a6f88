import { sql } from 'kysely';
import type { Database } from '../store/database.ts';
import { createAccount } from './account.ts';
import { createSignInLink, type SignInLink } from './sign-in-link.ts';

/** The account of the first start; it can be renamed. */
export const FIRST_ADMIN = 'admin';

/**
 * Sees to it that somebody can sign in: where there is no account at all, an admin is made. Several processes may start at once.
 *
 * @returns the link by which that admin signs in once; null where there are accounts already.
 */
export async function ensureFirstAdmin(db: Database): Promise<SignInLink | null> {
  const made = await db.transaction().execute(async (transaction) => {
    await sql`SELECT pg_advisory_xact_lock(hashtext('zaakpost first admin'))`.execute(transaction);
    if (await transaction.selectFrom('account').select('id').limit(1).executeTakeFirst()) return null;
    const admin = {
      name: FIRST_ADMIN,
      displayName: 'Admin',
      roles: ['admin' as const],
      groups: [],
      disabled: false,
    };
    return createAccount(transaction, admin);
  });
  return made && createSignInLink(db, made.id);
}

/** The name of an admin who can sign in: the one who was made first. null where there is none. */
export async function anyAdmin(db: Database): Promise<string | null> {
  const row = await db
    .selectFrom('account')
    .select('name')
    .where(sql<boolean>`'admin' = ANY (roles)`)
    .where('disabled_at', 'is', null)
    .orderBy('id')
    .executeTakeFirst();
  return row?.name ?? null;
}
