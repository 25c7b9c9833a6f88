import type { Command } from 'commander';
import { z } from 'zod';
import { removeWebhook } from '../../events/webhook.ts';
import { checked } from '../failure.ts';
import { addVerb, onInput } from '../verb.ts';

const given = z.object({ id: z.uuid('must be the id of a webhook: see zaakpost webhook list') });

/** `zaakpost webhook remove ID` */
export function webhookRemove(noun: Command): void {
  addVerb(noun, 'remove <id>', 'remove a receiver of events, with all that waits for it').action(
    onInput(
      (id: string) => checked(given, { id }, { id: '<id>' }),
      async (app, screen, { id }) => {
        await removeWebhook(app.db, id);
        screen.done({ removed: id }, 'The webhook is removed.');
      },
    ),
  );
}
