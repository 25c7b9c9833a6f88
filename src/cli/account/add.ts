import type { Command } from 'commander';
import { accountInput, createAccount } from '../../accounts/account.ts';
import { publicUrl, signInAddress } from '../../accounts/sign-in-address.ts';
import { createSignInLink } from '../../accounts/sign-in-link.ts';
import { checked } from '../failure.ts';
import { moment } from '../format.ts';
import { several } from '../several.ts';
import { addVerb, onInput } from '../verb.ts';

interface Options {
  role?: string[];
  group?: string[];
  displayName?: string;
}

/** `zaakpost account add NAME --role ROLE` */
export function accountAdd(noun: Command): void {
  addVerb(noun, 'add <name>', 'add a person who signs in; a link begins the account, and is shown this once')
    .requiredOption(
      '--role <role>',
      'what the person is, once for each: admin, official, operator, auditor',
      several,
    )
    .option('--group <group>', 'a group, once for each', several)
    .option('--display-name <name>', 'what others read; the name unless told')
    .action(
      onInput(
        (name: string, { role, group, displayName = name }: Options) =>
          checked(accountInput, { name, displayName, roles: role, groups: group }, OPTIONS),
        async (app, screen, input) => {
          const account = await createAccount(app.db, input);
          const { token, expiresAt } = await createSignInLink(app.db, account.id);
          const address = signInAddress(publicUrl(app.config), token);
          screen.done({ ...account, link: token, address, expiresAt }, address);
          screen.note(
            `${account.name} signs in there once, until ${moment(expiresAt)}, and then sets a password.`,
          );
        },
      ),
    );
}

const OPTIONS = { name: '<name>', displayName: '--display-name', roles: '--role', groups: '--group' };
