import type { Command } from 'commander';
import { rotateSecret } from '../../events/webhook.ts';
import { addVerb, onInput } from '../verb.ts';
import { webhookId } from './webhook-id.ts';

/** `zaakpost webhook rotate-secret ID` */
export function webhookRotateSecret(noun: Command): void {
  addVerb(noun, 'rotate-secret <id>', 'give a receiver a new signing secret').action(
    onInput(webhookId, async (app, screen, id) => {
      const secret = await rotateSecret(app.db, app.secrets, id);
      screen.done({ id, secret }, secret);
      screen.note('This is the new secret, shown this once. The one before signs beside it until the next.');
    }),
  );
}
