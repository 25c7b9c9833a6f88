import type { Command } from 'commander';
import { tryWebhook } from '../../events/webhook-trial.ts';
import { EXIT } from '../failure.ts';
import { addVerb, onInput } from '../verb.ts';
import { webhookId } from './webhook-id.ts';

/** `zaakpost webhook test ID` */
export function webhookTest(noun: Command): void {
  addVerb(noun, 'test <id>', 'send a receiver an event of its own, and tell what it answers').action(
    onInput(webhookId, async (app, screen, id) => {
      const options = { source: app.config.eventSource, timeoutMs: app.config.networkTimeoutMs };
      const trial = await tryWebhook(app.db, app.secrets, id, options);
      const answer = trial.delivered
        ? `It was taken: HTTP ${trial.status}, after ${trial.millis} ms.`
        : `It was not taken: ${trial.error}, after ${trial.millis} ms.`;
      screen.done(trial, answer);
      if (!trial.delivered) process.exitCode = EXIT.failed;
    }),
  );
}
