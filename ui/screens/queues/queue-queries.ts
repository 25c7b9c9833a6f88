import { useQuery } from '@tanstack/react-query';
import { type ChangeOptions, useChange } from '../../api/change.ts';
import { api, dataOf } from '../../api/client.ts';
import type { components } from '../../api/schema.ts';

export type QueueData = components['schemas']['Queue'];
export type Job = components['schemas']['QueuedJob'];
export type QueueName = QueueData['name'];

export const QUEUE_NAMES: readonly QueueName[] = ['poll', 'ingest', 'case-events'];
export const JOB_STATES = ['waiting', 'active', 'delayed', 'failed'] as const;

/** How often what is shown of queues is read anew, in milliseconds. */
export const EVERY_MS = 5_000;

/** Under which all that is read of queues is kept. */
export const QUEUES_KEY = 'queues';

/** The parameters of a path that names one queue. */
export const ofQueue = (queueName: QueueName) => ({ params: { path: { queueName } } });

/** All queues, kept up to date. */
export const useQueues = () =>
  useQuery({
    queryKey: [QUEUES_KEY],
    queryFn: async () => (await dataOf(api.GET('/queues'))).items,
    refetchInterval: EVERY_MS,
  });

/** One queue, kept up to date. */
export const useQueue = (queueName: QueueName) =>
  useQuery({
    queryKey: [QUEUES_KEY, queueName],
    queryFn: () => dataOf(api.GET('/queues/{queueName}', ofQueue(queueName))),
    refetchInterval: EVERY_MS,
  });

/** Something done at a queue; what is shown of queues is read anew after it. */
export const useQueueChange = <Data>(change: () => Promise<Data>, options?: ChangeOptions<Data>) =>
  useChange([[QUEUES_KEY]], change, options);
