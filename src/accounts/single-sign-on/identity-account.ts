import { type Selectable, sql, type Transaction } from 'kysely';
import { ZaakpostError } from '../../errors.ts';
import type { Database } from '../../store/database.ts';
import { newId } from '../../store/id.ts';
import type { AccountTable } from '../../store/schema/accounts.ts';
import type { Schema } from '../../store/schema.ts';
import { type Account, accountInput, accountOf, createAccount } from '../account.ts';
import type { Identity } from './claims.ts';

type Row = Selectable<AccountTable>;

/**
 * The account of somebody who has signed in with the provider: the one that is linked to issuer and subject, or else one that is made, or
 * linked, now. Its roles and groups become those that the provider gives, and so does its name for others.
 *
 * @param linkBy `email`: an account without a link is taken by who comes with its name as verified address.
 * @throws ZaakpostError SIGN_ON_NO_ROLE where no group of the person gives a role; SIGN_IN_REFUSED where the account is disabled.
 */
export async function accountOfIdentity(
  db: Database,
  identity: Identity,
  linkBy: 'subject' | 'email',
): Promise<Account> {
  const { issuer, subject, roles } = identity;
  if (roles.length === 0)
    throw new ZaakpostError('SIGN_ON_NO_ROLE', { detail: `groups: ${identity.groups.join(', ') || 'none'}` });
  return db.transaction().execute(async (transaction) => {
    // Of two first sign-ins at once, one makes the account.
    await sql`SELECT pg_advisory_xact_lock(hashtext(${`zaakpost identity ${issuer} ${subject}`}))`.execute(
      transaction,
    );
    const row =
      (await linked(transaction, identity)) ??
      (await link(transaction, identity, await unlinked(transaction, identity, linkBy)));
    if (row.disabled_at)
      throw new ZaakpostError('SIGN_IN_REFUSED', { detail: `account ${row.name} is disabled` });
    return refresh(transaction, row.id, identity);
  });
}

/** Whether an account signs in with the provider: then it has no password here, which would outlive its end there. */
export async function isLinked(db: Database, accountId: string): Promise<boolean> {
  const query = db.selectFrom('identity').select('account_id').where('account_id', '=', accountId);
  return (await query.executeTakeFirst()) !== undefined;
}

const linked = (transaction: Transaction<Schema>, { issuer, subject }: Identity): Promise<Row | undefined> =>
  transaction
    .selectFrom('account')
    .innerJoin('identity', 'identity.account_id', 'account.id')
    .selectAll('account')
    .where('identity.issuer', '=', issuer)
    .where('identity.subject', '=', subject)
    .executeTakeFirst();

/** An account that is there and may be taken, or a new one. */
async function unlinked(
  transaction: Transaction<Schema>,
  identity: Identity,
  linkBy: 'subject' | 'email',
): Promise<string> {
  const { verifiedEmail, displayName, roles, groups } = identity;
  if (linkBy === 'email' && verifiedEmail !== null) {
    const known = await transaction
      .selectFrom('account')
      .select('account.id')
      .where('account.name', '=', verifiedEmail)
      .where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom('identity').select('account_id').whereRef('account_id', '=', 'account.id'))),
      )
      .executeTakeFirst();
    if (known) return known.id;
  }
  const name = await freeName(transaction, identity);
  const input = { name, displayName: displayName.slice(0, 200), roles, groups, disabled: false };
  return (await createAccount(transaction, input)).id;
}

/** A name that nobody has: it alone makes nobody somebody else. */
async function freeName(transaction: Transaction<Schema>, { names }: Identity): Promise<string> {
  const possible = names.filter((name) => accountInput.shape.name.safeParse(name).success);
  const taken = await transaction
    .selectFrom('account')
    .select('name')
    .where('name', 'in', [...possible, ''])
    .execute();
  const free = possible.find((name) => taken.every((row) => row.name !== name));
  return free ?? `person-${newId()}`;
}

/** What one signed in with here before is gone: from now on the provider decides. */
async function link(
  transaction: Transaction<Schema>,
  { issuer, subject }: Identity,
  accountId: string,
): Promise<Row> {
  await transaction.insertInto('identity').values({ issuer, subject, account_id: accountId }).execute();
  return transaction
    .updateTable('account')
    .set({ password_hash: null, totp_secret: null, totp_offered: null, totp_step: null })
    .where('id', '=', accountId)
    .returningAll()
    .executeTakeFirstOrThrow();
}

async function refresh(
  transaction: Transaction<Schema>,
  accountId: string,
  { displayName, roles, groups }: Identity,
): Promise<Account> {
  const row = await transaction
    .updateTable('account')
    .set({
      display_name: displayName.slice(0, 200),
      roles,
      groups,
      last_sign_in_at: sql`now()`,
      updated_at: sql`now()`,
    })
    .where('id', '=', accountId)
    .returningAll()
    .executeTakeFirstOrThrow();
  return accountOf(row);
}
