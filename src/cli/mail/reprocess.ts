import type { Command } from 'commander';
import { reprocessMail } from '../../mail/reprocess.ts';
import { enqueueIngest, type IngestJob } from '../../queue.ts';
import { addVerb, onInput } from '../verb.ts';
import { mailIds } from './mail-id.ts';

/** `zaakpost mail reprocess ID…` */
export function mailReprocess(noun: Command): void {
  addVerb(noun, 'reprocess <id...>', 'send mails their way again, from their stored bytes').action(
    onInput(mailIds, async (app, screen, ids) => {
      const jobs: IngestJob[] = [];
      for (const id of ids)
        jobs.push(await reprocessMail(app.db, (queued) => enqueueIngest(app.queues, queued), id, 'command'));
      const which = jobs.length === 1 ? 'The mail is' : `${jobs.length} mails are`;
      screen.done(jobs, `${which} on the way again; an ingest worker takes it from here.`);
    }),
  );
}
