import type { Command } from 'commander';
import { removeWebhook } from '../../events/webhook.ts';
import { addVerb, onInput } from '../verb.ts';
import { webhookId } from './webhook-id.ts';

/** `zaakpost webhook remove ID` */
export function webhookRemove(noun: Command): void {
  addVerb(noun, 'remove <id>', 'remove a receiver of events, with all that waits for it').action(
    onInput(webhookId, async (app, screen, id) => {
      await removeWebhook(app.db, id);
      screen.done({ removed: id }, 'The webhook is removed.');
    }),
  );
}
