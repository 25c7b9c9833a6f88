import type { Command } from 'commander';
import { createWebhook, webhookInput } from '../../events/webhook.ts';
import { checked } from '../failure.ts';
import { several } from '../several.ts';
import { addVerb, onInput } from '../verb.ts';

/** `zaakpost webhook add URL` */
export function webhookAdd(noun: Command): void {
  addVerb(noun, 'add <url>', 'send events to a receiver, from now on')
    .option('--type <type>', 'a type of event that it gets, once for each; none: all', several)
    .action(
      onInput(
        (url: string, { type: types }: { type?: string[] }) =>
          checked(webhookInput, { url, types }, { url: '<url>' }),
        async (app, screen, input) => {
          const { webhook, secret } = await createWebhook(app.db, app.secrets, input);
          screen.done({ ...webhook, secret }, secret);
          screen.note(`Webhook ${webhook.id} is added. This is its signing secret, shown this once.`);
        },
      ),
    );
}
