import { type Command, InvalidArgumentError } from 'commander';
import { ZaakpostError } from '../../errors.ts';
import { showMailbox } from '../../mailbox/mailbox.ts';
import { previewResync, type ResyncPreview, resyncMailbox } from '../../mailbox/resync.ts';
import { EXIT } from '../failure.ts';
import { counted, moment, octets } from '../format.ts';
import type { Screen } from '../screen.ts';
import type { Column } from '../table.ts';
import { addVerb, onApp } from '../verb.ts';

interface Options {
  from: Date;
  dryRun?: boolean;
}

/** `zaakpost mailbox resync NAME --from MOMENT` */
export function mailboxResyncVerb(noun: Command): void {
  addVerb(noun, 'resync <name>', 'fetch what came to the server since a moment and was not accepted')
    .requiredOption('--from <moment>', 'such as 2026-11-01T00:00, by the time at the server', momentOf)
    .option('--dry-run', 'only say what would be fetched; nothing changes')
    .action(
      onApp(async (app, screen, name: string, { from, dryRun }: Options) => {
        const { pollContext } = await import('../../start-poll.ts'); // only here: what workers use takes long to load
        const { id } = await showMailbox(app.db, name);
        if (dryRun) return showPreview(screen, await previewResync(pollContext(app), id, from));
        const result = await resyncMailbox(pollContext(app), id, from);
        if (!result)
          throw new ZaakpostError('CONFLICT', {
            detail: 'a worker is at the mailbox: try again in a moment',
          });
        screen.record(result, ({ listed, known, accepted, failed, error }) => [
          ['From', moment(from)],
          ['On server', listed],
          ['Known', known],
          ['Accepted', accepted],
          ['Failed', failed.length],
          ['Trouble', trouble(error ?? failed[0]?.error ?? null)],
        ]);
        if (result.error || result.failed.length > 0) process.exitCode = EXIT.failed;
      }),
    );
}

const trouble = (error: { code: string; message: string } | null): string | null =>
  error && `${error.code}: ${error.message}`;

/** A date alone is the beginning of that day here. */
function momentOf(text: string): Date {
  const moment = new Date(/^\d{4}-\d\d-\d\d$/.test(text) ? `${text}T00:00` : text);
  if (!/^\d{4}-\d\d-\d\d/.test(text) || Number.isNaN(moment.getTime()))
    throw new InvalidArgumentError('It must be a date, or a date and time: 2026-11-01T00:00.');
  return moment;
}

const FOLDERS: Column<ResyncPreview['folders'][number]>[] = [
  { title: 'Folder', value: ({ folder }) => folder, narrow: 'never' },
  { title: 'Messages', value: ({ messages }) => messages, align: 'right' },
  { title: 'Size', value: (found) => octets(found.octets), align: 'right' },
];

const MESSAGES: Column<ResyncPreview['messages'][number]>[] = [
  { title: 'Came', value: ({ arrivedAt }) => moment(arrivedAt), narrow: 'never' },
  { title: 'Size', value: (message) => octets(message.octets), align: 'right' },
  { title: 'Folder', value: ({ folder }) => folder },
  { title: 'UID', value: ({ uid }) => uid },
];

function showPreview(screen: Screen, preview: ResyncPreview): void {
  if (screen.json) {
    screen.jsonDocument(preview);
    return;
  }
  const total = preview.folders.reduce((sum, { messages }) => sum + messages, 0);
  screen.line(`Since ${moment(preview.startAt)}, ${counted(total, 'message')} would be fetched.`);
  screen.text('');
  screen.table(FOLDERS, preview.folders);
  if (total === 0) return;
  screen.text('');
  screen.table(MESSAGES, preview.messages);
}
