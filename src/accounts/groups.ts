import { sql } from 'kysely';
import type { Queries } from '../store/database.ts';

/** A group: it is there as long as a person is in it, or something is its. */
export interface Group {
  name: string;
  /** Accounts that are in it. */
  members: number;
  /** Mailboxes, profiles and cases that are its. */
  owned: number;
}

/** All groups, by name. */
export async function listGroups(db: Queries): Promise<Group[]> {
  const { rows } = await sql<{ name: string; members: string; owned: string }>`
    SELECT name, sum(member) AS members, sum(owned) AS owned FROM (
      SELECT unnest(groups) AS name, 1 AS member, 0 AS owned FROM account
      UNION ALL SELECT group_name, 0, 1 FROM owner WHERE group_name IS NOT NULL) AS either
    GROUP BY name ORDER BY name`.execute(db);
  return rows.map(({ name, members, owned }) => ({ name, members: Number(members), owned: Number(owned) }));
}
