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

/** Connections that are free: to a server, and to an account there; none or fewer where there are too many. */
type Free = Record<Shortage, number>;

/**
 * Whether a connection is free for a mailbox. What is free is kept for the mailbox to the end of the transaction.
 *
 * @returns what there are too few of; null where it may connect.
 */
export async function shortageOf(
  transaction: Transaction<Schema>,
  mailboxId: string,
  caps: ConnectionCaps,
): Promise<Shortage | null> {
  const free = await freeFor(transaction, mailboxId, caps);
  if (!free) return null;
  if (free.account < 1) return 'account';
  return free.host < 1 ? 'host' : null;
}

/**
 * How many connections are free for the run at a mailbox, those that it has counted as free: others are taken by the leases that are
 * held, by those that have waited longer, and by the watches. They are kept for it to the end of the transaction.
 *
 * @returns null where it needs none: a Maildir.
 */
export async function freeFor(
  transaction: Transaction<Schema>,
  mailboxId: string,
  { perHost, perAccount }: ConnectionCaps,
): Promise<Free | null> {
  const mailbox = await serverOf(transaction, mailboxId);
  if (!mailbox) return null;
  const { host, username } = mailbox;
  await sql`SELECT pg_advisory_xact_lock(hashtextextended('zaakpost.connections.' || lower(${host}), 0))`.execute(
    transaction,
  );
  const isHeld = sql<boolean>`expires_at > clock_timestamp()`;
  const isBefore = sql<boolean>`waiting_since > ${PATIENCE} AND waiting_since < coalesce(
    (SELECT waiting_since FROM mailbox_lease WHERE mailbox_id = ${mailboxId}), clock_timestamp())`;
  const places = (of: 'host' | 'account') =>
    sql`CASE WHEN ${isHeld} THEN mailbox_lease.connections WHEN waiting_for = ${of} AND ${isBefore} THEN 1 ELSE 0 END`;
  const runs = await transaction
    .selectFrom('mailbox_lease')
    .innerJoin('mailbox', 'mailbox.id', 'mailbox_id')
    .select(sql<number>`coalesce(sum(${places('host')}), 0)::int`.as('host'))
    .select(
      sql<number>`coalesce(sum(${places('account')}) FILTER (WHERE username = ${username}), 0)::int`.as(
        'account',
      ),
    )
    .where(sql<boolean>`lower(host) = lower(${host})`)
    .where('mailbox_id', '<>', mailboxId)
    .where('state', '<>', 'disabled')
    .executeTakeFirstOrThrow();
  const watches = await watchesAt(transaction, host, username);
  const ofAccount = mailbox.protocol.startsWith('pop3') ? 1 : perAccount;
  return {
    host: perHost - runs.host - watches.host,
    account: ofAccount - runs.account - watches.account,
  };
}

/** Connections on which servers tell of new mail. */
async function watchesAt(
  transaction: Transaction<Schema>,
  host: string,
  username: string | null,
): Promise<Free> {
  return transaction
    .selectFrom('mailbox_watch')
    .innerJoin('mailbox', 'mailbox.id', 'mailbox_id')
    .select(sql<number>`count(*)::int`.as('host'))
    .select(sql<number>`(count(*) FILTER (WHERE username = ${username}))::int`.as('account'))
    .where(sql<boolean>`lower(host) = lower(${host})`)
    .where('expires_at', '>', sql<Date>`clock_timestamp()`)
    .executeTakeFirstOrThrow();
}

/**
 * Whether one more mailbox may be watched, on a connection of its own. Watches last, and take no more than half of the connections
 * that there may be: the others are for the runs.
 */
export async function mayWatch(
  transaction: Transaction<Schema>,
  mailboxId: string,
  caps: ConnectionCaps,
): Promise<boolean> {
  const free = await freeFor(transaction, mailboxId, caps);
  const mailbox = await serverOf(transaction, mailboxId);
  if (!free || !mailbox) return true;
  const watches = await watchesAt(transaction, mailbox.host, mailbox.username);
  return (
    free.host > 0 &&
    free.account > 0 &&
    watches.host < Math.floor(caps.perHost / 2) &&
    watches.account < Math.floor(caps.perAccount / 2)
  );
}

async function serverOf(transaction: Transaction<Schema>, mailboxId: string) {
  const mailbox = await transaction
    .selectFrom('mailbox')
    .select(['host', 'username', 'protocol'])
    .where('id', '=', mailboxId)
    .executeTakeFirst();
  return mailbox && mailbox.host !== null ? { ...mailbox, host: mailbox.host } : null;
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
