import type { Command } from 'commander';
import { changeAs } from '../../accounts/change-as.ts';
import { removeProfile } from '../../routing/profiles.ts';
import { commandActor } from '../actor.ts';
import { addVerb, onApp } from '../verb.ts';

/** `zaakpost profile remove NAME` */
export function profileRemove(noun: Command): void {
  addVerb(noun, 'remove <name>', 'remove a profile that has no intake entries').action(
    onApp(async (app, screen, name: string) => {
      await changeAs(app.db, commandActor(), (settings) => removeProfile(settings, name));
      screen.done({ removed: name }, `Profile ${name} is removed.`);
    }),
  );
}
