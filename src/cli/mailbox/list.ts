import type { Command } from 'commander';
import { listMailboxes, type Mailbox } from '../../mailbox/mailbox.ts';
import type { MailboxState } from '../../mailbox/state.ts';
import { moment } from '../format.ts';
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

/** `zaakpost mailbox list` */
export function mailboxList(noun: Command): void {
  addVerb(noun, 'list', 'list all mailboxes, and how they fare').action(
    onApp(async (app, screen) => {
      const empty = 'There are no mailboxes. Add one: zaakpost mailbox add NAME';
      screen.list(await listMailboxes(app.db), COLUMNS, empty);
    }),
  );
}
