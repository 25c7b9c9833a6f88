import type { Command } from 'commander';
import { changeAs } from '../../accounts/change-as.ts';
import { caseTypeInput, createCaseType } from '../../cases/case-type.ts';
import { commandActor } from '../actor.ts';
import { checked } from '../failure.ts';
import { addVerb, onInput } from '../verb.ts';
import { attributeOption } from './attribute-option.ts';

interface Options {
  description?: string;
  tokenPrefix?: string;
  attribute?: object[];
}

/** `zaakpost case-type add NAME` */
export function caseTypeAdd(noun: Command): void {
  addVerb(noun, 'add <name>', 'add a case type')
    .option('--description <text>', 'what it is for')
    .option('--token-prefix <prefix>', "prefix of its cases' tokens; without it, the organisation's")
    .option(
      '--attribute <name:type[!][:label]>',
      'an attribute, once for each; type is text, number, date, boolean or email; ! makes it required',
      attributeOption,
    )
    .action(
      onInput(
        (name: string, { description, tokenPrefix, attribute: attributes }: Options) =>
          checked(caseTypeInput, { name, description, tokenPrefix, attributes }, { name: '<name>' }),
        async (app, screen, input) => {
          const made = await changeAs(app.db, commandActor(), (settings) => createCaseType(settings, input));
          screen.done(made, `Case type ${made.name} is added.`);
        },
      ),
    );
}
