import { sql } from 'kysely';
import type { Queries } from '../store/database.ts';
import { storable } from '../store/text.ts';

/** Tokens that were not valid, of the last day. */
export interface Guesses {
  bySender: number;
  inAll: number;
}

/**
 * More than this in a day is guessing, and no typing error. A code of 24 bits then falls, on the average, after
 * thousands of years of one sender, and after decades of all together.
 */
const MOST_GUESSES: Guesses = { bySender: 20, inAll: 1000 };

/** How many wrong tokens came within a day, from this address and from all. The ledger of mails is the count. */
export async function countGuesses(db: Queries, sender: string | null): Promise<Guesses> {
  const address = storable(sender ?? '').toLowerCase();
  const { rows } = await sql<Guesses>`
    SELECT coalesce(sum(wrong) FILTER (WHERE sender = ${address}), 0)::integer AS "bySender",
      coalesce(sum(wrong), 0)::integer AS "inAll"
    FROM (
      SELECT (route ->> 'wrongTokens')::integer AS wrong, lower(sender) AS sender
      FROM mail
      WHERE (route ->> 'wrongTokens')::integer > 0 AND received_at > now() - interval '1 day'
    ) AS guesses`.execute(db);
  return rows[0] ?? { bySender: 0, inAll: 0 };
}

/** Why tokens are not believed at present, for an official; null where they are. */
export function guessingNow({ bySender, inAll }: Guesses): string | null {
  if (bySender > MOST_GUESSES.bySender) return `its sender sent ${bySender} wrong tokens within a day`;
  return inAll > MOST_GUESSES.inAll ? `${inAll} wrong tokens came within a day` : null;
}
