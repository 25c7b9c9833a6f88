import type { Command } from 'commander';
import { z } from 'zod';
import { resendEvent } from '../../events/deliveries.ts';
import { retryWebhook } from '../../events/webhook.ts';
import { checked } from '../failure.ts';
import { counted } from '../format.ts';
import { addVerb, onInput } from '../verb.ts';
import { webhookId } from './webhook-id.ts';

const event = z.object({ event: z.uuid('must be the id of an event').optional() });

/** `zaakpost webhook retry ID` */
export function webhookRetry(noun: Command): void {
  addVerb(noun, 'retry <id>', 'send a receiver all that waits for it now, once it has been mended')
    .option('--event <id>', 'only this event, also where it was taken before')
    .action(
      onInput(
        (id: string, options: { event?: string }) => ({ id: webhookId(id), ...checked(event, options) }),
        async (app, screen, { id, event }) => {
          if (event !== undefined) {
            screen.done(await resendEvent(app.db, id, event), 'The event is sent now.');
            return;
          }
          const due = await retryWebhook(app.db, id);
          screen.done({ due }, `${counted(due, 'event')} to be sent now.`);
        },
      ),
    );
}
