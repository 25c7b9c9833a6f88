import type { Command } from 'commander';
import { type Acknowledgement, listAcknowledgements } from '../../routing/acknowledgement.ts';
import { orderOf } from '../../store/order.ts';
import { moment } from '../format.ts';
import { type LongListOptions, longListOptions } from '../list-options.ts';
import { mailId } from '../mail/mail-id.ts';
import type { Column } from '../table.ts';
import { addVerb, onApp } from '../verb.ts';

const COLUMNS: Column<Acknowledgement>[] = [
  { title: 'Mail', value: (one) => one.mailId, narrow: 'never' },
  { title: 'To', value: (one) => one.recipient },
  { title: 'Received', value: (one) => moment(one.receivedAt), narrow: 'never' },
  { title: 'Due', value: (one) => moment(one.dueAt), narrow: 'never' },
];

interface Options extends LongListOptions {
  mail?: string;
  to?: string;
}

/** `zaakpost acknowledgement list` */
export function acknowledgementList(noun: Command): void {
  const verb = addVerb(noun, 'list', 'list receipts that are to be acknowledged, the newest first');
  longListOptions(verb, 'dueAt')
    .option('--mail <id>', 'only that of this mail', mailId)
    .option('--to <address>', 'only those to this address')
    .action(
      onApp(async (app, screen, { mail, to: recipient, sort, from, before, limit }: Options) => {
        const asked = {
          mailId: mail,
          recipient,
          dueFrom: from,
          dueBefore: before,
          order: orderOf(sort),
          limit,
        };
        screen.list(await listAcknowledgements(app.db, asked), COLUMNS, 'There are none.');
      }),
    );
}
