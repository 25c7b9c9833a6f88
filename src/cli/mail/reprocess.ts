import { type Command, InvalidArgumentError, Option } from 'commander';
import pLimit from 'p-limit';
import { countMails, type MailFilter, mailBatches, VERDICT } from '../../api/mail-list.ts';
import type { App } from '../../app.ts';
import { passOver, reprocessMail } from '../../mail/reprocess.ts';
import { type MailStatus, STATUS_CHANGES } from '../../mail/status.ts';
import type { ReprocessPreview } from '../../pipeline/reprocess-preview.ts';
import { enqueueIngest, type IngestJob } from '../../queue.ts';
import { commandActor } from '../actor.ts';
import { date } from '../date-option.ts';
import { UsageError } from '../failure.ts';
import { Progress } from '../progress.ts';
import type { Screen } from '../screen.ts';
import { addVerb, onInput } from '../verb.ts';
import { mailIds } from './mail-id.ts';
import { PREVIEW_COLUMNS } from './preview-columns.ts';

interface Options {
  status?: MailStatus;
  mailbox?: string;
  from?: Date;
  to?: Date;
  verdict?: string;
  dryRun?: boolean;
}

type Selection = Omit<MailFilter, 'after' | 'limit'>;

/** Mails that are looked up, and sent, at a time. */
const BATCH = 100;

/** `zaakpost mail reprocess [ID…]` */
export function mailReprocess(noun: Command): void {
  addVerb(
    noun,
    'reprocess [id...]',
    'send mails their way again, from their stored bytes: some by id, or all that fit',
  )
    .addOption(new Option('--status <status>', 'those with this status').choices(statuses()))
    .option('--mailbox <name>', 'those of this mailbox, by name or id')
    .option('--from <date>', 'those received then or later', date)
    .option('--to <date>', 'those received before then', date)
    .option('--verdict <check=result>', 'those with this verdict, such as virus=unscannable', verdict)
    .option('--dry-run', 'show what would change, and do nothing')
    .action(
      onInput(
        (ids: string[], { dryRun = false, ...options }: Options) => ({
          dryRun,
          filter: filterOf(ids, options),
        }),
        async (app, screen, { dryRun, filter }) =>
          dryRun ? preview(app, screen, filter) : reprocess(app, screen, filter),
      ),
    );
}

const statuses = () => Object.keys(STATUS_CHANGES).filter((status) => status !== 'received');

function filterOf(ids: string[], { status, mailbox, from, to, verdict: wanted }: Options): Selection {
  const options = { status, mailbox, receivedFrom: from, receivedBefore: to, verdict: wanted };
  if (ids.length === 0 && Object.values(options).every((value) => value === undefined))
    throw new UsageError([
      '<id>: name mails, or say which by --status, --mailbox, --from, --to or --verdict',
    ]);
  return { ...options, ...(ids.length > 0 ? { ids: mailIds(ids) } : { reprocessable: true }) };
}

async function reprocess(app: App, screen: Screen, filter: Selection): Promise<void> {
  const enqueue = (queued: IngestJob[]) => enqueueIngest(app.queues, queued);
  const jobs: IngestJob[] = [];
  if (filter.ids) {
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

async function preview(app: App, screen: Screen, filter: Selection): Promise<void> {
  const { openStages } = await import('../../pipeline/open-stages.ts'); // only here: the stages take long to load
  const { previewReprocess, summaryOf } = await import('../../pipeline/reprocess-preview.ts');
  const { context, close } = openStages(app);
  const limit = pLimit(app.config.ingestConcurrency);
  const previews: ReprocessPreview[] = [];
  try {
    const progress = new Progress(screen, await countMails(app.db, filter));
    const one = async (id: string) => {
      const seen = await previewReprocess(context, id);
      progress.add(seen.error ? 'error' : seen.differing.length > 0 ? 'changes' : 'no change');
      return seen;
    };
    for await (const batch of mailBatches(app.db, filter, BATCH))
      previews.push(...(await Promise.all(batch.map(({ id }) => limit(() => one(id))))));
    progress.clear();
  } finally {
    await close();
  }
  const summary = summaryOf(previews);
  if (screen.json) return screen.jsonDocument({ previews, summary });
  const changing = previews.filter(({ differing, error }) => differing.length > 0 || error !== null);
  if (changing.length > 0) screen.table(PREVIEW_COLUMNS, changing);
  const lines = Object.entries(summary).map(([what, count]) => `${count} × ${what}`);
  screen.text(`Nothing was done. It would be: ${lines.join('; ') || 'no mail at all'}.`);
}

function verdict(text: string): string {
  if (!VERDICT.test(text)) throw new InvalidArgumentError('It must be CHECK=RESULT, such as virus=infected.');
  return text;
}
