import { sql } from 'kysely';
import type { Queries } from '../store/database.ts';
import { withoutSubaddress } from './address.ts';
import { closestPattern, isPattern } from './address-pattern.ts';
import { type Profile, profileOf, profileRows } from './profile.ts';
import { addressesOf } from './profile-input.ts';

/**
 * The enabled profiles of these addresses, in the order of the addresses. An address has the profile of exactly that
 * address, or else that of the address without its subaddress, or else that of the longest pattern that fits.
 *
 * @param addresses in comparable form (`comparableAddress`).
 */
export async function profilesFor(
  db: Queries,
  addresses: readonly string[],
): Promise<{ address: string; profile: Profile }[]> {
  const wanted = [...new Set(addresses.flatMap((address) => [address, withoutSubaddress(address)]))];
  if (wanted.length === 0) return [];
  const rows = await profileRows(db)
    .where('profile.enabled', '=', true)
    .where((where) =>
      where.or([
        where('profile.address', 'in', wanted),
        where(sql<boolean>`profile.aliases && ${wanted}::text[]`, '=', true),
        where(sql<boolean>`profile.address || array_to_string(profile.aliases, ' ') LIKE '%*%'`, '=', true),
      ]),
    )
    .execute();
  return matchProfiles(rows.map(profileOf), addresses);
}

/** As `profilesFor`, among these profiles. */
export function matchProfiles(
  candidates: readonly Profile[],
  addresses: readonly string[],
): { address: string; profile: Profile }[] {
  const byAddress = new Map(
    candidates.flatMap((profile) => addressesOf(profile).map((address) => [address, profile] as const)),
  );
  const patterns = [...byAddress.keys()].filter(isPattern);
  return [...new Set(addresses)].flatMap((address) => {
    const bare = withoutSubaddress(address);
    const profile =
      byAddress.get(address) ??
      byAddress.get(bare) ??
      byAddress.get(closestPattern(patterns, address) ?? closestPattern(patterns, bare) ?? '');
    return profile ? [{ address, profile }] : [];
  });
}

/** The enabled profile that takes what no address fits of the mail of this mailbox, and the mailbox's name; or null. */
export async function defaultProfileOf(
  db: Queries,
  mailboxId: string,
): Promise<{ mailbox: string; profile: Profile } | null> {
  const row = await profileRows(db)
    .innerJoin('mailbox', (join) => join.on(sql<boolean>`mailbox.id = ANY (profile.default_for)`))
    .select('mailbox.name as mailbox_name')
    .where('mailbox.id', '=', mailboxId)
    .where('profile.enabled', '=', true)
    .orderBy('profile.name')
    .executeTakeFirst();
  return row ? { mailbox: row.mailbox_name, profile: profileOf(row) } : null;
}
