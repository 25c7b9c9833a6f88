import type { Command } from 'commander';
import { type QueueState, queueStates } from '../../pipeline/queues/queue-states.ts';
import { moment } from '../format.ts';
import type { Column } from '../table.ts';
import { addVerb, onApp } from '../verb.ts';

const count = (title: string, key: 'waiting' | 'active' | 'delayed' | 'failed'): Column<QueueState> => ({
  title,
  value: (queue) => queue[key],
  align: 'right',
});

const COLUMNS: Column<QueueState>[] = [
  { title: 'Queue', value: ({ name }) => name, narrow: 'never' },
  {
    title: 'State',
    value: ({ paused }) => (paused ? 'paused' : 'running'),
    style: ({ paused }) => (paused ? 'yellow' : 'green'),
  },
  count('Waiting', 'waiting'),
  count('Active', 'active'),
  count('Delayed', 'delayed'),
  count('Failed', 'failed'),
  { title: 'Oldest waiting', value: ({ oldestWaitingAt }) => moment(oldestWaitingAt), narrow: 'never' },
];

/** `zaakpost queue list` */
export function queueList(noun: Command): void {
  addVerb(noun, 'list', 'list the queues, with how much work they have').action(
    onApp(async (app, screen) => {
      screen.list(await queueStates(app), COLUMNS, '');
    }),
  );
}
