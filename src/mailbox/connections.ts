import { sql, type Transaction } from 'kysely';
import type { Database } from '../store/database.ts';
import type { Schema } from '../store/schema.ts';

/** Connections that all processes together may have open. */
export interface ConnectionCaps {
  /** To one mail server. */
  perHost: number;
  /** To one account there; to one over POP3, which locks it (RFC 1939, 3), never more than one. */
  perAccount: number;
}

/** What a mailbox waits for: a connection to its server, or to its account. */
type Shortage = 'host' | 'account';

/** A mailbox that nobody has tried for so long is not waited for: its process may be gone. */
const PATIENCE = sql<Date>`clock_timestamp() - interval '10 minutes'`;

/**
 * Whether a connection is free for a mailbox: counted are the leases that are held, and those that have waited longer.
 * What is free is kept for the mailbox to the end of the transaction.
 *
 * @returns what there are too few of; null where it may connect.
 */
export async function shortageOf(
  transaction: Transaction<Schema>,
  mailboxId: string,
  { perHost, perAccount }: ConnectionCaps,
): Promise<Shortage | null> {
  const mailbox = await transaction
    .selectFrom('mailbox')
    .select(['host', 'username', 'protocol'])
    .where('id', '=', mailboxId)
    .executeTakeFirst();
  if (!mailbox || mailbox.host === null) return null;
  const { host, username } = mailbox;
  await sql`SELECT pg_advisory_xact_lock(hashtextextended('zaakpost.connections.' || lower(${host}), 0))`.execute(
    transaction,
  );
  const isHeld = sql<boolean>`expires_at > clock_timestamp()`;
  const isBefore = sql<boolean>`waiting_since > ${PATIENCE} AND waiting_since < coalesce(
    (SELECT waiting_since FROM mailbox_lease WHERE mailbox_id = ${mailboxId}), clock_timestamp())`;
  const taken = await transaction
    .selectFrom('mailbox_lease')
    .innerJoin('mailbox', 'mailbox.id', 'mailbox_id')
    .select([
      sql<number>`count(*) FILTER (WHERE ${isHeld} OR (waiting_for = 'host' AND ${isBefore}))::int`.as(
        'host',
      ),
      sql<number>`count(*) FILTER (WHERE username = ${username} AND (${isHeld} OR (waiting_for = 'account' AND ${isBefore})))::int`.as(
        'account',
      ),
    ])
    .where(sql<boolean>`lower(host) = lower(${host})`)
    .where('mailbox_id', '<>', mailboxId)
    .where('state', '<>', 'disabled')
    .executeTakeFirstOrThrow();
  const ofAccount = mailbox.protocol.startsWith('pop3') ? 1 : perAccount;
  if (taken.account >= ofAccount) return 'account';
  return taken.host >= perHost ? 'host' : null;
}

/** Notes that a mailbox waits for its turn. */
export async function waitForTurn(
  transaction: Transaction<Schema>,
  mailboxId: string,
  shortage: Shortage,
): Promise<void> {
  await transaction
    .insertInto('mailbox_lease')
    .values({
      mailbox_id: mailboxId,
      fencing_token: 0,
      expires_at: sql<Date>`'-infinity'`,
      waiting_since: sql<Date>`clock_timestamp()`,
      waiting_for: shortage,
    })
    .onConflict((conflict) =>
      conflict.column('mailbox_id').doUpdateSet({
        waiting_since: sql<Date>`coalesce(mailbox_lease.waiting_since, clock_timestamp())`,
        waiting_for: shortage,
      }),
    )
    .execute();
}

const waiting = (db: Database) =>
  db
    .selectFrom('mailbox_lease')
    .innerJoin('mailbox', 'mailbox.id', 'mailbox_id')
    .where('waiting_since', 'is not', null)
    .where('state', '<>', 'disabled');

/** The mailbox whose turn it is when a run at another has ended; undefined where none waits for what that one had. */
export async function nextInTurn(db: Database, mailboxId: string): Promise<string | undefined> {
  const ended = db.selectFrom('mailbox').where('id', '=', mailboxId);
  const row = await waiting(db)
    .select('mailbox_id')
    .where((where) => where(sql`lower(host)`, '=', ended.select(sql`lower(host)`.as('host'))))
    .where((where) =>
      where.or([where('waiting_for', '=', 'host'), where('username', '=', ended.select('username'))]),
    )
    .orderBy('waiting_since')
    .executeTakeFirst();
  return row?.mailbox_id;
}

/** Of each server, the few mailboxes that have waited longest: to be tried again, lest nobody calls them. */
export async function longestWaiting(db: Database): Promise<string[]> {
  const { rows } = await sql<{ mailbox_id: string }>`
    SELECT mailbox_id FROM (
      SELECT mailbox_id, row_number() OVER (PARTITION BY lower(host) ORDER BY waiting_since) AS place
      FROM mailbox_lease JOIN mailbox ON mailbox.id = mailbox_id
      WHERE waiting_since IS NOT NULL AND state <> 'disabled'
    ) AS waiting WHERE place <= 5`.execute(db);
  return rows.map((row) => row.mailbox_id);
}
