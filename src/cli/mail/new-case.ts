import type { Command } from 'commander';
import { attributeValue } from '../attribute-value-option.ts';
import { addVerb } from '../verb.ts';
import { type AlwaysOptions, alwaysOf, deciding, onItsWay } from './decide.ts';

interface Options extends AlwaysOptions {
  profile: string;
  attribute?: Record<string, string>;
  reason?: string;
}

/** `zaakpost mail new-case ID --profile NAME` */
export function mailNewCase(noun: Command): void {
  addVerb(noun, 'new-case <id>', 'make a new case of a mail that waits')
    .requiredOption('--profile <name>', 'by which profile')
    .option(
      '--attribute <name=value>',
      'an attribute that the mail does not give, once for each',
      attributeValue,
    )
    .option('--always', 'do so from now on with mail of this sender and such a subject')
    .option('--subject-pattern <pattern>', 'with --always: which subjects (RE2); else those like this one')
    .option('--reason <text>', 'why; it is kept in the history of the mail')
    .action(
      deciding(
        'new-case',
        ({ profile, attribute: attributes, reason, ...rule }: Options) => ({
          profile,
          attributes,
          reason,
          always: alwaysOf(rule),
        }),
        onItsWay,
      ),
    );
}
