import { sql } from 'kysely';
import { ZaakpostError } from '../errors.ts';
import { BlobRemoval, type FoundBlob } from '../store/blob-removal.ts';
import type { BlobStore } from '../store/blobs.ts';
import type { Database } from '../store/database.ts';
import { newId } from '../store/id.ts';
import { forgetReleased, type Leaving, purgedBlobs, referredBlobs } from './blob-references.ts';
import { bytesExpired, documentExpired, type RetentionLimits, renditionExpired } from './retention-limits.ts';
import { addRemoved, type RetentionReport } from './retention-report.ts';
import { BATCH, STEPS } from './retention-steps.ts';

export interface RetentionContext {
  db: Database;
  blobs: BlobStore;
  limits: RetentionLimits;
}

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
  const leaving: Leaving = {
    mails: bytesExpired(limits),
    renditions: renditionExpired(limits),
    documents: documentExpired(limits),
  };
  for await (const found of batches(new BlobRemoval(blobs))) {
    const batch = await due(db, found, limits, leaving);
    const referred = await referredBlobs(db, namesOf(batch), leaving);
    for (const { sha256, size } of batch) if (!referred.has(sha256)) addRemoved(report, 'blobs', 1, size);
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
    for (const { size } of removed) addRemoved(report, 'blobs', 1, size);
  }
  return report;
}

/** Those blobs whose time is over, once nothing refers to them: of mails that were purged, and what can be made again, at once; others as orphans. */
async function due(
  db: Database,
  found: readonly FoundBlob[],
  { orphans }: RetentionLimits,
  leaving?: Leaving,
): Promise<FoundBlob[]> {
  const purged = await purgedBlobs(db, namesOf(found), leaving);
  const before = Date.now() - orphans * DAY_MS;
  return found.filter(({ sha256, storedAt }) => storedAt <= before || purged.has(sha256));
}

const namesOf = (blobs: readonly FoundBlob[]): string[] => blobs.map(({ sha256 }) => sha256);

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
