import type { Command } from 'commander';
import { type ApiKey, listApiKeys } from '../../api/api-key.ts';
import { moment } from '../format.ts';
import type { Column } from '../table.ts';
import { addVerb, onApp } from '../verb.ts';

const COLUMNS: Column<ApiKey>[] = [
  { title: 'Name', value: (key) => key.name },
  { title: 'Made', value: (key) => moment(key.createdAt) },
  { title: 'Last used', value: (key) => moment(key.lastUsedAt) },
  {
    title: 'State',
    value: (key) => (key.revokedAt ? `revoked ${moment(key.revokedAt)}` : 'valid'),
    style: (key) => (key.revokedAt ? 'red' : 'green'),
  },
];

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
