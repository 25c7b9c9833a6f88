import type { Command } from 'commander';
import { showWebhook } from '../../events/webhook.ts';
import { moment } from '../format.ts';
import { addVerb, onInput } from '../verb.ts';
import { webhookId } from './webhook-id.ts';

/** `zaakpost webhook show ID` */
export function webhookShow(noun: Command): void {
  addVerb(noun, 'show <id>', 'show a receiver of events, and how it fares').action(
    onInput(webhookId, async (app, screen, id) => {
      screen.record(await showWebhook(app.db, id), (webhook) => [
        ['URL', webhook.url],
        ['Types', webhook.types.join(', ') || 'all'],
        ['State', webhook.state],
        ['Waiting', webhook.waiting],
        ['Refused', webhook.refused],
        ['Oldest waiting', moment(webhook.oldestWaitingAt)],
        ['Last success', moment(webhook.lastDeliveredAt)],
        ['Last refusal', moment(webhook.lastRefusedAt)],
        ['Last error', webhook.lastError],
        ['Added', moment(webhook.createdAt)],
      ]);
    }),
  );
}
