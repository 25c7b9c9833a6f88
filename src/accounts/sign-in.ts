import { type Selectable, sql } from 'kysely';
import { ZaakpostError } from '../errors.ts';
import type { Database } from '../store/database.ts';
import type { AccountTable } from '../store/schema/accounts.ts';
import type { SecretBox } from '../store/secrets.ts';
import { type Account, accountOf } from './account.ts';
import { isPassword } from './password.ts';
import { tokenDigest } from './secret-token.ts';
import { countAttempt, forgetFailures } from './sign-in-failures.ts';
import { totpStep } from './totp.ts';

/** What a person signs in with. */
export interface Credentials {
  name: string;
  password: string;
  /** Of the second factor, where the account has one. */
  code?: string | undefined;
}

type Row = Selectable<AccountTable>;

/**
 * Signs a person in by name and password, and the code of the second factor.
 *
 * @throws ZaakpostError SIGN_IN_REFUSED, whatever was wrong; SIGN_IN_CODE_NEEDED where the password is right and the code is
 * missing; SIGN_IN_LOCKED after too many failures.
 */
export async function signIn(db: Database, secrets: SecretBox, given: Credentials): Promise<Account> {
  const name = given.name.trim().toLowerCase();
  await countAttempt(db, name);
  const row = await db.selectFrom('account').selectAll().where('name', '=', name).executeTakeFirst();
  const known = await isPassword(given.password, row?.password_hash ?? null);
  if (!row || !known || row.disabled_at) throw new ZaakpostError('SIGN_IN_REFUSED');
  return succeed(db, row, secondFactor(secrets, row, given.code));
}

/**
 * Signs a person in by a link, which is good once.
 *
 * @throws ZaakpostError SIGN_IN_REFUSED
 */
export async function signInByLink(db: Database, token: string): Promise<Account> {
  const link = await db
    .deleteFrom('sign_in_link')
    .where('token_sha256', '=', tokenDigest(token))
    .returning(['account_id', sql<boolean>`expires_at > now()`.as('good')])
    .executeTakeFirst();
  if (!link?.good) throw new ZaakpostError('SIGN_IN_REFUSED');
  const row = await db
    .selectFrom('account')
    .selectAll()
    .where('id', '=', link.account_id)
    .where('disabled_at', 'is', null)
    .executeTakeFirst();
  if (!row) throw new ZaakpostError('SIGN_IN_REFUSED');
  return succeed(db, row, null);
}

/** @returns the step of the code; null where the account has no second factor. */
function secondFactor(secrets: SecretBox, row: Row, code: string | undefined): number | null {
  if (!row.totp_secret) return null;
  if (code === undefined) throw new ZaakpostError('SIGN_IN_CODE_NEEDED');
  const after = row.totp_step === null ? null : Number(row.totp_step);
  const step = totpStep(secrets.open(row.totp_secret), code, after);
  if (step === null) throw new ZaakpostError('SIGN_IN_REFUSED');
  return step;
}

async function succeed(db: Database, row: Row, step: number | null): Promise<Account> {
  let change = db.updateTable('account').set({ last_sign_in_at: sql<Date>`now()` }).where('id', '=', row.id);
  // Of two that come with one code at the same time, one is first.
  if (step !== null)
    change = change.set({ totp_step: step }).where(sql<boolean>`(totp_step IS NULL OR totp_step < ${step})`);
  const changed = await change.returningAll().executeTakeFirst();
  if (!changed) throw new ZaakpostError('SIGN_IN_REFUSED');
  await forgetFailures(db, row.name);
  return accountOf(changed);
}
