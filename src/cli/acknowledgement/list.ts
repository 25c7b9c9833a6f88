import type { Command } from 'commander';
import { type Acknowledgement, listAcknowledgements } from '../../routing/acknowledgement.ts';
import { moment } from '../format.ts';
import { positive } from '../number-option.ts';
import type { Column } from '../table.ts';
import { addVerb, onApp } from '../verb.ts';

const COLUMNS: Column<Acknowledgement>[] = [
  { title: 'Mail', value: (one) => one.mailId, narrow: 'never' },
  { title: 'To', value: (one) => one.recipient },
  { title: 'Received', value: (one) => moment(one.receivedAt), narrow: 'never' },
  { title: 'Due', value: (one) => moment(one.dueAt), narrow: 'never' },
];

/** `zaakpost acknowledgement list` */
export function acknowledgementList(noun: Command): void {
  addVerb(noun, 'list', 'list receipts that are to be acknowledged, the newest first')
    .option('--limit <number>', 'the most to list', positive, 50)
    .action(
      onApp(async (app, screen, { limit }: { limit: number }) => {
        screen.list(await listAcknowledgements(app.db, { limit }), COLUMNS, 'There are none.');
      }),
    );
}
