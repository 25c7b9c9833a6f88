import type { Command } from 'commander';
import { addVerb } from '../verb.ts';
import { deciding } from './decide.ts';

/** `zaakpost mail hold ID --reason …` */
export function mailHold(noun: Command): void {
  addVerb(noun, 'hold <id>', 'keep a mail for a person to decide: one on its way, failed or discarded')
    .requiredOption('--reason <text>', 'why; it is kept in the history of the mail')
    .action(
      deciding(
        'hold',
        ({ reason }: { reason: string }) => ({ reason }),
        () => 'The mail is held.',
      ),
    );
}
