import type { Command } from 'commander';
import { accountInput, showAccount, updateAccount } from '../../accounts/account.ts';
import { checked } from '../failure.ts';
import { several } from '../several.ts';
import { addVerb, onApp } from '../verb.ts';

interface Options {
  name?: string;
  displayName?: string;
  role?: string[];
  group?: string[];
  /** false where --no-groups is given. */
  groups: boolean;
}

const OPTIONS = { name: '--name', displayName: '--display-name', roles: '--role', groups: '--group' };

/** `zaakpost account change NAME` */
export function accountChange(noun: Command): void {
  addVerb(noun, 'change <name>', 'change an account; what is not given stays, and its sessions end')
    .option('--name <name>', 'sign in with this from now on')
    .option('--display-name <name>', 'what others read')
    .option('--role <role>', 'what the person is, in place of the roles before; once for each', several)
    .option('--group <group>', 'a group, in place of the groups before; once for each', several)
    .option('--no-groups', 'take the person out of all groups')
    .action(
      onApp(async (app, screen, reference: string, { role, group, groups: stay, ...given }: Options) => {
        const before = await showAccount(app.db, reference);
        const input = {
          name: given.name ?? before.name,
          displayName: given.displayName ?? before.displayName,
          roles: role ?? before.roles,
          groups: stay ? (group ?? before.groups) : [],
          disabled: before.disabledAt !== null,
        };
        const account = await updateAccount(app.db, before.id, checked(accountInput, input, OPTIONS));
        screen.done(account, `Account ${account.name} is changed.`);
      }),
    );
}
