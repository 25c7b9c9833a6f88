import { sql } from 'kysely';
import { asZaakpostError, type ErrorCode, summarise } from '../errors.ts';
import { appendEvent } from '../events/outbox.ts';
import { changeStatus } from '../mail/status.ts';
import type { IngestJob } from '../queue.ts';
import { type Database, databaseError } from '../store/database.ts';
import { isWordCode, type Saying, say } from '../words/saying.ts';

/** Errors that say our own ground is missing, not that anything is wrong with the mail: it waits, however long, and no attempt is counted. */
const GROUND: ReadonlySet<ErrorCode> = new Set([
  'SCANNER_UNAVAILABLE',
  'SPAM_FILTER_UNAVAILABLE',
  'DATABASE_UNAVAILABLE',
  'QUEUE_UNAVAILABLE',
  'STORAGE_FULL',
  'STORAGE_FAILED',
]);

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 5 * 60_000;
const GROUND_WAIT_MS = 15_000;

/** What is to be done after a run that failed: try again after so many milliseconds, or nothing more. */
export type Next = { retryInMs: number } | { ended: true };

/**
 * Records a failed run at a mail. A permanent error, or the last of the attempts, ends in `failed`: row and bytes are kept, and a
 * person can send the mail its way again.
 *
 * @param attempts how many a mail gets.
 * @throws ZaakpostError DATABASE_UNAVAILABLE where it cannot be recorded.
 */
export async function recordFailure(
  db: Database,
  job: IngestJob,
  error: unknown,
  attempts: number,
): Promise<Next> {
  const failure = asZaakpostError(databaseError(error));
  if (GROUND.has(failure.code)) return { retryInMs: jitter(GROUND_WAIT_MS) };
  try {
    return await db.transaction().execute(async (transaction) => {
      const row = await transaction
        .updateTable('mail')
        .set({ attempts: sql`attempts + 1`, error: JSON.stringify(summarise(failure)) })
        .where('id', '=', job.mailId)
        .where('generation', '=', job.generation)
        .where('status', '=', 'received')
        .returning('attempts')
        .executeTakeFirst();
      if (!row) return { ended: true };
      if (failure.temporary && row.attempts < attempts) return { retryInMs: backoff(row.attempts) };
      await changeStatus(transaction, job.mailId, {
        to: 'failed',
        says: [failureSaying(failure.code)],
        actor: 'ingest',
      });
      const data = { code: failure.code };
      await appendEvent(transaction, { type: 'nl.zaakpost.mails.failed', subject: job.mailId, data });
      return { ended: true };
    });
  } catch (problem) {
    throw databaseError(problem);
  }
}

/** Why a mail could not go its way. */
function failureSaying(code: ErrorCode): Saying {
  const known = `error: ${code}`;
  return isWordCode(known) ? say(known) : say('other-error', { code });
}

const backoff = (attempts: number): number =>
  jitter(Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 4 ** (attempts - 1)));

/** Half to whole of the time given, by chance: what failed together does not come again together. */
const jitter = (ms: number): number => Math.round(ms / 2 + (Math.random() * ms) / 2);
