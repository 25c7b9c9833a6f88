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
  reference?: object[];
}

/** `zaakpost case create --case-type NAME` */
export function caseCreate(noun: Command): void {
  addVerb(noun, 'create', 'make a case by hand')
    .requiredOption('--case-type <name>', 'its case type, by name or id')
    .option('--description <text>', 'what it is about')
    .option('--requester-name <name>', 'who asked for it')
    .option('--requester-email <address>', 'the address of who asked for it')
    .option('--attribute <name=value>', 'the value of an attribute, once for each', attributeValue)
    .option('--reference <source:number>', 'what others call it, such as OLO:1234567, once for each', foreign)
    .action(
      onInput(
        ({ caseType, description, attribute: attributes, reference: references, ...requester }: Options) =>
          checked(caseInput, {
            caseType,
            description,
            requester: requesterOf(requester),
            attributes,
            references,
          }),
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

function foreign(text: string, before: object[] = []): object[] {
  const at = text.indexOf(':');
  if (at < 1) throw new UsageError([`--reference: "${text}" is not SOURCE:NUMBER, such as OLO:1234567`]);
  return [...before, { source: text.slice(0, at), reference: text.slice(at + 1) }];
}
