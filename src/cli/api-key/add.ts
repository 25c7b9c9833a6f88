import type { Command } from 'commander';
import { createApiKey } from '../../api/api-key.ts';
import { apiKeyInput } from '../../api/api-keys.ts';
import { checked } from '../failure.ts';
import { several } from '../several.ts';
import { addVerb, onInput } from '../verb.ts';

interface Options {
  role?: string[];
  expires?: string;
}

/** `zaakpost api-key add NAME` */
export function apiKeyAdd(noun: Command): void {
  addVerb(noun, 'add <name>', 'make an API key; it is shown this once')
    .option(
      '--role <role>',
      'what it may do, once for each: admin, official, operator, auditor, service',
      several,
    )
    .option('--expires <time>', 'when it ends, such as 2027-01-31T00:00:00Z; else never')
    .action(
      onInput(
        (name: string, { role, expires }: Options) =>
          checked(apiKeyInput, { name, roles: role, expiresAt: expires }, OPTIONS),
        async (app, screen, input) => {
          const made = await createApiKey(app.db, input);
          screen.done(made, made.key);
          screen.note(`Its role: ${made.roles.join(', ')}. Keep it safe: only its hash is stored.`);
        },
      ),
    );
}

const OPTIONS = { name: '<name>', roles: '--role', expiresAt: '--expires' };
