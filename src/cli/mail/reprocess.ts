import { type Command, Option } from 'commander';
import { countMails, mailBatches } from '../../api/mail-list.ts';
import type { App } from '../../app.ts';
import { passOver, reprocessMail } from '../../mail/reprocess.ts';
import { type MailStatus, STATUS_CHANGES } from '../../mail/status.ts';
import { enqueueIngest, type IngestJob } from '../../queue.ts';
import { commandActor } from '../actor.ts';
import { date } from '../date-option.ts';
import { UsageError } from '../failure.ts';
import { Progress } from '../progress.ts';
import type { Screen } from '../screen.ts';
import { addVerb, onInput } from '../verb.ts';
import { mailIds } from './mail-id.ts';
import { BATCH, previews, type Selection, showPreviews } from './reprocess-previews.ts';
import { verdict } from './verdict-option.ts';

interface Options {
  status?: MailStatus;
  mailbox?: string;
  from?: Date;
  to?: Date;
  verdict?: string;
  profile?: string;
  changing?: boolean;
  dryRun?: boolean;
}

/** `zaakpost mail reprocess [ID…]` */
export function mailReprocess(noun: Command): void {
  addVerb(
    noun,
    'reprocess [id...]',
    'send mails their way again, from their stored bytes: some by id, or all that fit',
  )
    .addOption(new Option('--status <status>', 'those with this status').choices(statuses()))
    .option('--mailbox <name>', 'those of this mailbox, by name or id')
    .option('--profile <name>', 'those that went to this profile, or were for an address of it')
    .option('--from <date>', 'those received then or later', date)
    .option('--to <date>', 'those received before then', date)
    .option('--verdict <check=result>', 'those with this verdict, such as virus=unscannable', verdict)
    .option('--changing', 'of these only those that would end otherwise than they did')
    .option('--dry-run', 'show what would change, from where to where and why, and do nothing')
    .action(
      onInput(
        (ids: string[], { dryRun = false, changing = false, ...options }: Options) => ({
          dryRun,
          changing,
          filter: filterOf(ids, options),
        }),
        async (app, screen, { dryRun, changing, filter }) => {
          if (dryRun) return showPreviews(screen, await previews(app, screen, filter));
          const chosen = changing ? await changingOnes(app, screen, filter) : filter;
          await reprocess(app, screen, chosen);
        },
      ),
    );
}

const statuses = () => Object.keys(STATUS_CHANGES).filter((status) => status !== 'received');

function filterOf(
  ids: string[],
  { status, mailbox, profile, from, to, verdict: wanted }: Options,
): Selection {
  const options = { status, mailbox, profile, receivedFrom: from, receivedBefore: to, verdict: wanted };
  if (ids.length === 0 && Object.values(options).every((value) => value === undefined))
    throw new UsageError([
      '<id>: name mails, or say which by --status, --mailbox, --profile, --from, --to or --verdict',
    ]);
  return { ...options, ...(ids.length > 0 ? { ids: mailIds(ids) } : { reprocessable: true }) };
}

async function changingOnes(app: App, screen: Screen, filter: Selection): Promise<Selection> {
  const seen = await previews(app, screen, filter);
  const ids = seen.filter(({ differing }) => differing.length > 0).map(({ mailId }) => mailId);
  return { ids, reprocessable: true };
}

async function reprocess(app: App, screen: Screen, filter: Selection): Promise<void> {
  const enqueue = (queued: IngestJob[]) => enqueueIngest(app.queues, queued);
  const jobs: IngestJob[] = [];
  if (filter.ids && !filter.reprocessable) {
    for (const id of filter.ids) jobs.push(await reprocessMail(app.db, enqueue, id, commandActor()));
  } else {
    const progress = new Progress(screen, await countMails(app.db, filter));
    for await (const batch of mailBatches(app.db, filter, BATCH)) {
      for (const { id } of batch) {
        const job = await reprocessMail(app.db, enqueue, id, commandActor()).catch(passOver);
        if (job) jobs.push(job);
        progress.add(job ? 'sent' : 'passed over');
      }
    }
    progress.clear();
  }
  const which = jobs.length === 1 ? 'The mail is' : `${jobs.length} mails are`;
  screen.done(jobs, `${which} on the way again; an ingest worker takes it from here.`);
}
