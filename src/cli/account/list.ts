import { type Command, Option } from 'commander';
import { type Account, listAccounts } from '../../accounts/account.ts';
import { ACCOUNT_LIST } from '../../accounts/account-list.ts';
import { ROLES, type Role } from '../../accounts/role.ts';
import { moment } from '../format.ts';
import { chosen, type ShortListOptions, shortListOptions } from '../list-options.ts';
import type { Column } from '../table.ts';
import { addVerb, onApp } from '../verb.ts';

const COLUMNS: Column<Account>[] = [
  { title: 'Name', value: (account) => account.name, narrow: 'never' },
  { title: 'Person', value: (account) => account.displayName },
  { title: 'Roles', value: (account) => account.roles.join(', ') },
  { title: 'Groups', value: (account) => account.groups.join(', ') },
  { title: 'Second factor', value: (account) => (account.hasSecondFactor ? 'yes' : 'no') },
  { title: 'Last sign-in', value: (account) => moment(account.lastSignInAt) },
  {
    title: 'State',
    value: (account) => (account.disabledAt ? 'disabled' : 'enabled'),
    style: (account) => (account.disabledAt ? 'red' : 'green'),
  },
];

interface Options extends ShortListOptions<keyof typeof ACCOUNT_LIST.keys> {
  role?: Role;
  group?: string;
  state?: 'enabled' | 'disabled';
}

/** `zaakpost account list` */
export function accountList(noun: Command): void {
  const verb = addVerb(noun, 'list', 'list the people who sign in');
  shortListOptions(verb, ACCOUNT_LIST, 'name', 'one of its names')
    .addOption(new Option('--role <role>', 'only those with this role').choices(ROLES))
    .option('--group <group>', 'only those in this group')
    .addOption(new Option('--state <state>', 'only these').choices(['enabled', 'disabled']))
    .action(
      onApp(async (app, screen, { state, ...options }: Options) => {
        const empty = 'There are no such accounts. Add one: zaakpost account add NAME --role admin';
        const asked = { ...options, enabled: state && state === 'enabled' };
        screen.list(chosen(await listAccounts(app.db), ACCOUNT_LIST, asked), COLUMNS, empty);
      }),
    );
}
