import { type Selectable, sql } from 'kysely';
import { z } from 'zod';
import { ZaakpostError } from '../errors.ts';
import { conflict } from '../store/conflict.ts';
import { type Database, inTransaction, type Queries } from '../store/database.ts';
import { newId } from '../store/id.ts';
import type { AccountTable } from '../store/schema/accounts.ts';
import { hashPassword } from './password.ts';
import { isRole, type Role, roles } from './role.ts';
import { forgetFailures } from './sign-in-failures.ts';

/** A person who signs in. */
export interface Account {
  id: string;
  /** What one signs in with. */
  name: string;
  displayName: string;
  roles: Role[];
  groups: string[];
  hasPassword: boolean;
  hasSecondFactor: boolean;
  disabledAt: Date | null;
  lastSignInAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
}

/** Names of groups, each once. */
export const groupNames = z
  .array(z.string().trim().min(1).max(100))
  .default([])
  .transform((names) => [...new Set(names)]);

/** What an admin says of an account. */
export const accountInput = z.strictObject({
  name: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[a-z0-9][a-z0-9._@+-]{0,99}$/, 'must be a user name or e-mail address')
    .describe('What the person signs in with; case does not matter.'),
  displayName: z.string().trim().min(1).max(200).describe('What others read.'),
  roles,
  groups: groupNames.describe(
    'Groups that the person is in, for the ownership of mailboxes, profiles and cases.',
  ),
  disabled: z.boolean().default(false).describe('Whether sign-in is refused.'),
});

export type AccountInput = z.infer<typeof accountInput>;

/** Makes an account. It has no password: a sign-in link begins it. @throws ZaakpostError CONFLICT where the name is taken. */
export async function createAccount(db: Queries, input: AccountInput): Promise<Account> {
  const row = await db
    .insertInto('account')
    .values({ id: newId(), ...columns(input), disabled_at: input.disabled ? sql`now()` : null })
    .returningAll()
    .executeTakeFirstOrThrow()
    .catch(conflict(`account ${input.name}`));
  return accountOf(row);
}

/** All accounts, by name. */
export async function listAccounts(db: Queries): Promise<Account[]> {
  const rows = await db.selectFrom('account').selectAll().orderBy('name').execute();
  return rows.map(accountOf);
}

/** One account. @param reference its name or id. @throws ZaakpostError NOT_FOUND */
export async function showAccount(db: Queries, reference: string): Promise<Account> {
  return accountOf(await findAccount(db, reference));
}

/**
 * Changes an account. Where its roles or groups change, or where it is disabled, its sessions end.
 *
 * @throws ZaakpostError NOT_FOUND; CONFLICT where the name is taken, or where no admin who can sign in would be left.
 */
export async function updateAccount(db: Queries, reference: string, input: AccountInput): Promise<Account> {
  return inTransaction(db, async (transaction) => {
    const before = await findAccount(transaction, reference);
    const row = await transaction
      .updateTable('account')
      .set({
        ...columns(input),
        disabled_at: input.disabled ? sql`coalesce(disabled_at, now())` : null,
        updated_at: sql`now()`,
      })
      .where('id', '=', before.id)
      .returningAll()
      .executeTakeFirstOrThrow()
      .catch(conflict(`account ${input.name}`));
    if (isActiveAdmin(before)) await requireAnAdmin(transaction, before.name);
    await transaction.deleteFrom('session').where('account_id', '=', before.id).execute();
    return accountOf(row);
  });
}

/** Sets the password of an account; its other sessions end. @param sessionId of the one that goes on, if any. */
export async function setPassword(
  db: Database,
  accountId: string,
  password: string,
  sessionId: string | null,
): Promise<void> {
  const password_hash = await hashPassword(password);
  await db.transaction().execute(async (transaction) => {
    const { name } = await transaction
      .updateTable('account')
      .set({ password_hash, updated_at: sql<Date>`now()` })
      .where('id', '=', accountId)
      .returning('name')
      .executeTakeFirstOrThrow();
    await forgetFailures(transaction, name);
    await transaction
      .deleteFrom('session')
      .where('account_id', '=', accountId)
      .where(sql<boolean>`id IS DISTINCT FROM ${sessionId}::uuid`)
      .execute();
  });
}

/** The row of an account. @throws ZaakpostError NOT_FOUND */
export async function findAccount(db: Queries, reference: string): Promise<Selectable<AccountTable>> {
  const row = await db
    .selectFrom('account')
    .selectAll()
    .where((where) =>
      where.or([where('name', '=', reference.toLowerCase()), where(sql<string>`id::text`, '=', reference)]),
    )
    .executeTakeFirst();
  if (!row) throw new ZaakpostError('NOT_FOUND', { detail: `there is no account "${reference}"` });
  return row;
}

const isActiveAdmin = (row: Selectable<AccountTable>): boolean =>
  row.roles.includes('admin') && row.disabled_at === null;

/** An installation whose last admin is gone could not be set up any more by its screens. */
async function requireAnAdmin(transaction: Queries, name: string): Promise<void> {
  const admins = await transaction
    .selectFrom('account')
    .select('id')
    .where(sql<boolean>`'admin' = ANY (roles)`)
    .where('disabled_at', 'is', null)
    .execute();
  if (admins.length > 0) return;
  throw new ZaakpostError('CONFLICT', { detail: `account ${name} is the last admin` });
}

const columns = ({ name, displayName, roles, groups }: AccountInput) => ({
  name,
  display_name: displayName,
  roles: [...roles],
  groups: [...groups],
});

/** What is told of an account: no hash, no secret. */
export const accountOf = (row: Selectable<AccountTable>): Account => ({
  id: row.id,
  name: row.name,
  displayName: row.display_name,
  roles: row.roles.filter(isRole),
  groups: row.groups,
  hasPassword: row.password_hash !== null,
  hasSecondFactor: row.totp_secret !== null,
  disabledAt: row.disabled_at,
  lastSignInAt: row.last_sign_in_at,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
});
