import type { Command } from 'commander';
import { addVerb } from '../verb.ts';
import { type AlwaysOptions, alwaysOf, deciding, onItsWay } from './decide.ts';

interface Options extends AlwaysOptions {
  profile: string;
  reason?: string;
}

/** `zaakpost mail intake ID --profile NAME` */
export function mailIntake(noun: Command): void {
  addVerb(noun, 'intake <id>', 'send the attachments of a mail that waits to document intake')
    .requiredOption('--profile <name>', 'by which profile')
    .option('--always', 'do so from now on with mail of this sender and such a subject')
    .option('--subject-pattern <pattern>', 'with --always: which subjects (RE2); else those like this one')
    .option('--reason <text>', 'why; it is kept in the history of the mail')
    .action(
      deciding(
        'intake',
        ({ profile, reason, ...rule }: Options) => ({ profile, reason, always: alwaysOf(rule) }),
        onItsWay,
      ),
    );
}
