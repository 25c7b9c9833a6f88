import { type Command, Option } from 'commander';
import { toCloudEvent } from '../../events/cloudevent.ts';
import { EVENT_TYPE_NAMES } from '../../events/event-type.ts';
import type { OutboxEvent } from '../../events/outbox.ts';
import { readEvents } from '../../events/read-events.ts';
import { date } from '../date-option.ts';
import { moment } from '../format.ts';
import { positive } from '../number-option.ts';
import type { Column } from '../table.ts';
import { addVerb, onApp } from '../verb.ts';

interface Options {
  type?: string;
  about?: string;
  from?: Date;
  before?: Date;
  limit: number;
}

const COLUMNS: Column<OutboxEvent>[] = [
  { title: 'At', value: ({ time }) => moment(time), narrow: 'never' },
  { title: 'Type', value: ({ type }) => type },
  { title: 'Subject', value: ({ subject }) => subject },
  { title: 'Id', value: ({ id }) => id, narrow: 'never' },
];

/** `zaakpost event list` */
export function eventList(noun: Command): void {
  addVerb(noun, 'list', 'list what happened, the newest first')
    .addOption(new Option('--type <type>', 'only events of this type').choices(EVENT_TYPE_NAMES))
    .option('--about <id>', 'only those about this mail, case (by its number too), mailbox …')
    .option('--from <moment>', 'not before this time', date)
    .option('--before <moment>', 'before this time', date)
    .option('--limit <number>', 'the most to list', positive, 50)
    .action(
      onApp(async (app, screen, { limit, ...filter }: Options) => {
        const { events } = await readEvents(app.db, null, limit, { ...filter, order: 'desc' });
        if (screen.json)
          return screen.jsonDocument(events.map((event) => toCloudEvent(event, app.config.eventSource)));
        screen.list(events, COLUMNS, 'There are no such events.');
      }),
    );
}
