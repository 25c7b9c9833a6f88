import type { Job, JobType } from 'bullmq';
import type { JobQueue } from '../../queue.ts';

/** What BullMQ's backend in PostgreSQL calls waiting jobs while their queue is paused; its types do not know of it. */
const WAITING_IN_PAUSED = 'paused' as JobType;

/** Jobs of a queue by their state; those of a paused queue wait too. */
export async function countJobs(queue: JobQueue<unknown>) {
  const counts = await queue.getJobCounts('waiting', WAITING_IN_PAUSED, 'active', 'delayed', 'failed');
  const { waiting = 0, active = 0, delayed = 0, failed = 0 } = counts;
  return { waiting: waiting + (counts[WAITING_IN_PAUSED] ?? 0), active, delayed, failed };
}

/**
 * Jobs in one state, the oldest first. Lists of waiting and active jobs are counted from their newest on: from the oldest on, BullMQ's
 * backends give different ones.
 *
 * @param offset how many to pass over.
 */
export async function oldestJobs(
  queue: JobQueue<unknown>,
  state: 'waiting' | 'active' | 'delayed' | 'failed',
  offset: number,
  limit: number,
): Promise<Job<unknown>[]> {
  if (state === 'delayed' || state === 'failed')
    return queue.getJobs(state, offset, offset + limit - 1, true) as Promise<Job<unknown>[]>;
  const end = (await countJobs(queue))[state] - offset;
  if (end <= 0) return [];
  const jobs = await queue.getJobs(state, Math.max(0, end - limit), end - 1);
  return jobs.toReversed() as Job<unknown>[];
}
