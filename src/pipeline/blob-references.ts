import { type RawBuilder, sql } from 'kysely';
import type { Queries } from '../store/database.ts';

/**
 * Which of these blobs something refers to: a mail whose bytes are kept, or a document of a case or an intake entry.
 *
 * @param leaving mails that do not count, as their bytes are to go: a condition on the table `mail`.
 */
export async function referredBlobs(
  db: Queries,
  names: readonly string[],
  leaving: RawBuilder<boolean> = sql<boolean>`false`,
): Promise<ReadonlySet<string>> {
  if (names.length === 0) return new Set();
  const { rows } = await sql<{ name: string }>`
    SELECT wanted.name FROM unnest(${names}::text[]) AS wanted (name)
    WHERE EXISTS (SELECT FROM document WHERE document.sha256 = wanted.name)
      OR EXISTS (SELECT FROM mail
        WHERE mail.raw_sha256 = wanted.name AND mail.raw_purged_at IS NULL AND NOT ${leaving})
      OR EXISTS (SELECT FROM mail
        WHERE mail.rendition_sha256 = wanted.name AND mail.raw_purged_at IS NULL AND NOT ${leaving})`.execute(
    db,
  );
  return new Set(rows.map(({ name }) => name));
}

/** Which of these blobs are of mails whose bytes are to be gone, or were released by an erasure. Others may still refer to them. */
export async function purgedBlobs(
  db: Queries,
  names: readonly string[],
  leaving: RawBuilder<boolean> = sql<boolean>`false`,
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ name: string }>`
    SELECT wanted.name FROM unnest(${names}::text[]) AS wanted (name)
    WHERE EXISTS (SELECT FROM mail WHERE mail.raw_sha256 = wanted.name AND (mail.raw_purged_at IS NOT NULL OR ${leaving}))
      OR EXISTS (SELECT FROM mail
        WHERE mail.rendition_sha256 = wanted.name AND (mail.raw_purged_at IS NOT NULL OR ${leaving}))
      OR EXISTS (SELECT FROM released_blob WHERE released_blob.sha256 = wanted.name)`.execute(db);
  return new Set(rows.map(({ name }) => name));
}

/** Lets blobs go with the next purge, where nothing refers to them then, whatever the time of orphans. */
export async function releaseBlobs(db: Queries, names: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  await db
    .insertInto('released_blob')
    .values([...new Set(names)].map((sha256) => ({ sha256 })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Ends that for blobs that are gone. */
export async function forgetReleased(db: Queries, names: readonly string[]): Promise<void> {
  if (names.length > 0) await db.deleteFrom('released_blob').where('sha256', 'in', names).execute();
}
