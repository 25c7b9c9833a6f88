import { type Command, Option } from 'commander';
import { JOB_STATES, type JobState, listJobs, type QueuedJob } from '../../pipeline/queues/queue-jobs.ts';
import { moment } from '../format.ts';
import { positive } from '../number-option.ts';
import type { Column } from '../table.ts';
import { addVerb, onInput } from '../verb.ts';
import { queueName } from './queue-name.ts';

const COLUMNS: Column<QueuedJob>[] = [
  { title: 'Job', value: ({ id }) => id, narrow: 'never' },
  { title: 'Mailbox', value: ({ mailboxId }) => mailboxId },
  { title: 'Added', value: ({ addedAt }) => moment(addedAt), narrow: 'never' },
  { title: 'Tries', value: ({ attempts }) => attempts, align: 'right' },
  { title: 'Error', value: ({ error }) => error && (error.code ?? error.message), style: () => 'red' },
];

/** `zaakpost queue jobs NAME` */
export function queueJobs(noun: Command): void {
  addVerb(noun, 'jobs <name>', 'list jobs of a queue: poll, ingest or case-events')
    .addOption(new Option('--state <state>', 'in this state').choices(JOB_STATES).default('failed'))
    .option('--limit <number>', 'the most to list', positive, 50)
    .action(
      onInput(
        (name: string, query: { state: JobState; limit: number }) => ({ name: queueName(name), ...query }),
        async (app, screen, { name, state, limit }) => {
          const jobs = await listJobs(app, name, { state, limit, offset: 0 });
          screen.list(jobs, COLUMNS, `There are no ${state} jobs.`);
        },
      ),
    );
}
