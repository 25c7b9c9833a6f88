import type { Command } from 'commander';
import { enableMailbox } from '../../mailbox/change-state.ts';
import { positive } from '../number-option.ts';
import { addVerb, onApp } from '../verb.ts';

/** `zaakpost mailbox enable NAME` */
export function mailboxEnable(noun: Command): void {
  addVerb(noun, 'enable <name>', 'poll a mailbox again, with a clean sheet')
    .option('--interval <seconds>', 'time between the starts of two runs', positive, 60)
    .option('--no-interval', 'poll by hand only')
    .action(
      onApp(async (app, screen, name: string, { interval }: { interval: number | false }) => {
        const mailbox = await enableMailbox(app.db, name, interval === false ? null : interval);
        const polled = interval === false ? 'polled by hand only' : `polled every ${interval} s`;
        screen.done(mailbox, `Mailbox ${mailbox.name} is enabled, ${polled}.`);
      }),
    );
}
