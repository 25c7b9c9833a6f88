import { type RawBuilder, sql } from 'kysely';
import type { Queries } from '../store/database.ts';

/** What does not count as a reference, since it is about to be let go. */
export interface Leaving {
  /** Mails whose bytes are to go: a condition on the table `mail`. */
  mails: RawBuilder<boolean>;
  /** Mails whose PDF is to go: a condition on the table `mail`. */
  renditions: RawBuilder<boolean>;
  /** Files of cases that are to go, as they can be made again: a condition on the table `document`. */
  documents: RawBuilder<boolean>;
}

const NONE = sql<boolean>`false`;
const NOTHING: Leaving = { mails: NONE, renditions: NONE, documents: NONE };

/** Which of these blobs something refers to: a mail whose bytes are kept, or a document of a case or an intake entry. */
export async function referredBlobs(
  db: Queries,
  names: readonly string[],
  leaving: Leaving = NOTHING,
): Promise<ReadonlySet<string>> {
  if (names.length === 0) return new Set();
  const { rows } = await sql<{ name: string }>`
    SELECT wanted.name FROM unnest(${names}::text[]) AS wanted (name)
    WHERE EXISTS (SELECT FROM document
        WHERE document.sha256 = wanted.name AND document.purged_at IS NULL AND NOT ${leaving.documents})
      OR EXISTS (SELECT FROM mail
        WHERE mail.raw_sha256 = wanted.name AND mail.raw_purged_at IS NULL AND NOT ${leaving.mails})
      OR EXISTS (SELECT FROM mail
        WHERE mail.rendition_sha256 = wanted.name AND mail.raw_purged_at IS NULL AND NOT ${leaving.mails}
          AND mail.rendition_purged_at IS NULL AND NOT ${leaving.renditions})`.execute(db);
  return new Set(rows.map(({ name }) => name));
}

/**
 * Which of these blobs are of mails whose bytes are to be gone, can be made again and were let go, or were released by an erasure. Others
 * may still refer to them.
 */
export async function purgedBlobs(
  db: Queries,
  names: readonly string[],
  leaving: Leaving = NOTHING,
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ name: string }>`
    SELECT wanted.name FROM unnest(${names}::text[]) AS wanted (name)
    WHERE EXISTS (SELECT FROM mail
        WHERE mail.raw_sha256 = wanted.name AND (mail.raw_purged_at IS NOT NULL OR ${leaving.mails}))
      OR EXISTS (SELECT FROM mail
        WHERE mail.rendition_sha256 = wanted.name AND (mail.raw_purged_at IS NOT NULL OR ${leaving.mails}
          OR mail.rendition_purged_at IS NOT NULL OR ${leaving.renditions}))
      OR EXISTS (SELECT FROM document
        WHERE document.sha256 = wanted.name AND (document.purged_at IS NOT NULL OR ${leaving.documents}))
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
