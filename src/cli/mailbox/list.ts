import type { Command } from 'commander';
import { listMailboxes, type Mailbox } from '../../mailbox/mailbox.ts';
import { moment } from '../format.ts';
import type { Column, Style } from '../table.ts';
import { addVerb, onApp } from '../verb.ts';

/** How a mailbox fares, in a word. */
const wordOf = (mailbox: Mailbox): 'disabled' | 'failing' | 'well' | 'new' => {
  if (mailbox.state === 'disabled') return 'disabled';
  if (mailbox.consecutiveFailures > 0) return 'failing';
  return mailbox.lastSuccessAt ? 'well' : 'new';
};

const STYLES: Record<ReturnType<typeof wordOf>, Style> = {
  well: 'green',
  new: 'cyan',
  failing: 'yellow',
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
  { title: 'Health', value: wordOf, narrow: 'never', style: (mailbox) => STYLES[wordOf(mailbox)] },
  { title: 'Last success', value: (mailbox) => moment(mailbox.lastSuccessAt), narrow: 'never' },
  { title: 'Trouble', value: (mailbox) => mailbox.disabledReason ?? mailbox.lastError, narrow: 'wrap' },
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
