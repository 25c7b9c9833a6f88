import { sql } from 'kysely';
import { z } from 'zod';
import { ZaakpostError } from '../errors.ts';
import { inTransaction, type Queries } from '../store/database.ts';
import { findAccount, groupNames } from './account.ts';

/** What can be given to owners; mails, documents and intake entries follow from these. */
export const OWNABLE = ['mailbox', 'profile', 'case'] as const;

/** One mailbox, profile or case. */
export interface Ownable {
  kind: (typeof OWNABLE)[number];
  id: string;
}

/** Whose something is. */
export interface Owners {
  accounts: { id: string; name: string; displayName: string }[];
  groups: string[];
}

/** What is said of the owners of something: all of them. */
export const ownersInput = z.strictObject({
  accounts: z
    .array(z.string().min(1).max(100))
    .max(100)
    .default([])
    .describe('Persons, each by the name or the id of the account.'),
  groups: groupNames.describe('Groups: all who are in one of them are owners.'),
});

export type OwnersInput = z.infer<typeof ownersInput>;

/** Whose it is, persons and groups by name; nobody's where there are none. */
export async function ownersOf(db: Queries, thing: Ownable): Promise<Owners> {
  const rows = await db
    .selectFrom('owner')
    .leftJoin('account', 'account.id', 'owner.account_id')
    .select(['owner.account_id', 'account.name', 'account.display_name', 'owner.group_name'])
    .where(isOf(thing))
    .orderBy('account.name')
    .orderBy('owner.group_name')
    .execute();
  return {
    accounts: rows.flatMap(({ account_id: id, name, display_name: displayName }) =>
      id !== null && name !== null && displayName !== null ? [{ id, name, displayName }] : [],
    ),
    groups: rows.flatMap(({ group_name }) => group_name ?? []),
  };
}

/**
 * Gives something to these owners, and to nobody else.
 *
 * @throws ZaakpostError BAD_REQUEST where there is no such account.
 */
export async function setOwners(
  db: Queries,
  thing: Ownable,
  { accounts, groups }: OwnersInput,
): Promise<Owners> {
  return inTransaction(db, async (transaction) => {
    await transaction.deleteFrom('owner').where(isOf(thing)).execute();
    for (const reference of accounts)
      await addOwner(transaction, thing, { account: await accountId(transaction, reference) });
    for (const group of groups) await addOwner(transaction, thing, { group });
    return ownersOf(transaction, thing);
  });
}

/** Adds an owner; one who is it already stays so. */
export async function addOwner(
  db: Queries,
  thing: Ownable,
  owner: { account: string } | { group: string },
): Promise<void> {
  await db
    .insertInto('owner')
    .values({
      [columnOf(thing)]: thing.id,
      ...('account' in owner ? { account_id: owner.account } : { group_name: owner.group }),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

async function accountId(db: Queries, reference: string): Promise<string> {
  const account = await findAccount(db, reference).catch(() => null);
  if (account) return account.id;
  throw new ZaakpostError('BAD_REQUEST', { detail: `accounts: there is no account "${reference}"` });
}

const columnOf = ({ kind }: Ownable) => `${kind}_id` as const;

const isOf = (thing: Ownable) => sql<boolean>`${sql.ref(`owner.${columnOf(thing)}`)} = ${thing.id}`;
