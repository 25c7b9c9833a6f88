import type { Command } from 'commander';
import { revokeApiKey } from '../../api/api-key.ts';
import { addVerb, onApp } from '../verb.ts';

/** `zaakpost api-key revoke NAME` */
export function apiKeyRevoke(noun: Command): void {
  addVerb(noun, 'revoke <name>', 'end an API key for good, by its name or id').action(
    onApp(async (app, screen, name: string) => {
      const key = await revokeApiKey(app.db, name);
      screen.done(key, `API key ${key.name} is revoked.`);
    }),
  );
}
