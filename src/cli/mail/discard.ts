import type { Command } from 'commander';
import { addVerb } from '../verb.ts';
import { deciding } from './decide.ts';

/** `zaakpost mail discard ID --reason …` */
export function mailDiscard(noun: Command): void {
  addVerb(noun, 'discard <id>', 'do not file a mail that is held, in quarantine or failed')
    .requiredOption('--reason <text>', 'why; it is kept in the history of the mail')
    .action(
      deciding(
        'discard',
        ({ reason }: { reason: string }) => ({ reason }),
        () => 'The mail is discarded; its bytes are kept until their time is over.',
      ),
    );
}
