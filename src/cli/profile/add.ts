import { type Command, Option } from 'commander';
import { changeAs } from '../../accounts/change-as.ts';
import { profileInput } from '../../routing/profile-input.ts';
import { createProfile } from '../../routing/profiles.ts';
import { commandActor } from '../actor.ts';
import { checked } from '../failure.ts';
import { addVerb, onInput } from '../verb.ts';
import { mappingOption } from './mapping-option.ts';

interface Options {
  kind: string;
  address: string;
  alias?: string[];
  defaultFor?: string[];
  tokenFrom?: string;
  closedCase?: string;
  automatic?: string;
  secureMail?: string;
  acknowledge?: boolean;
  caseType?: string;
  tokenPrefix?: string;
  map?: Record<string, object>;
  disabled?: boolean;
  json?: boolean;
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
    .option(
      '--alias <address>',
      'a further address, or a pattern such as *@vergunningen.example; may be repeated',
      every,
    )
    .option(
      '--default-for <mailbox>',
      'a mailbox of which it takes what no address fits; may be repeated',
      every,
    )
    .addOption(
      new Option('--token-from <who>', 'whose mail a token brings into its case').choices([
        'anyone',
        'authenticated',
        'participants',
      ]),
    )
    .addOption(
      new Option('--closed-case <what>', 'what an answer to a closed case is').choices([
        'add',
        'new-mail',
        'hold',
      ]),
    )
    .addOption(
      new Option(
        '--automatic <what>',
        'what becomes of automatic replies, bounces, receipts and reports',
      ).choices(['file', 'discard', 'hold']),
    )
    .addOption(
      new Option('--secure-mail <what>', 'what becomes of notices of secure mail services').choices([
        'flag',
        'hold',
      ]),
    )
    .option('--acknowledge', 'have an acknowledgement of receipt sent')
    .option('--case-type <name>', 'case type of new cases, for every kind but document-intake')
    .option(
      '--token-prefix <prefix>',
      "prefix of the tokens of cases that it opens; without it, the case type's",
    )
    .option(
      '--map <attribute=source[~pattern]>',
      'where an attribute comes from, again for what is tried after it: subject, from, from-name, body, date, header:NAME, label:TEXT, column:TITLE or xml:PATH; pattern is a regular expression of which the first group counts',
      mappingOption,
    )
    .option('--disabled', 'add it without using it yet')
    .action(
      onInput(
        (name: string, { alias: aliases, map: mapping, disabled, json: _json, ...given }: Options) => {
          const { tokenFrom, closedCase, automatic, secureMail, acknowledge, ...said } = given;
          const policy = { tokenFrom, closedCase, automatic, secureMail, acknowledge };
          const input = { ...said, name, aliases, mapping, policy, enabled: !disabled };
          return checked(profileInput, input, { name: '<name>' });
        },
        async (app, screen, input) => {
          const made = await changeAs(app.db, commandActor(), (settings) => createProfile(settings, input));
          screen.done(made, `Profile ${made.name} is added, for mail to ${made.address}.`);
        },
      ),
    );
}

/** Gathers the values of an option that may be repeated. */
const every = (text: string, before: string[] = []): string[] => [...before, text];
