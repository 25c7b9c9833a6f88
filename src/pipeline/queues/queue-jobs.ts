import { ERRORS, type ErrorKind } from '../../errors.ts';
import type { Database } from '../../store/database.ts';
import { oldestJobs } from './oldest-jobs.ts';
import { type QueueName, queueOf } from './queue-name.ts';
import type { QueueContext } from './queue-states.ts';

export const JOB_STATES = ['waiting', 'active', 'delayed', 'failed'] as const;

export type JobState = (typeof JOB_STATES)[number];

/** A job, by ids only: what it is about is read elsewhere, by those who may. */
export interface QueuedJob {
  id: string;
  state: JobState;
  addedAt: Date;
  /** When a worker took it last. */
  startedAt: Date | null;
  /** Attempts that failed. */
  attempts: number;
  /** Of the last attempt that failed. */
  error: { code: string | null; message: string } | null;
  mailId: string | null;
  mailboxId: string | null;
  eventId: string | null;
}

interface JobQuery {
  state: JobState;
  /** How many to pass over. */
  offset: number;
  limit: number;
}

/**
 * Jobs of a queue in one state, the oldest first; failed mails, the latest to fail first.
 *
 * @throws ZaakpostError QUEUE_UNAVAILABLE
 */
export async function listJobs(
  { db, queues }: QueueContext,
  name: QueueName,
  { state, offset, limit }: JobQuery,
): Promise<QueuedJob[]> {
  if (name === 'ingest' && state === 'failed') return failedMails(db, offset, limit);
  const jobs = await queues.ask(oldestJobs(queueOf(queues, name), state, offset, limit));
  const shown = jobs.map((job) => ({
    ...aboutOf(name, job.data),
    id: job.id ?? '',
    state,
    addedAt: new Date(job.timestamp),
    startedAt: job.processedOn ? new Date(job.processedOn) : null,
    attempts: job.attemptsMade,
    error: job.failedReason ? { code: null, message: job.failedReason } : null,
  }));
  return name === 'ingest' ? withLedger(db, shown) : shown;
}

type About = Pick<QueuedJob, 'mailId' | 'mailboxId' | 'eventId'>;

function aboutOf(name: QueueName, data: unknown): About {
  const { mailId = null, mailboxId = null, id = null, whole } = data as Record<string, never>;
  return {
    mailId: name === 'poll' ? ((whole as { mailId?: string } | undefined)?.mailId ?? null) : mailId,
    mailboxId,
    eventId: name === 'case-events' ? id : null,
  };
}

/** Attempts at a mail are counted in the ledger, with what the last one failed of. */
async function withLedger(db: Database, jobs: QueuedJob[]): Promise<QueuedJob[]> {
  const ids = jobs.flatMap(({ mailId }) => mailId ?? []);
  if (ids.length === 0) return jobs;
  const rows = await db
    .selectFrom('mail')
    .select(['id', 'attempts', 'error'])
    .where('id', 'in', ids)
    .execute();
  const known = new Map(rows.map((row) => [row.id, row]));
  return jobs.map((job) => {
    const row = known.get(job.mailId ?? '');
    return row ? { ...job, attempts: row.attempts, error: publicError(row.error) } : job;
  });
}

/** Code and public message of what is kept with a mail: the detail behind them may hold what people wrote. */
function publicError(kept: unknown): QueuedJob['error'] {
  if (kept === null) return null;
  const { code } = kept as { code: string };
  // of an earlier version, it may have none
  const kinds: Readonly<Record<string, ErrorKind | undefined>> = ERRORS;
  return { code, message: kinds[code]?.message ?? code };
}

async function failedMails(db: Database, offset: number, limit: number): Promise<QueuedJob[]> {
  const rows = await db
    .selectFrom('mail')
    .select(['id', 'generation', 'attempts', 'error', 'received_at', 'status_at', 'mailbox_id'])
    .where('status', '=', 'failed')
    .orderBy('status_at', 'desc')
    .orderBy('id')
    .offset(offset)
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    id: `${row.id}.${row.generation}`,
    state: 'failed',
    addedAt: row.received_at,
    startedAt: row.status_at,
    attempts: row.attempts,
    error: publicError(row.error),
    mailId: row.id,
    mailboxId: row.mailbox_id,
    eventId: null,
  }));
}
