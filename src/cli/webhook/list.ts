import { type Command, Option } from 'commander';
import { listWebhooks, type Webhook } from '../../events/webhook.ts';
import { WEBHOOK_LIST, type WebhookFilter } from '../../events/webhook-list.ts';
import { moment } from '../format.ts';
import { chosen, type ShortListOptions, shortListOptions } from '../list-options.ts';
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

type Options = ShortListOptions<keyof typeof WEBHOOK_LIST.keys> & WebhookFilter;

/** `zaakpost webhook list` */
export function webhookList(noun: Command): void {
  const verb = addVerb(noun, 'list', 'list all receivers of events, and how they fare');
  shortListOptions(verb, WEBHOOK_LIST, 'createdAt', 'its address')
    .addOption(new Option('--state <state>', 'only these').choices(Object.keys(STYLES)))
    .action(
      onApp(async (app, screen, options: Options) => {
        const empty = 'There are no such webhooks. Add one: zaakpost webhook add URL';
        screen.list(chosen(await listWebhooks(app.db), WEBHOOK_LIST, options), COLUMNS, empty);
      }),
    );
}
