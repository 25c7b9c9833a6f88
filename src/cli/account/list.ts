import type { Command } from 'commander';
import { type Account, listAccounts } from '../../accounts/account.ts';
import { moment } from '../format.ts';
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

/** `zaakpost account list` */
export function accountList(noun: Command): void {
  addVerb(noun, 'list', 'list the people who sign in').action(
    onApp(async (app, screen) => {
      const empty = 'There are no accounts. Add one: zaakpost account add NAME --role admin';
      screen.list(await listAccounts(app.db), COLUMNS, empty);
    }),
  );
}
