import type { Command } from 'commander';
import { reopenCase } from '../../cases/case-status.ts';
import { addVerb, onApp } from '../verb.ts';

/** `zaakpost case reopen NUMBER` */
export function caseReopen(noun: Command): void {
  addVerb(noun, 'reopen <number>', 'open a closed case again').action(
    onApp(async (app, screen, number: string) => {
      const changed = await reopenCase(app.db, number);
      screen.done(
        { number, status: 'open', changed },
        `Case ${number} ${changed ? 'is' : 'was already'} open.`,
      );
    }),
  );
}
