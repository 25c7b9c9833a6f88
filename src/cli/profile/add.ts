import { type Command, Option } from 'commander';
import { createProfile, profileInput } from '../../routing/profiles.ts';
import { checked } from '../failure.ts';
import { addVerb, onInput } from '../verb.ts';
import { mappingOption } from './mapping-option.ts';

interface Options {
  kind: string;
  address: string;
  caseType?: string;
  map?: Record<string, object>;
  disabled?: boolean;
}

/** `zaakpost profile add NAME` */
export function profileAdd(noun: Command): void {
  addVerb(noun, 'add <name>', 'say what to do with mail to an address')
    .addOption(
      new Option('--kind <kind>', 'what mail becomes')
        .choices(['document-intake', 'case-type', 'olo'])
        .makeOptionMandatory(),
    )
    .requiredOption('--address <address>', 'the address that the mail is sent to')
    .option('--case-type <name>', 'case type of new cases, for every kind but document-intake')
    .option(
      '--map <attribute=source[~pattern]>',
      'where an attribute comes from, once for each: subject, from, from-name, body, date, header:NAME or label:TEXT; pattern is a regular expression of which the first group counts',
      mappingOption,
    )
    .option('--disabled', 'add it without using it yet')
    .action(
      onInput(
        (name: string, { kind, address, caseType, map: mapping, disabled }: Options) =>
          checked(
            profileInput,
            { name, kind, address, caseType, mapping, enabled: !disabled },
            { name: '<name>' },
          ),
        async (app, screen, input) => {
          const made = await createProfile(app.db, input);
          screen.done(made, `Profile ${made.name} is added, for mail to ${made.address}.`);
        },
      ),
    );
}
