import type { Command } from 'commander';
import { removeJob, retryFailed, retryJob } from '../../pipeline/queues/queue-acts.ts';
import { commandActor } from '../actor.ts';
import { counted } from '../format.ts';
import { addVerb, onInput } from '../verb.ts';
import { queueName } from './queue-name.ts';

/** `zaakpost queue retry NAME [JOB]` */
export function queueRetry(noun: Command): void {
  addVerb(noun, 'retry <name> [job]', 'have a job done now, or all that failed of a queue').action(
    onInput(
      (name: string, job?: string) => ({ name: queueName(name), job }),
      async (app, screen, { name, job }) => {
        if (job !== undefined) {
          await retryJob(app, name, job, commandActor());
          screen.done({ retried: job }, 'The job is done now.');
          return;
        }
        const retried = await retryFailed(app, name, commandActor());
        screen.done({ retried }, `${counted(retried, 'job')} to be done again.`);
      },
    ),
  );
}

/** `zaakpost queue remove NAME JOB` */
export function queueRemove(noun: Command): void {
  addVerb(noun, 'remove <name> <job>', 'remove a job that failed; a mail is never removed so').action(
    onInput(
      (name: string, job: string) => ({ name: queueName(name), job }),
      async (app, screen, { name, job }) => {
        await removeJob(app, name, job);
        screen.done({ removed: job }, 'The job is removed.');
      },
    ),
  );
}
