import type { JobQueue, Queues } from '../../queue.ts';

/** The queues, by what their jobs are for. */
export const QUEUE_NAMES = ['poll', 'ingest', 'case-events'] as const;

export type QueueName = (typeof QUEUE_NAMES)[number];

/** A queue of any jobs, by its name. */
export function queueOf(queues: Queues, name: QueueName): JobQueue<unknown> {
  const named = { poll: queues.poll, ingest: queues.ingest, 'case-events': queues.caseEvents };
  return named[name] as JobQueue<unknown>;
}
