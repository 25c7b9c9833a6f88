import { type Command, Option } from 'commander';
import { listMails, type MailSummary } from '../../api/mail-list.ts';
import { type MailStatus, STATUS_CHANGES } from '../../mail/status.ts';
import { minute } from '../format.ts';
import { positive } from '../number-option.ts';
import type { Column, Style } from '../table.ts';
import { addVerb, onApp } from '../verb.ts';

interface Options {
  status?: MailStatus;
  mailbox?: string;
  case?: string;
  search?: string;
  limit: number;
}

/** How each status is coloured, everywhere. */
export const STATUS_STYLES: Readonly<Record<MailStatus, Style>> = {
  received: 'cyan',
  filed: 'green',
  held: 'yellow',
  quarantined: 'magenta',
  discarded: 'dim',
  failed: 'red',
};

const COLUMNS: Column<MailSummary>[] = [
  { title: 'Id', value: (mail) => mail.id, narrow: 'never' },
  {
    title: 'Status',
    value: (mail) => mail.status,
    narrow: 'never',
    style: (mail) => STATUS_STYLES[mail.status],
  },
  { title: 'Received', value: (mail) => minute(mail.receivedAt), narrow: 'never' },
  { title: 'Mailbox', value: (mail) => mail.mailbox?.name ?? '-' },
  { title: 'From', value: (mail) => mail.sender },
  { title: 'Subject', value: (mail) => mail.subject },
  { title: 'Stage', value: (mail) => mail.stage },
  { title: 'Why', value: (mail) => mail.reason },
];

/** `zaakpost mail list` */
export function mailList(noun: Command): void {
  addVerb(noun, 'list', 'list mails, the newest first')
    .addOption(new Option('--status <status>', 'only these').choices(Object.keys(STATUS_CHANGES)))
    .option('--mailbox <name>', 'only those of this mailbox, by name or id')
    .option('--case <number>', 'only those filed with this case')
    .option(
      '--search <text>',
      'only those with these words, or words that begin so, in subject, addresses or text',
    )
    .option('--limit <number>', 'the most to list', positive, 50)
    .action(
      onApp(async (app, screen, { status, mailbox, case: caseNumber, search, limit }: Options) => {
        const filter = { status, mailbox, caseNumber, search, limit };
        const found = await listMails(app.db, filter, app.config.language);
        screen.list(found, COLUMNS, 'There are no such mails.');
      }),
    );
}
