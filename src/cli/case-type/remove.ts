import type { Command } from 'commander';
import { changeAs } from '../../accounts/change-as.ts';
import { removeCaseType } from '../../cases/case-type.ts';
import { commandActor } from '../actor.ts';
import { addVerb, onApp } from '../verb.ts';

/** `zaakpost case-type remove NAME` */
export function caseTypeRemove(noun: Command): void {
  addVerb(noun, 'remove <name>', 'remove a case type that no case and no profile is of').action(
    onApp(async (app, screen, name: string) => {
      await changeAs(app.db, commandActor(), (settings) => removeCaseType(settings, name));
      screen.done({ removed: name }, `Case type ${name} is removed.`);
    }),
  );
}
