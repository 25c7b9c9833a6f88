import { z } from 'zod';
import { pauseQueue, removeJob, resumeQueue, retryFailed, retryJob } from '../pipeline/queues/queue-acts.ts';
import { JOB_STATES, listJobs } from '../pipeline/queues/queue-jobs.ts';
import { QUEUE_NAMES } from '../pipeline/queues/queue-name.ts';
import { queueState, queueStates } from '../pipeline/queues/queue-states.ts';
import { actorOf } from './authentication.ts';
import type { ApiContext } from './context.ts';
import { decodeCursor, encodeCursor, pageOf, pageQuery } from './page.ts';
import type { Resource } from './zod-compiler.ts';

export const queueSchema = z
  .object({
    name: z
      .enum(QUEUE_NAMES)
      .describe(
        'poll: fetching from mailboxes; ingest: the way of mail; case-events: for consumers outside.',
      ),
    paused: z.boolean().describe('Its jobs wait until somebody has it go on.'),
    waiting: z.int(),
    active: z.int(),
    delayed: z
      .int()
      .describe("Jobs whose time is to come: a mailbox's next run, the next attempt at a mail."),
    failed: z.int().describe('Of ingest: mails whose attempts are used up.'),
    oldestWaitingAt: z.date().nullable().describe('When the job that waits longest was added.'),
  })
  .meta({ id: 'Queue', description: 'A queue, and how much work it has.' });

const jobSchema = z
  .object({
    id: z.string(),
    state: z.enum(JOB_STATES),
    addedAt: z.date().describe('Of a failed mail: when it was received.'),
    startedAt: z.date().nullable().describe('When a worker took it last; of a failed mail: when it failed.'),
    attempts: z.int().describe('Attempts that failed.'),
    error: z
      .object({ code: z.string().nullable(), message: z.string() })
      .nullable()
      .describe('Of the last attempt that failed.'),
    mailId: z.uuid().nullable(),
    mailboxId: z.uuid().nullable(),
    eventId: z.uuid().nullable(),
  })
  .meta({ id: 'QueuedJob', description: 'A job, by ids only.' });

const params = z.object({ queueName: z.enum(QUEUE_NAMES) });
const jobParams = z.object({ ...params.shape, jobId: z.string().min(1).max(200) });

const querystring = z.strictObject({
  ...pageQuery,
  state: z.enum(JOB_STATES).default('failed').describe('Jobs in this state only.'),
});

const problems = ['QUEUE_UNAVAILABLE'] as const;

/** The queues, for operators: what waits, what failed and why, and doing it again. */
export const queues = (context: ApiContext): Resource => {
  return async (api) => {
    const tags = ['queues'];

    api.get(
      '/queues',
      {
        config: { problems },
        schema: {
          operationId: 'listQueues',
          summary: 'All queues, with how much work they have',
          tags,
          response: { 200: z.object({ items: z.array(queueSchema) }) },
        },
      },
      async () => ({ items: await queueStates(context) }),
    );

    api.get(
      '/queues/:queueName',
      {
        config: { problems },
        schema: {
          operationId: 'showQueue',
          summary: 'One queue, with how much work it has',
          tags,
          params,
          response: { 200: queueSchema },
        },
      },
      (request) => queueState(context, request.params.queueName),
    );

    api.get(
      '/queues/:queueName/jobs',
      {
        config: { problems },
        schema: {
          operationId: 'listQueuedJobs',
          summary: 'Jobs of a queue in one state, the oldest first; failed mails, the latest to fail first',
          tags,
          params,
          querystring,
          response: { 200: pageOf(jobSchema) },
        },
      },
      async (request) => {
        const { cursor, limit, state } = request.query;
        // jobs come and go: a place in the list is all that a queue can be read on from
        const offset = cursor === undefined ? 0 : Number(decodeCursor(cursor, /^\d{1,9}$/));
        const jobs = await listJobs(context, request.params.queueName, { state, offset, limit: limit + 1 });
        const nextCursor = jobs.length > limit ? encodeCursor(String(offset + limit)) : null;
        return { items: jobs.slice(0, limit), nextCursor };
      },
    );

    for (const [verb, act] of [
      ['pause', pauseQueue],
      ['resume', resumeQueue],
    ] as const)
      api.post(
        `/queues/:queueName/${verb}`,
        {
          config: { problems },
          schema: {
            operationId: `${verb}Queue`,
            summary:
              verb === 'pause'
                ? 'Have a queue wait: its workers end what they have in hand and take no more'
                : 'Have a queue go on',
            tags,
            params,
            response: { 200: queueSchema },
          },
        },
        (request) => act(context, request.params.queueName),
      );

    api.post(
      '/queues/:queueName/retry',
      {
        config: { problems },
        schema: {
          operationId: 'retryQueue',
          summary: 'Have all done again that failed, once what was wrong has been mended',
          tags,
          params,
          response: { 200: z.object({ retried: z.int().describe('Jobs that are done again.') }) },
        },
      },
      async (request) => ({
        retried: await retryFailed(context, request.params.queueName, actorOf(request)),
      }),
    );

    api.post(
      '/queues/:queueName/jobs/:jobId/retry',
      {
        config: {
          problems: [...problems, 'CONFLICT', 'STATUS_CHANGE_REFUSED', 'MAIL_PURGED', 'MAIL_NOT_DOWNLOADED'],
        },
        schema: {
          operationId: 'retryQueuedJob',
          summary: 'Have a job that failed, or whose time is to come, done now',
          tags,
          params: jobParams,
          response: { 204: z.null() },
        },
      },
      async (request, reply) => {
        const { queueName, jobId } = request.params;
        await retryJob(context, queueName, jobId, actorOf(request));
        return reply.code(204).send(null);
      },
    );

    api.delete(
      '/queues/:queueName/jobs/:jobId',
      {
        config: { problems: [...problems, 'CONFLICT'] },
        schema: {
          operationId: 'removeQueuedJob',
          summary: 'Remove a job that failed; a mail is never removed so',
          tags,
          params: jobParams,
          response: { 204: z.null() },
        },
      },
      async (request, reply) => {
        await removeJob(context, request.params.queueName, request.params.jobId);
        return reply.code(204).send(null);
      },
    );
  };
};
