import type { Command } from 'commander';
import { disableMailbox } from '../../mailbox/change-state.ts';
import { addVerb, onApp } from '../verb.ts';

/** `zaakpost mailbox disable NAME` */
export function mailboxDisable(noun: Command): void {
  addVerb(noun, 'disable <name>', 'poll a mailbox no more; its interval is none from here on')
    .option('--reason <text>', 'why, for others to read', 'disabled by hand')
    .action(
      onApp(async (app, screen, name: string, { reason }: { reason: string }) => {
        const mailbox = await disableMailbox(app.db, name, reason);
        screen.done(mailbox, `Mailbox ${mailbox.name} is disabled.`);
      }),
    );
}
