import type { Command } from 'commander';
import { removeSecondFactor } from '../../accounts/second-factor.ts';
import { addVerb, onApp } from '../verb.ts';

/** `zaakpost account reset-second-factor NAME` */
export function accountResetSecondFactor(noun: Command): void {
  addVerb(noun, 'reset-second-factor <name>', 'take the second factor away, where the device is lost').action(
    onApp(async (app, screen, name: string) => {
      await removeSecondFactor(app.db, name);
      screen.done({ name, hasSecondFactor: false }, `Account ${name} signs in without a second factor now.`);
    }),
  );
}
