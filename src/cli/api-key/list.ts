import { type Command, Option } from 'commander';
import { ROLES } from '../../accounts/role.ts';
import { type ApiKey, listApiKeys } from '../../api/api-key.ts';
import { API_KEY_LIST, API_KEY_STATES, type ApiKeyFilter, stateOfKey } from '../../api/api-key-list.ts';
import { moment } from '../format.ts';
import { chosen, type ShortListOptions, shortListOptions } from '../list-options.ts';
import type { Column } from '../table.ts';
import { addVerb, onApp } from '../verb.ts';

const COLUMNS: Column<ApiKey>[] = [
  { title: 'Name', value: (key) => key.name },
  { title: 'Roles', value: (key) => key.roles.join(', ') },
  { title: 'Made', value: (key) => moment(key.createdAt) },
  { title: 'Last used', value: (key) => moment(key.lastUsedAt) },
  {
    title: 'State',
    value: stateText,
    style: (key) => (stateOfKey(key) === 'valid' ? 'green' : 'red'),
  },
];

function stateText(key: ApiKey): string {
  const state = stateOfKey(key);
  return state === 'valid' ? state : `${state} ${moment(key.revokedAt ?? key.expiresAt)}`;
}

type Options = ShortListOptions<keyof typeof API_KEY_LIST.keys> & ApiKeyFilter;

/** `zaakpost api-key list` */
export function apiKeyList(noun: Command): void {
  const verb = addVerb(noun, 'list', 'list all API keys');
  shortListOptions(verb, API_KEY_LIST, 'createdAt', 'its name')
    .addOption(new Option('--state <state>', 'only these').choices(API_KEY_STATES))
    .addOption(new Option('--role <role>', 'only those with this role').choices(ROLES))
    .action(
      onApp(async (app, screen, options: Options) => {
        const empty = 'There are no such API keys. Make one: zaakpost api-key add NAME';
        screen.list(chosen(await listApiKeys(app.db), API_KEY_LIST, options), COLUMNS, empty);
      }),
    );
}
