import type { Command } from 'commander';
import { type Ownable, ownersInput, ownersOf, setOwners } from '../accounts/owners.ts';
import type { App } from '../app.ts';
import { checked, UsageError } from './failure.ts';
import { several } from './several.ts';
import { addVerb, onInput } from './verb.ts';

interface Options {
  account?: string[];
  group?: string[];
  nobody?: boolean;
}

/**
 * Adds the verb `owners REFERENCE`: shows whose something is, or gives it to others.
 *
 * @param idOf finds the one that is named. @throws ZaakpostError NOT_FOUND
 */
export function addOwners(
  noun: Command,
  usage: string,
  kind: Ownable['kind'],
  idOf: (app: App, reference: string) => Promise<string>,
): void {
  addVerb(
    noun,
    `owners <${usage}>`,
    `show whose a ${kind} is; with options, give it to these and to nobody else`,
  )
    .option('--account <account>', 'a person, by the name of the account; once for each', several)
    .option('--group <group>', 'a group; once for each', several)
    .option('--nobody', 'take it from all: admins see to it then')
    .action(
      onInput(
        (reference: string, options: Options) => ({ reference, given: givenOf(options) }),
        async (app, screen, { reference, given }) => {
          const thing = { kind, id: await idOf(app, reference) };
          const { accounts, groups } = await (given
            ? setOwners(app.db, thing, given)
            : ownersOf(app.db, thing));
          const names = [...accounts.map(({ name }) => name), ...groups.map((group) => `group ${group}`)];
          screen.done({ accounts, groups }, names.join('\n') || `The ${kind} is nobody's: admins see to it.`);
        },
      ),
    );
}

/** @returns null where it is only asked whose it is. @throws UsageError */
function givenOf({ account, group, nobody }: Options) {
  if (nobody && (account || group)) throw new UsageError(['--nobody goes without --account and --group']);
  if (!nobody && !account && !group) return null;
  return checked(
    ownersInput,
    { accounts: account, groups: group },
    { accounts: '--account', groups: '--group' },
  );
}
