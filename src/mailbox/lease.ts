import { hostname } from 'node:os';
import { sql } from 'kysely';
import { ZaakpostError } from '../errors.ts';
import type { Database, Queries } from '../store/database.ts';
import { type ConnectionCaps, freeFor, shortageOf, waitForTurn } from './connections.ts';

/** A lease that is not renewed for so long is free for another. */
const LEASE_SECONDS = 60;
const RENEW_MS = (LEASE_SECONDS * 1000) / 4;

/**
 * The right to one mailbox for one run. While it is held it is renewed; a holder that died or hangs loses it,
 * and its fencing token is then no longer the newest, so it can neither write nor touch the server.
 */
export class MailboxLease {
  readonly mailboxId: string;
  readonly #db: Database;
  readonly #fencingToken: string;
  readonly #timer: NodeJS.Timeout;
  /** By our own clock, from before it was asked for: earlier than by the database's. */
  #validUntil: number;
  #lost = false;
  readonly #caps: ConnectionCaps | undefined;

  private constructor(
    db: Database,
    mailboxId: string,
    {
      fencingToken,
      validUntil,
      caps,
    }: { fencingToken: string; validUntil: number; caps?: ConnectionCaps | undefined },
  ) {
    this.#caps = caps;
    this.#db = db;
    this.mailboxId = mailboxId;
    this.#fencingToken = fencingToken;
    this.#validUntil = validUntil;
    this.#timer = setInterval(() => void this.#renew(), RENEW_MS);
  }

  /**
   * Takes the lease; null where another holds it.
   *
   * @param caps how many connections there may be; without them, any number.
   * @throws ZaakpostError MAILBOX_CONNECTIONS where there are as many already: the mailbox waits for its turn.
   */
  static async take(db: Database, mailboxId: string, caps?: ConnectionCaps): Promise<MailboxLease | null> {
    const asked = performance.now();
    const taken = await db.transaction().execute(async (transaction) => {
      if (!caps || (await isHeld(transaction, mailboxId))) return insertLease(transaction, mailboxId);
      const shortage = await shortageOf(transaction, mailboxId, caps);
      if (shortage === null) return insertLease(transaction, mailboxId);
      await waitForTurn(transaction, mailboxId, shortage);
      return { shortage };
    });
    if (!taken) return null;
    if ('shortage' in taken)
      throw new ZaakpostError('MAILBOX_CONNECTIONS', { detail: `of the ${taken.shortage}` });
    const validUntil = asked + LEASE_SECONDS * 1000;
    return new MailboxLease(db, mailboxId, { fencingToken: taken.fencing_token, validUntil, caps });
  }

  /**
   * To be called all along the run: costs nothing, and knows of a loss after a while.
   *
   * @throws ZaakpostError MAILBOX_LEASE_LOST where it is no longer held.
   */
  assertHeld(): void {
    if (this.#lost || performance.now() > this.#validUntil) throw new ZaakpostError('MAILBOX_LEASE_LOST');
  }

  /**
   * To be called before the server is touched: asks the database, and renews the lease.
   *
   * @throws ZaakpostError MAILBOX_LEASE_LOST where it is no longer held, or where that cannot be known.
   */
  async confirm(): Promise<void> {
    await this.#renew();
    this.assertHeld();
  }

  /**
   * To be called inside a transaction that writes for this run: the row stays locked to its end, so that no
   * other can take the lease in between.
   *
   * @throws ZaakpostError MAILBOX_LEASE_LOST where another has taken it.
   */
  async fence(transaction: Queries): Promise<void> {
    const row = await transaction
      .selectFrom('mailbox_lease')
      .select('mailbox_id')
      .where('mailbox_id', '=', this.mailboxId)
      .where('fencing_token', '=', this.#fencingToken)
      .forShare()
      .executeTakeFirst();
    if (!row) throw new ZaakpostError('MAILBOX_LEASE_LOST');
  }

  /**
   * Takes further connections for the run, as far as they are free; nobody waits for them. They are given up with the lease.
   *
   * @param connections in all.
   * @returns how many the run may have now, at least one.
   */
  async widen(connections: number): Promise<number> {
    return this.#db.transaction().execute(async (transaction) => {
      const free = this.#caps && (await freeFor(transaction, this.mailboxId, this.#caps));
      const most = free ? Math.min(connections, free.host, free.account) : connections;
      const granted = Math.max(1, most);
      await transaction
        .updateTable('mailbox_lease')
        .set({ connections: granted })
        .where('mailbox_id', '=', this.mailboxId)
        .where('fencing_token', '=', this.#fencingToken)
        .execute();
      return granted;
    });
  }

  /** Gives the lease up. */
  async release(): Promise<void> {
    clearInterval(this.#timer);
    await this.#update(sql<Date>`clock_timestamp() - interval '1 second'`).catch(() => undefined);
  }

  async #renew(): Promise<void> {
    const asked = performance.now();
    try {
      if (await this.#update(expiry())) this.#validUntil = asked + LEASE_SECONDS * 1000;
      else this.#lost = true;
    } catch {
      // The database is away: until the time is over the lease is still ours.
    }
  }

  async #update(expiresAt: ReturnType<typeof expiry>): Promise<boolean> {
    const { numUpdatedRows } = await this.#db
      .updateTable('mailbox_lease')
      .set({ expires_at: expiresAt })
      .where('mailbox_id', '=', this.mailboxId)
      .where('fencing_token', '=', this.#fencingToken)
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  }
}

/** @returns undefined where another holds it. */
function insertLease(
  transaction: Queries,
  mailboxId: string,
): Promise<{ fencing_token: string } | undefined> {
  return transaction
    .insertInto('mailbox_lease')
    .values({
      mailbox_id: mailboxId,
      fencing_token: 1,
      holder: `${hostname()}:${process.pid}`,
      expires_at: expiry(),
    })
    .onConflict((conflict) =>
      conflict
        .column('mailbox_id')
        .doUpdateSet((old) => ({
          fencing_token: sql`mailbox_lease.fencing_token + 1`,
          holder: old.ref('excluded.holder'),
          expires_at: old.ref('excluded.expires_at'),
          connections: 1,
          waiting_since: null,
          waiting_for: null,
        }))
        .where('mailbox_lease.expires_at', '<', sql<Date>`clock_timestamp()`),
    )
    .returning('fencing_token')
    .executeTakeFirst();
}

async function isHeld(transaction: Queries, mailboxId: string): Promise<boolean> {
  const row = await transaction
    .selectFrom('mailbox_lease')
    .select('mailbox_id')
    .where('mailbox_id', '=', mailboxId)
    .where('expires_at', '>', sql<Date>`clock_timestamp()`)
    .executeTakeFirst();
  return row !== undefined;
}

const expiry = () => sql<Date>`clock_timestamp() + make_interval(secs => ${LEASE_SECONDS})`;
