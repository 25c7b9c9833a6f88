import { type Command, Option } from 'commander';
import { listMails, MAIL_SORT_KEYS, type MailSummary } from '../../api/mail-list.ts';
import { type MailStatus, STATUS_CHANGES } from '../../mail/status.ts';
import { orderOf, sortFieldOf } from '../../store/order.ts';
import { minute } from '../format.ts';
import { type LongListOptions, longListOptions } from '../list-options.ts';
import type { Column, Style } from '../table.ts';
import { addVerb, onApp } from '../verb.ts';
import { verdict } from './verdict-option.ts';

interface Options extends LongListOptions {
  status?: MailStatus;
  mailbox?: string;
  case?: string;
  profile?: string;
  search?: string;
  verdict?: string;
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
  const verb = addVerb(noun, 'list', 'list mails, the newest first where nothing else is asked for');
  longListOptions(verb, 'receivedAt', ...Object.keys(MAIL_SORT_KEYS))
    .addOption(new Option('--status <status>', 'only these').choices(Object.keys(STATUS_CHANGES)))
    .option('--mailbox <name>', 'only those of this mailbox, by name or id')
    .option('--case <number>', 'only those filed with this case')
    .option(
      '--search <text>',
      'only those with these words, or words that begin so, in subject, addresses or text',
    )
    .option('--profile <name>', 'only those that went to this profile, or were addressed to it')
    .option('--verdict <check=result>', 'only those with this verdict, such as virus=infected', verdict)
    .action(
      onApp(async (app, screen, { case: caseNumber, sort, from, before, ...others }: Options) => {
        const order = { sortBy: sortFieldOf(sort, MAIL_SORT_KEYS), order: orderOf(sort) };
        const filter = { ...others, ...order, caseNumber, receivedFrom: from, receivedBefore: before };
        const found = await listMails(app.db, filter, app.config.language);
        screen.list(found, COLUMNS, 'There are no such mails.');
      }),
    );
}
