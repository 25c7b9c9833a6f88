import type { Command } from 'commander';
import { type ApiKey, listApiKeys } from '../../api/api-key.ts';
import { moment } from '../format.ts';
import type { Column } from '../table.ts';
import { addVerb, onApp } from '../verb.ts';

const COLUMNS: Column<ApiKey>[] = [
  { title: 'Name', value: (key) => key.name },
  { title: 'Roles', value: (key) => key.roles.join(', ') },
  { title: 'Made', value: (key) => moment(key.createdAt) },
  { title: 'Last used', value: (key) => moment(key.lastUsedAt) },
  {
    title: 'State',
    value: stateOf,
    style: (key) => (stateOf(key) === 'valid' ? 'green' : 'red'),
  },
];

function stateOf({ revokedAt, expiresAt }: ApiKey): string {
  if (revokedAt) return `revoked ${moment(revokedAt)}`;
  if (expiresAt && expiresAt <= new Date()) return `ended ${moment(expiresAt)}`;
  return 'valid';
}

/** `zaakpost api-key list` */
export function apiKeyList(noun: Command): void {
  addVerb(noun, 'list', 'list all API keys').action(
    onApp(async (app, screen) => {
      screen.list(
        await listApiKeys(app.db),
        COLUMNS,
        'There are no API keys. Make one: zaakpost api-key add NAME',
      );
    }),
  );
}
