import { sql } from 'kysely';
import { type ErrorCode, ZaakpostError } from '../errors.ts';
import type { IngestJob } from '../queue.ts';
import type { Database } from '../store/database.ts';
import { say } from '../words/saying.ts';
import { refusePurged } from './purged.ts';
import { changeStatus } from './status.ts';

/**
 * Sends a mail its way again from its stored bytes, with all its attempts. Its present verdicts and route stand until the new ones come.
 *
 * @param enqueue puts jobs on the queue; where it fails the sweep does so later.
 * @param actor who asked for it: the account that gave the command, or the name of an API key.
 * @returns the job: its generation tells the new run from those before.
 * @throws ZaakpostError NOT_FOUND; MAIL_PURGED where its bytes were deleted; MAIL_NOT_DOWNLOADED where only its
 * headers are here; STATUS_CHANGE_REFUSED where the mail is on its way now.
 */
export async function reprocessMail(
  db: Database,
  enqueue: (jobs: IngestJob[]) => Promise<void>,
  mailId: string,
  actor: string,
): Promise<IngestJob> {
  const generation = await db.transaction().execute(async (transaction) => {
    const row = await transaction
      .updateTable('mail')
      .set({ generation: sql<number>`generation + 1`, attempts: 0, error: null })
      .where('id', '=', mailId)
      .returning(['generation', 'raw_purged_at'])
      .executeTakeFirst();
    if (!row) throw new ZaakpostError('NOT_FOUND', { detail: `mail ${mailId}` });
    refusePurged(mailId, row.raw_purged_at);
    await changeStatus(transaction, mailId, {
      to: 'received',
      says: [say('sent-again', { by: actor })],
      actor,
    });
    return row.generation;
  });
  const job = { mailId, generation };
  await enqueue([job]).catch(() => undefined);
  return job;
}

/** For the `catch` of `reprocessMail` over many: a mail that is on its way or gone by now is passed over. */
export function passOver(error: unknown): null {
  const passed = error instanceof ZaakpostError && PASSED_OVER.has(error.code);
  if (passed) return null;
  throw error;
}

const PASSED_OVER: ReadonlySet<ErrorCode> = new Set([
  'STATUS_CHANGE_REFUSED',
  'MAIL_PURGED',
  'MAIL_NOT_DOWNLOADED',
  'NOT_FOUND',
]);
