import type { Command } from 'commander';
import { removeMailbox } from '../../mailbox/mailbox.ts';
import { addVerb, onApp } from '../verb.ts';

/** `zaakpost mailbox remove NAME` */
export function mailboxRemove(noun: Command): void {
  addVerb(noun, 'remove <name>', 'remove a mailbox; the mail that came through it stays').action(
    onApp(async (app, screen, name: string) => {
      await removeMailbox(app.db, name);
      screen.done({ removed: name }, `Mailbox ${name} is removed.`);
    }),
  );
}
