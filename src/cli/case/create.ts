import type { Command } from 'commander';
import { caseInput, createCase } from '../../cases/case.ts';
import { attributeValue } from '../attribute-value-option.ts';
import { checked, UsageError } from '../failure.ts';
import { addVerb, onInput } from '../verb.ts';

interface Options {
  caseType: string;
  description?: string;
  requesterName?: string;
  requesterEmail?: string;
  attribute?: Record<string, string>;
}

/** `zaakpost case create --case-type NAME` */
export function caseCreate(noun: Command): void {
  addVerb(noun, 'create', 'make a case by hand')
    .requiredOption('--case-type <name>', 'its case type, by name or id')
    .option('--description <text>', 'what it is about')
    .option('--requester-name <name>', 'who asked for it')
    .option('--requester-email <address>', 'the address of who asked for it')
    .option('--attribute <name=value>', 'the value of an attribute, once for each', attributeValue)
    .action(
      onInput(
        ({ caseType, description, attribute: attributes, ...requester }: Options) =>
          checked(caseInput, { caseType, description, requester: requesterOf(requester), attributes }),
        async (app, screen, input) => {
          const made = await createCase(app.db, input);
          screen.done(made, `Case ${made.number} is made.`);
        },
      ),
    );
}

function requesterOf({
  requesterName,
  requesterEmail,
}: Pick<Options, 'requesterName' | 'requesterEmail'>): object | undefined {
  if (requesterEmail !== undefined) return { name: requesterName, email: requesterEmail };
  if (requesterName === undefined) return undefined;
  throw new UsageError(['--requester-email: is needed with --requester-name']);
}
