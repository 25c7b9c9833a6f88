import type { Command } from 'commander';
import { changeAs } from '../../accounts/change-as.ts';
import { removeMailbox } from '../../mailbox/mailbox.ts';
import { commandActor } from '../actor.ts';
import { addVerb, onApp } from '../verb.ts';

/** `zaakpost mailbox remove NAME` */
export function mailboxRemove(noun: Command): void {
  addVerb(noun, 'remove <name>', 'remove a mailbox; the mail that came through it stays').action(
    onApp(async (app, screen, name: string) => {
      await changeAs(app.db, commandActor(), (settings) => removeMailbox(settings, name));
      screen.done({ removed: name }, `Mailbox ${name} is removed.`);
    }),
  );
}
