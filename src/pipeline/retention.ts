import { type RawBuilder, sql } from 'kysely';
import { ZaakpostError } from '../errors.ts';
import { BlobRemoval, type FoundBlob } from '../store/blob-removal.ts';
import type { BlobStore } from '../store/blobs.ts';
import type { Database } from '../store/database.ts';
import { newId } from '../store/id.ts';
import { forgetReleased, purgedBlobs, referredBlobs } from './blob-references.ts';
import { bytesExpired, daysAgo, type RetentionLimits } from './retention-limits.ts';

/** How much of something was removed, or would be. */
export interface Removed {
  count: number;
  /** Of what has a size. */
  octets: number;
}

/** What a purge removed: mails whose bytes went by status, rows, and files of blobs. */
export type RetentionReport = Record<string, Removed>;

export interface RetentionContext {
  db: Database;
  blobs: BlobStore;
  limits: RetentionLimits;
}

/** Rows, and files, in one step: a purge holds nobody up. */
const BATCH = 500;
const DAY_MS = 86_400_000;
/** What was stored so long ago has its row by now, if it was to have one. */
export const SETTLED_MS = 60 * 60_000;
/** One purge at a time, over all processes. */
const LOCK = sql`hashtextextended('zaakpost.retention', 0)`;

/**
 * Deletes what has been kept long enough: first the rows' claims on bytes, then the bytes that nothing claims any more. The row of a mail
 * stays with its source keys and hashes, so that nothing comes in twice. May be cut short at any instant: the next run does the rest.
 *
 * @param actor who asked for it; kept with the report.
 * @throws ZaakpostError CONFLICT while another purge is under way.
 */
export function runRetention(context: RetentionContext, actor: string): Promise<RetentionReport> {
  return alone(context, async () => {
    const { db } = context;
    const id = newId();
    await db.insertInto('retention_run').values({ id, actor }).execute();
    const report = await purge(context);
    const end = { ended_at: sql<Date>`now()`, report: JSON.stringify(report) };
    await db.updateTable('retention_run').set(end).where('id', '=', id).execute();
    return report;
  });
}

/** What a purge would delete now. Nothing is written. */
export async function previewRetention({ db, blobs, limits }: RetentionContext): Promise<RetentionReport> {
  const report: RetentionReport = {};
  for (const step of STEPS) await step.count(db, limits, report);
  const leaving = bytesExpired(limits);
  for await (const found of batches(new BlobRemoval(blobs))) {
    const batch = await due(db, found, limits, leaving);
    const referred = await referredBlobs(db, namesOf(batch), leaving);
    for (const { sha256, size } of batch) if (!referred.has(sha256)) add(report, 'blobs', 1, size);
  }
  return report;
}

async function purge({ db, blobs, limits }: RetentionContext): Promise<RetentionReport> {
  const report: RetentionReport = {};
  for (const step of STEPS) while (await step.remove(db, limits, report));
  const removal = new BlobRemoval(blobs);
  const referred = (names: readonly string[]) => referredBlobs(db, names);
  await removal.recover(referred);
  for await (const found of batches(removal)) {
    const batch = await due(db, found, limits);
    const removed = await removal.remove(batch, referred);
    await forgetReleased(
      db,
      removed.map(({ sha256 }) => sha256),
    );
    for (const { size } of removed) add(report, 'blobs', 1, size);
  }
  return report;
}

/** Those blobs whose time is over, once nothing refers to them: of mails that were purged at once, others as orphans. */
async function due(
  db: Database,
  found: readonly FoundBlob[],
  { orphans }: RetentionLimits,
  leaving?: RawBuilder<boolean>,
): Promise<FoundBlob[]> {
  const purged = await purgedBlobs(db, namesOf(found), leaving);
  const before = Date.now() - orphans * DAY_MS;
  return found.filter(({ sha256, storedAt }) => storedAt <= before || purged.has(sha256));
}

const namesOf = (blobs: readonly FoundBlob[]): string[] => blobs.map(({ sha256 }) => sha256);

/** One kind of rows. */
interface Step {
  count(db: Database, limits: RetentionLimits, report: RetentionReport): Promise<void>;
  /** Removes some, and adds them to the report; @returns whether there may be more. */
  remove(db: Database, limits: RetentionLimits, report: RetentionReport): Promise<boolean>;
}

const mailBytes: Step = {
  async count(db, limits, report) {
    const { rows } = await sql<{ status: string; count: string; octets: string }>`
      SELECT status, count(*) AS count, sum(raw_size) AS octets FROM mail
      WHERE raw_purged_at IS NULL AND ${bytesExpired(limits)} GROUP BY status`.execute(db);
    for (const { status, count, octets } of rows)
      add(report, `${status} mails`, Number(count), Number(octets));
  },
  async remove(db, limits, report) {
    // The condition stands outside, too: a row that changed while it was waited for is looked at as it is then.
    const { rows } = await sql<{ status: string; octets: string }>`
      UPDATE mail SET raw_purged_at = now()
      WHERE raw_purged_at IS NULL AND ${bytesExpired(limits)} AND id IN (
        SELECT id FROM mail WHERE raw_purged_at IS NULL AND ${bytesExpired(limits)} LIMIT ${BATCH})
      RETURNING status, raw_size AS octets`.execute(db);
    for (const { status, octets } of rows) add(report, `${status} mails`, 1, Number(octets));
    return rows.length === BATCH;
  },
};

/** Rows of one table that are simply deleted, or emptied. */
function rowsStep(
  name: string,
  days: (limits: RetentionLimits) => number | null,
  query: {
    from: RawBuilder<unknown>;
    expired: (cutoff: RawBuilder<Date>) => RawBuilder<unknown>;
    change: RawBuilder<unknown>;
  },
): Step {
  const { from, expired, change } = query;
  return {
    async count(db, limits, report) {
      const kept = days(limits);
      if (kept === null) return;
      const where = expired(daysAgo(kept));
      const { rows } = await sql<{
        count: string;
      }>`SELECT count(*) AS count FROM ${from} WHERE ${where}`.execute(db);
      add(report, name, Number(rows[0]?.count ?? 0), 0);
    },
    async remove(db, limits, report) {
      const kept = days(limits);
      if (kept === null) return false;
      const where = expired(daysAgo(kept));
      const some = sql`ctid IN (SELECT ctid FROM ${from} WHERE ${where} LIMIT ${BATCH}) AND ${where}`;
      const { numAffectedRows = 0n } = await sql`${change} WHERE ${some}`.execute(db);
      add(report, name, Number(numAffectedRows), 0);
      return numAffectedRows === BigInt(BATCH);
    },
  };
}

const STEPS: readonly Step[] = [
  mailBytes,
  rowsStep('traces', ({ history }) => history, {
    from: sql`mail`,
    expired: (cutoff) => sql`mail.status <> 'received' AND mail.status_at < ${cutoff} AND mail.trace <> '[]'`,
    change: sql`UPDATE mail SET trace = '[]'`,
  }),
  rowsStep('status changes', ({ history }) => history, {
    from: sql`mail_status_change`,
    expired: (cutoff) => sql`mail_status_change.at < ${cutoff} AND EXISTS (SELECT FROM mail
      WHERE mail.id = mail_id AND mail.status <> 'received' AND mail.status_at < ${cutoff})`,
    change: sql`DELETE FROM mail_status_change`,
  }),
  rowsStep('deliveries', ({ deliveries }) => deliveries, {
    from: sql`webhook_delivery`,
    expired: (cutoff) => sql`delivered_at < ${cutoff}`,
    change: sql`DELETE FROM webhook_delivery`,
  }),
  rowsStep('events', ({ events }) => events, {
    from: sql`outbox_event`,
    expired: (cutoff) => sql`time < ${cutoff} AND position IS NOT NULL AND queued_at IS NOT NULL
      AND NOT EXISTS (SELECT FROM webhook_delivery WHERE event_sequence = sequence AND delivered_at IS NULL)`,
    change: sql`DELETE FROM outbox_event`,
  }),
];

/** Blobs that are not being stored just now, some at a time. */
async function* batches(removal: BlobRemoval): AsyncGenerator<FoundBlob[]> {
  let batch: FoundBlob[] = [];
  for await (const found of removal.olderThan(SETTLED_MS)) {
    if (batch.push(found) < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

function add(report: RetentionReport, name: string, count: number, octets: number): void {
  if (count === 0) return;
  const before = report[name] ?? { count: 0, octets: 0 };
  report[name] = { count: before.count + count, octets: before.octets + octets };
}

/**
 * Holds the lock of the purge over some work. The lock is the connection's: it ends with the process.
 *
 * @throws ZaakpostError CONFLICT where another has it.
 */
export async function alone<T>({ db }: { db: Database }, work: () => Promise<T>): Promise<T> {
  return db.connection().execute(async (connection) => {
    const { rows } = await sql<{ taken: boolean }>`SELECT pg_try_advisory_lock(${LOCK}) AS taken`.execute(
      connection,
    );
    if (!rows[0]?.taken) throw new ZaakpostError('CONFLICT', { detail: 'a purge is under way' });
    try {
      return await work();
    } finally {
      await sql`SELECT pg_advisory_unlock(${LOCK})`.execute(connection);
    }
  });
}
