import { type Command, Option } from 'commander';
import {
  DELIVERY_STATES,
  type Delivery,
  type DeliveryQuery,
  listDeliveries,
} from '../../events/deliveries.ts';
import { moment } from '../format.ts';
import { positive } from '../number-option.ts';
import type { Column } from '../table.ts';
import { addVerb, onInput } from '../verb.ts';
import { webhookId } from './webhook-id.ts';

const STYLES = { delivered: 'green', refused: 'red', waiting: 'yellow' } as const;

const COLUMNS: Column<Delivery>[] = [
  { title: 'Event', value: ({ event }) => event.id, narrow: 'never' },
  { title: 'Type', value: ({ event }) => event.type },
  { title: 'State', value: ({ state }) => state, style: ({ state }) => STYLES[state] },
  { title: 'Tries', value: ({ attempts }) => attempts, align: 'right' },
  { title: 'Last try', value: ({ attemptedAt }) => moment(attemptedAt), narrow: 'never' },
  { title: 'Answer', value: ({ status, error }) => error ?? status },
  { title: 'ms', value: ({ millis }) => millis, align: 'right' },
  { title: 'Next try', value: ({ dueAt }) => moment(dueAt), narrow: 'never' },
];

/** `zaakpost webhook deliveries ID` */
export function webhookDeliveriesVerb(noun: Command): void {
  addVerb(noun, 'deliveries <id>', 'list what was sent to a receiver and what waits for it, the newest first')
    .addOption(new Option('--state <state>', 'only these').choices(DELIVERY_STATES))
    .option('--type <type>', 'only events of this type')
    .option('--limit <number>', 'the most to list', positive, 50)
    .action(
      onInput(
        (id: string, query: DeliveryQuery) => ({ id: webhookId(id), query }),
        async (app, screen, { id, query: { state, type, limit } }) => {
          const deliveries = await listDeliveries(app.db, id, { state, type, limit });
          const shown = deliveries.map(({ place: _, ...delivery }) => delivery);
          screen.list(shown, COLUMNS, 'There are none: nothing was sent to it, and nothing waits for it.');
        },
      ),
    );
}
