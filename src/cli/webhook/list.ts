import type { Command } from 'commander';
import { listWebhooks, type Webhook } from '../../events/webhook.ts';
import { moment } from '../format.ts';
import type { Column } from '../table.ts';
import { addVerb, onApp } from '../verb.ts';

const STYLES = { delivering: 'green', failing: 'red', paused: 'yellow' } as const;

const COLUMNS: Column<Webhook>[] = [
  { title: 'Id', value: (webhook) => webhook.id, narrow: 'never' },
  { title: 'URL', value: (webhook) => webhook.url },
  { title: 'Types', value: (webhook) => webhook.types.join(', ') || 'all' },
  { title: 'State', value: (webhook) => webhook.state, style: (webhook) => STYLES[webhook.state] },
  { title: 'Waiting', value: (webhook) => webhook.waiting, align: 'right' },
  { title: 'Since', value: (webhook) => moment(webhook.oldestWaitingAt) },
  { title: 'Last success', value: (webhook) => moment(webhook.lastDeliveredAt) },
  { title: 'Last error', value: (webhook) => webhook.lastError, narrow: 'wrap' },
];

/** `zaakpost webhook list` */
export function webhookList(noun: Command): void {
  addVerb(noun, 'list', 'list all receivers of events, and how they fare').action(
    onApp(async (app, screen) => {
      const empty = 'There are no webhooks. Add one: zaakpost webhook add URL';
      screen.list(await listWebhooks(app.db), COLUMNS, empty);
    }),
  );
}
