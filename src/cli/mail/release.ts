import type { Command } from 'commander';
import { addVerb } from '../verb.ts';
import { deciding } from './decide.ts';

/** `zaakpost mail release ID --reason …` */
export function mailRelease(noun: Command): void {
  addVerb(
    noun,
    'release <id>',
    'let a mail pass that a check stopped (also out of quarantine: IT MAY HOLD A VIRUS); it then goes its way by the rules',
  )
    .requiredOption('--reason <text>', 'why it may pass; it is kept in the history of the mail')
    .action(
      deciding(
        'release',
        ({ reason }: { reason: string }) => ({ reason }),
        () =>
          'The mail is released and on its way by the rules. What the check found may be in it, also a virus: whoever opens its files should know.',
      ),
    );
}
