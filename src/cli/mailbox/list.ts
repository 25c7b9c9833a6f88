import { type Command, Option } from 'commander';
import { listMailboxes, type Mailbox } from '../../mailbox/mailbox.ts';
import { MAILBOX_LIST, type MailboxFilter } from '../../mailbox/mailbox-list.ts';
import type { MailboxState } from '../../mailbox/state.ts';
import { MAILBOX_STATES } from '../../mailbox/state.ts';
import { moment } from '../format.ts';
import { chosen, type ShortListOptions, shortListOptions } from '../list-options.ts';
import type { Column, Style } from '../table.ts';
import { addVerb, onApp } from '../verb.ts';

/** How a mailbox fares, in a word. */
const wordOf = ({ state, lastSuccessAt }: Mailbox): MailboxState | 'new' =>
  state === 'active' && !lastSuccessAt ? 'new' : state;

/** How each state is coloured. */
export const STATE_STYLES: Readonly<Record<MailboxState | 'new', Style>> = {
  active: 'green',
  new: 'cyan',
  'backing-off': 'yellow',
  'needs-attention': 'magenta',
  disabled: 'red',
};

const COLUMNS: Column<Mailbox>[] = [
  { title: 'Name', value: (mailbox) => mailbox.name, narrow: 'never' },
  { title: 'Server', value: (mailbox) => `${mailbox.protocol}://${mailbox.host}:${mailbox.port}` },
  { title: 'User', value: (mailbox) => mailbox.username },
  {
    title: 'Every',
    value: (mailbox) => (mailbox.intervalSeconds ? `${mailbox.intervalSeconds} s` : '-'),
    align: 'right',
  },
  { title: 'State', value: wordOf, narrow: 'never', style: (mailbox) => STATE_STYLES[wordOf(mailbox)] },
  { title: 'Last success', value: (mailbox) => moment(mailbox.lastSuccessAt), narrow: 'never' },
  {
    title: 'Not in ledger',
    value: (mailbox) => mailbox.notInLedger,
    align: 'right',
    style: (mailbox) => (mailbox.notInLedger ? 'red' : undefined),
  },
  { title: 'Trouble', value: (mailbox) => mailbox.stateReason ?? mailbox.lastError, narrow: 'wrap' },
];

type Options = ShortListOptions<keyof typeof MAILBOX_LIST.keys> & MailboxFilter;

/** `zaakpost mailbox list` */
export function mailboxList(noun: Command): void {
  const verb = addVerb(noun, 'list', 'list all mailboxes, and how they fare');
  shortListOptions(verb, MAILBOX_LIST, 'name', 'name, host or user name')
    .addOption(new Option('--state <state>', 'only these').choices(MAILBOX_STATES))
    .action(
      onApp(async (app, screen, options: Options) => {
        const empty = 'There are no such mailboxes. Add one: zaakpost mailbox add NAME';
        screen.list(chosen(await listMailboxes(app.db), MAILBOX_LIST, options), COLUMNS, empty);
      }),
    );
}
