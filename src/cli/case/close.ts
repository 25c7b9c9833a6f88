import type { Command } from 'commander';
import { closeCase } from '../../cases/case-status.ts';
import { addVerb, onApp } from '../verb.ts';

/** `zaakpost case close NUMBER` */
export function caseClose(noun: Command): void {
  addVerb(
    noun,
    'close <number>',
    'close a case: mail with its token goes by the profiles from now on',
  ).action(
    onApp(async (app, screen, number: string) => {
      const changed = await closeCase(app.db, number);
      screen.done(
        { number, status: 'closed', changed },
        `Case ${number} ${changed ? 'is' : 'was already'} closed.`,
      );
    }),
  );
}
