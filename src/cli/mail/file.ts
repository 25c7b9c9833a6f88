import type { Command } from 'commander';
import { addVerb } from '../verb.ts';
import { deciding, onItsWay } from './decide.ts';

interface Options {
  case: string;
  evenIfClosed?: boolean;
  reason?: string;
}

/** `zaakpost mail file ID --case NUMBER` */
export function mailFile(noun: Command): void {
  addVerb(noun, 'file <id>', 'file a mail that waits with a case')
    .requiredOption('--case <number>', 'the case')
    .option('--even-if-closed', 'also where the case is closed; it stays so')
    .option('--reason <text>', 'why; it is kept in the history of the mail')
    .action(
      deciding(
        'file',
        ({ case: caseNumber, evenIfClosed, reason }: Options) => ({ caseNumber, evenIfClosed, reason }),
        onItsWay,
      ),
    );
}
