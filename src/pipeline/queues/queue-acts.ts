import { validate as isUuid } from 'uuid';
import { ZaakpostError } from '../../errors.ts';
import { passOver, reprocessMail } from '../../mail/reprocess.ts';
import { enqueueIngest } from '../../queue.ts';
import { countJobs } from './oldest-jobs.ts';
import { type QueueName, queueOf } from './queue-name.ts';
import { type QueueContext, type QueueState, queueState } from './queue-states.ts';

/** Failed mails that are sent their way again at a time. */
const BATCH = 200;

/**
 * Has a queue wait: workers end what they have in hand and take no more of it, whatever comes. Nothing is lost by it: mail is still
 * accepted.
 *
 * @throws ZaakpostError QUEUE_UNAVAILABLE
 */
export async function pauseQueue(context: QueueContext, name: QueueName): Promise<QueueState> {
  await context.queues.ask(queueOf(context.queues, name).pause());
  return queueState(context, name);
}

/** Has a queue go on. @throws ZaakpostError QUEUE_UNAVAILABLE */
export async function resumeQueue(context: QueueContext, name: QueueName): Promise<QueueState> {
  await context.queues.ask(queueOf(context.queues, name).resume());
  return queueState(context, name);
}

/**
 * Has a job that failed, or whose time is to come, done now. A failed mail is sent its way again, with all its attempts.
 *
 * @param actor who asked for it, for the history of the mail.
 * @throws ZaakpostError NOT_FOUND; CONFLICT where it waits or goes on; QUEUE_UNAVAILABLE; as `reprocessMail`.
 */
export async function retryJob(
  context: QueueContext,
  name: QueueName,
  jobId: string,
  actor: string,
): Promise<void> {
  const { db, queues } = context;
  const mailId = name === 'ingest' ? await failedMail(context, jobId) : null;
  if (mailId !== null) {
    await reprocessMail(db, enqueueIngest.bind(null, queues), mailId, actor);
    return;
  }
  const job = await queues.ask(queueOf(queues, name).getJob(jobId));
  if (!job) throw new ZaakpostError('NOT_FOUND', { detail: `job ${jobId}` });
  const state = await queues.ask(job.getState());
  if (state === 'failed') await queues.ask(job.retry('failed'));
  else if (state === 'delayed') await queues.ask(job.promote());
  else throw new ZaakpostError('CONFLICT', { detail: `the job is ${state}: it is done by itself` });
}

/**
 * Has all done again that failed of a queue; mail that is gone, or that somebody else has sent its way, is passed over.
 *
 * @returns how many jobs that are.
 * @throws ZaakpostError QUEUE_UNAVAILABLE
 */
export async function retryFailed(context: QueueContext, name: QueueName, actor: string): Promise<number> {
  const { queues } = context;
  const retried = name === 'ingest' ? await retryFailedMails(context, actor) : 0;
  const queue = queueOf(queues, name);
  const { failed } = await queues.ask(countJobs(queue));
  if (failed > 0) await queues.ask(queue.retryJobs({ state: 'failed' }));
  return retried + failed;
}

/**
 * Removes a job that failed. Only consumers of `case-events` leave such jobs; mail is never removed from its way, but set aside by a decision.
 *
 * @throws ZaakpostError NOT_FOUND; CONFLICT where it has not failed; QUEUE_UNAVAILABLE
 */
export async function removeJob(context: QueueContext, name: QueueName, jobId: string): Promise<void> {
  const { queues } = context;
  if (name === 'ingest' && (await failedMail(context, jobId)) !== null)
    throw new ZaakpostError('CONFLICT', { detail: 'a mail stays until a person has decided of it' });
  const job = await queues.ask(queueOf(queues, name).getJob(jobId));
  if (!job) throw new ZaakpostError('NOT_FOUND', { detail: `job ${jobId}` });
  const state = await queues.ask(job.getState());
  if (state !== 'failed') throw new ZaakpostError('CONFLICT', { detail: `the job is ${state}` });
  await queues.ask(job.remove());
}

/** The id of the mail whose job this was, where it has failed. */
async function failedMail({ db }: QueueContext, jobId: string): Promise<string | null> {
  const [mailId = '', generation = ''] = jobId.split('.');
  if (!isUuid(mailId) || !/^\d{1,9}$/.test(generation)) return null;
  const row = await db
    .selectFrom('mail')
    .select('id')
    .where('status', '=', 'failed')
    .where('id', '=', mailId)
    .where('generation', '=', Number(generation))
    .executeTakeFirst();
  return row?.id ?? null;
}

async function retryFailedMails({ db, queues }: QueueContext, actor: string): Promise<number> {
  let retried = 0;
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const rows = await db
      .selectFrom('mail')
      .select('id')
      .where('status', '=', 'failed')
      .where('id', '>', after)
      .orderBy('id')
      .limit(BATCH)
      .execute();
    const last = rows.at(-1);
    if (!last) return retried;
    for (const { id } of rows) {
      const job = await reprocessMail(db, enqueueIngest.bind(null, queues), id, actor).catch(passOver);
      if (job) retried += 1;
    }
    after = last.id;
  }
}
