import { z } from 'zod';
import { QUEUE_NAMES, type QueueName } from '../../pipeline/queues/queue-name.ts';
import { checked } from '../failure.ts';

const given = z.object({ name: z.enum(QUEUE_NAMES) });

/** The name of a queue, as a verb is given it. @throws UsageError */
export const queueName = (name: string): QueueName => checked(given, { name }, { name: '<name>' }).name;
