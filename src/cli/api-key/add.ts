import type { Command } from 'commander';
import { createApiKey } from '../../api/api-key.ts';
import { apiKeyInput } from '../../api/api-keys.ts';
import { checked } from '../failure.ts';
import { addVerb, onInput } from '../verb.ts';

/** `zaakpost api-key add NAME` */
export function apiKeyAdd(noun: Command): void {
  addVerb(noun, 'add <name>', 'make an API key; it is shown this once').action(
    onInput(
      (name: string) => checked(apiKeyInput, { name }, { name: '<name>' }),
      async (app, screen, { name }) => {
        const made = await createApiKey(app.db, name);
        screen.done(made, made.key);
        screen.note('Keep it safe: only its hash is stored.');
      },
    ),
  );
}
