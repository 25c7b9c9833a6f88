import { createHash } from 'node:crypto';
import { sql, type Transaction } from 'kysely';
import { appendEvent } from '../events/outbox.ts';
import type { Queries } from '../store/database.ts';
import type { Schema } from '../store/schema.ts';
import { storable } from '../store/text.ts';
import type { Saying } from '../words/saying.ts';
import { say } from '../words/saying.ts';

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
export function guessingNow({ bySender, inAll }: Guesses): Saying | null {
  if (bySender > MOST_GUESSES.bySender) return say('but-guessing-sender', { count: String(bySender) });
  return inAll > MOST_GUESSES.inAll ? say('but-guessing-all', { count: String(inAll) }) : null;
}

/**
 * Sends an event where a mail's wrong tokens bring its sender, or all together, above what is no typing error: once in a
 * day for each sender, and once for all. In the transaction in which the mail's way ends.
 */
export async function noticeGuessing(
  transaction: Transaction<Schema>,
  mail: { mailId: string; sender: string | null },
): Promise<void> {
  const guesses = await countGuesses(transaction, mail.sender);
  const over = [
    { by: 'sender', scope: scopeOf(mail.sender), wrongTokens: guesses.bySender, most: MOST_GUESSES.bySender },
    { by: 'all', scope: 'all', wrongTokens: guesses.inAll, most: MOST_GUESSES.inAll },
  ].filter(({ wrongTokens, most }) => wrongTokens > most);
  for (const { by, scope, wrongTokens } of over) {
    if (!(await isFirstInWindow(transaction, scope))) continue;
    const data = { by, wrongTokens };
    await appendEvent(transaction, { type: 'nl.zaakpost.mails.guessed-tokens', subject: mail.mailId, data });
  }
}

/** The address itself would be one more place that holds it. */
const scopeOf = (sender: string | null): string =>
  `sender ${createHash('sha256')
    .update((sender ?? '').toLowerCase())
    .digest('hex')}`;

async function isFirstInWindow(transaction: Transaction<Schema>, scope: string): Promise<boolean> {
  await sql`DELETE FROM token_guessing WHERE noticed_at <= now() - interval '1 day'`.execute(transaction);
  const { numInsertedOrUpdatedRows } = await transaction
    .insertInto('token_guessing')
    .values({ scope, noticed_at: sql`now()` })
    .onConflict((noticed) => noticed.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}
