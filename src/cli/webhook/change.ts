import type { Command } from 'commander';
import { showWebhook, updateWebhook, type WebhookInput, webhookInput } from '../../events/webhook.ts';
import { inTransaction } from '../../store/database.ts';
import { checked } from '../failure.ts';
import { several } from '../several.ts';
import { addVerb, onInput } from '../verb.ts';
import { webhookId } from './webhook-id.ts';

interface Options {
  url?: string;
  type?: string[];
  allTypes?: boolean;
}

/** `zaakpost webhook change ID` */
export function webhookChange(noun: Command): void {
  addVerb(noun, 'change <id>', 'change the address or the types of a receiver of events')
    .option('--url <url>', 'where events are sent to')
    .option('--type <type>', 'a type of event that it gets, once for each', several)
    .option('--all-types', 'it gets events of every type')
    .action(
      onInput(
        (id: string, { url, type, allTypes }: Options) => {
          const types = allTypes ? [] : type;
          const changed = { ...(url !== undefined && { url }), ...(types && { types }) };
          checked(webhookInput.partial(), changed, { types: '--type' });
          return { id: webhookId(id), changed: changed as Partial<WebhookInput> };
        },
        async (app, screen, { id, changed }) => {
          const webhook = await changeWebhook(app.db, id, changed);
          screen.done(webhook, 'The webhook is changed; other types count for events from now on.');
        },
      ),
    );
}

/** `zaakpost webhook pause ID` */
export function webhookPause(noun: Command): void {
  addVerb(noun, 'pause <id>', 'send a receiver nothing; its events wait for it').action(switchTo(false));
}

/** `zaakpost webhook resume ID` */
export function webhookResume(noun: Command): void {
  addVerb(noun, 'resume <id>', 'send a receiver what waits for it, and all that comes').action(
    switchTo(true),
  );
}

const switchTo = (enabled: boolean) =>
  onInput(webhookId, async (app, screen, id) => {
    const webhook = await changeWebhook(app.db, id, { enabled });
    screen.done(webhook, enabled ? 'The webhook gets its events.' : 'The webhook is paused.');
  });

const changeWebhook = (db: Parameters<typeof inTransaction>[0], id: string, changed: Partial<WebhookInput>) =>
  inTransaction(db, async (transaction) => {
    const { url, types, enabled } = await showWebhook(transaction, id);
    const now = webhookInput.parse({ url, types, enabled });
    return updateWebhook(transaction, id, { ...now, ...changed });
  });
