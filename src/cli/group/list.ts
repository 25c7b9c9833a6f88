import type { Command } from 'commander';
import { GROUP_LIST } from '../../accounts/account-list.ts';
import { type Group, listGroups } from '../../accounts/groups.ts';
import { chosen, type ShortListOptions, shortListOptions } from '../list-options.ts';
import type { Column } from '../table.ts';
import { addVerb, onApp } from '../verb.ts';

type Options = ShortListOptions<keyof typeof GROUP_LIST.keys>;

const COLUMNS: Column<Group>[] = [
  { title: 'Name', value: (group) => group.name },
  { title: 'Members', value: (group) => group.members, align: 'right' },
  { title: 'Owns', value: (group) => group.owned, align: 'right' },
];

/** `zaakpost group list` */
export function groupList(noun: Command): void {
  const verb = addVerb(noun, 'list', 'list groups, with how many are in them and how much is theirs');
  shortListOptions(verb, GROUP_LIST, 'name', 'its name').action(
    onApp(async (app, screen, options: Options) => {
      screen.list(
        chosen(await listGroups(app.db), GROUP_LIST, options),
        COLUMNS,
        'There are no such groups.',
      );
    }),
  );
}
